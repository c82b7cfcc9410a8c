"""What a filter takes: read off its function's signature."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any, NamedTuple

__all__ = ["Filter", "filter_of"]


class Filter(NamedTuple):
    """A filter ready to be called with ``minimum`` to ``maximum`` arguments after its input.

    Keyword arguments of the markup arrive as one dict after the others. With ``context`` the function's first
    parameter is the render context (it is then named ``context``).
    """

    function: Callable[..., Any]
    minimum: int
    maximum: int
    context: bool


def filter_of(function: Callable[..., Any]) -> Filter:
    """Read off a function's signature what it takes: ``def truncate(value, length=50, ellipsis="...")``."""
    parameters = list(inspect.signature(function).parameters.values())
    context = bool(parameters) and parameters[0].name == "context"
    arguments = parameters[2 if context else 1 :]
    if any(parameter.kind is parameter.VAR_POSITIONAL for parameter in arguments):
        return Filter(function, 0, 1000, context)
    required = sum(parameter.default is parameter.empty for parameter in arguments)
    return Filter(function, required, len(arguments), context)
