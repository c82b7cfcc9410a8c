"""Blocks and the page's own title in; the section each block stands in out: its kind, year, type and heading."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.styled import BOLD
from pelican_academic.extract.vocabulary import heading_kind, section_type
from pelican_academic.regex import regex

__all__ = ["Section", "is_pseudo_heading", "page_kind", "sections_of"]

_YEAR = regex(r"(?<!\d)((?:19|20)\d\d)(?!\d)")


# A page's title that names meetings alone: their papers, or the talks held there.
_MEETINGS = regex(r"(?:conferences?|congresos|congressos|tagungen|conférences|workshops?|学会)", re.IGNORECASE)


@dataclass(frozen=True)
class Section:
    """Where a block stands: ``kind`` is publications, work, negative or ""; ``year`` is 0 where no heading says one."""

    kind: str = ""
    year: int = 0
    type: str = ""
    genre: str = ""
    headings: tuple[str, ...] = ()
    page: str = ""


def is_pseudo_heading(block: Block) -> bool:
    """Say whether a paragraph is a heading in disguise: a short line all in bold, or a bare year."""
    text = block.text.plain()
    if block.kind not in {"para", "term", "row"} or not text or len(text) > 70:
        return False
    kind = heading_kind(text.strip(" :：.-–—"))
    if kind == "year":
        return True
    bold = sum(
        1 for bits, char in zip(block.text.style, block.text.text, strict=True) if bits & BOLD and char.isalnum()
    )
    letters = sum(char.isalnum() for char in text)
    return kind in {"publications", "negative"} and len(text.split()) <= 6 and bool(letters) and bold >= 0.9 * letters


def page_kind(front_matter: Mapping[str, object], path: str) -> str:
    """Return what the page's title, address and path announce."""
    if re.search(r"(?:^|/)_?(?:news|teaching|courses|talks|jobs|openings|events)/", path):
        return "negative"
    stem = "/".join(
        part
        for part in re.sub(r"\.\w+$", "", path).replace("-", " ").replace("_", " ").split("/")
        if len(part.split()) <= 3
    )
    weak = False
    for text in (
        str(front_matter.get("title") or ""),
        str(front_matter.get("permalink") or "").strip("/").replace("-", " ").replace("_", " "),
        *reversed(stem.split("/")),
    ):
        kind = heading_kind(text.replace("/", " "))
        if kind == "publications" and not weak and _MEETINGS.fullmatch(text):
            weak = True  # "Conferences" at /talks/
            continue
        if kind in {"publications", "negative"} and not (
            kind == "negative"
            and re.search(r"\b(?:people|members?|team|alumni|students|about|bio|index|home)\b", text, re.IGNORECASE)
        ):
            return kind
    return "publications" if weak else ""


def sections_of(blocks: Sequence[Block], front_matter: Mapping[str, object], path: str) -> list[Section]:
    """Return one section for each block, in order; a heading's own section is that of what follows it."""
    page = page_kind(front_matter, path)
    title = str(front_matter.get("title") or "")
    base_year = _year(title) if page == "publications" else 0
    stack: list[tuple[int, str]] = []
    found: list[Section] = []
    over_title = False
    for block in blocks:
        if block.kind == "heading" or is_pseudo_heading(block):
            level = (
                block.level
                if block.kind == "heading"
                else 8 + (heading_kind(block.text.plain().strip(" :：.-–—")) == "year")
            )
            year = stack.pop() if block.kind == "heading" and over_title else None
            while stack and stack[-1][0] >= level:
                stack.pop()
            stack += [year] if year else []  # "2025" right over a title is the title's
            stack.append((level, block.text.plain()))
        over_title = block.kind == "para" and is_pseudo_heading(block) and heading_kind(block.text.plain()) == "year"
        found.append(_section(stack, page, base_year, title))
    return found


def _year(text: str) -> int:
    match = _YEAR.search(text)
    return int(match[1]) if match else 0


def _section(stack: Sequence[tuple[int, str]], page: str, base_year: int, title: str) -> Section:
    kind = year = 0
    csl = genre = ""
    named = ""
    for _, text in reversed(stack):
        this = heading_kind(text)
        if this == "year" and not year:
            years = _YEAR.findall(text)
            year = int(years[0]) if len(years) == 1 else 0
        elif this in {"publications", "negative", "work"} and not named:
            named = this
            if not year and this == "publications":
                years = _YEAR.findall(text)
                year = int(years[0]) if len(years) == 1 else 0
        if not csl:
            csl, genre = section_type(text)
    del kind
    if not csl and page == "publications":
        csl, genre = (
            section_type(title) if re.search(r"thes|book|patent|preprint|tesis", title, re.IGNORECASE) else ("", "")
        )
    if page == "negative" and named == "work":
        named = page  # "Projects" of a course
    return Section(named or page, year or base_year, csl, genre, tuple(text for _, text in stack), page)
