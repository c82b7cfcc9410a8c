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
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pelican_academic.errors import Place, Problem
from pelican_academic.export.jsonld import person_jsonld
from pelican_academic.extract.keys import slug as make_slug
from pelican_academic.extract.links import is_safe
from pelican_academic.extract.platforms import PLATFORMS
from pelican_academic.extract.roles import ROLES, is_role_key, role_of
from pelican_academic.model import Author, Name, Person, Publication
from pelican_academic.site.linking import Directory
from pelican_academic.site.merging import MergeRules, merge_publications
from pelican_academic.site.views import (
    LINK_LABELS,
    TYPE_LABELS,
    AuthorView,
    Chart,
    ChartYear,
    Coauthor,
    Entry,
    Facet,
    FacetValue,
    Group,
    LinkView,
    Member,
    Year,
)

__all__ = ["AcademicSite", "build_graph"]


@dataclass
class AcademicSite:
    """The graph; every list is in print order. See docs/architecture.md for what templates may rely on."""

    people: list[Member] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    publications: list[Entry] = field(default_factory=list)
    years: list[Year] = field(default_factory=list)
    facets: list[Facet] = field(default_factory=list)
    chart: Chart = field(default_factory=Chart)
    problems: list[Problem] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)

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

    def member(self, slug: str) -> Member | None:
        """Return the member of a slug, None where there is none."""
        return next((member for member in self.people if member.slug == slug), None)

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
    merged = merge_publications(
        list(publications), MergeRules.from_settings(merge if isinstance(merge, Mapping) else {})
    )
    persons = list(people)
    site = AcademicSite(problems=list(merged.problems), aliases=merged.aliases)
    linked = _link_authors(merged.publications, Directory(persons), site)
    members = {person.slug: _member(person) for person in persons}
    base = str(settings.get("site_url") or "").rstrip("/")
    urls = {slug: member.url for slug, member in members.items()}
    site.publications = _entries(linked, members, settings, base, urls)
    site.people, site.groups = _grouped(list(members.values()), settings)
    _related(site.publications)
    for entry in site.publications:
        for member in entry.members:
            member.publications.append(entry)
    for member in site.people:
        member.coauthors = _coauthors(member)
        if member.person:
            member.jsonld = person_jsonld(member.person, base_url=base, organization=str(settings.get("name") or ""))
    site.years = _years(site.publications)
    site.facets = _facets(site)
    site.chart = _chart(site.publications)
    return site


def _link_authors(records: Sequence[Publication], directory: Directory, site: AcademicSite) -> list[Publication]:
    linked = []
    for record in records:
        authors: list[Author] = []
        taken: set[str] = set()
        for author in record.authors:
            match = directory.find(author)
            if match.ambiguous:
                site.problems.append(
                    Problem(
                        record.place or Place("publications"),
                        "author-ambiguous",
                        f"'{author.name}' may be {' or '.join(match.ambiguous)}",
                        "linked to neither; an alias or an ORCID iD decides",
                        "warning",
                    )
                )
            slug = match.slug if match.slug not in taken else ""
            if slug:
                taken.add(slug)
            authors.append(replace(author, person=slug) if slug != author.person else author)
        linked.append(replace(record, authors=tuple(authors)) if authors else record)
    return linked


def _years_text(person: Person) -> str:
    start, end = person.started, person.ended
    if start and end:
        return str(start.year) if start.year == end.year else f"{start.year}–{end.year}"
    return f"{start.year}–" if start else (f"–{end.year}" if end else "")


def _member(person: Person) -> Member:
    role = role_of(person.role) if person.role else None
    links = []
    for link in person.links:
        row = PLATFORMS.get(link.platform)
        if is_safe(link.url):
            links.append(
                LinkView(
                    link.url,
                    row.label if row else link.platform,
                    row.icon if row else "website",
                    platform=link.platform,
                    me=bool(row and row.me),
                )
            )
    return Member(
        slug=person.slug,
        name=str(person.name)
        if person.name.literal or not person.name.native
        else str(replace(person.name, native="")),
        native_name=person.name.native if person.name.native != str(person.name) else "",
        given=person.name.given,
        family=" ".join(part for part in (person.name.particle, person.name.family) if part),
        initials=person.name.initials,
        pronouns=person.pronouns,
        role=person.role,
        role_label=role.label if role else "",
        group=person.group,
        position=person.position
        if person.position and not is_role_key(person.position)
        else role.label
        if role
        else "",
        statement=person.statement,
        affiliation=person.affiliation,
        email=person.email,
        orcid=person.orcid,
        image=person.image,
        url=person.url,
        links=links,
        topics=list(person.topics),
        years=_years_text(person),
        now=person.now,
        alumni=person.alumni,
        extra=person.extra,
        person=person,
    )


def _short(name: Name) -> str:
    if name.literal:
        return name.literal
    initials = " ".join(
        f"{part[0]}." if not part.endswith(".") else part for word in name.given.split() for part in [word] if part
    )
    return " ".join(part for part in (initials, name.particle, name.family) if part)


def _entries(
    records: Sequence[Publication],
    members: Mapping[str, Member],
    settings: Mapping[str, object],
    base: str,
    urls: Mapping[str, str],
) -> list[Entry]:
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


def _entry_links(record: Publication) -> list[LinkView]:
    """Return the links with those that identifiers stand for, each address once, in the order of the table of kinds."""
    views: dict[str, LinkView] = {}

    def add(kind: str, url: str, label: str) -> None:
        if is_safe(url):
            views.setdefault(url.lower().rstrip("/"), LinkView(url, label, kind, kind=kind))

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
    return sorted(views.values(), key=lambda view: order.index(view.kind) if view.kind in order else len(order))


