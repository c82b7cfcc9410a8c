"""An HTML element in; its text with a style for every character, its links, images and source lines out.

White space is collapsed as a browser does, but a hard break (``<br>``, the end of a paragraph) is kept as a newline and a
line break of the source as a vertical tab: a list of papers is often only wrapped lines.
"""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field

from lxml import html as lxml_html

from pelican_academic.extract.links import address_of
from pelican_academic.extract.maths_marks import with_raised_marks
from pelican_academic.extract.styled import (
    BOLD,
    CODE,
    HARD,
    ITALIC,
    SOFT,
    SUPER,
    TITLE,
    UNDERLINE,
    Image,
    Span,
    Styled,
)
from pelican_academic.regex import regex

__all__ = ["BREAKING", "IGNORED", "is_folded_abstract", "line_of", "styled", "title_in_bold"]

_STYLE = {
    "b": BOLD,
    "strong": BOLD,
    "mark": BOLD,
    "i": ITALIC,
    "em": ITALIC,
    "cite": ITALIC,
    "u": UNDERLINE,
    "ins": UNDERLINE,
    "code": CODE,
    "sup": SUPER,
}
_TITLED = regex(r"(?:^|\s)(?:(?:pub|publication|paper|article|entry|ref|citation)[-_]?)?tit(?:le|ulo|el|re)?(?=\s|$)")
_BADGE = regex(r"(?:^|[\s_-])(?:badge|label|chip|pill|ribbon|tag)(?=[\s_-]|$)")
_UNFOLDS = regex(
    r"\W*(?:show |read |view )?(?:abstract|tl;?dr|summary|bib ?tex|bib|cite|citation|resumen|résumé|resumo|zusammenfassung|摘要|概要)\W*",
    re.IGNORECASE,
)
_BREAKING_WORDS = """
address article aside blockquote center dd details div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5
h6 header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul
"""
BREAKING = frozenset(_BREAKING_WORDS.split())
_IGNORED_WORDS = """
script style noscript template svg button select textarea input iframe object embed audio map head title
"""
IGNORED = frozenset(_IGNORED_WORDS.split())
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HEADING_WORDS = 3  # of a heading that is the title of what it heads


def line_of(element: lxml_html.HtmlElement, offset: int = 0) -> int:
    """Return the file line of an element: its own ``data-line``, else that of an ancestor plus the lines between, else the parser's."""
    own = element.get("data-line")
    if own and own.isdigit():
        return int(own)
    source = element.sourceline or 0
    for ancestor in element.iterancestors():
        marked = ancestor.get("data-line")
        if marked and marked.isdigit():
            return int(marked) + max(0, source - (ancestor.sourceline or source))
    return source + offset if source else 0


@dataclass
class _Builder:
    skip: frozenset[lxml_html.HtmlElement]
    chars: list[str] = field(default_factory=list)
    style: list[int] = field(default_factory=list)
    line: list[int] = field(default_factory=list)
    links: list[Span] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    gaps: list[int] = field(default_factory=list)
    fresh: int = -1
    now: int = 0

    def put(self, text: str, bits: int) -> None:
        text = with_raised_marks(unicodedata.normalize("NFC", text))
        for part in re.split(r"([ \t\r\f\n\xa0\u2003\u2002\u200b]+)", text):
            if not part:
                continue
            if part.isspace() or part == "\u200b":
                breaks = part.count("\n")
                self.space(SOFT if breaks else " ", bits)
                self.now += breaks
            else:
                self.chars.extend(part)
                self.style.extend([bits] * len(part))
                self.line.extend([self.now] * len(part))

    def space(self, kind: str, bits: int = 0) -> None:
        if not self.chars:
            return
        last = self.chars[-1]
        if last in {HARD, SOFT, " "}:
            if kind == HARD or (kind == SOFT and last == " "):
                self.chars[-1] = kind
            return
        self.chars.append(kind)
        self.style.append(bits)
        self.line.append(self.now)

    def walk(self, element: lxml_html.HtmlElement, bits: int) -> None:
        if element.text:
            self.put(element.text, bits)
        for child in element:
            if isinstance(child.tag, str) and child not in self.skip and child.tag not in IGNORED:
                self.child(child, bits)
            elif not isinstance(child.tag, str) and child.text:
                self.now += child.text.count("\n")
            if child.tail:
                self.put(child.tail, bits)

    def child(self, child: lxml_html.HtmlElement, bits: int) -> None:
        own = child.get("data-line")
        if own and own.isdigit():
            self.now = int(own)
        tag = child.tag
        if tag in {"details", "div"} and is_folded_abstract(child):
            self.space(HARD)
        elif tag == "br":
            self.space(HARD)
            if self.fresh == len(self.chars) and self.fresh not in self.gaps:
                self.gaps.append(self.fresh)
            self.fresh = len(self.chars)
        elif tag == "img":
            self.images.append(Image(child.get("src", ""), child.get("alt", ""), len(self.chars)))
        elif tag == "a":
            start = len(self.chars)
            images = len(self.images)
            self.walk(child, bits)
            label = re.sub(r"\s+", " ", "".join(self.chars[start:])).strip()
            pictured = not label and len(self.images) > images
            if pictured:
                label = self.images[images].alt
            label = label or child.get("title", "") or child.get("aria-label", "")
            if child.get("href") is not None:
                self.links.append(
                    Span(address_of(child.get("href", "").strip()), start, len(self.chars), label, pictured)
                )
        elif tag == "q":  # its marks are the browser's
            self.put("“", bits)
            self.walk(child, bits)
            self.put("”", bits)
        elif tag in BREAKING:
            self.space(HARD)
            titled = _bits(child) & TITLE
            if titled and title_in_bold(child) is not None:
                titled = 0
            if tag in _HEADINGS:  # inside an item, a cell or a definition: what heads it
                titled |= BOLD | (TITLE if len(child.text_content().split()) >= _HEADING_WORDS else 0)
            self.walk(child, bits | titled)
            self.space(HARD)
        elif tag in {"span", "abbr", "small"} and _BADGE.search(child.get("class") or "") and _is_badge(child):
            self.put("[", bits)
            self.walk(child, bits | _bits(child))
            self.put("]", bits)
        elif tag == "em" and re.match(r"\s*[,;]", child.text_content()):
            self.put("*", bits)  # "Reed*, B. Moor*": marks that Markdown took for emphasis
            if not len(child) and (opening := _SECOND_ASTERISK.match(child.text or "")):
                self.put(opening[1], bits)  # "Reed*, *A title*": one mark, and then emphasis
                self.put(opening[2], bits | ITALIC)
            else:
                self.walk(child, bits)
                self.put("*", bits)
        else:
            self.walk(child, bits | _bits(child))


