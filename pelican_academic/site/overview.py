"""Publications and members in; the years, facets and chart over a list of publications out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from pelican_academic.site.labels import TYPE_LABELS
from pelican_academic.site.views import Chart, ChartYear, Entry, Facet, FacetValue, Member, Year

__all__ = ["chart_of", "facets_of", "years_of"]


def years_of(entries: Sequence[Entry]) -> list[Year]:
    """Return the years, newest first; what is in press stands before them, what has no year behind."""
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


def facets_of(publications: Sequence[Entry], members: Sequence[Member]) -> list[Facet]:
    """Return the facets that have values: type, year, person, topic."""
    kinds = Counter(entry.kind for entry in publications)
    years = Counter(str(entry.year) for entry in publications if entry.year)
    people = Counter(member.slug for entry in publications for member in entry.members)
    topics = Counter(tag for entry in publications for tag in entry.tags)
    names = {member.slug: member.name for member in members}
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
                for member in members
                if people[member.slug]
            ],
        ),
        Facet(
            "topic",
            "Topic",
            [FacetValue(topic, topic, count) for topic, count in topics.most_common()],
        ),
    ]
    return [facet for facet in facets if facet.values]


def chart_of(entries: Sequence[Entry]) -> Chart:
    """Return the counts of each year from the first to the last, at most 60 years back."""
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
