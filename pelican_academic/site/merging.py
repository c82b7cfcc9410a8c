"""Publications from every source in; one record for each work out, and the pairs that could not be decided.

Two records are one work where they share an identifier and their titles do not contradict it, or where title and authors
agree. A preprint, an article, a Zenodo deposit and a conference version of one title become one entry; two published
articles with different DOIs never do by themselves. Looking for pairs takes time linear in the number of records.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import combinations

from pelican_academic.errors import Place, Problem
from pelican_academic.extract.names import compatible, fold, name_key
from pelican_academic.model import Author, Link, Publication

__all__ = ["MergeRules", "Merged", "merge_publications"]

_PREPRINT_DOI = re.compile(
    r"^10\.(?:1101/|48550/|21203/|26434/|31234/|31219/|36227/|20944/|2139/|31222/|31223/|5281/zenodo|6084/m9)",
    re.IGNORECASE,
)
_RANK = {
    "article-journal": 0,
    "paper-conference": 1,
    "chapter": 2,
    "book": 2,
    "thesis": 2,
    "patent": 2,
    "report": 4,
    "speech": 5,
    "manuscript": 6,
    "software": 3,
    "dataset": 3,
    "document": 7,
    "webpage": 7,
    "article": 6,
}
_GENERIC = re.compile(
    r"^(?:editorial|introduction|preface|foreword|erratum|corrigendum|correction|reply|response|comment|letter to the editor|index|abstract|review|poster|untitled|guest editorial|conclusions?)\b",
    re.IGNORECASE,
)
_SMALL_WORDS = """
a an the of for in on and with to from by at as is are using via de la le und der die das
"""
_SMALL = frozenset(_SMALL_WORDS.split())


@dataclass(frozen=True)
class MergeRules:
    """What a settings file forces or forbids: groups of names, each an id, ``doi:10.1/x``, ``arxiv:…``, ``pmid:…`` or a title."""

    force: tuple[tuple[str, ...], ...] = ()
    forbid: tuple[tuple[str, ...], ...] = ()

    @classmethod
    def from_settings(cls, settings: Mapping[str, object]) -> MergeRules:
        """Return the rules of a mapping ``{"force": [[a, b], …], "forbid": [[a, c], …]}``."""

        def groups(value: object) -> tuple[tuple[str, ...], ...]:
            return (
                tuple(tuple(str(name) for name in group) for group in value if isinstance(group, (list, tuple)))
                if isinstance(value, (list, tuple))
                else ()
            )

        return cls(groups(settings.get("force")), groups(settings.get("forbid")))


@dataclass
class Merged:
    """One record a work, in the order of their first appearance; ``unsure`` pairs as problems; ``aliases`` from every id to the id kept."""

    publications: list[Publication] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    aliases: dict[str, str] = field(default_factory=dict)


class _Clusters:
    """Union-find over records; refuses a union that a rule forbids or that would join two published works."""

    def __init__(self, records: Sequence[Publication], forbidden: set[tuple[int, int]]) -> None:
        self.records = records
        self.parent = list(range(len(records)))
        self.members = [[index] for index in range(len(records))]
        self.published = [{record.doi} if _is_published_doi(record.doi) else set() for record in records]
        self.forbidden = forbidden

    def root(self, index: int) -> int:
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, one: int, two: int, *, force: bool = False) -> bool:
        first, second = self.root(one), self.root(two)
        if first == second:
            return True
        if not force and len(self.published[first] | self.published[second]) > 1:
            return False
        if (
            any((min(a, b), max(a, b)) in self.forbidden for a in self.members[first] for b in self.members[second])
            if self.forbidden
            else False
        ):
            return False
        keep, drop = (first, second) if len(self.members[first]) >= len(self.members[second]) else (second, first)
        self.parent[drop] = keep
        self.members[keep].extend(self.members[drop])
        self.published[keep] |= self.published[drop]
        return True


def _is_published_doi(doi: str) -> bool:
    return bool(doi) and not _PREPRINT_DOI.match(doi)


def normal_title(title: str) -> str:
    """Return a title for comparing: folded, without punctuation and small words' case."""
    return re.sub(r"[\W_]+", " ", fold(re.sub(r"\$[^$]*\$|[{}\\]", " ", title)).replace("-", " ")).strip()


