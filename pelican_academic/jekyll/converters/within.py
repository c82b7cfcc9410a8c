"""Calls of a library that may never return, bounded: ``within(call, seconds=10, memory=2**32)`` -> what it returns.

The call runs in a forked copy of this process, which is ended when it has taken too much; nothing else stops code that
is not Python's. Where a system cannot fork (Windows), the call runs here, without bounds.
"""

from __future__ import annotations

import os
import pickle
import select
import signal
import time
import warnings
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

__all__ = ["within"]

_Answer = TypeVar("_Answer")

_PATIENCE = 30  # seconds by the clock for each of the processor's: another program may have it
_CHUNK = 1 << 16


def within(call: Callable[[], _Answer], *, seconds: int, memory: int) -> _Answer:
    """Return what ``call`` returns, or raise what it raises; what it changes is lost, but for its answer.

    ``seconds`` are of the processor, ``memory`` is bytes beside those that are in use.

    Raises:
        TimeoutError: the call took more, or the process that ran it broke.

    """
    if not hasattr(os, "fork"):
        return call()
    reading, writing = os.pipe()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # of threads, which the copy does not need
        child = os.fork()
    if not child:
        _work(call, reading, writing, seconds, memory)
    os.close(writing)
    try:
        answer = _read(reading, time.monotonic() + seconds * _PATIENCE)
    finally:
        os.close(reading)
        with suppress(ProcessLookupError):
            os.kill(child, signal.SIGKILL)  # it has answered, or never will
        with suppress(ChildProcessError):  # where the system clears them away itself
            os.waitpid(child, 0)
    try:
        done, made = pickle.loads(answer)  # noqa: S301 - from a copy of this process
    except (EOFError, pickle.UnpicklingError):  # nothing, or half of it
        done, made = False, MemoryError()
    if isinstance(made, MemoryError):
        raise TimeoutError(f"it takes more than {seconds} s, or more memory than there is")
    if not done:
        raise made
    return made  # type: ignore[no-any-return]


def _work(call: Callable[[], object], reading: int, writing: int, seconds: int, memory: int) -> None:
    """Answer and end, in the copy: nothing of what the process would do at its end is done twice."""
    try:
        os.close(reading)
        _bound(seconds, memory)
        try:
            answer: tuple[bool, object] = (True, call())
        except Exception as error:  # noqa: BLE001 - raised again where it is read
            answer = (False, error)
        with os.fdopen(writing, "wb") as file:
            file.write(pickle.dumps(answer))
    finally:
        os._exit(0)


def _bound(seconds: int, memory: int) -> None:
    import resource  # noqa: PLC0415 - not there on Windows

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    with suppress(OSError, ValueError):  # a system without /proc, or with a lower bound of its own
        pages = int(Path("/proc/self/statm").read_text("ascii").split()[0])
        most = pages * resource.getpagesize() + memory
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def _read(reading: int, end: float) -> bytes:
    """Everything up to the end, or nothing of what lasts too long."""
    parts: list[bytes] = []
    while select.select([reading], [], [], max(0.0, end - time.monotonic()))[0]:
        if not (part := os.read(reading, _CHUNK)):
            return b"".join(parts)
        parts.append(part)
    return b""
