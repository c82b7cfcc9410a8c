"""A page that nobody is named the owner of in; the person whose page it shows itself to be out.

Its title or first heading is a name ("Ada Quill · Contact", "# Dr Ada Quill"), and a profile on it bears that name.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import islice

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.names import classify, parse_name
from pelican_academic.extract.names.words import HONORIFIC
from pelican_academic.extract.social.ownership import bears_name
from pelican_academic.extract.social.page import links_in_blocks
from pelican_academic.model import Name
from pelican_academic.regex import regex

__all__ = ["signed_by"]

_REST = regex(r"\s+[·|–—-]\s.*$|\s*[,(（:：].*$|['’]s\s.*$")
_DEGREE = regex(r"\s(?:Ph\.?\s?D|M\.?D|D\.?Phil|[BM]\.?\s?Sc)\.?$")
_SAYS_SO = 2  # profiles, one of which bears the name


def signed_by(
    blocks: Sequence[Block], front_matter: Mapping[str, object], taken: Callable[[Block], bool]
) -> Name | None:
    """Return the person whom the title or the first heading names, where profiles on the page are theirs, else None."""
    headings = islice((block.text.plain() for block in blocks if block.kind == "heading"), 1)
    for text in (str(front_matter.get("title") or ""), *headings):
        plain = _DEGREE.sub("", HONORIFIC.sub("", _REST.sub("", text.strip())))
        if classify(plain) not in {"full", "initials-first"}:
            continue
        name = parse_name(plain)
        links = links_in_blocks(blocks, name, (), taken=taken)
        if len(links) >= _SAYS_SO and any(bears_name(link.value or link.url, name) for link in links):
            return name
    return None
