"""People and publications in; one graph out: authors linked to members, duplicates merged, lists in print order.

``build_graph(people, publications, settings)``; settings are a mapping, every key optional::

    {"publication_url": "/publications/{slug}/",   # "" for no page of its own
     "site_url": "https://lab.example.org", "name": "Marsh Lab", "style": "", "locale": "en-US",
     "merge": {"force": [["doi:10.1/a", "smith2020x"]], "forbid": []},
     "groups": [{"key": "phd", "label": "Doctoral students", "match": ["PhD Students"]}],
     "not_people": [{"author": "A. Quill", "in": "smith2020x"}]}
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pelican_academic.errors import Place, Problem
from pelican_academic.export.jsonld import person_jsonld
from pelican_academic.extract.names import name_key
from pelican_academic.model import Author, Name, Person, Publication
from pelican_academic.site.entries import entries_of
from pelican_academic.site.linking import Directory, crowded_families, one_each
from pelican_academic.site.members import grouped, member_of
from pelican_academic.site.merging import MergeRules, merge_publications
from pelican_academic.site.overview import chart_of, facets_of, years_of
from pelican_academic.site.related import relate
from pelican_academic.site.views import Chart, Coauthor, Entry, Facet, Group, Member, Year
from pelican_academic.sources import spelled

__all__ = ["AcademicSite", "build_graph"]


@dataclass
class AcademicSite:
    """The graph; every list is in print order. See docs/architecture.md for what templates may rely on.

    ``printed`` has for each file the records that were read from it, in its order, with the entries made of them.
    """

    people: list[Member] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    publications: list[Entry] = field(default_factory=list)
    years: list[Year] = field(default_factory=list)
    facets: list[Facet] = field(default_factory=list)
    chart: Chart = field(default_factory=Chart)
    problems: list[Problem] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    printed: dict[str, list[tuple[Publication, Entry]]] = field(default_factory=dict)

    @property
    def current(self) -> list[Member]:
        """Members who are here."""
        return [member for member in self.people if not member.alumni]

    @property
    def alumni(self) -> list[Member]:
        """Members who have left."""
        return [member for member in self.people if member.alumni]

    @property
    def selected(self) -> list[Entry]:
        """The publications marked as selected, newest first."""
        return [entry for entry in self.publications if entry.selected]

    def entry(self, key: str) -> Entry | None:
        """Return the publication of an id, also of one that was merged into another; None where there is none."""
        wanted = self.aliases.get(key, key)
        return next((entry for entry in self.publications if wanted in {entry.id, entry.slug}), None)


def build_graph(
    people: Iterable[Person], publications: Iterable[Publication], settings: Mapping[str, object] | None = None
) -> AcademicSite:
    """Return the graph of people and publications; what could not be decided is in ``problems``.

    People keep the order given within a group; the groups follow the table of roles, or ``settings["groups"]``.
    """
    settings = settings or {}
    merge = settings.get("merge")
    records = list(publications)
    merged = merge_publications(
        [_without_tex(record) for record in records],
        MergeRules.from_settings(merge if isinstance(merge, Mapping) else {}),
    )
    persons = list(people)
    site = AcademicSite(problems=list(merged.problems), aliases=merged.aliases)
    linked = _link_authors(merged.publications, persons, site)
    members = {person.slug: member_of(person) for person in persons}
    base = str(settings.get("site_url") or "").rstrip("/")
    urls = {slug: member.url for slug, member in members.items()}
    every = entries_of(linked, members, settings, base, urls)
    site.publications = [entry for entry in every if entry.title]
    site.problems += [_untitled(entry.record) for entry in every if not entry.title]
    site.people, site.groups = grouped(list(members.values()), settings)
    entries = {entry.id: entry for entry in every}
    for record, kept in zip(records, merged.ids, strict=True):
        if record.place is not None:
            site.printed.setdefault(record.place.path, []).append((record, entries[kept]))
    relate(site.publications)
    for entry in site.publications:
        for member in entry.members:
            member.publications.append(entry)
    for member in site.people:
        member.coauthors = _coauthors(member)
        if member.person:
            member.jsonld = person_jsonld(member.person, base_url=base, organization=str(settings.get("name") or ""))
    site.years = years_of(site.publications)
    site.facets = facets_of(site.publications, site.people)
    site.chart = chart_of(site.publications)
    return site


def _without_tex(record: Publication) -> Publication:
    """The record with the formulas of its title and abstract in characters, where there are such."""
    title, abstract = spelled(record.title), spelled(record.abstract)
    same = title == record.title and abstract == record.abstract
    return record if same else replace(record, title=title, abstract=abstract)


def _untitled(record: Publication) -> Problem:
    said = (
        f"{record.doi or record.arxiv or record.pmid or record.id} has no title, and nothing else on the site names it"
    )
    return Problem(record.place or Place("publications"), "data-title", said, "left it out", "warning")


_UNLINKED = {1: "not linked", 2: "linked to neither"}  # by how many members it may be


def _is_key(name: Name) -> bool:
    """Say whether a printed author is a member's key ("isogai") and not a name."""
    printed = str(name)
    return printed.islower() and " " not in printed


def _link_authors(records: Sequence[Publication], persons: Sequence[Person], site: AcademicSite) -> list[Publication]:
    """Return the records with their authors linked to members; a member who is named by a key gets a name."""
    linked = []
    directory = Directory(persons)
    names = {person.slug: person.name for person in persons}
    matched = [[directory.find(author) for author in record.authors] for record in records]
    papers = Counter(slug for row in matched for slug in {match.slug for match in row})
    heads = {
        slug for slug, count in papers.items() if 2 * count >= len(records)
    }  # on most papers, so known by initials
    crowded = crowded_families(records)
    doubtful = {slug for slug, name in names.items() if slug not in heads and name_key(name) in crowded}
    unsure: dict[tuple[str, ...], list[tuple[str, Place]]] = {}
    for record, row in zip(records, matched, strict=True):
        authors: list[Author] = []
        matches = one_each(row, record, names, doubtful)
        for author, match in zip(record.authors, matches, strict=True):
            if match.ambiguous:
                met = (str(author.name), record.place or Place("publications"))
                unsure.setdefault(match.ambiguous, []).append(met)
            name = names[match.slug] if match.slug in names and _is_key(author.name) else author.name
            authors.append(replace(author, person=match.slug, name=name))
        linked.append(replace(record, authors=tuple(authors)) if authors else record)
    site.problems += _unlinked(unsure)
    return linked


def _unlinked(unsure: Mapping[tuple[str, ...], Sequence[tuple[str, Place]]]) -> Iterator[Problem]:
    """One message for all spellings that may be the same members, at each place that has one."""
    for slugs, met in unsure.items():
        spellings = " and ".join(f"'{name}'" for name in dict.fromkeys(name for name, _ in met))
        message = f"{spellings} may be {' or '.join(slugs)}"
        action = f"{_UNLINKED.get(len(slugs), 'linked to none')}; an alias or an ORCID iD decides"
        for place in dict.fromkeys(place for _, place in met):
            yield Problem(place, "author-ambiguous", message, action, "warning")


def _coauthors(member: Member) -> list[Coauthor]:
    """Return the members whom a member wrote with, the most frequent first."""
    others = {other.slug: other for entry in member.publications for other in entry.members if other is not member}
    count = Counter(other.slug for entry in member.publications for other in entry.members if other is not member)
    return [Coauthor(others[slug], number) for slug, number in count.most_common()]