def merge_publications(records: Sequence[Publication], rules: MergeRules | None = None) -> Merged:
    """Return one record for each work.

    >>> merge_publications([preprint, article]).publications[0].type
    'article-journal'
    """
    rules = rules or MergeRules()
    titles = [normal_title(record.title) for record in records]
    names = _names(records, titles)
    forbidden = {
        (min(a, b), max(a, b))
        for group in rules.forbid
        for a, b in combinations(sorted({i for name in group for i in names.get(_rule_key(name), ())}), 2)
    }
    clusters = _Clusters(records, forbidden)
    unsure: dict[tuple[int, int], str] = {}
    for group in rules.force:
        indices = [index for name in group for index in names.get(_rule_key(name), ())]
        for index in indices[1:]:
            clusters.join(indices[0], index, force=True)
    _by_identifier(records, titles, clusters, unsure)
    _by_title(records, titles, clusters, unsure)
    _nearly(records, titles, clusters, unsure)
    return _collect(records, clusters, unsure)


def _rule_key(name: str) -> str:
    match = re.match(r"^(doi|arxiv|pmid|isbn|hal|pmcid):\s*(\S+)$", name.strip(), re.IGNORECASE)
    return f"{match[1].lower()}:{match[2].lower()}" if match else normal_title(name)


def _names(records: Sequence[Publication], titles: Sequence[str]) -> dict[str, list[int]]:
    names: dict[str, list[int]] = {}
    for index, record in enumerate(records):
        for kind, value in _ids(record):
            names.setdefault(f"{kind}:{value}", []).append(index)
        for key in {titles[index], normal_title(record.id)}:
            names.setdefault(key, []).append(index)
    return names


def _ids(record: Publication) -> Iterable[tuple[str, str]]:
    for kind in ("doi", "arxiv", "pmid", "pmcid", "hal", "handle", "urn"):
        value = getattr(record, kind)
        if value:
            yield kind, value.lower()


def _by_identifier(
    records: Sequence[Publication], titles: Sequence[str], clusters: _Clusters, unsure: dict[tuple[int, int], str]
) -> None:
    first: dict[tuple[str, str], int] = {}
    for index, record in enumerate(records):
        for key in _ids(record):
            other = first.setdefault(key, index)
            if other == index:
                continue
            if _titles_agree(titles[other], titles[index]):
                if not clusters.join(other, index):
                    unsure[(other, index)] = f"one {key[0]} and two DOIs"
            else:
                unsure[(other, index)] = f"one {key[0]} and different titles"


def _titles_agree(one: str, two: str) -> bool:
    """Say whether two titles of records with one identifier may be one title: the same, one inside the other, or half of the words shared."""
    if not one or not two or one == two:
        return True
    first, second = set(one.split()) - _SMALL, set(two.split()) - _SMALL
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= 0.5


def _by_title(
    records: Sequence[Publication], titles: Sequence[str], clusters: _Clusters, unsure: dict[tuple[int, int], str]
) -> None:
    groups: dict[str, list[int]] = {}
    for index, title in enumerate(titles):
        if title:
            groups.setdefault(title.replace(" ", ""), []).append(index)
    for indices in groups.values():
        # each record is held against one of each cluster seen: linear, however many copies there are
        heads: list[int] = []
        for index in indices:
            joined = False
            for head in heads:
                verdict = _same_work(records[head], records[index], titles[index])
                if verdict == "yes" and clusters.join(head, index):
                    joined = True
                    break
                if verdict != "no" and clusters.root(head) != clusters.root(index):
                    unsure[(head, index)] = "one title, but " + ("two DOIs" if verdict == "yes" else verdict)
            if not joined and len(heads) < 12:
                heads.append(index)


def _same_work(one: Publication, two: Publication, title: str) -> str:
    """Return yes, no, or what is unclear about two records of one title."""
    if _GENERIC.match(title) and len(title.split()) <= 3:
        return "no"
    share = _shared_authors(one, two)
    if share == 0:
        return "no" if len(title.split()) < 6 else "different authors"
    years = one.issued and two.issued and abs(one.issued.year - two.issued.year)
    if {one.type, two.type} & {"thesis"} and one.type != two.type:
        return "one is a thesis"
    if {one.type, two.type} & {"software", "dataset"} and one.type != two.type and share is None:
        return "one is " + ("software" if "software" in {one.type, two.type} else "a data set")
    if years and years > 4:
        return f"{years} years apart"
    if one.type == two.type == "article-journal" and one.volume and two.volume and one.volume != two.volume and years:
        return "two volumes"
    if share is None and len(title.split()) < 4:
        return "no authors to compare"
    return "yes"


