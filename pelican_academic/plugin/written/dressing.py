"""An entry of the page's own text -> the same with its title, authors, members and venue marked; no word is added."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lxml import etree
from lxml import html as lxml_html

from pelican_academic.extract.links import is_safe
from pelican_academic.extract.names import compatible, name_key
from pelican_academic.model import Name
from pelican_academic.plugin.written.letters import Letters, letters_of
from pelican_academic.plugin.written.spans import Paper, Span
from pelican_academic.plugin.written.wrapping import enclose
from pelican_academic.regex import regex
from pelican_academic.site.views import AuthorView
from pelican_academic.sources import FORMULA

__all__ = ["dress"]

_STYLED = frozenset({"a", "b", "cite", "code", "em", "i", "mark", "strong", "u"})
_PLACED = regex(
    r"(?<![-\w])(?:(?:margin|padding)(?:-[\w-]+)?|text-indent|overflow(?:-[xy])?|(?:max-|min-)?height)\s*:[^;]*;?\s*",
    re.IGNORECASE,
)
_SPACE = regex(r"[\x00-\x20]+")
_BETWEEN = 20  # letters between authors and title that stand on the authors' line: "et al. (2021, March)"
_OTHERS = regex(r"(?:and|und|y|e|et)?(?:etal(?:ii)?|others|colleagues|andere|otros|outros|ua)")
_BLOCKS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "p", "div"})


def dress(box: Any, base: int, span: Span, paper: Paper, link: Callable[[str], str]) -> None:
    """Mark what a paper prints in ``box``, whose first letter is the page's letter ``base``."""
    _unplace(box)
    letters = Letters(box)
    start, end = (0, len(letters.text)) if span.title_alone else (span.start - base, span.end - base)
    title = _found(letters, letters_of(paper.record.title), start, end)
    names = list(_names(letters, paper, start, end, title))
    authors = _authors(letters, names, title)
    venue = _venue(letters, paper, title, authors, end)
    if title is not None:
        set_off = _set_off(box, title, "entry-title")
        if set_off is not None:
            _mark_formulas(set_off)
            _link(set_off, link(paper.entry.url) if paper.entry.url else "")
    if authors is not None:
        _set_off(box, authors, "authors")
    for (first, last), member in names:
        if member is not None:
            _mark_member(box, first, last, link(member.url) if member.url else "")
    if venue is not None:
        enclose(box, *venue, "cite")


def _mark_formulas(title: Any) -> None:
    """Dollars in a title stand for mathematics, as the brackets that every page has them in."""
    for inside in title.iter():
        for part in ("text", "tail") if inside is not title else ("text",):
            if "$" in (said := getattr(inside, part) or ""):
                setattr(inside, part, FORMULA.sub(lambda one: rf"\({one['round'] or one['dollars']}\)", said))


def _unplace(box: Any) -> None:
    """What a style says of the distance between lines was meant for other lines."""
    for inside in box.iter():
        style = inside.get("style") if isinstance(inside.tag, str) and inside.tag != "img" else None
        if style and (left := _PLACED.sub("", style)) != style:
            inside.attrib.pop("style")
            if left.strip("; "):
                inside.set("style", left.strip("; "))


def _found(letters: Letters, wanted: str, start: int, end: int) -> tuple[int, int] | None:
    at = letters.text.find(wanted, start, end) if wanted else -1
    return (at, at + len(wanted)) if at >= 0 else None


_Range = tuple[int, int]


def _names(
    letters: Letters, paper: Paper, start: int, end: int, title: _Range | None
) -> Iterator[tuple[_Range, AuthorView | None]]:
    """Where each author is printed, in order, and the member whom it names."""
    printed = paper.record.extra.get("printed_authors")
    forms = [str(form) for form in printed] if isinstance(printed, list) else []
    at = start
    for index, author in enumerate(paper.record.authors):
        wanted = forms[index : index + 1] if len(forms) == len(paper.record.authors) else _forms(author.name)
        each = (_name_at(letters, letters_of(form), at, end, title) for form in wanted)
        found = min((one for one in each if one is not None), default=None)
        if found is None:
            continue
        at = found[1]
        key = name_key(author.name)
        pairs = zip(paper.entry.record.authors, paper.entry.authors, strict=True)
        same = ((one.name, view) for one, view in pairs if view.member and name_key(one.name) == key)
        yield found, next((view for name, view in same if name == author.name or compatible(name, author.name)), None)


