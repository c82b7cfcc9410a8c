"""YAML text as Jekyll types it: ``load("n: 012", UTC) -> Loaded({"n": 10}, ())``. The one door to PyYAML.

Jekyll reads YAML through SafeYAML: ``012`` is 10, ``1,000`` is 1000, ``yes`` is true, a date is a `datetime.date`, a
date with a time is a `datetime.datetime` in UTC or its own zone, ``:word`` stays a string, ``10:30`` stays a string.
Duplicate keys: the last one counts. An alias without an anchor becomes its own text; both are reported. Unknown tags
are ignored. Source: SafeYAML's README, Jekyll's answers.
"""

from __future__ import annotations

import math
import re
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from typing import Any

import yaml
from yaml.composer import Composer

from pelican_academic.jekyll.files.yaml_slips import begins_before, blank_tab, in_words, quote_alias
from pelican_academic.liquid.ruby.printing import inspect
from pelican_academic.regex import regex

__all__ = ["Fault", "Loaded", "YAMLError", "load"]

_TAG = "tag:yaml.org,2002:"
_KEYS: dict[type, tuple[str, str]] = {
    dict: ("mapping", "a value that begins with '{{'"),
    list: ("list", "a key that begins with '['"),
}
_DATE = regex(r"(\d{4})-(\d{1,2})-(\d{1,2})\Z")
_TIME = regex(
    r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt]|[ \t]+)(\d{1,2}):(\d\d):(\d\d)(?:\.(\d*))?"
    r"(?:[ \t]*(Z)|[ \t]*([-+])(\d{1,2}):?(\d\d)?)?\Z"
)
_LARGEST = 100_000  # values that aliases may add to those that are written; whoever goes through them meets each
_TOO_MUCH = "its aliases stand for too much, or for themselves"
# What a plain scalar is: pattern and the characters it may start with. Order counts.
_SCALARS: tuple[tuple[str, str, str], ...] = (
    ("bool", r"(?:yes|Yes|YES|no|No|NO|true|True|TRUE|false|False|FALSE|on|On|ON|off|Off|OFF)\Z", "yYnNtTfFoO"),
    ("null", r"(?:~|null|Null|NULL|)\Z", "~nN\0"),
    ("int", r"[-+]?(?:0|[1-9](?:[,_]?\d)*|0(?:[,_]?[0-7])+|0x(?:[,_]?[\da-fA-F])+|0b(?:[,_]?[01])+)\Z", "-+0123456789"),
    (
        "float",
        r"(?:[-+]?(?:\d(?:[,_]?\d)*\.\d*|\.\d+)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\Z",
        "-+0123456789.",
    ),
    ("timestamp", rf"(?:{_DATE.pattern}|{_TIME.pattern})", "0123456789"),
    ("merge", r"<<\Z", "<"),
)


class YAMLError(ValueError):
    """Text that is not YAML; ``line`` and ``column`` count from 1 within the text, ``reason`` says what is wrong."""

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(reason)
        self.reason, self.line, self.column = reason, line, column


@dataclass(frozen=True)
class Fault:
    """Something in the text that was read in spite of a mistake."""

    line: int
    reason: str
    action: str


@dataclass(frozen=True)
class Loaded:
    """The value of a document and what was wrong with it."""

    value: Any
    faults: tuple[Fault, ...]


