"""Jekyll's filters for Liquid: name -> function, to be given to `pelican_academic.liquid.Environment`.

They read what they need of the site from ``context.registers["site"]``, a `LiquidSite`. Source: Jekyll 4.3,
"Liquid Filters".
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from pelican_academic.jekyll.liquid_filters import arrays, json, order, select, text, times, urls
from pelican_academic.jekyll.liquid_filters.site import LiquidPost, LiquidSite, LiquidSource

__all__ = ["FILTERS", "LiquidPost", "LiquidSite", "LiquidSource"]

FILTERS: Mapping[str, Callable[..., Any]] = {
    **arrays.FILTERS,
    **json.FILTERS,
    **order.FILTERS,
    **select.FILTERS,
    **text.FILTERS,
    **times.FILTERS,
    **urls.FILTERS,
}
