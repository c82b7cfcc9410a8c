"""Jekyll's plugins, each on small sites that use all of its settings: the same files and pages as real Jekyll's.

A site is one text in `plugins/`, its files below lines of ``=== path``. Jekyll builds all of them in one process.
"""

from pathlib import Path

import pytest

from pelican_academic.jekyll.compare import compare
from tests.oracle.conftest import build, differing, unpack

SITES = {path.stem: path for path in sorted((Path(__file__).parent / "plugins").glob("*.site"))}

# site -> page or file -> why it may be other than Jekyll's, which is not the same in each of its own builds
DIFFERENCES: dict[str, dict[str, str]] = {
    "polyglot": {"fr/page.html": "Jekyll's builds of two languages run side by side, and one deletes this page"},
    "polyglot_paths": {"fr/pfad.html": "the same"},
}


@pytest.fixture(scope="module")
def builds(build_with_jekyll, tmp_path_factory):
    sources, target = tmp_path_factory.mktemp("sources"), tmp_path_factory.mktemp("jekyll")
    for name, path in SITES.items():
        unpack(path.read_text("utf-8"), sources / name)
    build_with_jekyll(sources, target)
    return sources, target


@pytest.mark.oracle
@pytest.mark.parametrize("name", SITES)
def test_a_plugin_does_what_jekylls_does(name, builds, tmp_path, monkeypatch):
    sources, target = builds
    error = target / f"{name}.error"
    assert not error.exists(), error.read_text()
    monkeypatch.setenv("TZ", "UTC")
    build(sources / name, tmp_path)
    assert differing(compare(tmp_path, target / name)) <= set(DIFFERENCES.get(name, {}))
