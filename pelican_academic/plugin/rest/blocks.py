"""Missing lines -> HTML that may stand in the theme's page: the site's own elements, without its classes and scripts.

Neighbours stay together: a block most of whose words are missing is taken whole, with the heading before it.
"""

from __future__ import annotations

import html
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Set
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from lxml import html as lxml_html
from markupsafe import Markup

from pelican_academic.plugin.prose.markup.inline import WITH_FILMS, cleaned
from pelican_academic.plugin.rest.line import EMBEDS, HEADINGS, Line, broken
from pelican_academic.plugin.rest.missing import Missing
from pelican_academic.plugin.rest.words import address, words_of
from pelican_academic.regex import regex

__all__ = ["Part", "inline", "parts"]

_MOSTLY = 0.6  # the share of a block's words that are missing, from which the block is taken whole
_WITHIN_A_LINE = {"a", "em", "strong", "i", "b", "sup", "sub", "code", "time", "cite"}
_CELLS = frozenset({"td", "th", "tr", "dt", "dd", "tbody", "thead", "caption", "figcaption", "summary", "legend"})
_PICTURE = regex(r"<img\b[^>]*>")
_NOTHING_LINKED = regex(r"<a\b[^>]*>\s*</a>")
_SHORT, _A_LABEL = 24, 2  # characters; words: more are a text
_FEW, _FEW_OF_A_SECTION = 30, 8  # words
_LARGE = regex(r"<(?:img|table|pre|figure|video|iframe)\b")
_SHOWN = regex(r"<(?:img|iframe|video|audio)\b")
_PICTURE_FIRST = regex(r"(?:\s++|<(?!img\b)[^>]*+>)*+<img\b")
_SHALLOWEST = 3  # a part's heading is an h2


@dataclass(frozen=True)
class Part:
    """A piece of the page's end: its heading, "" for none, and its HTML."""

    label: str
    html: Markup

    @property
    def short(self) -> bool:
        """Whether it is no more than a few words: a date, a kicker, the headings of what stands elsewhere."""
        if _LARGE.search(self.html) or (self.label and "<li" in self.html):
            return False
        return len(words_of(self.html.striptags())) <= (_FEW_OF_A_SECTION if self.label else _FEW)

    @property
    def pictured(self) -> bool:
        """Whether it begins with a picture: its label stands at the top of that, as it would on the line of a text."""
        return _PICTURE_FIRST.match(self.html) is not None


def inline(line: Line, links: Iterable[Any] | None = None, known: Set[str] = frozenset()) -> Markup:
    """Return a line as text with links, or only some of its links.

    A text that is a link as a whole is none where the page has the link, one of the ``known`` addresses.
    """
    whole = words_of(line.element.text_content())
    if links is None and len(whole) > _A_LABEL:
        for anchor in [*line.element.iter("a")]:
            if address(anchor.get("href") or "") in known and words_of(anchor.text_content()) == whole:
                anchor.drop_tag()
    pieces = [
        re.sub(
            r"<br\s*/?>",
            ", ",
            _PICTURE.sub(" ", re.sub(r"(</a>)\s*(?:<br\s*/?>\s*)?(<a\b)", r"\1 · \2", _source(element))),
        )
        for element in ([line.element] if links is None else links)
    ]
    text = " · ".join(map(_within_a_line, pieces))
    above = next((link for link in line.element.iterancestors("a") if link.get("href")), None)
    if links is None and above is not None and address(above.get("href")) not in known:
        text = cleaned(f'<a href="{html.escape(above.get("href"))}">{text}</a>')
    text = _NOTHING_LINKED.sub("", text)
    return Markup(re.sub(r"\s+", " ", text))  # noqa: S704 - cleaned


@lru_cache(2048)  # many pages have the same lines around them
def _within_a_line(source: str) -> str:
    return cleaned(source, _WITHIN_A_LINE).strip(" \t\r\n,·")


def parts(found: Missing, shows: Callable[[str], bool]) -> list[Part]:
    """Return what goes to the end of the page, in the order of the site's page. Uses the page's elements up.

    ``shows`` says of a picture whether it is shown there.
    """
    lead = [found.lead] if found.lead else []
    for line in (line for lines in (found.framing, lead, *found.items.values()) for line in lines):
        if line.element.getparent() is not None:
            line.element.drop_tree()
    whole = {line.element: line for line in found.whole}
    wanted = {line.element for line in found.rest}
    body = next((element.getroottree().getroot().find("body") for element in wanted), None)
    if body is None:
        return []
    asked, lost = _weights(body, whole, wanted)
    for element, line in whole.items():
        if line.words in found.content or element.tag == "h1":
            for inside in element.iterancestors():  # a block around the page's own text is not taken whole
                asked[inside] = sys.maxsize
    taken = list(_taken(body, asked, lost, found.title))
    _cut_to_links(found, taken)
    pieces: list[Part] = []
    listed: list[Any] = []  # items taken one by one: a list of their own

    def close() -> None:
        if listed:
            pieces.append(Part("", cleaned("<ul>" + "".join(_source(item) for item in listed) + "</ul>", WITH_FILMS)))
            listed.clear()

    for element in taken:
        for film in [*element.iter(*EMBEDS)]:
            if film not in found.embeds:
                film.drop_tree()
        for image in list(element.iter("img", "source")):
            if image.tag == "source" or not shows(image.get("src") or ""):
                image.tail = f" {image.tail or ''}"
                image.drop_tree()
        for inside in reversed([*element.iter("a", "p", "div", "span", "li", "figure")]):
            if inside is not element and not inside.text_content().strip() and not _shows_something(inside):
                inside.drop_tree()
        if element.tag == "li":
            listed.append(element)
            continue
        close()
        pieces.append(_part(element))
    close()
    return [
        piece
        for piece in _joined(pieces)
        if piece.label or words_of(piece.html.striptags()) or _SHOWN.search(piece.html)
    ]


