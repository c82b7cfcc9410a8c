"""Pairs of records that may be one work: by identifier, by title, by nearly the same title."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from itertools import combinations

from pelican_academic.extract.names import compatible, name_key
from pelican_academic.model import Name, Publication
from pelican_academic.regex import regex
from pelican_academic.site.merging.clusters import Clusters, without_version
from pelican_academic.site.merging.titles import (
    ARTICLES,
    SMALL_WORDS,
    differ_in_letters,
    numerals,
    shared_words,
    titles_agree,
)

__all__ = ["identifiers_of", "join_by_identifier", "join_by_title", "join_nearly_equal"]

_GENERIC = regex(
    r"^(?:editorial|introduction|preface|foreword|erratum|corrigendum|correction|reply|response|comment|letter to the editor|index|abstract|review|poster|untitled|guest editorial|conclusions?)\b",
    re.IGNORECASE,
)
_NOTICE = regex(r"^(?:\w+ )?(?:correction|corrigendum|erratum|retraction|addendum)\b", re.IGNORECASE)


def identifiers_of(record: Publication) -> Iterable[tuple[str, str]]:
    """Yield the identifiers of a record as (kind, value): ``("doi", "10.1/x")``."""
    for kind in ("doi", "arxiv", "pmid", "pmcid", "hal", "handle", "urn"):
        value = getattr(record, kind)
        if value:
            yield kind, value.lower()


def join_by_identifier(
    records: Sequence[Publication], titles: Sequence[str], clusters: Clusters, unsure: dict[tuple[int, int], str]
) -> None:
    """Join records that share an identifier; those whose titles contradict it are ``unsure``."""
    first: dict[tuple[str, str], int] = {}
    for index, record in enumerate(records):
        for key in identifiers_of(record):
            other = first.setdefault((key[0], without_version(key[1])), index)
            if other == index:
                continue
            if titles_agree(titles[other], titles[index]):
                if not clusters.join(other, index):
                    unsure[(other, index)] = f"one {key[0]} and two DOIs"
            else:
                unsure[(other, index)] = f"one {key[0]} and different titles"


def join_by_title(
    records: Sequence[Publication], titles: Sequence[str], clusters: Clusters, unsure: dict[tuple[int, int], str]
) -> None:
    """Join records of one title where the rest agrees; what is unclear is ``unsure``, with the reason."""
    groups: dict[str, list[int]] = {}
    for index, title in enumerate(titles):
        if title:
            groups.setdefault("".join(word for word in title.split() if word not in ARTICLES), []).append(index)
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
    namesakes: dict[str, list[Name]] = {}
    for author in one.authors:
        namesakes.setdefault(name_key(author.name), []).append(author.name)
    hits = sum(
        any(
            compatible(name, author.name) or not author.name.given or not name.given
            for name in namesakes.get(name_key(author.name), ())
        )
        for author in two.authors
    )
    return hits / min(len(one.authors), len(two.authors))


def join_nearly_equal(
    records: Sequence[Publication], titles: Sequence[str], clusters: Clusters, unsure: dict[tuple[int, int], str]
) -> None:
    """Compare titles that begin or end alike, of one first author: nearly the same title is one work, or is reported."""
    buckets: dict[tuple[str, str], list[int]] = {}
    for index, record in enumerate(records):
        words = [word for word in titles[index].split() if word not in SMALL_WORDS]
        if len(words) < 4 or not record.authors:
            continue
        family = name_key(record.authors[0].name)
        for part in (" ".join(words[:3]), "… " + " ".join(words[-3:])):
            buckets.setdefault((family, part), []).append(index)
    for indices in buckets.values():
        for one, two in combinations(indices[:20], 2):
            if clusters.root(one) == clusters.root(two) or titles[one] == titles[two]:
                continue
            if bool(_NOTICE.match(titles[one])) != bool(_NOTICE.match(titles[two])):  # of a paper, and the paper
                continue
            if numerals(titles[one]) != numerals(titles[two]) or shared_words(titles[one], titles[two]) < 0.6:
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
                and differ_in_letters(titles[one], titles[two])
            ) and clusters.join(one, two):
                continue
            unsure.setdefault((min(one, two), max(one, two)), "nearly one title")
