"""The theme's sheets -> what pages load: one file for all, so that a page waits for one answer, and two for some."""

from __future__ import annotations

import re
from pathlib import Path

from pelican_academic.plugin.kept import Kept
from pelican_academic.regex import regex

__all__ = ["write_sheet"]

_OF_ALL = ("fonts", "tokens", "academic")
_OF_SOME = ("compat", "written", "faces")
_COMMENT = regex(r"/\*.*?\*/", re.DOTALL)
_QUOTED = regex(r'="(-?[A-Za-z_][\w-]*)"\]')
# Blanks; a string keeps those within it
_SPARE = regex(r"""("[^"\n]*"|'[^'\n]*')|\s*([{};,>]|[+~](?=[^{};]*\{)|(?<=\d )[*/])\s*|(?<=[\w-])(:)\s+|\s*\n\s*""")


def write_sheet(static: Path, kept: Kept) -> None:
    """Write ``css/site.css`` from the sheets in ``static/css``, in order, and make all that is loaded short."""
    texts = {file.stem: file.read_text("utf-8") for file in (static / "css").glob("*.css")}
    if not texts.keys() >= {*_OF_ALL, *_OF_SOME}:
        return
    loaded = {"site": "\n".join(texts[name] for name in _OF_ALL)} | {name: texts[name] for name in _OF_SOME}
    for name, text in loaded.items():
        (static / "css" / f"{name}.css").write_text(kept(_short, text), "utf-8")


def _short(text: str) -> str:
    """A sheet without comments, spare blanks and quotation marks: ``[a="b"] { c: d, e; }`` is ``[a=b]{c:d,e}``."""
    text = _SPARE.sub(lambda found: found[1] or found[2] or found[3] or " ", _COMMENT.sub("", text))
    return _QUOTED.sub(r"=\1]", f"{text.replace(';}', '}').strip()}\n")
