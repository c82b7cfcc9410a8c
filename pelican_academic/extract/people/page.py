"""A page that lists people in its own text in; the people out.

Shapes: a heading with the name, its picture and words behind it; a picture over a line that is a name; list items and table
rows that begin with a name. Headings between them are groups ("PhD students", "Alumni"). Nobody is taken for a person whom
neither a role, a group, a picture nor a profile says to be one, and a page with but one such name lists no people.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from pelican_academic.errors import Place
from pelican_academic.extract.blocks import Block, read_blocks
from pelican_academic.extract.people.lists import unique_slugs, with_links
from pelican_academic.extract.people.printed import Printed, printed_name
from pelican_academic.extract.people.record import person_from_fields
from pelican_academic.extract.platforms import profile_from_url
from pelican_academic.extract.roles import is_alumni_text, role_of
from pelican_academic.extract.social import links_in_blocks
from pelican_academic.extract.styled import HARD, SOFT
from pelican_academic.model import Person, ProfileLink
from pelican_academic.regex import regex

__all__ = ["is_people_page", "people_from_page"]

_PAGE = regex(
    r"^(?:our |the |about |lab |group |current )?(?:people|members?|team|staff|lab[ -]?members|group|who we are|personnel|miembros|integrantes|equipo|"
    r"equipe|équipe|membres|membros|pessoas|persone|gruppo|mitarbeiter(?:innen)?|mitglieder|arbeitsgruppe|menschen|alumni|former members|"
    r"成员|團隊|团队|メンバー|研究室メンバー|구성원)$",
    re.IGNORECASE,
)
_GROUP = regex(
    r"\b(?:members?|people|team|staff|students?|researchers?|scientists?|alumn\w+|investigators?|fellows?|scholars?|faculty|"
    r"miembros|integrantes|equipo|estudiantes|investigador\w*|membres|équipe|étudiant\w*|membros|equipe|alunos?|pesquisador\w*|"
    r"mitarbeiter\w*|mitglieder|studierende|doktorand\w*|maestría|doctorado|licenciatura)\b|成员|メンバー|学生|教員|스태프|학생",
    re.IGNORECASE,
)
_ELSEWHERE = regex(
    r"\b(?:join|opening|open positions?|opportunit|vacanc|apply|contact|photos?|gallery|news|funding|sponsor|collaborat|partners?|friends|"
    r"publications?|thank|acknowledg|stellen|bewerb|kontakt|vagas?|únete|rejoin|nous rejoindre|advisory|board)|招|連絡|联系|合作",
    re.IGNORECASE,
)
_ICON = regex(r"icons?[/_-]|[/_-]icons?\b|logo|simple-icons|shields\.io|badge|github-mark|\.svg(?:$|\?)", re.IGNORECASE)
_NOW = regex(
    r"(?:→|->|➔|\bnow(?: at| a| an)?\b:?|\bnext:|\bcurrent(?:ly| position)?(?: at)?:?|\bjetzt(?: bei)?:?|\bheute:?|\bahora:?|\bactualmente:?|"
    r"\bmaintenant:?|\batualmente:?|現在?[:：]|现[:：任])\s*(?P<now>[^→\n]{3,120})",
    re.IGNORECASE,
)
_YEARS = regex(
    r"((?:19|20)\d\d)(?:\s*[-–—~]\s*((?:19|20)\d\d|present|now|today|ongoing|current|heute|actualidad|présent|atual)?)?",
    re.IGNORECASE,
)


def is_people_page(front_matter: Mapping[str, object], path: str) -> bool:
    """Say whether a page's title, address or file name says that it lists people: ``team.md``, "Our team", ``/mitarbeiter/``."""
    stem = re.sub(r"(?:/index)?\.\w+$", "", path).rsplit("/", 1)[-1]
    words = (front_matter.get("title"), str(front_matter.get("permalink") or "").strip("/").rsplit("/", 1)[-1], stem)
    return any(_PAGE.match(re.sub(r"[_-]+", " ", str(word)).strip()) for word in words if word)


@dataclass
class _Entry:
    """One person's name, the group that stands over it, and the blocks that belong to them."""

    name: Printed
    group: str
    line: int
    blocks: list[Block] = field(default_factory=list)
    image: str = ""
    picture_before: str = ""


def people_from_page(html: str, *, path: str, front_matter: Mapping[str, object], line_offset: int = 0) -> list[Person]:
    """Return the people that a page lists in its own text, in its order; none where it is no page of people.

    ``html`` is the page's rendered content as `extract_page` takes it.
    """
    if not is_people_page(front_matter, path):
        return []
    entries = _entries(read_blocks(html, line_offset))
    people = [person for index, entry in enumerate(entries) if (person := _person(entry, path, float(index)))]
    return unique_slugs(people) if len(people) > 1 else []


