r"""Ruby's shell patterns: ``glob("posts/2020/a.md", "posts/**/*.{md,html}") -> True``.

``[ab]``, ``[a-z]``, ``[^a]`` and ``[!a]`` mean one sign, a backslash the next sign as it stands. Source: Ruby,
``Dir.glob`` and ``File.fnmatch``.
"""

from __future__ import annotations

import fnmatch as python
import re
from collections.abc import Iterator
from functools import cache
from glob import escape
from itertools import islice, pairwise

__all__ = ["fnmatch", "glob"]

_TOKEN = re.compile(r"\\(.?)|\[([!^]?)((?:\\.|[^\]\\])+)\]|([\[\]])|(.)", re.DOTALL)
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)
_BRACES = re.compile(r"\\.|[{},]", re.DOTALL)
_MOST = 1000  # patterns that braces make of one


def fnmatch(path: str, pattern: str) -> bool:
    """Compare as ``File.fnmatch`` does: ``*`` and ``?`` are any signs, ``/`` as well; braces are signs."""
    found = _compiled(pattern)
    return found is not None and bool(found.match(path))


def glob(path: str, pattern: str) -> bool:
    """Compare as ``Dir.glob`` does: ``**/`` any folders, ``*`` and ``?`` within one name, ``{a,b}`` one of several.

    None of them names what is hidden: ``glob(".a", "*") -> False``.
    """
    names = path.split("/")
    return any(_leads(names, parts) for parts in _alternatives(pattern))


def _leads(names: list[str], parts: list[str]) -> bool:
    reached = {0}
    for part in parts[:-1]:
        if part == "**":
            reached = {end for start in reached for end in _folders(names, start)}
        else:
            reached = {at + 1 for at in reached if at < len(names) and _is(names[at], part)}
    return len(names) - 1 in reached and _is(names[-1], parts[-1])


def _folders(names: list[str], start: int) -> Iterator[int]:
    yield start
    for at in range(start, len(names) - 1):
        if names[at].startswith("."):
            return
        yield at + 1


def _is(name: str, part: str) -> bool:
    if name.startswith(".") and not part.removeprefix("\\").startswith("."):
        return False
    return fnmatch(name, part)


@cache
def _alternatives(pattern: str) -> list[list[str]]:
    """Return the patterns that braces stand for, each as its names; those whose braces do not close mean none."""
    return [one.split("/") for one in islice(_spread(pattern), _MOST)]


def _spread(pattern: str) -> Iterator[str]:
    depth, cuts = 0, []
    for sign in _BRACES.finditer(pattern):
        depth += {"{": 1, "}": -1 if depth else 0}.get(sign[0], 0)
        if (sign[0] == "{" and depth == 1) or (sign[0] == "," and depth == 1):
            cuts.append(sign.start())
        elif sign[0] == "}" and depth == 0 and cuts:
            cuts.append(sign.start())
            before, after = pattern[: cuts[0]], pattern[sign.end() :]
            for start, end in pairwise(cuts):
                yield from _spread(before + pattern[start + 1 : end] + after)
            return
    if not depth:
        yield pattern


@cache
def _compiled(pattern: str) -> re.Pattern[str] | None:
    """Say a pattern in Python's words, which know no backslash; None where a set does not close, which fits nothing."""
    out = []
    for escaped, negated, signs, lone, other in _TOKEN.findall(pattern):
        if lone == "[":
            return None
        if signs:
            own = _ESCAPED.findall(signs)
            ranges = _ESCAPED.sub("", signs) + "".join(f"{sign}-{sign}" for sign in own if sign != "]")
            out.append(f"[{'!' if negated else ''}{']' if ']' in own else ''}{ranges}]")
        else:
            out.append(escape(escaped) or lone or other)
    return re.compile(python.translate("".join(out)))