def _shared_authors(one: Publication, two: Publication) -> float | None:
    """Return the share of the shorter list's authors found in the other; None where a list is missing."""
    if not one.authors or not two.authors:
        return None
    keys = {name_key(author.name): author.name for author in one.authors}
    hits = sum(
        1
        for author in two.authors
        if (key := name_key(author.name)) in keys
        and (compatible(keys[key], author.name) or not author.name.given or not keys[key].given)
    )
    return hits / min(len(one.authors), len(two.authors))


def _nearly(
    records: Sequence[Publication], titles: Sequence[str], clusters: _Clusters, unsure: dict[tuple[int, int], str]
) -> None:
    """Compare titles that begin or end alike, of one first author: nearly the same title is one work, or is reported."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for index, record in enumerate(records):
        words = [word for word in titles[index].split() if word not in _SMALL]
        if len(words) < 4 or not record.authors:
            continue
        family = name_key(record.authors[0].name)
        for part in (" ".join(words[:3]), "… " + " ".join(words[-3:])):
            buckets.setdefault((family, part), []).append(index)
    for indices in buckets.values():
        for one, two in combinations(indices[:20], 2):
            if clusters.root(one) == clusters.root(two) or titles[one] == titles[two]:
                continue
            if _numerals(titles[one]) != _numerals(titles[two]) or _shared_words(titles[one], titles[two]) < 0.6:
                continue
            ratio = SequenceMatcher(None, titles[one], titles[two], autojunk=False).ratio()
            if ratio < 0.88:
                continue
            share = _shared_authors(records[one], records[two])
            if (
                ratio >= 0.965
                and share is not None
                and share >= 0.6
                and _same_work(records[one], records[two], titles[one]) == "yes"
                and _one_letter(titles[one], titles[two])
            ) and clusters.join(one, two):
                continue
            unsure.setdefault((min(one, two), max(one, two)), "nearly one title")


def _shared_words(one: str, two: str) -> float:
    first, second = set(one.split()), set(two.split())
    return len(first & second) / max(1, len(first | second))


def _numerals(title: str) -> list[str]:
    return re.findall(r"\b(?:\d+|i{1,3}|iv|v|vi{1,3}|ix|one|two|three|first|second|third)\b", title)


def _one_letter(one: str, two: str) -> bool:
    """Say whether titles differ in letters only (a typo, a plural), not in a word."""
    first, second = one.split(), two.split()
    if len(first) != len(second):
        return one.replace(" ", "") == two.replace(" ", "")
    different = [(a, b) for a, b in zip(first, second, strict=True) if a != b]
    return all(SequenceMatcher(None, a, b).ratio() >= 0.8 for a, b in different) and len(different) <= 2


def _collect(records: Sequence[Publication], clusters: _Clusters, unsure: Mapping[tuple[int, int], str]) -> Merged:
    merged = Merged()
    done: dict[int, int] = {}
    used: dict[str, int] = {}
    for index in range(len(records)):
        root = clusters.root(index)
        if root in done:
            continue
        done[root] = len(merged.publications)
        group = [records[member] for member in sorted(clusters.members[root])]
        one = _combine(group)
        count = used.get(one.id, 0)
        used[one.id] = count + 1
        if count:
            one = replace(one, id=f"{one.id}-{count + 1}")
        for record in group:
            merged.aliases.setdefault(record.id, one.id)
        merged.publications.append(one)
    for (one_at, two_at), reason in unsure.items():
        if clusters.root(one_at) != clusters.root(two_at):
            one, two = records[one_at], records[two_at]
            place = two.place or Place("publications")
            other = f" at {one.place}" if one.place else ""
            merged.problems.append(
                Problem(
                    place,
                    "duplicate-unsure",
                    f"“{two.title[:80]}” may be the same work as “{one.title[:80]}”{other} ({reason})",
                    "kept both apart; settle it with merge: force or forbid",
                    "warning",
                )
            )
    return merged


def _combine(group: Sequence[Publication]) -> Publication:
    """Return one record from the versions of a work: the best version's, completed from the others."""
    if len(group) == 1:
        return group[0]
    order = sorted(
        range(len(group)), key=lambda at: (_version(group[at]), -group[at].confidence, -_filled(group[at]), at)
    )
    best = group[order[0]]
    others = [group[at] for at in order[1:]]
    values: dict[str, object] = {}
    for name in (
        "issued",
        "container_title",
        "container_title_short",
        "volume",
        "issue",
        "page",
        "publisher",
        "doi",
        "arxiv",
        "pmid",
        "pmcid",
        "isbn",
        "issn",
        "handle",
        "urn",
        "hal",
        "url",
        "abstract",
        "note",
        "award",
        "image",
        "collection_title",
        "event_title",
        "affiliation",
        "language",
        "edition",
        "number",
    ):
        if not getattr(best, name):
            donors = [other for other in others if getattr(other, name)]
            if name in {"container_title", "volume", "issue", "page", "issued", "publisher"} and best.type != "article":
                donors = [other for other in donors if other.type == best.type or name in {"issued", "publisher"}] or (
                    [] if name != "container_title" else [other for other in donors if other.type != "article"]
                )
            if donors:
                values[name] = getattr(donors[0], name)
    values["authors"], values["et_al"] = _best_authors([best, *others])
    values["links"] = _all_links(best, others)
    values["keywords"] = tuple(dict.fromkeys(word for record in (best, *others) for word in record.keywords))
    values["related_dois"] = tuple(
        dict.fromkeys(
            doi for record in (best, *others) for doi in record.related_dois if doi not in {r.doi for r in group}
        )
    )
    values["selected"] = any(record.selected for record in group)
    values["status"] = (
        ""
        if (values.get("issued") or best.issued) and any(record.issued and not record.status for record in group)
        else best.status
    )
    extra: dict[str, object] = {}
    for record in (*reversed(others), best):
        extra.update(record.extra)
    extra["versions"] = [str(record.place or record.id) for record in group]
    values["extra"] = extra
    return replace(best, **values)  # type: ignore[arg-type]


