"""YAML text that a loader stops in -> text that it takes: slips that Ruby's own reader lets pass.

Lines and columns count from 0, as the loader gives them.
"""

from __future__ import annotations

from pelican_academic.regex import regex

__all__ = ["blank_tab", "quote_alias"]

_ALIAS = regex(r"\*[^\s,\]\}]+")


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
