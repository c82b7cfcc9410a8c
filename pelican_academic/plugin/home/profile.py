"""al-folio's ``profile`` of a home page -> its portrait and address before the first words, as its layout has them."""

from __future__ import annotations

import posixpath
from collections.abc import Callable, Mapping
from html import escape
from typing import Any

from pelican_academic.plugin.prose.markup.inline import cleaned

__all__ = ["with_profile"]

_FOLDER = "assets/img"  # where the layout looks
_TOLD = ("more_info", "address")


def with_profile(text: str, given: Any, find: Callable[[str], str], name: str) -> str:
    r"""Return the text of a home page with the picture of its ``profile`` before it; as it was where there is none.

    ``find`` gives the address of a picture of the site, "" for none; ``name`` is whose page it is.

    >>> with_profile("<p>Moss.</p>", {"image": "ada.jpg"}, "/{}".format, "Ada Quill")
    '<div class="profile float-right"><img src="/assets/img/ada.jpg" alt="Ada Quill"></div>\n<p>Moss.</p>'
    """
    if not isinstance(given, Mapping) or not isinstance(image := given.get("image"), str) or not image.strip():
        return text
    source = find(posixpath.join(_FOLDER, image.strip()))
    if not source or posixpath.basename(source) in text:
        return text
    told = "".join(cleaned(said) for key in _TOLD if isinstance(said := given.get(key), str))
    side = "left" if given.get("align") == "left" else "right"
    picture = f'<img src="{escape(source)}" alt="{escape(name)}">'
    return f'<div class="profile float-{side}">{picture}{told}</div>\n{text}'
