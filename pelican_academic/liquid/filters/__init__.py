"""The standard filters of Liquid 4.0, by what they act on. A filter is a function of its input and its arguments."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from . import arrays, html, numbers, strings, times

__all__ = ["standard_filters"]


def standard_filters() -> Mapping[str, Callable[..., Any]]:
    """Name -> function, of all filters of Liquid 4.0."""
    return {**strings.FILTERS, **html.FILTERS, **numbers.FILTERS, **arrays.FILTERS, **times.FILTERS}
