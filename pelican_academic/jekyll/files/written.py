"""A value as its writer knows it, for messages: ``{"a": ["b", True]}`` -> ``{a: [b, true]}``, as a line of YAML."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["kind_of_value", "written"]


def written(value: object) -> str:
    """Return a value in YAML's own words; a text, a number or a date stands for itself.

    >>> written({"a": ["b", True, None]}), written("c d")
    ('{a: [b, true, null]}', 'c d')
    """
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{written(key)}: {written(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(written, value))}]"
    return "null" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def kind_of_value(value: object) -> str:
    """Say what a value is: ``["a"]`` -> ``a list``, ``"a"`` -> ``text``.

    >>> [kind_of_value(value) for value in (["a"], {}, "a", 3, True)]
    ['a list', 'a mapping', 'text', 'a number', "'true' or 'false'"]
    """
    if isinstance(value, bool):
        return "'true' or 'false'"
    kinds = ((list, "a list"), (Mapping, "a mapping"), (str, "text"), (int | float, "a number"))
    return next((name for kind, name in kinds if isinstance(value, kind)), "a date")
