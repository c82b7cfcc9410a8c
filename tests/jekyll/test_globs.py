"""Shell patterns, compared with what Ruby answers."""

import json
import subprocess

import pytest

from pelican_academic.jekyll.files.globs import fnmatch, glob

NAMES = ["a", "b", "ab", "-", "]", "^", "a/b", "a.md", "x/a.md", "x/y/a.md", ".x/a.md", "x/.a.md", "{a", "a*b", "a\\b"]
PATTERNS = [
    *["*", "**", "*.md", "**/*.md", "**/**/a.md", "x/**/*.md", "x/**", "a**/b", "?", "??", "?.md"],
    *["[ab]", "[^a]", "[!a]", "[a-]", "[]a]", "[a", "[]", "x[/]a.md", "[a\\]]", "[a\\-z]", "[a&&b]"],
    *["{a,b}", "{x,z}/*.md", "{a,{b,-}}", "{x/y,x}/a.md", "a{,b}", "{a", "a}", "{**/a.md,b}"],
    *["\\a", "a\\*b", "a\\\\b", "\\{a", "a\\", "", "A"],
]
ASK = """
require "json"
asked = JSON.parse(STDIN.read)
both = File::FNM_PATHNAME | File::FNM_EXTGLOB
print JSON.generate(asked["patterns"].map { |pattern|
  asked["names"].map { |name| [File.fnmatch?(pattern, name), File.fnmatch?(pattern, name, both)] }
})
"""


@pytest.fixture(scope="module")
def answers(ruby):
    asked = json.dumps({"patterns": PATTERNS, "names": NAMES})
    return json.loads(subprocess.run([ruby, "-e", ASK], input=asked, check=True, capture_output=True, text=True).stdout)


def test_every_name_is_matched_as_ruby_matches_it(answers):
    wrong = [
        (function.__name__, pattern, name, theirs[way])
        for pattern, row in zip(PATTERNS, answers, strict=True)
        for name, theirs in zip(NAMES, row, strict=True)
        for way, function in enumerate((fnmatch, glob))
        if function(name, pattern) != theirs[way]
        and not (function is fnmatch and name.startswith("."))  # Jekyll asks it for absolute paths alone
    ]
    assert wrong == []


@pytest.mark.parametrize("pattern", ["[[[[[[", "{" * 500, "**/" * 30 + "b", "*a" * 12 + "!", "[\\", "[z-a]" * 3])
def test_no_pattern_stops_the_build(pattern):
    assert not glob("x/" * 12 + "a" * 24, pattern)
    assert not fnmatch("x/" * 12 + "a" * 24, pattern)