def _forms(name: Name) -> list[str]:
    """How a page may print a name that was read elsewhere."""
    given, family = name.given, " ".join(filter(None, (name.particle, name.family)))
    initials = "".join(word[0] for word in re.split(r"[\s.-]+", given) if word)
    pairs = ((given, family), (family, given), (initials, family), (family, initials), (initials[:1], family))
    return [name.literal] if name.literal else ["".join(pair) for pair in pairs if all(pair)]


def _name_at(letters: Letters, wanted: str, start: int, end: int, title: _Range | None) -> _Range | None:
    found = _found(letters, wanted, start, end)
    while found is not None and (_overlap(found, title) or not letters.is_word(*found)):
        found = _found(letters, wanted, found[0] + 1, end)
    return found


def _overlap(one: _Range, other: _Range | None) -> bool:
    return other is not None and one[0] < other[1] and other[0] < one[1]


def _authors(letters: Letters, names: list[tuple[_Range, Any]], title: _Range | None) -> _Range | None:
    """The line of authors: from the first to the last, with what stands between it and the title."""
    if not names:
        return None
    start, end = names[0][0][0], names[-1][0][1]
    if title is None or start < title[0] < end:
        return None
    if end <= title[0] <= end + _BETWEEN:
        return start, title[0]
    others = _OTHERS.match(letters.text, end)
    return start, others.end() if others and letters.is_word(end, others.end()) else end


def _venue(letters: Letters, paper: Paper, title: _Range | None, authors: _Range | None, end: int) -> _Range | None:
    wanted = letters_of(paper.record.container_title)
    at = max(title[1] if title else 0, authors[1] if authors and title and authors[0] > title[0] else 0)
    found = _found(letters, wanted, at, end) if len(wanted) > 2 else None
    if found is None or not letters.is_word(*found):
        return None
    first, last = letters.point(found[0]), letters.point(found[1] - 1, after=True)
    if (first.element, first.tail) != (last.element, last.tail):
        return None
    return None if any(one.tag in _STYLED for one in (first.owner, *first.owner.iterancestors())) else found


def _set_off(box: Any, found: _Range, name: str) -> Any:
    """Give letters a class: on the block that holds nothing else, or on a new element around them."""
    letters = Letters(box)
    first = letters.point(found[0]).owner
    for one in (first, *first.iterancestors()):
        if one is box or letters.ranges.get(one, (-1, -1)) != found:
            break
        if one.tag in _BLOCKS:
            _add_class(one, name)
            return one
    element = enclose(box, *found, "span", letters=letters, marks=True)
    if element is not None:
        element.set("class", name)
        _spend_break(element)
        _spend_stop(element, ".,;:" if name == "entry-title" else ",;:")
    return element


def _spend_break(element: Any) -> None:
    """A line break right behind what stands on a line of its own breaks nothing more."""
    while element is not None and not (element.tail or "").strip():
        following = next((one for one in element.itersiblings() if _counts(one)), None)
        if following is not None:
            if following.tag == "br":
                _add_class(following, "spent")
            return
        element = element.getparent()
        if element is None or element.tag in _BLOCKS:
            return


def _counts(element: Any) -> bool:
    """Whether it is more than a comment in front of nothing."""
    return element.tag is not etree.Comment or bool((element.tail or "").strip())


def _spend_stop(element: Any, stops: str) -> None:
    """The mark between a line and what followed it says nothing at the line's end."""
    text = (element[-1].tail if len(element) else element.text) or ""
    rest = text.rstrip()
    kept = rest.rstrip(stops)
    if kept == rest:
        return
    stop = lxml_html.Element("span", {"class": "stop"})
    stop.text = text[len(kept) :]
    if len(element):
        element[-1].tail = kept
    else:
        element.text = kept
    element.append(stop)


def _mark_member(box: Any, start: int, end: int, address: str) -> None:
    element = enclose(box, start, end, "span")
    if element is not None:
        element.set("class", "name member")
        _link(element, address)


def _link(element: Any, address: str) -> None:
    """Link what an element holds, unless it links, or stands in a link."""
    if not address or not is_safe(_SPACE.sub("", address)):
        return
    if element.find(".//a") is not None or any(one.tag == "a" for one in element.iterancestors()):
        return
    anchor = lxml_html.Element("a", {"href": address})
    anchor.text, element.text = element.text, None
    for child in list(element):
        anchor.append(child)
    element.append(anchor)


def _add_class(element: Any, name: str) -> None:
    element.set("class", " ".join(filter(None, (element.get("class"), name))))
