"""Entries in the order and groups that ``scholar:`` asks for. Source: jekyll-scholar, README (sort_by, group_by)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from pelican_academic.jekyll.scholar.entry import MONTHS, Entry
from pelican_academic.jekyll.scholar.settings import listed
from pelican_academic.liquid.ruby.strftime import MONTHS as NAMES_OF_MONTHS

__all__ = ["Group", "grouped", "keys_of", "ordered", "unique"]

Group = tuple[str, list["Group"], list[Entry]]
"""A heading, the groups below it, and the entries where there are none."""


def keys_of(value: Any) -> list[str]:
    """Return the fields of ``sort_by`` or ``group_by``; none for ``none``."""
    return [key.lower() for key in listed(value) if key.lower() != "none"]


def _descending(order: Any, level: int) -> bool:
    orders = listed(order) or ["ascending"]
    return orders[min(level, len(orders) - 1)].lower().startswith("desc")


def _rank(entry: Entry, key: str) -> tuple[int, float, str]:
    """What an entry is compared by: nothing, then numbers, then words."""
    value = entry.lead if key == "name" else entry.values.get(key, "")
    if key == "month" and value in MONTHS:
        return (1, float(MONTHS.index(value)), "")
    if value.isdecimal():
        return (1, float(value), "")
    return (2, 0.0, value.casefold()) if value else (0, 0.0, "")


def ordered(entries: Sequence[Entry], sort_by: Any, order: Any) -> list[Entry]:
    """Return the entries by the first key, within it by the second …; equal ones stay as they stand in the file."""
    found = list(entries)
    for level, key in reversed(list(enumerate(keys_of(sort_by)))):
        found.sort(key=lambda entry, key=key: _rank(entry, key), reverse=_descending(order, level))  # type: ignore[misc]
    return found


def grouped(entries: Sequence[Entry], group_by: Any, order: Any, settings: Mapping[str, Any]) -> list[Group] | None:
    """Return the entries under their headings; None where no grouping is asked for."""
    keys = keys_of(group_by)
    return _groups(entries, keys, order, settings, 0) if keys else None


def _groups(
    entries: Sequence[Entry], keys: list[str], order: Any, settings: Mapping[str, Any], level: int
) -> list[Group]:
    name_of, rank_of = _names(keys[level], settings)
    members: dict[str, list[Entry]] = {}
    ranks: dict[str, Any] = {}
    for entry in entries:
        name = name_of(entry)
        members.setdefault(name, []).append(entry)
        ranks.setdefault(name, rank_of(entry))
    names = sorted(members, key=lambda name: ranks[name], reverse=_descending(order, level))
    if level + 1 == len(keys):
        return [(name, [], members[name]) for name in names]
    return [(name, _groups(members[name], keys, order, settings, level + 1), []) for name in names]


def _names(key: str, settings: Mapping[str, Any]) -> tuple[Callable[[Entry], str], Callable[[Entry], Any]]:
    """How a key's groups are called, and what they are ordered by."""
    if key == "type":
        aliases, names = settings["type_aliases"], settings["type_names"]
        first = listed(settings["type_order"])

        def kind(entry: Entry) -> str:
            return str(aliases.get(entry.type, entry.type))

        def place(entry: Entry) -> int:
            found = kind(entry)  # those that the order does not name stay as they come
            return first.index(found) if found in first else len(first)

        return lambda entry: str(names.get(kind(entry), kind(entry))), place
    if key == "month":
        own = listed(settings["month_names"])
        shown = own if len(own) == 12 else NAMES_OF_MONTHS

        def month(entry: Entry) -> str:
            value = entry.values.get("month", "")
            return shown[MONTHS.index(value)] if value in MONTHS else value

        return month, lambda entry: _rank(entry, "month")
    if key == "name":
        return lambda entry: entry.lead, lambda entry: _rank(entry, "name")
    if key == "year":  # a word among them ("in press") makes them all words
        return lambda entry: entry.values.get(key, ""), lambda entry: entry.values.get(key, "")
    return lambda entry: entry.values.get(key, ""), lambda entry: _rank(entry, key)


def unique(entries: Sequence[Entry], fields: str) -> list[Entry]:
    """Return the entries but those that agree with an earlier one in the fields, by default title and year."""
    names = listed(fields.replace(" ", ",")) or ["title", "year"]
    found: dict[tuple[str, ...], Entry] = {}
    for entry in entries:
        found.setdefault(tuple(entry.values.get(name, "").casefold() for name in names), entry)
    return list(found.values())