class _Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
    """The C loader where PyYAML has it: it takes a tab after a value, which the pure one refuses."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self.faults: list[Fault] = []
        self.merged = 0

    def flatten_mapping(self, node: Any) -> None:
        """Take over what ``<<`` names, which mappings that name each other multiply."""
        before = len(node.value)
        super().flatten_mapping(node)
        self.merged += max(0, len(node.value) - before)
        if self.merged > _LARGEST:
            raise YAMLError(_TOO_MUCH, 1, 0)


_Loader.yaml_implicit_resolvers = {}
for _name, _pattern, _first in _SCALARS:
    _Loader.add_implicit_resolver(
        f"{_TAG}{_name}", regex(_pattern), [character.replace("\0", "") for character in _first]
    )


def _integer(loader: Any, node: Any) -> int | str:
    text = re.sub("[,_]", "", loader.construct_scalar(node))
    sign = -1 if text.startswith("-") else 1
    digits = text.lstrip("+-")
    base = 16 if digits[:2] == "0x" else 2 if digits[:2] == "0b" else 8 if digits[:1] == "0" else 10
    try:
        return sign * int(digits, base)
    except ValueError:
        return str(node.value)


def _float(loader: Any, node: Any) -> float | str:
    text = re.sub("[,_]", "", loader.construct_scalar(node)).lower()
    try:
        return float(text.replace(".inf", "inf").replace(".nan", "nan"))
    except ValueError:
        return str(node.value)


def _timestamp(loader: Any, node: Any) -> date | datetime | str:
    text = loader.construct_scalar(node)
    return parse_timestamp(text) or str(text)


def parse_timestamp(text: str) -> date | datetime | None:
    """Return the date or the zoned time of a YAML timestamp, None if it is none: ``2020-02-30`` is text."""
    try:
        if found := _DATE.match(text):
            return date(*(int(part) for part in found.groups()))
        if not (found := _TIME.match(text)):
            return None
        fraction = int(((found[7] or "") + "000000")[:6])
        zone: tzinfo = UTC
        if found[9]:
            offset = timedelta(hours=int(found[10]), minutes=int(found[11] or 0))
            zone = timezone(-offset if found[9] == "-" else offset)
        year, month, day, hour, minute, second = (int(found[part]) for part in range(1, 7))
        return datetime(year, month, day, hour, minute, second, fraction, zone)
    except ValueError:
        return None


def _mapping(loader: Any, node: Any) -> Any:
    found: dict[Any, Any] = {}
    yield found
    written: dict[tuple[str, str], Any] = {}
    for key_node, value in node.value:
        if isinstance(key_node, yaml.ScalarNode) and key_node.value != "<<":
            key = (key_node.tag, key_node.value)
            said = value.value if isinstance(value, yaml.ScalarNode) else value
            if key in written and written[key] != said:  # one value written twice is no doubt
                reason = f"the key '{key_node.value}' stands there twice"
                loader.faults.append(Fault(key_node.start_mark.line + 1, reason, "the last counts"))
            written[key] = said
    loader.flatten_mapping(node)
    for key_node, value_node in node.value:
        name = loader.construct_object(key_node, deep=True)
        if not isinstance(name, Hashable):
            kind, meant = _KEYS.get(type(name), ("collection", "a key that begins so"))
            reason = f"a {kind} as a key: {meant} is text in quotes only"
            loader.faults.append(Fault(key_node.start_mark.line + 1, reason, f"read as a {kind}, as Jekyll does"))
            name = inspect(name)
        found[name] = loader.construct_object(value_node, deep=True)


def _untagged(loader: Any, _suffix: str, node: Any) -> Any:
    """Read what carries an unknown tag (``!ruby/object``) as if it had none."""
    if isinstance(node, yaml.ScalarNode):
        return loader.construct_scalar(node)
    if isinstance(node, yaml.SequenceNode):
        return loader.construct_sequence(node, deep=True)
    return loader.construct_mapping(node, deep=True)


_Loader.add_constructor(f"{_TAG}int", _integer)
_Loader.add_constructor(f"{_TAG}float", _float)
_Loader.add_constructor(f"{_TAG}timestamp", _timestamp)
_Loader.add_constructor(f"{_TAG}map", _mapping)
_Loader.add_multi_constructor("", _untagged)


_COMPOSING: tuple[type, ...] = (_Loader,) if issubclass(_Loader, Composer) else (Composer, _Loader)


class _Reusing(*_COMPOSING):  # type: ignore[misc]
    """Reads text that gives an anchor (``&name``) twice, as Ruby does: an alias stands for the one before it."""

    def __init__(self, text: str) -> None:
        Composer.__init__(self)
        _Loader.__init__(self, text)

    def compose_node(self, parent: Any, index: Any) -> Any:
        """Compose a node, its anchor free again."""
        if not self.check_event(yaml.AliasEvent):
            self.anchors.pop(self.peek_event().anchor, None)
        return super().compose_node(parent, index)


_UNDEFINED = regex(r"found undefined alias")
_REPEATED = regex(r"found duplicate anchor")
_TAB = regex(r"'\\t' that cannot start")

_BRACKETS = regex(r"[\[\]{}]")
_STEEP = regex(r"(?:[-?] +){8}| {200}")
_DEEPEST = 200  # levels; libyaml's own stack ends the process at some thousands


def _check_depth(text: str) -> None:
    """Refuse what nests deeper than a loader may go; only text that looks like it is parsed for that."""
    depth = deepest = 0
    if text.count("[") + text.count("{") > _DEEPEST:
        for found in _BRACKETS.finditer(text):
            depth += 1 if found[0] in "[{" else -1
            deepest = max(deepest, depth)
    if deepest <= _DEEPEST and not _STEEP.search(text):
        return
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        if depth > _DEEPEST:
            mark: Any = event.start_mark
            raise YAMLError(f"nested deeper than {_DEEPEST} levels", mark.line + 1, mark.column + 1)


def _added(value: Any) -> float:
    """Count the values that a tree has more with its aliases followed than it has written; infinite for a circle."""
    known: dict[int, float] = {}
    written = 1

    def size(item: Any) -> float:
        nonlocal written
        if not isinstance(item, list | dict):
            return 1
        if id(item) not in known:
            known[id(item)] = math.inf  # while it is counted
            inner = item.values() if isinstance(item, dict) else item
            written += len(item)
            known[id(item)] = 1 + sum(map(size, inner))
        return known[id(item)]

    return size(value) - written


def load(text: str) -> Loaded:
    """Read the first YAML document of a text; raises `YAMLError` with the place in the text."""
    faults: list[Fault] = []
    loader: type[_Loader] = _Loader
    while True:
        try:
            _check_depth(text)
            value = _first_document(loader(text), faults)
            if "*" in text and _added(value) > _LARGEST:
                raise YAMLError(_TOO_MUCH, 1, 0)
            return Loaded(value, tuple(faults))
        except YAMLError:
            raise
        except yaml.MarkedYAMLError as error:
            mark = error.problem_mark or error.context_mark
            if loader is _Loader and _REPEATED.search(str(error.context)):
                loader = _Reusing
                continue
            if mark and _UNDEFINED.search(str(error.problem)) and (mended := quote_alias(text, mark.line, mark.column)):
                faults.append(Fault(mark.line + 1, "an alias (*name) without an anchor", "kept as text"))
                text = mended
                continue
            if mark and _TAB.search(str(error.problem)) and (mended := blank_tab(text, mark.line, mark.column)):
                text = mended
                continue
            said = str(error.problem or error.context or "not YAML")
            if error.context_mark and begins_before(said):
                mark = error.context_mark
            raise YAMLError(in_words(said), mark.line + 1 if mark else 1, mark.column + 1 if mark else 0) from None
        except yaml.reader.ReaderError as error:
            line = text.count("\n", 0, error.position) + 1
            code = error.character if isinstance(error.character, int) else ord(error.character)
            raise YAMLError(f"the character U+{code:04X} is not allowed", line, 0) from None
        except (ValueError, RecursionError, OverflowError) as error:
            raise YAMLError(str(error) or type(error).__name__, 1, 0) from None


def _first_document(loader: _Loader, faults: list[Fault]) -> Any:
    """Read the first document; those that follow are not read, in Jekyll neither."""
    try:
        value = loader.get_data() if loader.check_data() else None
        faults += loader.faults
        try:
            second = loader.get_node() if loader.check_node() else None
            line = second.start_mark.line + 1 if second is not None and second.value else 0
        except yaml.MarkedYAMLError as error:
            line = error.problem_mark.line + 1 if error.problem_mark else 1
        if line:
            faults.append(Fault(line, "another YAML document begins here", "only the first was read"))
        return value
    finally:
        loader.dispose()
