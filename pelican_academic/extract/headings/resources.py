"""The blocks under a heading in; their labelled links, their picture and the prize they speak of out."""

# ruff: noqa: E501 - tables, patterns and signatures read better in one line

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.citation import Citation
from pelican_academic.extract.identifiers import identifiers_of_url
from pelican_academic.extract.links import is_safe, kind_of, kind_of_label
from pelican_academic.extract.styled import Span, Styled
from pelican_academic.extract.vocabulary import AWARD
from pelican_academic.model import Link
from pelican_academic.regex import regex

__all__ = ["add_links", "award_in", "only_links", "picture_of"]

_ICON = regex(r"simple-icons|shields\.io|badge|icons?/|\.svg(?:$|\?)|orcid\.org", re.IGNORECASE)


def picture_of(body: Sequence[Block]) -> str:
    """Return the address of the first picture that is no badge, "" for none."""
    pictures = (image.src for block in body for image in block.text.images)
    return next((src for src in pictures if src and not _ICON.search(src)), "")


def only_links(line: Styled) -> bool:
    """Say whether a line is nothing but labelled links ("**Code:** https://…")."""
    if not line.links:
        return not line.text.strip()
    cover = bytearray(len(line.text))
    for link in line.links:
        cover[link.start : link.end] = b"\x01" * (link.end - link.start)
    rest = re.sub(r"[\W_]+", " ", "".join(char for char, bit in zip(line.text, cover, strict=True) if not bit)).strip()
    return len(rest) <= 30


def _lead(line: Styled, link: Span) -> str:
    """Return the printed label before a link: ``"GitHub Code"`` of "GitHub Code: MAIA"."""
    before = line.text[max(0, link.start - 40) : link.start]
    match = re.search(r"([^.|;\n()\[\]]{1,36}?)\s*[:：]\s*$", before)
    return match[1].strip() if match else ""


def add_links(heading: Block, body: Sequence[Block], citation: Citation) -> list[str]:
    """Add every link of the block to the citation, its kind from the printed label; return the kinds that were labelled."""
    labelled: list[str] = []
    known = {link.url for link in citation.links}
    for block in (heading, *(part for top in body for part in (top, *top.children))):
        for link in block.text.links:
            lead = _lead(block.text, link)
            kind = kind_of_label(lead) or next(
                (kind_of_label(word) for word in reversed(lead.split()) if kind_of_label(word)), ""
            )
            by_label = kind_of_label(link.label)
            if (kind or by_label) and only_links(block.text):
                labelled.append(kind or by_label)
            if (
                not is_safe(link.url)
                or link.url.startswith(("#", "mailto:"))
                or re.search(r"/(?:people|members?|team)/", link.url)
            ):
                continue
            if not lead and not by_label and citation.authors and re.search(r"/~|/profile|people", link.url):
                continue
            if link.url in known:
                continue
            known.add(link.url)
            if kind == "website" and not re.match(r"https?:", link.url):
                kind = "other"
            citation.links.append(
                Link(kind or kind_of(link.label, link.url), link.url, link.label if len(link.label) <= 60 else "")
            )
            if only_links(block.text) and (kind or by_label) not in {
                "code",
                "documentation",
                "data",
                "other",
                "website",
                "video",
                "blog",
            }:
                citation.identifiers = citation.identifiers.or_else(identifiers_of_url(link.url))
    return labelled


def award_in(lines: Sequence[Styled]) -> str:
    """Return the prize a text speaks of, with its occasion: ``"1st prize, BraTS 2025 Challenge"``."""
    for line in lines:
        match = AWARD.search(line.text)
        if not match or not re.search(
            r"award|prize|place|prix|premio|prêmio|winner|优秀|优|賞|奖", match[0], re.IGNORECASE
        ):
            continue
        if not re.search(
            r"\b(?:won|winner|achieved|received|awarded|winning|ranked|took|obtained|best|1st|first|2nd|second|3rd|third)\b",
            line.text,
            re.IGNORECASE,
        ):
            continue
        occasion = next(
            (
                line.plain(start, end)
                for start, end in line.runs(1)
                if not (start <= match.start() < end) and len(line.plain(start, end)) > 8
            ),
            "",
        )
        prize = line.plain(match.start(), match.end())
        return f"{prize}, {occasion}" if occasion else prize
    return ""
