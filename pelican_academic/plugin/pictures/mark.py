"""The picture of a site's mark -> the size at which it stands beside the name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

__all__ = ["mark_size"]

_SQUARE, _HIGH = 18, 28  # pixels
_WIDE = 2  # times its height: the name is in it, and it must be read


@dataclass(frozen=True)
class MarkSize:
    """Pixels, and whether the mark is a wide one."""

    width: int
    height: int
    is_wide: bool


def mark_size(picture: Any) -> MarkSize:
    """Return the size of a mark (a `Picture`, or None for one that is not the site's).

    >>> mark_size(None)
    MarkSize(width=18, height=18, is_wide=False)
    """
    if picture and picture.height and picture.width > _WIDE * picture.height:
        return MarkSize(round(_HIGH * picture.width / picture.height), _HIGH, is_wide=True)
    return MarkSize(_SQUARE, _SQUARE, is_wide=False)
