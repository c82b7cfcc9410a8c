"""Where something is wrong, what it is, and what was done about it.

A fault in content is a `Problem`: it is collected, all are reported in one run, and the rest of the site still
builds. Only a fault that leaves nothing to build is an exception, an `AcademicError`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Literal

__all__ = ["AcademicError", "ConfigError", "Place", "Problem", "Problems", "summary"]

Severity = Literal["error", "warning"]
_LINES, _PLACES = 12, 2  # of a fault that stands at many, in a line that is printed


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file of the site, printed as ``_people/ada.md:7:9``.

    ``path`` is relative to the site's root with forward slashes. Lines and columns count from 1; 0 means unknown.
    """

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        parts = [self.path]
        if self.line:
            parts.append(str(self.line))
            if self.column:
                parts.append(str(self.column))
        return ":".join(parts)


@dataclass(frozen=True, order=True)
class Problem:
    """One fault of the content: ``_people/ada.md:7:9: unknown status 'currnet'; kept as person_status``.

    ``code`` is a short stable name (``front-matter-yaml``, ``permalink-outside``) for filters and tests;
    ``message`` says what is wrong, ``action`` what was done.
    """

    place: Place
    code: str
    message: str
    action: str
    severity: Severity = "error"

    def __str__(self) -> str:
        return _in_one_line(f"{self.place}: {self.message}; {self.action}")


@dataclass
class Problems:
    """The problems of one run, in the order met; the same problem is kept once.

    >>> problems = Problems()
    >>> problems.add("about.md", 3, "missing-title", "no title", "used the file's name")
    >>> [str(problem) for problem in problems]
    ["about.md:3: no title; used the file's name"]
    """

    _seen: dict[Problem, None] = field(default_factory=dict)

    def add(
        self,
        path: str,
        line: int,
        code: str,
        message: str,
        action: str,
        *,
        column: int = 0,
        severity: Severity = "error",
    ) -> None:
        """Record one problem from its parts."""
        self.record(Problem(Place(path, line, column), code, message, action, severity))

    def record(self, problem: Problem) -> None:
        """Record a problem that was made elsewhere."""
        self._seen.setdefault(problem)

    @contextmanager
    def unheard(self) -> Iterator[None]:
        """Forget the problems that are met meanwhile: for a look at what is not going to be printed."""
        before = dict(self._seen)
        try:
            yield
        finally:
            self._seen.clear()
            self._seen.update(before)

    def __iter__(self) -> Iterator[Problem]:
        return iter(self._seen)

    def __len__(self) -> int:
        return len(self._seen)


def summary(
    problems: Iterable[Problem], most: int = 8, all_of_them: str = "see `pelican-academic check`"
) -> Iterator[tuple[Severity, str]]:
    """Yield severities and lines to print: a fault that stands at several places once, ``most`` lines of a kind.

    ``_layouts/post.html:3: nothing provides the filter 'x' (also at _layouts/page.html:5 and 4 more places); …``;
    ``all_of_them`` says where the lines are that are left out.
    """
    places: dict[tuple[str, str, str, Severity], list[Place]] = {}
    for problem in problems:
        key = (problem.code, problem.message, problem.action, problem.severity)
        places.setdefault(key, []).append(problem.place)
    of_kind = Counter((code, severity) for code, _, _, severity in places)
    printed: Counter[tuple[str, Severity]] = Counter()
    for (code, message, action, severity), found in places.items():
        kind = (code, severity)
        printed[kind] += 1
        if printed[kind] <= most:
            yield severity, _in_one_line(f"{found[0]}: {message}{_also(*found)}; {action}")
        elif printed[kind] == of_kind[kind]:
            yield severity, f"… and {of_kind[kind] - most} more such lines ({code}): {all_of_them}"


def _in_one_line(text: str) -> str:
    r"""Return a message as a terminal may show it: what breaks a line or moves its cursor is spelled out, ``\n``."""
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() else char.encode("unicode_escape").decode() for char in text)


def _also(first: Place, *places: Place) -> str:
    """``(also on lines 11, 14)`` of one file, else ``(also at b.md:3, c.md and 4 more places)``; a line counts once."""
    if all(place.path == first.path for place in places):
        lines = list(dict.fromkeys(str(place.line) for place in places if place.line not in {0, first.line}))
        shown, noun, rest = ", ".join(lines[:_LINES]), f"on line{'s' if len(lines) > 1 else ''}", lines[_LINES:]
    else:
        found = dict.fromkeys(str(replace(place, column=0)) for place in (first, *places))
        others = list(found)[1:]
        shown, noun, rest = ", ".join(others[:_PLACES]), "at", others[_PLACES:]
    more = f" and {rest[0]}" if len(rest) == 1 else f" and {len(rest)} more{' places' * (noun == 'at')}" if rest else ""
    return f" (also {noun} {shown}{more})" if shown else ""


class AcademicError(Exception):
    """The base of every exception of this package."""


class ConfigError(AcademicError):
    """A setting or a configuration file that leaves nothing to build with."""
