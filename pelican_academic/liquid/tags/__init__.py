"""The standard tags of Liquid 4.0, one a module. A tag is a function ``(parser, markup) -> Node``."""

from __future__ import annotations

from collections.abc import Mapping

from pelican_academic.liquid.grammar.parser import TagParser

from .assign import assign
from .capture import capture
from .case import case
from .comment import comment
from .count import decrement, increment
from .cycle import cycle
from .if_ import if_, unless
from .ifchanged import ifchanged
from .include import include
from .interrupt import break_, continue_
from .loop import for_
from .raw import raw
from .tablerow import tablerow

__all__ = ["standard_tags"]


def standard_tags() -> Mapping[str, TagParser]:
    """Name -> tag."""
    return {
        "assign": assign,
        "break": break_,
        "capture": capture,
        "case": case,
        "comment": comment,
        "continue": continue_,
        "cycle": cycle,
        "decrement": decrement,
        "for": for_,
        "if": if_,
        "ifchanged": ifchanged,
        "include": include,
        "increment": increment,
        "raw": raw,
        "tablerow": tablerow,
        "unless": unless,
    }
