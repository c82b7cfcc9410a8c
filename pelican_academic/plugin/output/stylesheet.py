"""The theme's sheets -> what pages load: one file for all, so that a page waits for one answer, and two for some."""

from __future__ import annotations

import re
from pathlib import Path

__all__ = ["write_sheet"]

_OF_ALL = ("fonts", "tokens", "academic")
_OF_SOME = ("compat", "written")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def write_sheet(static: Path) -> None:
    """Write ``css/site.css`` from the sheets in ``static/css``, in order, and all that is loaded without comments."""
    texts = {file.stem: file.read_text("utf-8") for file in (static / "css").glob("*.css")}
    if not texts.keys() >= {*_OF_ALL, *_OF_SOME}:
        return
    loaded = {"site": "\n".join(texts[name] for name in _OF_ALL)} | {name: texts[name] for name in _OF_SOME}
    for name, text in loaded.items():
        lines = (line.strip() for line in _COMMENT.sub("", text).splitlines())
        (static / "css" / f"{name}.css").write_text("\n".join(line for line in lines if line) + "\n", "utf-8")
