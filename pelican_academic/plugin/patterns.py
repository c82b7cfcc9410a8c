"""Regular expressions of the modules that we import, compiled once an installation and not once a run.

Python keeps a module's code but compiles its patterns in each process: our eight hundred take a sixth of the time in
which a small site is built. What is kept of a pattern are the arguments with which Python's compiler, written in
Python, asks the engine, written in C, for it; the engine checks them each time. They are kept for one version of Python
alone, and where another asks otherwise, patterns are compiled as ever.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from importlib.util import cache_from_source
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from pelican_academic import __version__
from pelican_academic.plugin import kept

__all__ = ["compiled_once"]

_HEAD = f"{sys.version} {__version__}".encode()
_Compile = Callable[..., "re.Pattern[Any]"]


@contextmanager
def compiled_once(source: str = __file__) -> Iterator[None]:
    """Take the patterns compiled meanwhile from those that are kept beside ``source``, and keep those that are new."""
    compiler = _compiler()
    if compiler is None:
        yield
        return
    file = Path(cache_from_source(source)).with_suffix(".patterns")
    known: dict[tuple[str | bytes, int], Any] = kept.read(file, _HEAD) or {}
    new: dict[tuple[str | bytes, int], Any] = {}
    compile_anew: _Compile = compiler.compile

    def compile_(pattern: Any, flags: int = 0) -> re.Pattern[Any]:
        if not isinstance(pattern, str | bytes):
            return compile_anew(pattern, flags)
        key = (pattern, int(flags))
        try:
            found: re.Pattern[Any] = compiler._sre.compile(*known[key])  # noqa: SLF001
        except (KeyError, TypeError, ValueError, RuntimeError):
            with _watched(compiler) as asked:
                found = compile_anew(pattern, flags)
            new[key] = tuple(asked)
        return found

    compiler.compile = compile_
    try:
        yield
    finally:
        compiler.compile = compile_anew
    if new:
        kept.write(file, _HEAD, known | new)


def _compiler() -> Any:
    """Python's compiler of patterns, which is no part of what Python promises; None where it is another."""
    try:
        compiler = import_module("re._compiler")
    except ImportError:
        return None
    return compiler if hasattr(compiler, "compile") and hasattr(getattr(compiler, "_sre", None), "compile") else None


@contextmanager
def _watched(compiler: Any) -> Iterator[list[Any]]:
    """Give what the engine is asked meanwhile."""
    engine = compiler._sre  # noqa: SLF001
    asked: list[Any] = []

    def ask(*arguments: Any) -> re.Pattern[Any]:
        asked[:] = [[*map(int, code)] if isinstance(code, list) else code for code in arguments]  # it has named numbers
        found: re.Pattern[Any] = engine.compile(*arguments)
        return found

    compiler._sre = SimpleNamespace(**{**vars(engine), "compile": ask})  # noqa: SLF001
    try:
        yield asked
    finally:
        compiler._sre = engine  # noqa: SLF001