def _grouped(members: list[Member], settings: Mapping[str, object]) -> tuple[list[Member], list[Group]]:
    own = settings.get("groups")
    order: dict[str, Group] = {}
    matches: dict[str, str] = {}
    if isinstance(own, Sequence) and not isinstance(own, str):
        for row in own:
            if isinstance(row, Mapping):
                key, label = (
                    str(row.get("key") or make_slug(str(row.get("label", "")))),
                    str(row.get("label") or row.get("key") or ""),
                )
                order[key] = Group(key, label)
                extra = row.get("match")
                for name in (key, label, *(extra if isinstance(extra, (list, tuple)) else ())):
                    matches[str(name).lower()] = key
    for role in ROLES:
        if role.key != "alumni":
            order.setdefault(role.key, Group(role.key, role.group))
    alumni: dict[str, Group] = {}
    ranks = {role.key: index for index, role in enumerate(ROLES)}
    for member in sorted(members, key=lambda member: member.person.order if member.person else 0.0):
        key, label = _group_of(member, matches)
        if member.alumni:
            alumni.setdefault("alumni", Group("alumni", "Alumni", alumni=True)).people.append(member)
            continue
        order.setdefault(key, Group(key, label)).people.append(member)
    groups = [group for group in order.values() if group.people] + list(alumni.values())
    if not matches:  # the table's order; a group of the site's own stands where its first member's role stands
        groups.sort(key=lambda group: (group.alumni, ranks.get(group.key, ranks.get(group.people[0].role, 50))))
    return [member for group in groups for member in group.people], groups


def _group_of(member: Member, matches: Mapping[str, str]) -> tuple[str, str]:
    for name in (member.group, member.role, member.position, member.role_label):
        if name and name.lower() in matches:
            return matches[name.lower()], name
    if member.role:
        return member.role, next(role.group for role in ROLES if role.key == member.role)
    role = role_of(member.group) if member.group else None
    if role:
        return role.key, role.group
    if member.group:
        return make_slug(member.group) or "members", member.group[:1].upper() + member.group[1:]
    return "members", "Members"


def _coauthors(member: Member) -> list[Coauthor]:
    """Return the members whom a member wrote with, the most frequent first."""
    others = {other.slug: other for entry in member.publications for other in entry.members if other is not member}
    count = Counter(other.slug for entry in member.publications for other in entry.members if other is not member)
    return [Coauthor(others[slug], number) for slug, number in count.most_common()]


def _related(entries: Sequence[Entry]) -> None:
    by_doi = {entry.doi: entry for entry in entries if entry.doi}
    for entry in entries:
        for doi in entry.record.related_dois:
            other = by_doi.get(doi)
            if other is not None and other is not entry:
                if other not in entry.related:
                    entry.related.append(other)
                if entry not in other.related:
                    other.related.append(entry)


def _years(entries: Sequence[Entry]) -> list[Year]:
    years: dict[int | None, Year] = {}
    for entry in entries:
        label = str(entry.year) if entry.year else ("In press" if entry.status else "Undated")
        years.setdefault(entry.year, Year(entry.year, label)).publications.append(entry)
    undated = years.pop(None, None)
    found = [years[year] for year in sorted((year for year in years if year is not None), reverse=True)]
    if undated:
        in_press = [entry for entry in undated.publications if entry.status]
        rest = [entry for entry in undated.publications if not entry.status]
        if in_press:
            found.insert(0, Year(None, "In press", in_press))
        if rest:
            found.append(Year(None, "Undated", rest))
    return found


def _facets(site: AcademicSite) -> list[Facet]:
    kinds = Counter(entry.kind for entry in site.publications)
    years = Counter(str(entry.year) for entry in site.publications if entry.year)
    people = Counter(member.slug for entry in site.publications for member in entry.members)
    topics = Counter(tag for entry in site.publications for tag in entry.tags)
    names = {member.slug: member.name for member in site.people}
    facets = [
        Facet(
            "type", "Type", [FacetValue(kind, TYPE_LABELS[kind], kinds[kind]) for kind in TYPE_LABELS if kinds[kind]]
        ),
        Facet("year", "Year", [FacetValue(year, year, count) for year, count in sorted(years.items(), reverse=True)]),
        Facet(
            "member",
            "Person",
            [
                FacetValue(member.slug, names[member.slug], people[member.slug])
                for member in site.people
                if people[member.slug]
            ],
        ),
        Facet(
            "topic",
            "Topic",
            [FacetValue(make_slug(topic) or topic, topic, count) for topic, count in topics.most_common()],
        ),
    ]
    return [facet for facet in facets if facet.values]


def _chart(entries: Sequence[Entry]) -> Chart:
    by_year: dict[int, Counter[str]] = {}
    for entry in entries:
        if entry.year:
            kind = entry.kind if entry.kind in {"journal", "conference", "preprint", "thesis"} else "other"
            by_year.setdefault(entry.year, Counter())[kind] += 1
    if not by_year:
        return Chart()
    first, last = min(by_year), max(by_year)
    years = []
    for year in range(max(first, last - 60), last + 1):
        count = by_year.get(year, Counter())
        years.append(
            ChartYear(
                year,
                sum(count.values()),
                {kind: count[kind] for kind in ("journal", "conference", "preprint", "thesis", "other")},
            )
        )
    return Chart(years, max(year.total for year in years), sum(year.total for year in years))
