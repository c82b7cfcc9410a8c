"""`Publication` records in; entries as templates see them, newest first, out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from pelican_academic.extract.keys import slug as make_slug
from pelican_academic.extract.links import is_safe
from pelican_academic.model import Name, Publication
from pelican_academic.regex import regex
from pelican_academic.site.labels import LINK_LABELS
from pelican_academic.site.views import AuthorView, Entry, LinkView, Member

__all__ = ["entries_of"]

_OF_SEVERAL = 2  # papers: the picture of more is of none of them
_NO_LETTER = regex(r"[\W_]+")
_CALLED = {"hdl.handle.net": "Handle"}
_DOI = regex(r"(?:https?:)?//(?:(?:dx|www)\.)?doi\.org/(10\.\d+/[^?#]+?)(?:[._/]v\d{1,2})?/?\Z", re.IGNORECASE)
_SHORT_DOI = regex(r"(?:https?:)?//doi\.org/[a-z0-9]{4,9}/?\Z", re.IGNORECASE)
_HOST = regex(r"(?:https?:)?//(?:www\.)?([\w.-]+)", re.IGNORECASE)


def _short(name: Name) -> str:
    if name.literal:
        return name.literal
    initials = " ".join(
        f"{part[0]}." if not part.endswith(".") else part for word in name.given.split() for part in [word] if part
    )
    return " ".join(part for part in (initials, name.particle, name.family) if part)


def entries_of(
    records: Sequence[Publication],
    members: Mapping[str, Member],
    settings: Mapping[str, object],
    base: str,
    urls: Mapping[str, str],
) -> list[Entry]:
    """Return the entries, newest first; slugs are unique, ``urls`` are those of the people's pages.

    A picture that more than two share illustrates none of them.
    """
    pattern = str(settings.get("publication_url", "/publications/{slug}/"))
    style, locale = str(settings.get("style") or ""), str(settings.get("locale") or "en-US")
    entries: list[Entry] = []
    slugs: Counter[str] = Counter()
    for record in records:
        slug = make_slug(record.id) or "publication"
        slugs[slug] += 1
        if slugs[slug] > 1:
            slug = f"{slug}-{slugs[slug]}"
        entry = Entry(
            record,
            slug=slug,
            url=pattern.replace("{slug}", slug) if pattern else "",
            base_url=base,
            style=style,
            locale=locale,
            person_urls=urls,
        )
        for author in record.authors:
            member = members.get(author.person)
            entry.authors.append(
                AuthorView(
                    str(author.name),
                    _short(author.name),
                    member.url if member else "",
                    member is not None,
                    author.equal,
                    author.own,
                    author.person,
                )
            )
            if member:
                entry.members.append(member)
        entry.links = _entry_links(record)
        entries.append(entry)
    _spell_alike(entries)
    shown = Counter(entry.image for entry in entries)
    for entry in entries:
        if shown[entry.image] > _OF_SEVERAL:  # a mark of open access, a journal's logo
            entry.image = ""
    order = {entry.id: index for index, entry in enumerate(entries)}
    return sorted(
        entries,
        key=lambda entry: (
            0 if entry.year is None and entry.status else 1,
            -(entry.year or 0),
            -(entry.record.issued.month if entry.record.issued else 0),
            -(entry.record.issued.day if entry.record.issued else 0),
            order[entry.id],
        ),
    )


def _spell_alike(entries: Sequence[Entry]) -> None:
    """Give a topic one spelling, the commonest: "Large-Eddy simulation" and "large eddy simulation" are one."""
    spellings = Counter(tag for entry in entries for tag in entry.tags)
    chosen = {_NO_LETTER.sub(" ", tag).casefold(): tag for tag, _ in reversed(spellings.most_common())}
    for entry in entries:
        entry.tags = list(dict.fromkeys(chosen[_NO_LETTER.sub(" ", tag).casefold()] for tag in entry.tags))


def _entry_links(record: Publication) -> list[LinkView]:
    """Return the links with those that identifiers stand for, each address once, in the order of the table of kinds.

    A DOI's addresses are one: that of old (``dx.doi.org``), the short one beside the full, those of its versions.
    """
    views: dict[str, LinkView] = {}

    def add(kind: str, url: str, label: str) -> None:
        if is_safe(url):
            doi = _DOI.match(url)
            views.setdefault((doi[1] if doi else url).lower().rstrip("/"), LinkView(url, label, kind, kind=kind))

    if record.doi:
        add("doi", f"https://doi.org/{record.doi}", "DOI")
    if record.arxiv:
        add("preprint", f"https://arxiv.org/abs/{record.arxiv}", "arXiv")
    if record.pmid:
        add("pubmed", f"https://pubmed.ncbi.nlm.nih.gov/{record.pmid}/", "PubMed")
    for link in record.links:
        add(
            link.kind,
            link.url,
            LINK_LABELS.get(link.kind, "Link") if link.kind != "other" or not link.label else link.label,
        )
    order = list(LINK_LABELS)
    full = {view.kind for view in views.values() if _DOI.match(view.url)}
    told = _told_apart([view for view in views.values() if view.kind not in full or not _SHORT_DOI.match(view.url)])
    return sorted(told, key=lambda view: order.index(view.kind) if view.kind in order else len(order))


def _told_apart(views: list[LinkView]) -> list[LinkView]:
    """Name links that would have one label ("Website" twice) by the hosts that they lead to, where these differ."""
    hosts = {view.url: found[1] if (found := _HOST.match(view.url)) else "" for view in views}
    labels = Counter(view.label for view in views)
    pairs = Counter((view.label, hosts[view.url]) for view in views)
    return [
        replace(view, label=_CALLED.get(hosts[view.url], hosts[view.url]))
        if labels[view.label] > 1 and hosts[view.url] and pairs[view.label, hosts[view.url]] == 1
        else view
        for view in views
    ]
