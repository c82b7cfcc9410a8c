"""What was compiled, kept for the next run as Python keeps the code of modules: in ``__pycache__`` beside its source.

Who may write there could write the source itself, so nothing is read from anywhere else. Where nobody may write, or
Python was told not to, nothing is kept.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

__all__ = ["read", "write"]


def read(file: Path, head: bytes) -> Any:
    """Return what was kept in a file under the same ``head``, None for nothing of ours."""
    try:
        content = file.read_bytes()
        return marshal.loads(content[len(head) :]) if content.startswith(head) else None  # noqa: S302 - see above
    except (OSError, EOFError, ValueError, TypeError):
        return None


def write(file: Path, head: bytes, value: Any) -> None:
    """Keep what `marshal` can write, whole or not at all. ``head`` says all that it depends on."""
    if sys.dont_write_bytecode:
        return
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(head + marshal.dumps(value))
        part.replace(file)
    except (OSError, ValueError):  # a full disk; a value that is none of marshal's
        with suppress(OSError):
            part.unlink()
