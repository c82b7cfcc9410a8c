"""The patterns of our modules are compiled once an installation, and mean what they mean to Python."""

import importlib.util
import re
import sys
from pathlib import Path
from re import _compiler

import pytest

from pelican_academic.plugin import patterns
from pelican_academic.plugin.patterns import compiled_once

PATTERNS = [
    (r"(?P<reed>[à-ÿ]+)|sand\w*", re.IGNORECASE),
    (r"x{2,5}?(?<=y)", 0),
    (rb"\xff.", re.DOTALL),
    (r"(?:ab|ac|[^\W\d])+", re.ASCII),
]


@pytest.fixture
def source(tmp_path, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return tmp_path / "module.py"


def compiled(source, wanted=PATTERNS):
    re.purge()
    with compiled_once(str(source)):
        return [re.compile(*pattern) for pattern in wanted]


def kept(source):
    return Path(importlib.util.cache_from_source(str(source))).with_suffix(".patterns")


@pytest.fixture
def nobody_compiles(monkeypatch):
    def forbid():
        monkeypatch.setattr("re._compiler._code", None)

    return forbid


def test_patterns_are_kept_beside_the_module_and_read_again(source, nobody_compiles):
    first = compiled(source)
    nobody_compiles()
    again = compiled(source)
    assert again == first
    assert again[0].fullmatch("ÀÉ").groupdict() == {"reed": "ÀÉ"}


def test_what_is_new_is_added(source, nobody_compiles):
    compiled(source, PATTERNS[:2])
    compiled(source, PATTERNS[2:])
    nobody_compiles()
    assert [pattern.pattern for pattern in compiled(source)] == [pattern for pattern, _ in PATTERNS]


@pytest.mark.parametrize("spoilt", [b"", b"no patterns", None])
def test_a_broken_file_is_written_anew(source, spoilt):
    first = compiled(source)
    whole = kept(source).read_bytes()
    kept(source).write_bytes(whole[:-20] if spoilt is None else spoilt)
    assert compiled(source) == first
    assert kept(source).read_bytes() == whole


def test_what_the_engine_refuses_is_compiled_again(source):
    first = compiled(source)
    asked = {key: ("sand", 0, [1, 2, 3], 0, {}, (None,)) for key in PATTERNS}
    patterns.kept.write(kept(source), patterns._HEAD, {(text, int(flags)): asked[text, flags] for text, flags in asked})
    assert compiled(source) == first


def test_a_wrong_pattern_is_still_wrong(source):
    with pytest.raises(re.error, match="unterminated character set"):
        compiled(source, [("[", 0)])


def test_python_compiles_by_itself_afterwards(source):
    before = _compiler.compile, _compiler._sre
    compiled(source)
    assert (_compiler.compile, _compiler._sre) == before


def test_another_compiler_of_patterns_is_left_alone(source, monkeypatch):
    monkeypatch.setattr(patterns, "_compiler", lambda: None)
    assert [pattern.pattern for pattern in compiled(source)] == [pattern for pattern, _ in PATTERNS]
    assert not kept(source).exists()


def test_python_that_writes_no_code_keeps_none(source, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    compiled(source)
    assert not kept(source).exists()


def test_a_folder_that_nobody_may_write_is_no_error(source):
    (source.parent / "__pycache__").write_text("in the way", "utf-8")
    assert [pattern.pattern for pattern in compiled(source)] == [pattern for pattern, _ in PATTERNS]
