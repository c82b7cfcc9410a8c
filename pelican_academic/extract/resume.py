"""The data of one file in; what it says of somebody's papers and people out, where it is a JSON Resume.

Source: jsonresume.org, "Schema". ``references`` are those who recommend its owner: no papers, whatever the key means
elsewhere.
"""

from __future__ import annotations

from collections.abc import Mapping

from pelican_academic.extract.shipped import is_shipped_resume

__all__ = ["without_referees"]


def without_referees(data: Mapping[str, object]) -> Mapping[str, object]:
    """A file's parts; of a curriculum vitae without its referees, and of a theme's example nothing.

    >>> sorted(without_referees({"basics": {"name": "Ada Fen"}, "publications": [], "references": []}))
    ['basics', 'publications']
    >>> sorted(without_referees({"references": []}))
    ['references']
    """
    basics = data.get("basics")
    if not isinstance(basics, Mapping):
        return data
    if is_shipped_resume(basics):
        return {}
    return {key: value for key, value in data.items() if key != "references"}
