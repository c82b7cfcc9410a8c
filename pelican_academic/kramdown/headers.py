"""Headers' ids, and the table of contents made of them."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from pelican_academic.kramdown import entities
from pelican_academic.kramdown.element import Element
from pelican_academic.kramdown.options import Options

__all__ = ["Heading", "Ids", "plain_text", "toc_tree"]


@dataclass(frozen=True)
class Heading:
    """A header that can be linked to: its level, its id, its 1-based line, and its element."""

    level: int
    id: str
    line: int
    element: Element

    @classmethod
    def plain(cls, level: int, name: str, line: int, text: str) -> Heading:
        """A header of another engine, of which only the text is known."""
        element = Element("header", line=line)
        element.children.append(Element("text", text))
        return cls(level, name, line, element)

    @property
    def text(self) -> str:
        """The header's text without its markup."""
        return plain_text(self.element)


_QUOTES = "‘’“”"
_SYMBOLS = {"laquo_space": "«\u00a0", "raquo_space": "\u00a0»"}


def plain_text(element: Element, *, code: bool = True) -> str:
    """The text of an element without markup: ``a *b* `c` "d"`` -> ``a b c “d”``; without `code` and math if asked."""
    out = []
    for child in element.children:
        kind = child.kind
        if kind == "text" or (kind in {"codespan", "math"} and code):
            out.append(child.value)
        elif kind == "entity":
            out.append(chr(child.info["number"]))
        elif kind == "smart_quote":
            out.append(_QUOTES[int(child.value)])
        elif kind == "typographic_sym":
            out.append(_SYMBOLS.get(child.value) or chr(entities.CODE_POINTS[child.value]))
        else:
            out.append(plain_text(child, code=code))
    return "".join(out)


#: Ruby's \p{Word} but for marks and circled letters counts numbers that Python's \w takes and it does not.
_NOT_WORD = re.compile(r"[^\w\- \t]")
_NOT_LETTER_AT_START = re.compile(r"\A[^a-zA-Z]+", re.MULTILINE)
_NOT_PLAIN = re.compile(r"[^a-zA-Z0-9 -]")


def _is_word(character: str) -> bool:
    category = unicodedata.category(character)
    return (
        category[0] in "LM"
        or category in {"Nd", "Nl", "Pc"}
        or 0x24B6 <= ord(character) <= 0x24E9
        or (
            0x1F130 <= ord(character) <= 0x1F149
            or 0x1F150 <= ord(character) <= 0x1F169
            or 0x1F170 <= ord(character) <= 0x1F189
        )
    )


def gfm_id(text: str) -> str:
    """``What's *new*?`` -> ``whats-new``: lower case, letters and marks of all scripts, digits, hyphens."""
    text = text.replace("Σ", "σ").lower()  # Ruby knows no final sigma
    if text.isascii():
        text = _NOT_WORD.sub("", text)
    else:
        text = "".join(character for character in text if character in "- \t" or _is_word(character))
    return text.replace(" ", "-").replace("\t", "-")


def transliterated(text: str) -> str:
    """Text in ASCII letters as far as Unicode's decompositions give them."""
    special = str.maketrans(
        {"ß": "ss", "æ": "ae", "Æ": "AE", "ø": "o", "Ø": "O", "œ": "oe", "ł": "l", "đ": "d", "Đ": "D"}
    )
    plain = unicodedata.normalize("NFKD", text.translate(special))
    return plain.encode("ascii", "ignore").decode()


class Ids:
    """Gives ids to headers, each once: ``a``, ``a-1``, ``a-2``."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._used: dict[str, int] = {}

    def basic(self, text: str) -> str:
        """Kramdown's id of a text: ASCII letters, digits and hyphens, from the first letter on."""
        if self._options.transliterated_header_ids:
            text = transliterated(text)
        text = _NOT_LETTER_AT_START.sub("", text)
        return _NOT_PLAIN.sub("", text).replace(" ", "-").lower()

    def make(self, text: str) -> str:
        """A header's id, with the prefix, and a number if it is taken."""
        name = self._options.auto_id_prefix + (self.basic(text) or "section")
        if name in self._used:
            self._used[name] += 1
            return f"{name}-{self._used[name]}"
        self._used[name] = 0
        return name


class GfmIds:
    """The same as GitHub does it."""

    def __init__(self, options: Options) -> None:
        self._options = options
        self._used: dict[str, int] = {}

    def make(self, text: str) -> str:
        """A header's id, with the prefix, and a number if it is taken."""
        if self._options.transliterated_header_ids:
            text = transliterated(text)
        name = gfm_id(text)
        count = self._used.get(name, -1) + 1
        self._used[name] = count
        return self._options.auto_id_prefix + (f"{name}-{count}" if count else name)


def toc_tree(headings: list[Heading], toc: Element) -> Element:
    """The nested list of links that stands for ``{:toc}``."""
    tree = Element(toc.kind, "", dict(toc.attr), toc.line)
    tree.attr.setdefault("id", "markdown-toc")
    own = tree.attr["id"]
    stack: list[tuple[int, Element]] = []
    for heading in headings:
        item = Element("li")
        paragraph = Element("p", info={"transparent": True})
        link = Element("a", "", {"href": f"#{heading.id}", "id": f"{own}-{heading.id}"})
        link.children = _entry(heading.element.children)
        paragraph.children.append(link)
        item.children.append(paragraph)
        while stack and stack[-1][0] >= heading.level:
            stack.pop()
        if not stack:
            tree.children.append(item)
        else:
            parent = stack[-1][1]
            if len(parent.children) == 1:
                parent.children.append(Element(toc.kind))
            parent.children[1].children.append(item)
        stack.append((heading.level, item))
    return tree


def _entry(children: list[Element]) -> list[Element]:
    """A header's spans without links around them and without footnotes."""
    entry: list[Element] = []
    for child in children:
        if child.kind == "footnote":
            continue
        if child.kind == "a":
            entry.extend(_entry(child.children))
            continue
        copy = Element(child.kind, child.value, child.attr, 0, child.info)
        copy.ial = child.ial
        copy.children = _entry(child.children)
        entry.append(copy)
    return entry
