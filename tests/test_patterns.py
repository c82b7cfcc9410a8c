"""No pattern takes time that doubles with each letter: what a lab writes may be long, and in capitals."""

import ast
import importlib
import pkgutil
import re
import signal
import sys
from pathlib import Path

import pytest

import pelican_academic
from pelican_academic import regex as regexes
from pelican_academic.extract.authors.anchored import up_to_its_wall
from pelican_academic.extract.authors.record import AuthorList
from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.entries.calls import is_of_a_call
from pelican_academic.extract.styled import Styled
from pelican_academic.jekyll.documents.reader import DATED
from pelican_academic.regex import FoundOut, Regex, compiled, regex

PUMPS = [
    "A",
    "a",
    "Ab",
    "Ab ",
    "A. ",
    "a, ",
    "1",
    "1-",
    "(",
    "of ",
    "& ",
    "/",
    "a/",
    "'",
    "é",
    "漢",
    "- ",
    " ",
    "{",
    "a=b ",
]
CAPITALS = " ".join(["ESTUARINE"] * 30)


def test_a_pattern_is_compiled_when_it_is_first_used():
    words = regex(r"(?P<word>reed)s?", re.IGNORECASE)
    assert set(vars(words)) == {"_said"}
    assert [found[0] for found in words.finditer("Reeds, a reed")] == ["Reeds", "reed"]
    assert (words.groupindex, words.sub("eel", "reeds"), words.pattern) == ({"word": 1}, "eel", "(?P<word>reed)s?")
    assert regex(rb"\d+").search(b"a12")[0] == b"12"


def test_no_count_in_a_pattern_is_read_as_a_value():
    """``rf"a{1,9}"`` is "a(1, 9)": a count in an f-string has two braces."""
    counted = [
        f"{path}:{node.lineno}"
        for path in Path(pelican_academic.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FormattedValue) and isinstance(node.value, ast.Tuple | ast.Constant)
    ]
    assert not counted


@pytest.fixture(scope="module")
def patterns():
    names = [found.name for found in pkgutil.walk_packages(pelican_academic.__path__, "pelican_academic.")]
    modules = [importlib.import_module(name) for name in names if name.rpartition(".")[2] != "__main__"]
    found = {id(value): value for module in modules for value in vars(module).values() if isinstance(value, Regex)}
    return list(found.values())


def test_every_pattern_is_one(patterns):
    assert len(patterns) > 300
    for pattern in patterns:
        said = re.compile(pattern.pattern, vars(pattern)["_said"][1])
        assert (pattern.groups, pattern.groupindex, pattern.flags) == (said.groups, said.groupindex, said.flags)


@pytest.mark.parametrize(
    ("source", "flags"),
    [(r"(?P<word>reed)(s)?|\d", re.IGNORECASE), (rb"[a-z]+\0", 0), ("(?m)^[ı-ž]{2,}$", re.ASCII), ("", 0)],
)
def test_a_kept_pattern_is_the_one_that_python_compiles(source, flags, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(regexes, "FOUND_OUT", kept := FoundOut(tmp_path / "marsh.py"))
    kept.file.parent.mkdir()
    assert compiled(source, flags) == re.compile(source, flags)  # its code too
    kept.keep()
    monkeypatch.setattr(regexes, "FOUND_OUT", FoundOut(tmp_path / "marsh.py"))
    monkeypatch.setattr(regexes, "_parser", None)  # nobody compiles again
    again = compiled(source, flags)
    assert again == re.compile(source, flags)
    assert again.groupindex == re.compile(source, flags).groupindex


@pytest.mark.parametrize("spoilt", [b"", b"no patterns", None])
def test_a_broken_file_of_patterns_is_found_out_anew(spoilt, tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept = FoundOut(tmp_path / "marsh.py")
    kept.file.parent.mkdir()
    assert kept(doubled, "reed", 0) == "reedreed"
    kept.keep()
    kept.file.write_bytes(kept.file.read_bytes()[:-8] if spoilt is None else spoilt)
    assert FoundOut(tmp_path / "marsh.py")(doubled, "reed", 0) == "reedreed"


def test_a_python_with_another_engine_compiles_as_ever(tmp_path, monkeypatch):
    monkeypatch.setattr(regexes, "FOUND_OUT", FoundOut(tmp_path / "marsh.py"))
    for part in ("_sre", "_compiler", "_parser"):
        monkeypatch.setattr(regexes, part, None)
    assert compiled(r"m(u)d", re.IGNORECASE).match("MUD")[1] == "U"


def test_no_patterns_are_kept_where_python_was_told_not_to(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    kept = FoundOut(tmp_path / "marsh.py")
    assert kept(doubled, "reed", 0) == "reedreed"
    kept.keep()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    kept.keep()  # no folder to write to
    assert not kept.file.parent.exists()


def doubled(source, _flags):
    return source * 2


@pytest.mark.skipif(not hasattr(signal, "setitimer"), reason="no timer can stop a pattern here")
@pytest.mark.parametrize("pump", PUMPS)
def test_no_pattern_doubles_its_time_with_each_letter(patterns, pump):
    def late(*_):
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, late)
    try:
        for pattern in patterns:
            text = f", {pump * 40}!"
            signal.setitimer(signal.ITIMER_REAL, 5)
            try:
                pattern.search(text if isinstance(pattern.pattern, str) else text.encode())
            except TimeoutError:
                pytest.fail(f"{pump!r} forty times takes too long: {pattern.pattern}")
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_a_paragraph_in_capitals_is_read():
    names = AuthorList(0, 9, (), (), et_al=False, score=1.0)
    text = f"Quill, A. {CAPITALS} reads (2020). On Mud."
    styled = Styled(text, [0] * len(text), [1] * len(text))
    assert up_to_its_wall(styled, bytearray(len(text)), 0, names) is names


def test_many_small_words_are_no_step_of_a_call():
    assert not is_of_a_call("paper & and " * 40 + "eels")


@pytest.mark.parametrize(
    "text",
    [
        ", edited by Quill" * 60,
        ". In Marsh; " + "Reed, B., " * 80 + "Eds.; Press",
        "Quill Reed " * 80 + "Press",
        "Working Paper " * 80,
        "A b. " * 150,
        ", A. B. C. D. " * 60,
        "Quill/ Reed" * 60,
        "a//Quill A, " * 60,
        "Quill, A. (2020). Do reeds bend in spring Journal of " + "ESTUARINE" * 9 + " mud.",
    ],
)
def test_a_citation_may_say_one_thing_often(text):
    styled = Styled(text, [0] * len(text), [1] * len(text))
    assert parse_citation(styled) is not None
    assert parse_citation(styled, title=text) is not None


def test_a_path_may_be_deep():
    assert DATED.match("a/" * 60 + "eels") is None
    assert DATED.match("a/" * 60 + "2024-01-02-eels.md").groups() == ("2024-01-02", "eels", ".md")
