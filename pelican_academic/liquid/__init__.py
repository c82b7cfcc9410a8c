"""Liquid 4.0, the template language, as Jekyll runs it: text -> closures -> text.

Stands alone: it knows nothing of Jekyll and needs nothing but the standard library. See docs/liquid.md.

>>> from pelican_academic.liquid import Environment
>>> Environment().parse("{{ n | plus: 1 }}").render({"n": 1})
'2'
"""

from .context import Context
from .drop import Drop
from .environment import Environment, Loader, Template
from .errors import LiquidError, LiquidLimitError, LiquidSyntaxError
from .grammar.block import BREAK, CONTINUE, Node
from .grammar.condition import parse_condition_strict
from .grammar.expression import parse_expression
from .grammar.filtered import parse_filtered
from .grammar.parser import Parser, TagParser
from .limits import Limits
from .ruby.values import Range

__all__ = [
    "BREAK",
    "CONTINUE",
    "Context",
    "Drop",
    "Environment",
    "Limits",
    "LiquidError",
    "LiquidLimitError",
    "LiquidSyntaxError",
    "Loader",
    "Node",
    "Parser",
    "Range",
    "TagParser",
    "Template",
    "parse_condition_strict",
    "parse_expression",
    "parse_filtered",
]
