"""Python searches for cycles seldom while a site is built, and as it did before once that is done."""

import gc
import subprocess
import sys

import pytest
from pelican import signals

from pelican_academic.plugin import memory
from pelican_academic.plugin.build import Build


@pytest.fixture(autouse=True)
def usual():
    before = gc.get_threshold()
    yield
    gc.set_threshold(*before)


@pytest.mark.parametrize(
    ("before", "meanwhile"), [((700, 10, 10), 200_000), ((900_000, 10, 10), 900_000), ((0, 10, 10), 0)]
)
def test_search_seldom(monkeypatch, before, meanwhile):
    monkeypatch.setattr(memory, "_USUAL", before)
    gc.set_threshold(*before)
    memory.search_seldom()
    assert gc.get_threshold()[0] == meanwhile
    memory.search_as_usual()
    assert gc.get_threshold() == before


def test_what_is_imported_is_not_searched():
    usual, frozen = gc.get_threshold(), gc.get_freeze_count()
    with memory.importing():
        imported = [[number] for number in range(1_000)]
    assert gc.get_freeze_count() >= frozen + len(imported)
    assert gc.get_threshold() == usual
    gc.unfreeze()


def test_nothing_is_searched_when_python_ends():
    ended = """
import atexit, gc
atexit.register(lambda: print(gc.get_freeze_count() > before + 5_000))  # what is registered first comes last
import pelican_academic.plugin.memory
before, made = gc.get_freeze_count(), [[] for _ in range(10_000)]
"""
    assert subprocess.run([sys.executable, "-c", ended], capture_output=True, check=True).stdout == b"True\n"


def test_a_build_searches_seldom_until_it_is_done(build):
    usual, seen = gc.get_threshold(), []

    def look(path, context):
        del path, context
        seen.append(gc.get_threshold()[0])

    with signals.content_written.connected_to(look):
        build({"_config.yml": "title: Reed Lab\n", "index.md": "---\ntitle: Home\n---\nReeds.\n"})
    assert set(seen) == {max(200_000, usual[0])}
    assert gc.get_threshold() == usual


def test_an_earlier_run_leaves_nothing(build):
    """Live reload builds again and again in one process."""

    def runs():
        gc.unfreeze()
        gc.collect()
        return sum(isinstance(thing, Build) for thing in gc.get_objects())

    files = {"_config.yml": "title: Lab\n", "_posts/2024-01-02-mud.md": "Mud.\n", "index.md": "---\n---\nHome.\n"}
    build(files)
    before = runs()
    for _ in range(3):
        build(files)
    assert runs() <= max(before, 1)
