"""Publications from every source in; one record for each work out."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations

from pelican_academic.errors import Place, Problem
from pelican_academic.extract.identifiers import normal_doi
from pelican_academic.model import Publication
from pelican_academic.site.merging.clusters import Clusters
from pelican_academic.site.merging.pairs import identifiers_of, join_by_identifier, join_by_title, join_nearly_equal
from pelican_academic.site.merging.rules import MergeRules
from pelican_academic.site.merging.titles import normal_title
from pelican_academic.site.merging.versions import combined

__all__ = ["Merged", "merge_publications"]


@dataclass
class Merged:
    """One record a work, in the order of their first appearance; unsure pairs as problems; every id to the id kept.

    ``ids`` are the ids kept of the records that were given, in their order.
    """

    publications: list[Publication] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)
    ids: list[str] = field(default_factory=list)


def merge_publications(records: Sequence[Publication], rules: MergeRules | None = None) -> Merged:
    """Return one record for each work.

    >>> preprint = Publication("a", "article", "On the Memory of Marshes", genre="preprint", doi="10.5555/m.1")
    >>> article = Publication("b", "article-journal", "On the Memory of Marshes", doi="10.5555/m.1")
    >>> [record.type for record in merge_publications([preprint, article]).publications]
    ['article-journal']
    """
    rules = rules or MergeRules()
    titles = [normal_title(record.title) for record in records]
    names = _names(records, titles)
    forbidden = {
        (min(a, b), max(a, b))
        for group in rules.forbid
        for a, b in combinations(sorted({i for name in group for i in names.get(_rule_key(name), ())}), 2)
    }
    unknown = [name for group in (*rules.force, *rules.forbid) for name in group if _rule_key(name) not in names]
    clusters = Clusters(records, forbidden)
    unsure: dict[tuple[int, int], str] = {}
    for group in rules.force:
        indices = [index for name in group for index in names.get(_rule_key(name), ())]
        for index in indices[1:]:
            clusters.join(indices[0], index, force=True)
    join_by_identifier(records, titles, clusters, unsure)
    join_by_title(records, titles, clusters, unsure)
    join_nearly_equal(records, titles, clusters, unsure)
    merged = _collect(records, clusters, unsure)
    merged.problems += [
        Problem(Place("pelicanconf.py"), "merge-unknown", f"no publication is {name!r}", "left out of the rules")
        for name in dict.fromkeys(unknown)
    ]
    return merged


def _rule_key(name: str) -> str:
    match = re.match(r"^(doi|arxiv|pmid|isbn|hal|pmcid):\s*(\S+)$", name.strip(), re.IGNORECASE)
    if match:
        return f"{match[1].lower()}:{match[2].lower()}"
    doi = normal_doi(name) if re.match(r"\s*(?:10\.|https?:)", name) else ""
    return f"doi:{doi}" if doi else normal_title(name)


def _names(records: Sequence[Publication], titles: Sequence[str]) -> dict[str, list[int]]:
    names: dict[str, list[int]] = {}
    for index, record in enumerate(records):
        for kind, value in identifiers_of(record):
            names.setdefault(f"{kind}:{value}", []).append(index)
        for key in {titles[index], normal_title(record.id)}:
            names.setdefault(key, []).append(index)
    return names


def _collect(records: Sequence[Publication], clusters: Clusters, unsure: Mapping[tuple[int, int], str]) -> Merged:
    merged = Merged()
    done: dict[int, int] = {}
    used: dict[str, int] = {}
    for index in range(len(records)):
        root = clusters.root(index)
        if root in done:
            continue
        done[root] = len(merged.publications)
        group = [records[member] for member in sorted(clusters.members[root])]
        one = combined(group)
        count = used.get(one.id, 0)
        used[one.id] = count + 1
        if count:
            one = replace(one, id=f"{one.id}-{count + 1}")
        for record in group:
            merged.aliases.setdefault(record.id, one.id)
        merged.publications.append(one)
    merged.ids = [merged.publications[done[clusters.root(index)]].id for index in range(len(records))]
    asked: set[frozenset[int]] = set()  # once of two works, however many records each has
    for (one_at, two_at), reason in unsure.items():
        works = frozenset({clusters.root(one_at), clusters.root(two_at)})
        if len(works) == 2 and works not in asked:
            asked.add(works)
            one, two = records[one_at], records[two_at]
            place = two.place or Place("publications")
            other = f" at {one.place}" if one.place else ""
            merged.problems.append(
                Problem(
                    place,
                    "duplicate-unsure",
                    f"“{two.title[:80]}” may be the same work as “{one.title[:80]}”{other} ({reason})",
                    "kept both apart; settle it with ACADEMIC_MERGE or ACADEMIC_KEEP_APART",
                    "warning",
                )
            )
    return merged
