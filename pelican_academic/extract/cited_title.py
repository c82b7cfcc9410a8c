"""A record whose title is a whole citation in; the record with the citation's parts in their fields out."""

from __future__ import annotations

from dataclasses import replace

from pelican_academic.extract.blocks import read_blocks
from pelican_academic.extract.citation import Citation, parse_citation
from pelican_academic.extract.dates import YEAR
from pelican_academic.extract.fields import make_author
from pelican_academic.extract.keys import citation_id
from pelican_academic.model import Publication
from pelican_academic.regex import regex

__all__ = ["taken_apart"]

_SHORTEST, _LONGEST = 40, 3_000  # characters of a citation
_YEAR = regex(YEAR)
_ITALIC = regex(r"(?<![\w*])\*(?=\S)([^*<>\n]{2,200})(?<=\S)\*(?![\w*])")  # Markdown's
_PROOF = 4.5  # of a citation: authors, title, date and venue


def taken_apart(record: Publication) -> Publication:
    """Return the record with the fields that its title says as a citation, and as it is where the title is a title.

    ``"Quill, A., & Reed, B. (2020). On marsh birds. Marsh Letters, 3(1), 1-9."`` has all of them. Nothing is done to a
    record that has authors; what else it says itself counts.
    """
    if record.authors or not _SHORTEST < len(record.title) < _LONGEST or not _YEAR.search(record.title):
        return record
    blocks = read_blocks("<p>" + _ITALIC.sub(r"<i>\1</i>", record.title) + "</p>")
    if len(blocks) != 1 or blocks[0].children:
        return record
    found = parse_citation(blocks[0].text)
    if found.authors is None or not _is_whole(found):
        return record
    authors = tuple(make_author(form) for form in found.authors.forms)
    issued, ids, numbers = record.issued or found.date, found.identifiers, found.numbers
    known = {link.url for link in record.links}
    of_type = found.type in {"thesis", "patent", "chapter", "paper-conference", "report"}
    return replace(
        record,
        id=citation_id(authors, issued, found.title),
        type=found.type if of_type and record.type == "article-journal" else record.type,
        genre=record.genre or (found.genre if of_type else ""),
        title=found.title,
        authors=authors,
        et_al=record.et_al or found.authors.et_al,
        issued=issued,
        status=record.status or found.status,
        container_title=record.container_title or ("" if found.type == "thesis" else found.venue),
        publisher=record.publisher or (found.venue if found.type == "thesis" else found.publisher),
        volume=record.volume or numbers.volume,
        issue=record.issue or numbers.issue,
        page=record.page or numbers.page,
        doi=record.doi or ids.doi,
        arxiv=record.arxiv or ids.arxiv,
        pmid=record.pmid or ids.pmid,
        links=(*record.links, *(link for link in found.links if link.url not in known)),
        raw=record.raw or record.title,
    )


def _is_whole(found: Citation) -> bool:
    """Say whether a text opens with sure names, and a title, a date and a venue or thesis are behind them."""
    names = found.authors
    if names is None or "reads like prose" in found.why:
        return False
    sure = len(names.forms) > 1 or names.score >= 1
    behind = names.start <= 1 and names.end <= found.title_at[0]
    return bool(
        sure
        and behind
        and len(found.title.split()) > 1
        and found.date
        and (found.venue or found.type == "thesis")
        and found.score >= _PROOF
    )
