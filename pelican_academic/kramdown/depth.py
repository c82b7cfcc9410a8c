"""How deep constructs may nest: `Guard` counts, makes room on Python's stack where needed, and says where to stop."""

from __future__ import annotations

import sys
import threading
from types import TracebackType

__all__ = ["Guard"]

#: Levels of nesting that are parsed, as many as browsers show; what lies deeper is kept as text, with one warning.
LIMIT = 500
#: Up to here Python's own recursion limit does.
_SHALLOW = 40
_ROOM = 30_000

_lock = threading.Lock()
_users = 0
_usual = sys.getrecursionlimit()


class Guard:
    """A counter of open levels, used as ``with guard:``; `release` gives the stack's limit back.

    Calls between Python functions do not use the C stack, so a higher recursion limit is safe; it is raised only for
    a document that needs it and shared by the threads that do.
    """

    __slots__ = ("_raised", "_told", "level")

    def __init__(self) -> None:
        self.level = 0
        self._raised = False
        self._told = False

    @property
    def exceeded(self) -> bool:
        """Whether the level at hand is one too deep."""
        return self.level > LIMIT

    def first_time(self) -> bool:
        """True once: a document is warned of once."""
        told, self._told = self._told, True
        return not told

    def __enter__(self) -> None:
        self.level += 1
        if self.level == _SHALLOW and not self._raised:
            self._raise()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.level -= 1

    def _raise(self) -> None:
        global _users, _usual  # noqa: PLW0603  the interpreter has one limit, so this module keeps one count
        with _lock:
            if _users == 0:
                _usual = sys.getrecursionlimit()
            _users += 1
            sys.setrecursionlimit(max(_usual, _ROOM))
        self._raised = True

    def release(self) -> None:
        """Give the stack's limit back, when no other conversion needs it."""
        global _users  # noqa: PLW0603  see _raise
        if self._raised:
            self._raised = False
            with _lock:
                _users -= 1
                if _users == 0:
                    sys.setrecursionlimit(_usual)
