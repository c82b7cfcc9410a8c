r"""A regular expression that is compiled when it is first used: half of what the package has, no page of a build needs.

>>> words = regex(r"\bin press\b", re.IGNORECASE)
>>> bool(words.search("In Press, 2026"))
True
"""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

__all__ = ["regex"]

_PARTS = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


class Regex:
    """What `regex` returns: all that a pattern has is there once one thing of it was asked for."""

    def __init__(self, source: Any, flags: int) -> None:
        self._said = source, flags

    def __getattr__(self, name: str) -> Any:
        compiled = re.compile(*self._said)
        vars(self).update({part: getattr(compiled, part) for part in _PARTS})
        return getattr(compiled, name)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what is used as ``re.compile(source, flags)`` is; a source that is none is found out at its first use."""
    return cast("re.Pattern[AnyStr]", Regex(source, flags))
