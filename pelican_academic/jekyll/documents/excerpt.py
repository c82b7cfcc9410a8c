r"""The start of a text: ``source(body, "\n\n") -> "First paragraph."``. Source: Jekyll, "Posts", post excerpts."""

from __future__ import annotations

import re
from collections.abc import Set

from pelican_academic.regex import regex

__all__ = ["source"]

_DEFINITION = regex(r"^ {0,3}(\[[^\]]+\])(:.+)$", re.MULTILINE)
_TAG = regex(r"\{%-?\s*(\w+)\s*.*?-?%\}", re.DOTALL)
_BLOCKS = frozenset(["if", "unless", "for", "case", "capture", "raw", "comment", "highlight", "tablerow", "ifchanged"])


def source(body: str, separator: str) -> str:
    """Return the body up to the separator, with the definitions of its links and open Liquid blocks closed."""
    head, found, tail = body.partition(separator)
    if not found or not tail:
        return head
    if "{%" in head:
        head = _close(head, _BLOCKS | {name[3:] for name in _TAG.findall(tail) if name.startswith("end")})
    definitions = [label + target for label, target in _DEFINITION.findall(tail) if label in head]
    return f"{head}\n\n" + "\n".join(definitions) if definitions else head


def _close(head: str, blocks: Set[str]) -> str:
    """Close what the head leaves open: Liquid's blocks, and those of plugins that the rest of the text closes."""
    open_blocks: list[str] = []
    for found in _TAG.finditer(head):
        name = found[1]
        if name in blocks:
            open_blocks.append(name)
        elif name.startswith("end") and name[3:] in open_blocks:
            open_blocks.reverse()
            open_blocks.remove(name[3:])
            open_blocks.reverse()
    return head + "".join(f"\n{{% end{name} %}}" for name in reversed(open_blocks))
