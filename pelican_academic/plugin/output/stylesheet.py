"""The theme's sheets -> one file, so that a page waits for one answer; each remains beside it, to be read."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["write_sheet"]

_SHEETS = ("fonts", "tokens", "academic")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def write_sheet(static: Path) -> None:
    """Write ``css/site.css`` from the sheets in ``static/css``, in order, without comments."""
    files = [static / "css" / f"{name}.css" for name in _SHEETS]
    if not all(file.is_file() for file in files):
        return
    text = "\n".join(_COMMENT.sub("", file.read_text("utf-8")) for file in files)
    lines = (line.strip() for line in text.splitlines())
    (static / "css" / "site.css").write_text("\n".join(line for line in lines if line) + "\n", "utf-8")
