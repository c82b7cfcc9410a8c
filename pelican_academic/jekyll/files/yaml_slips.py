"""What a YAML loader stops at -> words that say what to write, or, where Ruby's lets it pass, text that it takes.

Lines and columns count from 0, as the loader gives them.
"""

from __future__ import annotations

from pelican_academic.regex import regex

__all__ = ["begins_before", "blank_tab", "in_words", "quote_alias"]

_ALIAS = regex(r"\*[^\s,\]\}]+")
_WORDS = {  # libyaml's message -> ours, and whether what is wrong begins where libyaml says that it was reading
    "mapping values are not allowed in this context": (
        "a ': ' where none may be (text with one stands in quotes, keys of one level are indented alike)", False,
    ),
    "mapping keys are not allowed in this context": ("a '?' where none may be (such text stands in quotes)", False),
    "block sequence entries are not allowed in this context": ("a list behind a key (its '- ' stand below)", False),
    "found character that cannot start any token": (
        "no value begins with this character without quotes, and no line with a tab", False,
    ),
    "found a tab character that violates indentation": ("a tab in the indentation, which is of blanks", False),
    "could not find expected ':'": ("neither 'key: value' nor indented below a key", True),
    "did not find expected key": (
        "text behind a closing quotation mark or bracket, or a line that is indented unlike its neighbours", False,
    ),
    "did not find expected '-' indicator": ("a line of a list that does not begin with '- '", False),
    "did not find expected ',' or ']'": ("a '[' that is not closed, or lacks a comma or quotes before its ']'", True),
    "did not find expected ',' or '}'": ("a '{' that is not closed, or lacks a comma or quotes before its '}'", True),
    "did not find expected node content": ("no value begins with this character without quotes", False),
    "did not find expected comment or line break": ("text behind '|' or '>' (it begins on the next line)", False),
    "found unexpected end of stream": ("a quotation mark that is not closed", True),
    "found unknown escape character": ("a backslash in double quotes (in single quotes it is one)", False),
}  # fmt: skip


def in_words(problem: str) -> str:
    """Return what is wrong in words for who wrote it; a message that nobody knows stays.

    >>> in_words("could not find expected ':'"), in_words("no such thing")
    ("neither 'key: value' nor indented below a key", 'no such thing')
    """
    return _WORDS.get(problem, (problem, False))[0]


def begins_before(problem: str) -> bool:
    """Whether the slip is where the loader began to read what it could not end, such as a quotation mark."""
    return _WORDS.get(problem, ("", False))[1]


def blank_tab(text: str, at: int, column: int) -> str | None:
    r"""Return the text with a blank for a tab behind a value, None for a tab that indents.

    >>> blank_tab("a: 1\t# one", 0, 4), blank_tab("\ta: 1", 0, 0)
    ('a: 1 # one', None)
    """
    lines, line = _line(text, at)
    if not line[:column].strip() or line[column : column + 1] != "\t":
        return None
    lines[at] = f"{line[:column]} {line[column + 1 :]}"
    return "".join(lines)


def quote_alias(text: str, at: int, column: int) -> str | None:
    """Return the text with an alias that has no anchor as text, None where none stands.

    >>> quote_alias("a: *b", 0, 3)
    'a: "*b"'
    """
    lines, line = _line(text, at)
    found = _ALIAS.search(line, column)
    if found:
        lines[at] = f'{line[: found.start()]}"{found[0]}"{line[found.end() :]}'
    return "".join(lines) if found else None


def _line(text: str, at: int) -> tuple[list[str], str]:
    """All lines with their ends, and one of them; "" behind the last."""
    lines = text.splitlines(keepends=True)
    return lines, lines[at] if at < len(lines) else ""