def _weights(body: Any, whole: dict[Any, Line], wanted: Set[Any]) -> tuple[dict[Any, int], dict[Any, int]]:
    """How many words of the page each element holds, and how many of them are missing."""
    asked: dict[Any, int] = {}
    lost: dict[Any, int] = {}
    for element, line in whole.items():
        weight = max(len(line.words), 1)
        for inside in (element, *element.iterancestors()):
            asked[inside] = asked.get(inside, 0) + weight
            if element in wanted:
                lost[inside] = lost.get(inside, 0) + weight
    lost.pop(body, None)
    return asked, lost


def _taken(element: Any, asked: dict[Any, int], lost: dict[Any, int], title: tuple[str, ...]) -> Iterator[Any]:
    for child in element:
        if child not in lost:
            continue
        if lost[child] >= _MOSTLY * asked[child] or child.tag == "a":
            before = child.getprevious()
            is_heading = before is not None and before.tag in HEADINGS - {"h1"} and before not in lost
            if is_heading and words_of(before.text_content()) != title:
                yield before
            yield child
        elif child.tag == "table" and child.find(".//th") is not None:
            for row in [*child.iter("tr")]:
                if row not in lost and row.find("td") is not None:
                    row.drop_tree()
            yield child
        else:
            yield from _taken(child, asked, lost, title)


def _cut_to_links(found: Missing, taken: Iterable[Any]) -> None:
    """Keep links alone of the lines of which nothing else is missing, but for those within a text that is taken."""
    told = {
        around
        for line in found.rest
        if line not in found.links
        for around in (line.element, *line.element.iterancestors())
    }
    whole = told.intersection(taken)
    for line in found.rest:
        if line not in found.links:
            continue
        if whole.isdisjoint((line.element, *line.element.iterancestors())):
            _keep_only(line.element, found.links[line])
            continue
        for anchor in [*line.element.iter("a")]:
            if (anchor.get("href") or "#").startswith("#"):  # a button of a script
                anchor.drop_tree()


def _keep_only(element: Any, links: Iterable[Any]) -> None:
    if any(element in link.iter() for link in links):
        return  # it is the text of its link
    for child in list(element):
        element.remove(child)
    element.text = None
    for link in links:
        link.tail = " "
        element.append(link)


def _part(element: Any) -> Part:
    """A block as a part: a heading at its head becomes the label, those inside follow in order."""
    first = next((inside for inside in element.iter() if inside.tag in HEADINGS), None)
    label = ""
    like_it = [] if first is None else [*element.iter(first.tag)]
    alone = first is not None and words_of(first.text_content()) == words_of(element.text_content())
    if first is not None and _is_linked(first):
        first.tag = "p" if alone else first.tag
    elif first is not None and (alone or (len(like_it) == 1 and not any(_text_before(first, element)))):
        label = " ".join(broken(first))
        if first is element:
            return Part(label, Markup())
        first.drop_tree()
    headings = [inside for inside in element.iter() if inside.tag in HEADINGS]
    levels = sorted({heading.tag for heading in headings})
    level = _SHALLOWEST - 1
    for heading in headings:
        level = min(_SHALLOWEST + levels.index(heading.tag), level + 1, 6)
        heading.tag = f"h{level}"
    for inside in [*element.iter("ul")]:
        if all(_is_short_link(item) for item in inside):
            _in_one_line(inside)
    if element.tag in _CELLS:
        for cell in element[:-1]:
            cell.tail = " · "
        element.tag = "p"
    empty = not words_of(element.text_content()) and not _shows_something(element)
    return Part(label, Markup() if empty else cleaned(_source(element), WITH_FILMS))


def _is_linked(heading: Any) -> bool:
    """Whether a heading holds a link or stands in one: a label would lose it."""
    return any(True for _ in heading.iter("a")) or any(True for _ in heading.iterancestors("a"))


def _shows_something(element: Any) -> bool:
    return any(True for _ in element.iter("img", *EMBEDS))


def _is_short_link(item: Any) -> bool:
    words = words_of(item.text_content())
    links = "".join(link.text_content() for link in item.iter("a"))
    return len(links) <= _SHORT and words_of(links) == words


def _in_one_line(group: Any) -> None:
    """Turn a list of short links into one paragraph."""
    links = [link for item in group for link in item.iter("a")]
    for child in [*group]:
        group.remove(child)
    group.tag, group.text = "p", None
    for link in links:
        link.tail = " · " if link is not links[-1] else None
        group.append(link)


def _text_before(element: Any, top: Any) -> Iterator[bool]:
    for inside in top.iter():
        if inside is element:
            return
        yield bool((inside.text or "").strip())


def _joined(pieces: list[Part]) -> Iterator[Part]:
    """A heading that was taken for what follows it goes before it; what has none goes on with what is before."""
    pending: Part | None = None
    for piece in pieces:
        if not piece.html:
            if pending is not None:
                yield _said(pending)
            pending = piece
        elif pending is not None and not piece.label:
            pending = Part(pending.label, pending.html + piece.html)
        elif pending is not None and pending.label and not pending.html:
            pending = Part(pending.label, Markup("<h3>{}</h3>").format(piece.label) + piece.html)
        elif pending is None or piece.label:
            if pending is not None:
                yield _said(pending)
            pending = piece
    if pending is not None:
        yield _said(pending)


def _said(part: Part) -> Part:
    """A heading with nothing below it is a line of its own."""
    return part if part.html else Part("", Markup("<p>{}</p>").format(part.label))


def _source(element: Any) -> str:
    return str(lxml_html.tostring(element, encoding="unicode", with_tail=False))
