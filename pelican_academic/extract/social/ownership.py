"""A handle, label or text in; whether it is the person's own, or names somebody else."""

from __future__ import annotations

import re

from pelican_academic.extract.names import classify, compatible, fold, name_key, parse_name
from pelican_academic.extract.platforms import platform_for_key
from pelican_academic.model import Name

__all__ = ["bears_name", "mentions", "names_another"]


def bears_name(handle: str, owner: Name | None) -> bool:
    """Say whether a handle is made of the owner's name: ``adaquilluni`` of Ada Quill, ``bernare`` of Berna Reed."""
    if owner is None or not handle:
        return False
    plain = re.sub(r"[^a-z]", "", fold(handle))
    parts = [re.sub(r"[^a-z]", "", part) for part in fold(f"{owner.given} {owner.particle} {owner.family}").split()]
    parts = [part for part in parts if part]
    if not parts or len(plain) < 3:
        return False
    if any(len(part) >= 4 and part in plain for part in parts):
        return True
    given, family = parts[0], parts[-1]
    shapes = (
        given[:1] + family,
        family + given[:1],
        given + family[:1],
        given + family[:2],
        given[:3] + family[:3],
        family[:3] + given[:3],
        given[:2] + family,
        given[:1] + family[:6],
    )
    return any(len(shape) >= 4 and plain.startswith(shape) for shape in shapes)


def mentions(text: str, owner: Name | None) -> bool:
    """Say whether a text has a word of the owner's name."""
    words = set(re.findall(r"[a-z]{3,}", fold(text)))
    return owner is not None and bool(words & set(re.findall(r"[a-z]{3,}", fold(f"{owner.given} {owner.family}"))))


def names_another(label: str, owner: Name | None) -> bool:
    """Say whether a link's label is the name of a person who is not the owner."""
    text = re.sub(r"^(?:Prof|Dr|Professor|Asst|Assoc)\.?\s+", "", label)
    if classify(text) not in {"full", "initials-first", "cjk"}:
        return False
    if platform_for_key(text.lower().replace(" ", "_")) or re.search(
        r"scholar|profile|page|gate|research|linked", text, re.IGNORECASE
    ):
        return False
    name = parse_name(text)
    return owner is not None and not (
        name_key(name) == name_key(owner) or compatible(name, owner) >= 2 or mentions(text, owner)
    )
