"""Which records are one work so far: union-find that refuses what a rule forbids."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pelican_academic.model import Publication
from pelican_academic.regex import regex

__all__ = ["Clusters", "without_version"]

_PREPRINT_DOI = regex(
    r"^10\.(?:1101/|48550/|21203/|26434/|31234/|31219/|36227/|20944/|2139/|31222/|31223/|5281/zenodo|6084/m9)",
    re.IGNORECASE,
)
_VERSION = regex(r"^(10\.(?:7554/elife|12688/[a-z0-9]+)\.\d+)\.\d+\Z", re.IGNORECASE)  # eLife's, F1000's


def without_version(doi: str) -> str:
    """Return the DOI of a work whose publisher gives each of its versions one besides.

    >>> without_version("10.7554/eLife.100715.4"), without_version("10.5555/mud.2.1")
    ('10.7554/eLife.100715', '10.5555/mud.2.1')
    """
    return _VERSION.sub(r"\1", doi)


class Clusters:
    """Union-find over records; refuses a union that a rule forbids or that would join two published works."""

    def __init__(self, records: Sequence[Publication], forbidden: set[tuple[int, int]]) -> None:
        self.records = records
        self.parent = list(range(len(records)))
        self.members = [[index] for index in range(len(records))]
        self.published = [
            {without_version(record.doi).lower()} if _is_published_doi(record.doi) else set() for record in records
        ]
        self.forbidden = forbidden

    def root(self, index: int) -> int:
        """Return the record that stands for a record's cluster."""
        while self.parent[index] != index:
            self.parent[index] = self.parent[self.parent[index]]
            index = self.parent[index]
        return index

    def join(self, one: int, two: int, *, force: bool = False) -> bool:
        """Make one cluster of two records' clusters; False where a rule or two published DOIs forbid it."""
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
