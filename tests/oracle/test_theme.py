"""A theme's gem: its layouts, includes, data, settings, Sass and assets are used as real Jekyll uses them."""

from pathlib import Path

import pytest

from pelican_academic.jekyll import read_site
from pelican_academic.jekyll.compare import compare
from tests.oracle.conftest import build, differing, unpack

SITE = (Path(__file__).parent / "theme.site").read_text("utf-8")
MAP = {"assets/main.css.map"}  # Jekyll names in it where the theme lies on the machine


@pytest.fixture(scope="module")
def builds(build_with_jekyll, tmp_path_factory):
    """Folder of sources, folder of Jekyll's builds, and a folder of gems that has the theme."""
    folder, target = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("jekyll")
    unpack(SITE, folder)
    sources = folder / "sources"
    sources.mkdir()
    (folder / "site").rename(sources / "site")
    build_with_jekyll(sources, target, gem_path=str(folder / "gem"))
    error = target / "site.error"
    assert not error.exists(), error.read_text()
    return sources / "site", target / "site", folder / "gem"


@pytest.mark.oracle
def test_an_installed_theme_is_found_and_used(builds, tmp_path, monkeypatch):
    source, reference, gems = builds
    monkeypatch.setenv("GEM_PATH", str(gems))
    site = build(source, tmp_path)
    assert differing(compare(tmp_path, reference)) == MAP
    assert "theme-missing" not in {problem.code for problem in site.problems}


@pytest.mark.oracle
def test_a_theme_in_a_named_folder_is_the_same(builds, tmp_path):
    source, reference, gems = builds
    build(source, tmp_path, theme=gems / "gems" / "fen-theme-1.10.0")
    found = compare(tmp_path, reference)
    # without its specification nobody knows its version, nor that it needs the plugin for a site map
    assert differing(found) == {"index.html", "sitemap.xml", "robots.txt"} | MAP


@pytest.mark.oracle
def test_the_version_that_the_lock_file_names_wins(builds, tmp_path, monkeypatch):
    _, _, gems = builds
    monkeypatch.setenv("GEM_PATH", str(gems))
    unpack("=== _config.yml\ntheme: fen-theme\n=== Gemfile.lock\nGEM\n  specs:\n    fen-theme (1.9.0)\n", tmp_path)
    assert read_site(tmp_path).theme.root.name == "fen-theme-1.9.0"
