"""What a site itself calls a role that its people's front matter names by a key.

types.yaml: {grad: {icon: cap, description: Grad Student}}    "grad" -> "Grad Student"
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

__all__ = ["label_of_role"]

_LABELS = ("description", "label", "title", "name")


def label_of_role(data: Mapping[str, Any], role: object) -> str:
    """Return the label that a table of data gives a role, "" where none does.

    >>> label_of_role({"types": {"grad": {"description": "Grad Student"}}}, "grad")
    'Grad Student'
    """
    for table in data.values():
        row = table.get(role) if isinstance(table, Mapping) and isinstance(role, str) else None
        if isinstance(row, Mapping):
            return next((str(row[key]) for key in _LABELS if isinstance(row.get(key), str)), "")
    return ""
