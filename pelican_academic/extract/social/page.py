"""A page's blocks in; the profiles in its body out."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.platforms import normal_email
from pelican_academic.extract.social.judging import profile_of
from pelican_academic.extract.social.ownership import bears_name
from pelican_academic.extract.social.unique import one_of_each
from pelican_academic.extract.styled import Span
from pelican_academic.extract.vocabulary import heading_kind
from pelican_academic.model import Name, ProfileLink
from pelican_academic.regex import regex

__all__ = ["links_in_blocks"]

# Headings under which the page's own profiles stand, even where they speak of code or members.
_OPEN_SECTION = regex(
    r"contact|about|links|profile|kontakt|find me|social|elsewhere|members?|people|team|source code|software|code",
    re.IGNORECASE,
)
_EMAIL = regex(
    r"[\w.+'-]+\s?(?:@|＠|\(at\)|\[at\]|\{at\}|＜at＞|<at>|\[@\]|\(@\)|_at_|\(arroba\)|\sat\s(?=[\w.-]+(?:\.|\sdot\s)))\s?"
    r"[\w-]+(?:(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?|\sdot\s)[\w-]+)+",
    re.IGNORECASE,
)


def links_in_blocks(
    blocks: Sequence[Block],
    owner: Name | None,
    known: Sequence[ProfileLink],
    *,
    many: bool = False,
    taken: Callable[[Block], bool] = lambda _block: False,
) -> list[ProfileLink]:
    """Return the profiles in a page's body: of its ``owner``, or of all persons where the page lists ``many``.

    ``known`` are those of the front matter: a platform that is known there is not looked for again. Blocks for which
    ``taken`` holds belong to publications.
    """
    have = {link.platform for link in known}
    found: list[ProfileLink] = []
    section = ""
    for block in _flat(blocks):
        if block.kind == "heading":
            section = heading_kind(block.text.text) if not _OPEN_SECTION.search(block.text.text) else ""
        if taken(block):
            continue
        for span in block.text.links:
            link = profile_of(block, span, owner, many=many, section=section)
            if link and (many or link.platform not in have):
                found.append(link)
        for span in _bare(block):
            link = profile_of(block, span, owner, many=many, section=section)
            if link and (many or link.platform not in have):
                found.append(link)
        if (many or "email" not in have) and section != "publications":
            found.extend(_emails(block, owner, many=many))
    unique = one_of_each(found)
    return unique if many else _one_each(unique, owner)


def _flat(blocks: Sequence[Block]) -> Iterable[Block]:
    for block in blocks:
        yield block
        yield from _flat(block.children)


def _bare(block: Block) -> Iterable[Span]:
    """Return the addresses printed as text and not linked."""
    for match in re.finditer(r"https?://[^\s<>()\[\]\"']+", block.text.text):
        if not any(link.start <= match.start() < link.end for link in block.text.links):
            url = match[0].rstrip(".,;:")
            yield Span(url, match.start(), match.start() + len(url), url)


def _emails(block: Block, owner: Name | None, *, many: bool) -> Iterable[ProfileLink]:
    text = block.text.text
    if len(text) > 600 and not many:
        return
    for match in _EMAIL.finditer(text):
        address = normal_email(match[0])
        if address and (
            many
            or owner is None
            or bears_name(address.split("@")[0], owner)
            or re.search(r"e-?mail|mail|contact|correo|✉|📧", text[: match.start()][-40:], re.IGNORECASE)
        ):
            yield ProfileLink("email", f"mailto:{address}", address)


def _one_each(links: Sequence[ProfileLink], owner: Name | None) -> list[ProfileLink]:
    """Keep one profile of a platform: the one with the owner's name, else the first."""
    best: dict[str, ProfileLink] = {}
    for link in links:
        current = best.get(link.platform)
        if current is None or (
            bears_name(link.value or link.url, owner) and not bears_name(current.value or current.url, owner)
        ):
            best[link.platform] = link
    return list(best.values())
