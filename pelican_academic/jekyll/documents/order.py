"""Sorting as Jekyll's documents sort: by date, then by path; ``in_order(documents)`` returns a new list.

A document without a date is compared by path alone, so the order is not always a total one. The result then depends on
how the sorting goes about it: this is the merge sort that Ruby uses on Linux, so that both agree.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pelican_academic.jekyll.documents.document import Collection, Document
from pelican_academic.liquid.ruby.sorting import merge_sorted

__all__ = ["arrange", "chain", "in_order", "newest_first", "sort_key"]


def _by_date(first: Document, second: Document) -> int:
    one, two = first.data.get("date"), second.data.get("date")
    if one is not None and two is not None and one != two:
        return 1 if one > two else -1
    return (str(first.path) > str(second.path)) - (str(first.path) < str(second.path))


def in_order(documents: Sequence[Document]) -> list[Document]:
    """Return documents by date and path."""
    return merge_sorted(list(documents), _by_date)


def newest_first(documents: Sequence[Document]) -> list[Document]:
    """Return documents by date and path, the last first."""
    return merge_sorted(list(documents), lambda first, second: _by_date(second, first))


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
