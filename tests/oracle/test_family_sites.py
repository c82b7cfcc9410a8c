"""Each small site of tests/sites, built by real Jekyll and by us: the same files, and the same page for every address.

Jekyll runs each site once, in one process for all of them. Deliberate differences stand in `DIFFERENCES`.
"""

import shutil
from pathlib import Path

import pytest

from pelican_academic.jekyll.compare import compare
from tests.oracle.conftest import build, differing

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
