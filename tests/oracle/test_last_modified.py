"""jekyll-last-modified-at over a git history: renames, merges, a site below its repository, as real Jekyll reads it."""

import os
import shutil
import subprocess

import pytest

from pelican_academic.jekyll.compare import compare
from tests.oracle.conftest import build, differing, unpack

PAGE = (
    "---\n---\n{{ page.last_modified_at }} {% last_modified_at %Y:%B:%d %} {% last_modified_at %}"
    ' {{ page.last_modified_at | date: "%s" }}\n'
)
CONFIG = "plugins: [jekyll-last-modified-at, jekyll-optional-front-matter]\n"
BARE = PAGE.removeprefix("---\n---\n")  # a page without front matter


def commit(folder, *command, day):
    """Run git there, on that day of March 2021."""
    moment = f"2021-03-{day:02}T23:30:00-0500"
    names = {f"GIT_{who}_{what}": "ada@fen.example" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    dates = {"GIT_AUTHOR_DATE": "2001-01-01T00:00:00Z", "GIT_COMMITTER_DATE": moment}
    empty = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(
        ["git", *command], cwd=folder, env=os.environ | names | dates | empty, check=True, capture_output=True
    )


@pytest.fixture
def history(tmp_path):
    """A folder with a repository whose folder ``lab`` is the site."""
    sources = tmp_path / "sources"
    site = sources / "lab"
    site.mkdir(parents=True)
    commit(sources, "init", "-q", "-b", "main", day=1)
    unpack(f"=== _config.yml\n{CONFIG}" + "".join(f"=== {name}.md\n{PAGE}" for name in ("a", "b", "å", "c d")), site)
    unpack(f"=== bare.md\n{BARE}\n=== _posts/2020-01-01-eel.md\n{PAGE}", site)
    commit(sources, "add", ".", day=1)
    commit(sources, "commit", "-qm", "one", day=2)
    commit(sources, "mv", "lab/b.md", "lab/renamed.md", day=3)
    commit(sources, "commit", "-qm", "rename", day=3)
    commit(sources, "checkout", "-qb", "side", "HEAD~1", day=4)
    (site / "a.md").write_text(PAGE + "\nmore\n")
    commit(sources, "commit", "-qam", "side", day=5)
    commit(sources, "checkout", "-q", "main", day=6)
    (site / "å.md").write_text(PAGE + "\nmore\n")
    commit(sources, "commit", "-qam", "main", day=7)
    commit(sources, "merge", "-qm", "merge", "side", day=8)
    (site / "uncommitted.md").write_text(PAGE)
    os.utime(site / "uncommitted.md", (1_600_000_000, 1_600_000_000))
    return sources


@pytest.mark.oracle
@pytest.mark.skipif(not shutil.which("git"), reason="git is not installed")
def test_the_last_commit_of_each_file(history, tmp_path, build_with_jekyll, monkeypatch):
    monkeypatch.setenv("TZ", "UTC")
    jekyll, ours = tmp_path / "jekyll", tmp_path / "ours"
    build_with_jekyll(history, jekyll)
    build(history / "lab", ours)
    assert not (jekyll / "lab.error").exists(), (jekyll / "lab.error").read_text()
    assert differing(compare(ours, jekyll / "lab")) == set()
    assert "2021:March:06" in (ours / "a.html").read_text()
