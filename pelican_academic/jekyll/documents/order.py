"""Sorting as Jekyll's documents sort: by date, then by path; ``in_order(documents)`` returns a new list.

A document without a date is compared by path alone, so the order is not always a total one. The result then depends on
how the sorting goes about it: this is the merge sort that Ruby uses on Linux, so that both agree.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

from pelican_academic.jekyll.documents.document import Collection, Document

__all__ = ["arrange", "chain", "in_order", "newest_first", "sort_key"]

T = TypeVar("T")


def _merge_sort(items: Sequence[T], after: Callable[[T, T], bool]) -> list[T]:
    """Sort stably; ``after(a, b)`` says that a belongs behind b."""
    if len(items) < 2:
        return list(items)
    middle = len(items) // 2
    left, right = _merge_sort(items[:middle], after), _merge_sort(items[middle:], after)
    merged: list[T] = []
    one = two = 0
    while one < len(left) and two < len(right):
        if after(left[one], right[two]):
            merged.append(right[two])
            two += 1
        else:
            merged.append(left[one])
            one += 1
    return merged + left[one:] + right[two:]


def _is_after(first: Document, second: Document) -> bool:
    one, two = first.data.get("date"), second.data.get("date")
    if one is not None and two is not None and one != two:
        return bool(one > two)
    return str(first.path) > str(second.path)


def in_order(documents: Sequence[Document]) -> list[Document]:
    """Return documents by date and path."""
    return _merge_sort(documents, _is_after)


def newest_first(documents: Sequence[Document]) -> list[Document]:
    """Return documents by date and path, the last first."""
    return _merge_sort(documents, lambda first, second: _is_after(second, first))


def arrange(collection: Collection) -> None:
    """Sort as the collection asks: ``order`` (paths), ``sort_by`` (a key), else by date and path."""
    docs = collection.docs
    docs[:] = in_order(docs)
    order, key = collection.metadata.get("order"), collection.metadata.get("sort_by")
    if not docs or not docs[0].site.jekyll.sorts_collections:
        return
    if isinstance(order, list):
        prefix = f"{collection.folder}/"
        places = {str(name): place for place, name in enumerate(order)}
        listed = {id(d): places.get(d.collection_path.removeprefix(prefix), len(places)) for d in docs}
        docs.sort(key=lambda document: listed[id(document)])
    elif isinstance(key, str):
        docs.sort(key=lambda document: sort_key(document.data.get(key)))


def sort_key(value: Any) -> tuple[int, Any, str]:
    """Return a value among others of any type: numbers, then dates, then text; nothing comes last."""
    if value is None:
        return (3, 0, "")
    if isinstance(value, int | float):
        return (0, value, "")
    if isinstance(value, date):
        return (1, value.toordinal(), str(value))
    return (2, 0, str(value))


def chain(collection: Collection) -> None:
    """Let each document know the one before and the one after it."""
    for before, after in zip(collection.docs, collection.docs[1:], strict=False):
        before.following, after.preceding = after, before