def _entries(blocks: Sequence[Block]) -> list[_Entry]:
    found: list[_Entry] = []
    groups: list[tuple[int, str]] = []
    waiting = ""  # a picture that stands before its name
    current: _Entry | None = None
    for block in blocks:
        if block.kind in {"rule", "code"}:
            continue
        over = groups[-1][1] if groups else ""
        name = None if _ELSEWHERE.search(over) else printed_name(_first_line(block), heading=block.kind == "heading")
        if block.kind == "heading":
            while groups and groups[-1][0] >= block.level:
                groups.pop()
            over = groups[-1][1] if groups else ""
            if not name or _ELSEWHERE.search(over):
                groups.append((block.level, block.text.plain()))
                current, waiting = None, ""
                continue
        inside = current is not None and block.kind in {"item", "row"}  # a person's own list
        starts = name is not None and not inside and _may_start(block, name, over, waiting)
        picture = next((image.src for image in block.text.images if not _ICON.search(image.src)), "")
        if starts and name:
            own = picture if block.kind == "heading" else waiting or picture
            current = _Entry(name, over, block.line, [block], own, waiting)
            found.append(current)
            waiting = ""
            if block.kind in {"item", "row"}:
                current = None  # what follows is another's
        elif picture and not block.text.text and (current is None or current.image or len(current.blocks) > 1):
            waiting, current = picture, None
        elif current is not None and block.kind != "row":
            current.blocks.append(block)
            current.image = current.image or picture
    return found


def _first_line(block: Block) -> str:
    if block.kind == "row":
        return (
            next((cell.plain() for cell in block.cells if printed_name(cell.plain())), "") if not block.header else ""
        )
    return re.split(f"[{HARD}{SOFT}]", block.text.text.strip(), maxsplit=1)[0]


def _may_start(block: Block, name: Printed, group: str, waiting: str) -> bool:
    """Say whether something besides the name says that a block begins a person's entry."""
    if block.kind == "heading":
        return True  # judged with what stands under it
    grouped = bool(role_of(group) or is_alumni_text(group) or _GROUP.search(group))
    told = bool(role_of(name.rest)) and len(name.rest) < 160
    if block.kind == "para" and not name.rest and _role_under(block):
        return True  # the name, a role under it, and all that is told of somebody
    if block.kind in {"item", "row", "term"}:
        return grouped or told or (block.kind == "row" and _has_profile(block))
    short = len(block.text.text) < 90
    return short and (bool(waiting) or bool(block.text.images) or told or (grouped and not name.rest))


def _role_under(block: Block) -> bool:
    """Say whether the second line of a paragraph is a role and nothing else."""
    lines = [line.strip() for line in block.text.text.split(HARD) if line.strip()]
    return len(lines) > 1 and len(lines[1]) < _ROLE and role_of(lines[1]) is not None


_ROLE = 60  # characters of a line that is a role


def _has_profile(block: Block) -> bool:
    return any(profile_from_url(link.url) for link in block.text.links)


def _person(entry: _Entry, path: str, order: float) -> Person | None:
    """Return the record of an entry; None for a heading under which nothing says that it is a person's."""
    lines = [line.strip() for block in entry.blocks for line in re.split(f"[{HARD}{SOFT}]", block.text.text)][1:]
    if entry.blocks[0].kind == "row":
        lines = [cell.plain() for cell in entry.blocks[0].cells]
    rest = entry.name.rest
    position = next(
        (text for text in (rest, *lines[:3]) if text and len(text) < 110 and role_of(text.split(". ")[0])), ""
    )
    grouped = bool(role_of(entry.group) or is_alumni_text(entry.group))
    profiles = any(_has_profile(block) for block in entry.blocks)
    image = entry.image or entry.picture_before
    if not (position or grouped or image or profiles):
        return None
    text = "\n".join([rest, *lines[:6]])
    years = _YEARS.search(text[:200])
    now = _NOW.search(text)
    person = person_from_fields(
        {
            "name": entry.name.name,
            "position": _without_years(position),
            "image": image,
            "years": years[0] if years else "",
            "now": now["now"].strip(" .)") if now else "",
        },
        Place(path, entry.line),
        group_hint=entry.group if grouped or _GROUP.search(entry.group) else "",
        order=order,
    )
    if person is None:
        return None
    return with_links(person, [*_own_page(entry), *links_in_blocks(entry.blocks, person.name, (), many=True)])


def _own_page(entry: _Entry) -> list[ProfileLink]:
    """Return the website that the name itself leads to."""
    for link in entry.blocks[0].text.links:
        if link.label and link.label in entry.name.printed and re.match(r"https?://", link.url):
            return [profile_from_url(link.url) or ProfileLink("website", link.url)]
    return []


def _without_years(text: str) -> str:
    text = re.sub(r"\s*[,;(|·]\s*[^,;(|·]*\b(?:19|20)\d\d\b.*$|\s(?:19|20)\d\d\b.*$", "", _NOW.sub("", text))
    return text.strip(" ,;()·|–—-")