_SECOND_ASTERISK = regex(r"(\s*[,;]\s*)\*(?=\S)(.*)", re.DOTALL)


def is_folded_abstract(element: lxml_html.HtmlElement) -> bool:
    """Say whether an element unfolds what a paper says: ``<details><summary>tl;dr</summary>…``, ``<div class="abstract">``."""
    if element.tag == "div":
        folded = "abstract" in (element.get("class") or "").lower().split()
        return folded and len(element.text_content().split()) > 25
    summary = element.find("summary")
    return summary is not None and _UNFOLDS.fullmatch(summary.text_content().strip()) is not None


def _is_badge(element: lxml_html.HtmlElement) -> bool:
    """Say whether an element marks an entry ("Review", "Oral", "ICML 2020"): a few words, no label of a field, no link."""
    words = element.text_content().strip()
    return (
        2 < len(words) <= 30
        and words[-1] not in ":："
        and words[0].isalnum()
        and not any(sub.tag in {"a", *BREAKING} for sub in element.iter())
    )


def _bits(element: lxml_html.HtmlElement) -> int:
    bits = _STYLE.get(element.tag, 0)
    if _TITLED.search(element.get("class") or ""):
        bits |= TITLE
    css = (element.get("style") or "").replace(" ", "").lower()
    if css:
        if re.search(r"font-weight:(?:bold|[6-9]00)", css):
            bits |= BOLD
        if "font-style:italic" in css:
            bits |= ITALIC
        if "text-decoration:underline" in css:
            bits |= UNDERLINE
    return bits


def styled(
    element: lxml_html.HtmlElement,
    *,
    offset: int = 0,
    skip: frozenset[lxml_html.HtmlElement] = frozenset(),
    nodes: list[lxml_html.HtmlElement | str] | None = None,
) -> Styled:
    """Return the text of an element without the elements in ``skip``; of ``nodes`` (strings and elements) where they are given."""
    builder = _Builder(skip, now=line_of(element, offset))
    if nodes is None:
        builder.walk(element, _bits(element))
    else:
        for node in nodes:
            if isinstance(node, str):
                builder.put(node, 0)
            else:
                if not node.get("data-line"):
                    builder.now = max(builder.now, line_of(node, offset))
                builder.child(node, 0)
    while builder.chars and builder.chars[-1].isspace():
        builder.chars.pop()
        builder.style.pop()
        builder.line.pop()
    size = len(builder.chars)
    links = [Span(x.url, min(x.start, size), min(x.end, size), x.label, x.image) for x in builder.links]
    images = [Image(x.src, x.alt, min(x.at, size)) for x in builder.images]
    return Styled(
        "".join(builder.chars),
        builder.style,
        builder.line,
        links,
        images,
        [gap for gap in builder.gaps if 0 < gap < size],
    )


def title_in_bold(element: lxml_html.HtmlElement) -> lxml_html.HtmlElement | None:
    """Return what opens a box in bold with more behind it: ``<div class="title"><b>Reeds</b> <a>Tides 3:1</a></div>``."""
    bold = element[0] if len(element) and not (element.text or "").strip() else None
    if bold is None or bold.tag not in {"b", "strong"}:
        return None
    return bold if len(element.text_content().split()) > len(bold.text_content().split()) else None
