"""Each small site of tests/sites, built by real Jekyll and by us: the same files, and the same page for every address;
in the theme's look, all words of content and data.

Jekyll runs each site once, in one process for all of them. Deliberate differences stand in `DIFFERENCES`.
"""

import shutil
import subprocess
from pathlib import Path

import pytest
from content_words import measure, shares

from pelican_academic.jekyll import read_site
from pelican_academic.jekyll.compare import compare
from pelican_academic.jekyll.document import Document
from pelican_academic.plugin.run import run

SITES = Path(__file__).parent.parent / "sites"
FAMILIES = sorted(path.name for path in SITES.iterdir() if path.is_dir())

# family -> page or file -> why it is not the same as Jekyll's
DIFFERENCES: dict[str, dict[str, str]] = {
    "docs": {"guides/bench/index.html": "Rouge colours the command `ls`; Pygments leaves it plain"},
    "folio": {
        "blog/2020/code/index.html": "an integer of JavaScript is `mi` for Rouge, `mf` for Pygments",
        "feed.xml": "the same code",
    },
}

NOW = "2024-06-01 12:00:00 +0000"
BUILD = """
require "jekyll"
Jekyll.logger.log_level = :error
source, target, now = ARGV
Dir.children(source).sort.each do |name|
  folder = File.join(source, name)
  pid = fork do
    Dir.chdir(folder)
    given = { "source" => folder, "destination" => File.join(target, name), "time" => now }
    Jekyll::Site.new(Jekyll.configuration(given)).process
  rescue StandardError => e
    File.write(File.join(target, "#{name}.error"), e.full_message(highlight: false))
  end
  Process.wait(pid)
end
"""


@pytest.fixture(scope="session")
def builds(ruby, tmp_path_factory):
    """Folder of sources (copies) and folder of Jekyll's builds."""
    sources, target = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("jekyll")
    for name in FAMILIES:
        shutil.copytree(SITES / name, sources / name)
    environment = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC", "JEKYLL_ENV": "production"}
    subprocess.run(
        [ruby, "-e", BUILD, sources, target, NOW], env=environment, check=True, capture_output=True, timeout=300
    )
    return sources, target


def build(source, target):
    """Write a site as its own look."""
    site = read_site(source, config={"github_pages": False, "time": NOW})
    for path, item in site.written.items():
        place = target / path
        place.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(item, Document):
            place.write_text(site.render(item).output, "utf-8")
        else:
            shutil.copyfile(item.path, place)
    return site


@pytest.mark.oracle
@pytest.mark.parametrize("family", FAMILIES)
def test_own_look_is_jekylls_page(family, builds, tmp_path, monkeypatch):
    sources, target = builds
    error = target / f"{family}.error"
    assert not error.exists(), error.read_text()
    monkeypatch.setenv("TZ", "UTC")
    build(sources / family, tmp_path)
    found = compare(tmp_path, target / family)
    known = DIFFERENCES.get(family, {})
    differing = {page.path for page in found.pages if not page.same}
    differing |= set(found.files_missing) | set(found.files_added) | set(found.files_changed)
    differing |= {url.lstrip("/") for url in found.pages_added}
    assert differing == set(known)
    assert not found.leaks
    assert not found.broken


@pytest.mark.oracle
@pytest.mark.parametrize("family", FAMILIES)
def test_theme_look_keeps_the_words_of_content_and_data(family, builds, tmp_path, monkeypatch):
    sources, target = builds
    monkeypatch.setenv("TZ", "UTC")
    (sources / family / "_now.yml").write_text(f"time: {NOW}\n", "utf-8")
    run(sources / family, tmp_path, {"ACADEMIC_PICTURES": False, "ACADEMIC_CONFIG": ["_now.yml"]})
    found = measure(sources / family, target / family, tmp_path, {"time": NOW})
    assert found
    lost = {path: ways["data"].missing for path, ways in found.items() if ways["data"].missing}
    assert shares(found)["data"] >= 99.5, lost
