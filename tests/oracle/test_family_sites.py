"""Each small site of tests/sites, built by real Jekyll and by us: the same files, and the same page for every address;
in the theme's look, all words of content and data.

Jekyll runs each site once, in one process for all of them. Deliberate differences stand in `DIFFERENCES`.
"""

import shutil
from pathlib import Path

import pytest
from content_words import measure, shares

from pelican_academic.jekyll.compare import compare
from pelican_academic.plugin.run import run
from tests.oracle.conftest import NOW, build, differing

SITES = Path(__file__).parent.parent / "sites"
FAMILIES = sorted(path.name for path in SITES.iterdir() if path.is_dir())

# family -> page or file -> why it is not the same as Jekyll's
DIFFERENCES: dict[str, dict[str, str]] = {}


@pytest.fixture(scope="session")
def builds(build_with_jekyll, tmp_path_factory):
    """Folder of sources (copies) and folder of Jekyll's builds."""
    sources, target = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("jekyll")
    for name in FAMILIES:
        shutil.copytree(SITES / name, sources / name)
    build_with_jekyll(sources, target)
    return sources, target


@pytest.mark.oracle
@pytest.mark.parametrize("family", FAMILIES)
def test_own_look_is_jekylls_page(family, builds, tmp_path, monkeypatch):
    sources, target = builds
    error = target / f"{family}.error"
    assert not error.exists(), error.read_text()
    monkeypatch.setenv("TZ", "UTC")
    build(sources / family, tmp_path)
    found = compare(tmp_path, target / family)
    assert differing(found) == set(DIFFERENCES.get(family, {}))
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
