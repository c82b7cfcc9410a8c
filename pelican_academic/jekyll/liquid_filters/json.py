"""``jsonify``: values as Ruby's JSON writes them, without spaces."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from pelican_academic.liquid import Context, Drop, LiquidError
from pelican_academic.liquid.ruby.printing import to_s

__all__ = ["FILTERS", "jsonify"]

_DEEPEST = 100


def jsonify(context: Context, value: Any) -> str:
    """``{"a":[1,null]}``; times as they print, other things by their text."""
    parts: list[str] = []
    _write(context, value, parts.append, 0)
    return "".join(parts)


def _write(context: Context, value: Any, write: Callable[[str], None], depth: int) -> None:
    if depth > _DEEPEST:
        raise LiquidError(f"nesting of {depth} is too deep")
    if isinstance(value, Drop):
        value = value.as_json(depth)
    if value is None:
        write("null")
    elif isinstance(value, str):
        write(_quoted(value))
    elif (isinstance(value, float) and value in {float("inf"), float("-inf")}) or value != value:  # noqa: PLR0124
        raise LiquidError(f"{to_s(value)} not allowed in JSON")
    elif isinstance(value, bool | int | float):
        write(to_s(value))
    elif isinstance(value, list | tuple):
        context.step(len(value))
        for index, item in enumerate(value):
            write("," if index else "[")
            _write(context, item, write, depth + 1)
        write("]" if value else "[]")
    elif isinstance(value, Mapping):
        context.step(len(value))
        for index, (key, item) in enumerate(value.items()):
            write(("," if index else "{") + _quoted(to_s(key)) + ":")
            _write(context, item, write, depth + 1)
        write("}" if value else "{}")
    else:
        write(_quoted(to_s(value)))


def _quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


FILTERS: dict[str, Callable[..., Any]] = {"jsonify": jsonify}
