"""Values of a type -> JSON that says all of them, and back: ``form_of(Publication)``.

A record is written as the fields that are not at their defaults. What stands where anything may stand has its type
beside it, unless JSON has that type itself. Reading believes nothing: JSON that no value was written as is refused.
"""

from __future__ import annotations

import types
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, dataclass, fields, is_dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

__all__ = ["Form", "form_of", "told"]

_PLAIN = frozenset({str, int, float, bool, type(None)})
_MAPPINGS = frozenset({dict, types.MappingProxyType})
_TIMES: Mapping[type, str] = {date: "date", datetime: "datetime"}
_TAG = ""  # the one key of a mapping that stands for a value of another type


@dataclass(frozen=True)
class Form:
    """How values of a type are written and read; either raises a TypeError or ValueError for what is none."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


@cache
def form_of(kind: Any) -> Form:
    """Return the form of a type as annotations name it: ``tuple[str, ...]``, ``Name | None``, ``object``."""
    arguments = get_args(kind)
    if kind in _PLAIN:
        return Form(exact := _exactly(kind), exact)
    if get_origin(kind) is Literal:
        return Form(one := _one_of(arguments), one)
    if get_origin(kind) in {Union, types.UnionType} and len(arguments) == 2 and arguments[1] is type(None):
        return _or_none(form_of(arguments[0]))
    if get_origin(kind) is tuple:
        return _tuple(arguments)
    if get_origin(kind) is list:
        return _list(form_of(arguments[0]))
    if get_origin(kind) in {dict, Mapping} and arguments[0] is str:
        return _mapping(form_of(arguments[1]))
    if kind is object:
        return Form(_write_any, _read_any)
    if is_dataclass(kind):
        return _record(kind)
    message = f"{kind} has no form"
    raise TypeError(message)


def _exactly(kind: Any) -> Callable[[Any], Any]:
    def exact(value: Any) -> Any:
        if type(value) is not kind:
            raise TypeError(value)
        return value

    return exact


def _one_of(values: tuple[Any, ...]) -> Callable[[Any], Any]:
    def one(value: Any) -> Any:
        if value not in values:
            raise ValueError(value)
        return value

    return one


def _or_none(form: Form) -> Form:
    return Form(
        lambda value: None if value is None else form.write(value),
        lambda value: None if value is None else form.read(value),
    )


def _tuple(kinds: tuple[Any, ...]) -> Form:
    if kinds[-1] is Ellipsis:
        form, exactly_tuple, exactly_list = form_of(kinds[0]), _exactly(tuple), _exactly(list)
        return Form(
            lambda value: [form.write(item) for item in exactly_tuple(value)],
            lambda value: tuple(form.read(item) for item in exactly_list(value)),
        )
    forms = [form_of(kind) for kind in kinds]
    return Form(
        lambda value: [form.write(item) for form, item in zip(forms, value, strict=True)],
        lambda value: tuple(form.read(item) for form, item in zip(forms, value, strict=True)),
    )


def _list(form: Form) -> Form:
    exactly = _exactly(list)
    return Form(
        lambda value: [form.write(item) for item in exactly(value)],
        lambda value: [form.read(item) for item in exactly(value)],
    )


def _mapping(form: Form) -> Form:
    exactly_text, exactly_dict = _exactly(str), _exactly(dict)
    return Form(
        lambda value: {exactly_text(key): form.write(item) for key, item in value.items()},
        lambda value: {key: form.read(item) for key, item in exactly_dict(value).items()},
    )


def _record(kind: Any) -> Form:
    hints = get_type_hints(kind)
    parts = [(field.name, form_of(hints[field.name]), _default(field)) for field in fields(kind)]
    known = {name: form for name, form, _ in parts}
    exactly_kind, exactly_dict = _exactly(kind), _exactly(dict)

    def write(value: Any) -> dict[str, Any]:
        found = ((name, form, getattr(exactly_kind(value), name), default) for name, form, default in parts)
        return {
            name: form.write(item)
            for name, form, item, default in found
            if type(item) is not type(default) or item != default
        }

    def read(value: Any) -> Any:
        return kind(**{name: known[name].read(item) for name, item in exactly_dict(value).items()})

    return Form(write, read)


def _default(field: Field[Any]) -> Any:
    return field.default_factory() if field.default_factory is not MISSING else field.default


def _writer(otherwise: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Return what writes a value of any type; ``otherwise`` is asked for the types that front matter has not."""

    def write(value: Any) -> Any:
        kind: Any = type(value)
        if kind in _PLAIN:
            return value
        if kind is list:
            return [write(item) for item in value]
        if kind is tuple:
            return {_TAG: ["tuple", [write(item) for item in value]]}
        if kind in _MAPPINGS:
            if _TAG not in value and all(type(key) is str for key in value):
                return {key: write(item) for key, item in value.items()}
            return {_TAG: ["pairs", [[write(key), write(item)] for key, item in value.items()]]}
        if kind in _TIMES and repr(kind.fromisoformat(value.isoformat())) == repr(value):  # else its zone has a name
            return {_TAG: [_TIMES[kind], value.isoformat()]}
        return otherwise(value)

    return write


def _refuse(value: Any) -> Any:
    raise TypeError(value)


def _by_its_parts(value: Any) -> Any:
    if isinstance(value, datetime):  # one that prints in its own way
        return {_TAG: [type(value).__qualname__, repr(value), str(value)]}
    if not is_dataclass(value):
        raise TypeError(value)
    return {_TAG: [type(value).__qualname__, {part.name: told(getattr(value, part.name)) for part in fields(value)}]}


_write_any = _writer(_refuse)
told = _writer(_by_its_parts)  #: Any value -> JSON that no other value has; a TypeError for what cannot be told.


def _read_any(value: Any) -> Any:
    if type(value) is list:
        return [_read_any(item) for item in value]
    if type(value) is not dict:
        return value
    if _TAG not in value:
        return {key: _read_any(item) for key, item in value.items()}
    ((name, item),) = value.values()
    return _BY_NAME[name](item)


_BY_NAME: Mapping[str, Callable[[Any], Any]] = {
    "date": date.fromisoformat,
    "datetime": datetime.fromisoformat,
    "tuple": lambda items: tuple(map(_read_any, items)),
    "pairs": lambda pairs: {_read_any(key): _read_any(item) for key, item in pairs},
}
