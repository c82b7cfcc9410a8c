r"""A regular expression that is compiled when it is first used: half of what the package has, no page of a build needs.

>>> words = regex(r"\bin press\b", re.IGNORECASE)
>>> bool(words.search("In Press, 2026"))
True

To compile the other half takes a tenth of the build of a small site. What is found out of a pattern's source is kept
as Python keeps the code of modules, in ``__pycache__`` of this package: who may write there could write the package
itself. Where nobody may write, or Python was told not to, or is another one, it is found out anew.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
from array import array
from collections.abc import Callable
from contextlib import suppress
from functools import cached_property
from importlib.util import cache_from_source
from pathlib import Path
from typing import Any, AnyStr, cast

from pelican_academic import __version__

try:
    import _sre  # type: ignore[import-not-found]
    from re import _compiler, _parser  # type: ignore[attr-defined]
except ImportError:  # a Python that keeps its engine elsewhere: `compiled` finds nothing to ask, and compiles
    _sre = _compiler = _parser = None

__all__ = ["FOUND_OUT", "compiled", "regex"]

_PARTS = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))
_HEAD = repr((__version__, sys.version, getattr(_sre, "MAGIC", None))).encode()


class FoundOut:
    """What functions found out of sources and flags, in this process or an earlier one; ``marshal`` can say all of it.

    ``FOUND_OUT(function, source, flags)`` is ``function(source, flags)``.
    """

    def __init__(self, source: Path) -> None:
        self._source = source
        self._changed = False

    def __call__(self, function: Callable[[Any, int], Any], source: str | bytes, flags: int) -> Any:
        question = (function.__qualname__, source, int(flags))
        if question not in self._known:
            self._known[question] = function(source, int(flags))
            self._changed = True
        return self._known[question]

    @cached_property
    def file(self) -> Path:
        """``__pycache__/regex.known.cpython-313.pyc`` beside ``regex.py``."""
        return Path(cache_from_source(str(self._source.with_suffix(".known.py"))))

    @cached_property
    def _known(self) -> dict[Any, Any]:
        return self._read()

    def _read(self) -> dict[Any, Any]:
        with suppress(OSError, EOFError, ValueError, TypeError):
            content = self.file.read_bytes()
            if content.startswith(_HEAD):
                return dict(marshal.loads(content[len(_HEAD) :]))  # noqa: S302 - see above
        return {}

    def keep(self) -> None:
        """Write the file, if this process knows more than it says."""
        if not self._changed or sys.dont_write_bytecode:
            return
        self._changed = False
        part = self.file.with_name(f"{self.file.name}.{os.getpid()}")
        try:
            part.write_bytes(_HEAD + marshal.dumps(self._read() | self._known))
            part.replace(self.file)
        except OSError:
            with suppress(OSError):
                part.unlink()


FOUND_OUT = FoundOut(Path(__file__))


def compiled(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return ``re.compile(source, flags)``, for a source that stands in the code: others would fill the file."""
    try:
        every_flag, code, *groups = FOUND_OUT(_code, source, flags)
        return cast("re.Pattern[AnyStr]", _sre.compile(source, every_flag, array("I", code).tolist(), *groups))
    except (AttributeError, TypeError, RuntimeError):  # a Python whose engine is asked otherwise
        return re.compile(source, flags)


def _code(source: str | bytes, flags: int) -> tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]:
    """What ``re.compile`` gives the engine: flags, code, how many groups, their numbers and names."""
    parsed = _parser.parse(source, flags)
    state = parsed.state
    by_number = {number: name for name, number in state.groupdict.items()}
    code = array("I", _compiler._code(parsed, flags)).tobytes()  # noqa: SLF001 - it has no other name
    names = tuple(by_number.get(number) for number in range(state.groups))
    return flags | state.flags, code, state.groups - 1, state.groupdict, names


class Regex:
    """What `regex` returns: all that a pattern has is there once one thing of it was asked for."""

    def __init__(self, source: Any, flags: int) -> None:
        self._said = source, flags

    def __getattr__(self, name: str) -> Any:
        pattern = compiled(*self._said)
        vars(self).update({part: getattr(pattern, part) for part in _PARTS})
        return getattr(pattern, name)


def regex(source: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what is used as ``re.compile(source, flags)`` is; a source that is none is found out at its first use."""
    return cast("re.Pattern[AnyStr]", Regex(source, flags))
