"""What stands above the entries of a page's own text: headings that go with them, and years as the theme's rows."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.plugin.written.blocks import HOLDS_BLOCKS
from pelican_academic.plugin.written.letters import letters_of
from pelican_academic.plugin.written.wrapping import wrap
from pelican_academic.regex import regex

__all__ = ["LEVEL", "count_mark", "mark_headings", "row_years"]

LEVEL = "data-level"
_HEADING = regex(r"h([1-6])\Z")
_YEAR = regex(r"\W*(?:19|20)\d\d(?:\s*[-–/]\s*(?:(?:19|20)?\d\d)?)?\W*")
_LONG = 70  # characters: no heading, but a sentence
_BOLD = frozenset({"b", "strong"})
_BELOW = 7  # the level of a paragraph in bold, which stands below every heading; a bare year's is one more


def count_mark(number: int) -> etree._Comment:
    """The place where the template prints how many papers a year has."""
    return etree.Comment(f"papers:{number}")


def mark_headings(root: Any, boxes: Collection[Any]) -> None:
    """Say of each heading outside the entries how deep it is, so that it can be hidden with what stands under it."""
    for element in root.iter("h1", "h2", "h3", "h4", "h5", "h6", "p", "div"):
        level = _level(element)
        if level and not any(one in boxes for one in element.iterancestors()):
            element.set(LEVEL, str(level))


def _level(element: Any) -> int:
    if found := _HEADING.match(element.tag):
        return int(found[1])
    if element.tag == "div" and len(element):
        return 0
    text = element.text_content().strip()
    if not text or len(text) > _LONG:
        return 0
    if _YEAR.fullmatch(text):
        return _BELOW + 1
    bold = "".join(one.text_content() for one in element if one.tag in _BOLD)
    return _BELOW if letters_of(text) and letters_of(bold) == letters_of(text) else 0


def row_years(root: Any, boxes: Collection[Any]) -> None:
    """Put each year, and what stands under it, into a row with the year in its margin."""
    for heading in [one for one in root.iter() if isinstance(one.tag, str) and one.get(LEVEL)]:
        parent = heading.getparent()
        if parent.tag not in HOLDS_BLOCKS or not _YEAR.fullmatch(heading.text_content()):
            continue
        if (heading.tail or "").strip():
            continue
        last = _last_under(heading)
        held = [one for one in _between(heading, last) if one in boxes or any(box in boxes for box in one.iter())]
        if not held:
            continue
        number = sum(1 for one in held for box in one.iter() if box in boxes)
        row = wrap(parent, (heading, False), (last, True), "section")
        row.set("class", "year-row")
        row.set("style", f"--papers:{number}")
        side = wrap(row, (heading, False), (heading, True), "div")
        side.set("class", "year-side")
        heading.set("class", " ".join(filter(None, (heading.get("class"), "year"))))
        heading.tail = None
        side.append(count_mark(number))
        rest = lxml_html.Element("div")
        rest.extend(list(row)[1:])
        row.append(rest)


def _last_under(heading: Any) -> Any:
    """The last of what stands under a heading, before the next of its rank."""
    level, last = int(heading.get(LEVEL)), heading
    while (after := last.getnext()) is not None:
        own = after.get(LEVEL) if isinstance(after.tag, str) else None
        inner = after.find(f".//*[@{LEVEL}]") if isinstance(after.tag, str) else None
        if (own and int(own) <= level) or (inner is not None and int(inner.get(LEVEL)) <= level):
            break
        last = after
    return last


def _between(heading: Any, last: Any) -> list[Any]:
    found, one = [], heading
    while one is not last:
        one = one.getnext()
        found.append(one)
    return found
