"""Sorting by a comparison that may be inconsistent or fail, with the outcome that Ruby has on Linux (a merge sort)."""

from __future__ import annotations

from collections.abc import Callable
from operator import itemgetter
from typing import Any, TypeVar

__all__ = ["merge_sorted", "sorted_by"]

T = TypeVar("T")


def sorted_by(items: list[T], keys: list[Any], order: Callable[[Any, Any], int]) -> list[T]:
    """Give the items sorted by their keys: at once where all are strings or all numbers, else by `merge_sorted`."""
    kinds = {type(key) for key in keys}
    pairs = list(zip(keys, items, strict=True))
    if kinds == {str} or kinds <= {int, float}:
        return [item for _, item in sorted(pairs, key=itemgetter(0))]
    return [item for _, item in merge_sorted(pairs, lambda a, b: order(a[0], b[0]))]


def merge_sorted(items: list[T], order: Callable[[T, T], int]) -> list[T]:
    """Give a sorted list: ``order(a, b)`` is negative, 0 or positive; equal elements keep their order.

    The comparisons are made in the order of the C library's merge sort, so that an order with faults (nil against nil)
    gives the same list, and two values without an order the same error.
    """
    if len(items) < 2:
        return items
    middle = len(items) // 2
    left, right = merge_sorted(items[:middle], order), merge_sorted(items[middle:], order)
    merged: list[T] = []
    first = second = 0
    while first < len(left) and second < len(right):
        if order(left[first], right[second]) <= 0:
            merged.append(left[first])
            first += 1
        else:
            merged.append(right[second])
            second += 1
    return merged + left[first:] + right[second:]
