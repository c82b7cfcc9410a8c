"""A page's layouts and fields -> whether all it does is send its readers elsewhere, by ``http-equiv="refresh"``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pelican_academic.regex import regex

__all__ = ["forwards"]

_REFRESH = regex(r"""<meta\b[^<>]*\bhttp-equiv\s*=\s*["']?refresh\b[^<>]*\burl\s*=""", re.IGNORECASE)
_BRANCH = regex(r"\{%-?\s*(?:(?:if|unless|for|case)\b\s*(?P<asked>.*?)|(?P<end>end(?:if|unless|for|case)))\s*-?%\}")


def forwards(bodies: Iterable[str], data: Mapping[str, object]) -> bool:
    """Whether one of the layouts says so: to all of its pages, or, as al-folio's do, to those that have a field.

    >>> forwards(['<meta http-equiv="refresh" content="0; url={{ page.to }}">'], {})
    True
    >>> forwards(['{% if page.to %}<meta http-equiv="refresh" content="0; url={{ page.to }}">{% endif %}'], {})
    False
    """
    return any(_says(body[: found.start()], data) for body in bodies if (found := _REFRESH.search(body)))


def _says(before: str, data: Mapping[str, object]) -> bool:
    """Whether what stands behind ``before`` is printed, as far as the conditions are fields of the page."""
    asked: list[str] = []
    for branch in _BRANCH.finditer(before):
        if branch["end"]:
            asked = asked[:-1]
        else:
            asked.append(branch["asked"])
    return all(question.startswith("page.") and data.get(question.removeprefix("page.")) for question in asked)