def _version(record: Publication) -> int:
    preprint = record.genre == "preprint" or bool(
        re.match(r"arxiv|biorxiv|medrxiv", record.container_title, re.IGNORECASE)
    )
    return 6 if preprint else _RANK.get(record.type, 5)


def _filled(record: Publication) -> int:
    return sum(
        1
        for value in (
            record.authors,
            record.issued,
            record.container_title,
            record.volume,
            record.page,
            record.doi,
            record.pmid,
            record.abstract,
        )
        if value
    )


def _best_authors(group: Sequence[Publication]) -> tuple[tuple[Author, ...], bool]:
    """Return the longest complete list, its members' marks taken over from the others."""
    lists = [record for record in group if record.authors]
    if not lists:
        return (), False
    best = max(
        lists,
        key=lambda record: (
            not record.et_al,
            len(record.authors) if not record.et_al else 0,
            sum(len(author.name.given) for author in record.authors) > 3 * len(record.authors),
        ),
    )
    extra: dict[str, Author] = {}
    for record in lists:
        for author in record.authors:
            if author.orcid or author.equal or author.corresponding:
                extra.setdefault(name_key(author.name), author)
    authors = []
    for author in best.authors:
        other = extra.get(name_key(author.name))
        if other and compatible(author.name, other.name):
            author = replace(
                author,
                orcid=author.orcid or other.orcid,
                equal=author.equal or other.equal,
                corresponding=author.corresponding or other.corresponding,
            )
        authors.append(author)
    return tuple(authors), best.et_al


def _all_links(best: Publication, others: Sequence[Publication]) -> tuple[Link, ...]:
    links = {link.url.rstrip("/").lower(): link for link in best.links}
    for other in others:
        if other.doi and best.doi and other.doi != best.doi:
            url = f"https://doi.org/{other.doi}"
            kind = "data" if "zenodo" in other.doi else "preprint"
            links.setdefault(url.lower(), Link(kind, url, "Zenodo" if "zenodo" in other.doi else "Preprint"))
        for link in other.links:
            if other.doi and best.doi and other.doi != best.doi and link.kind == "doi":
                link = Link("preprint", link.url, link.label)
            links.setdefault(link.url.rstrip("/").lower(), link)
    return tuple(links.values())
