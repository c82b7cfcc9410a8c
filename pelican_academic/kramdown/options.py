"""kramdown's options: one record each (name, type, default, prose), and how a configuration's words become values."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields, replace
from typing import Any

__all__ = ["OPTIONS", "Option", "OptionError", "Options"]


class OptionError(ValueError):
    """An option's value that cannot be read; its text says what was wanted."""


@dataclass(frozen=True)
class Option:
    """One option: its name as in ``_config.yml``, how a value is read, the default, and what it does."""

    name: str
    read: Callable[[Any], Any]
    default: Any
    prose: str


def _boolean(value: Any) -> bool:
    if isinstance(value, bool):
        return value
    word = str(value).strip().lower()
    if word in {"true", "yes", "1"}:
        return True
    if word in {"false", "no", "0", "", "nil", "null", "none"}:
        return False
    raise OptionError(f"true or false wanted, not {value!r}")


def _integer(value: Any) -> int:
    try:
        return int(value)
    except (OverflowError, TypeError, ValueError):
        raise OptionError(f"a number wanted, not {value!r}") from None


def _string(value: Any) -> str:
    return "" if value is None else str(value)


def _symbol(value: Any) -> str | None:
    word = "" if value is None else str(value).removeprefix(":").strip()
    return None if word in {"", "nil", "null", "~", "false"} else word


def _words(value: Any) -> tuple[str, ...]:
    items = value.split(",") if isinstance(value, str) else (value or ())
    if not isinstance(items, list | tuple):
        raise OptionError(f"names wanted, not {value!r}")
    return tuple(str(item).strip().removeprefix(":") for item in items if str(item).strip())


_HEADERS = range(1, 7)


def _levels(value: Any) -> tuple[int, ...]:
    if isinstance(value, range):
        return tuple(value)
    text = value if isinstance(value, str) else ",".join(_words(value))
    if ".." in text:
        first, _, last = text.partition("..")
        return tuple(level for level in _HEADERS if _integer(first) <= level <= _integer(last.lstrip(".")))
    return tuple(_integer(item) for item in text.split(",") if item.strip())


def _quotes(value: Any) -> tuple[str, ...]:
    words = _words(value)
    if len(words) != 4:
        raise OptionError(f"four entity names wanted, not {value!r}")
    return words


def _entity_output(value: Any) -> str:
    word = _symbol(value) or ""
    if word not in {"as_char", "as_input", "numeric", "symbolic"}:
        raise OptionError(f"as_char, as_input, numeric or symbolic wanted, not {value!r}")
    return word


#: A word without quotes in ``{default_lang: ruby}``.
_BARE_WORD = re.compile(r"([{\[,:]\s*):?(?!true\b|false\b|null\b)([A-Za-z_][\w.+-]*)")


def _mapping(value: Any) -> dict[str, Any]:
    if isinstance(value, str) and value.strip():
        try:
            value = json.loads(_BARE_WORD.sub(r'\1"\2"', value))
        except ValueError:
            raise OptionError(f"a mapping wanted, not {value!r}") from None
    if value and not isinstance(value, Mapping):
        raise OptionError(f"a mapping wanted, not {value!r}")
    return {str(key).removeprefix(":"): item for key, item in (value or {}).items()}


_INPUTS = {"gfm": "GFM", "kramdown": "Kramdown", "markdown": "Kramdown", "smartypants": "SmartyPants"}


def _input(value: Any) -> str:
    word = (_symbol(value) or "kramdown").lower()
    if word not in _INPUTS:
        raise OptionError(f"GFM or Kramdown wanted, not {value!r}")
    return _INPUTS[word]


def _option(read: Callable[[Any], Any], default: Any, prose: str) -> Any:
    metadata = {"read": read, "prose": prose}
    if isinstance(default, dict):
        return field(default_factory=dict, metadata=metadata)
    return field(default=default, metadata=metadata)


@dataclass(frozen=True, kw_only=True)
class Options:
    """The options of one conversion; ``Options()`` is what Jekyll passes when ``_config.yml`` says nothing.

    >>> Options(hard_wrap=True).hard_wrap
    True
    >>> Options.read({"toc_levels": "2..3"})[0].toc_levels
    (2, 3)
    """

    input: str = _option(_input, "GFM", "The dialect: GFM as on GitHub, or Kramdown.")
    hard_wrap: bool = _option(_boolean, False, "GFM: every line break is a <br />.")
    gfm_quirks: tuple[str, ...] = _option(
        _words,
        ("paragraph_end",),
        "GFM: paragraph_end lets lists, headers, quotes and fences end a paragraph; no_auto_typographic keeps --.",
    )
    auto_ids: bool = _option(_boolean, True, "Headers without an id get one made from their text.")
    auto_id_prefix: str = _option(_string, "", "What stands before every id that is made.")
    auto_id_stripping: bool = _option(
        _boolean, False, "Ids are made from the text without its markup (always so in GFM)."
    )
    transliterated_header_ids: bool = _option(_boolean, False, "Ids are made from the text in ASCII letters.")
    header_offset: int = _option(_integer, 0, "Added to every header's level; the result stays within 1 to 6.")
    toc_levels: tuple[int, ...] = _option(_levels, (1, 2, 3, 4, 5, 6), "Header levels that {:toc} lists: 2..3 or 1,2.")
    parse_block_html: bool = _option(_boolean, False, "kramdown syntax counts inside block HTML without markdown=1.")
    parse_span_html: bool = _option(_boolean, True, "kramdown syntax counts inside HTML within a line.")
    html_to_native: bool = _option(_boolean, False, "HTML tags become kramdown's own constructs.")
    smart_quotes: tuple[str, ...] = _option(
        _quotes, ("lsquo", "rsquo", "ldquo", "rdquo"), "Entities for single left, right, double left, right quotes."
    )
    typographic_symbols: dict[str, Any] = _option(
        _mapping, {}, "Text instead of hellip, mdash, ndash, laquo, raquo, laquo_space, raquo_space."
    )
    entity_output: str = _option(
        _entity_output, "as_char", "Entities are written as_char, as_input, numeric or symbolic."
    )
    footnote_nr: int = _option(_integer, 1, "The number of the first footnote.")
    footnote_prefix: str = _option(_string, "", "What stands before the names in footnotes' ids.")
    footnote_backlink: str = _option(_string, "&#8617;", "The text of the link back from a footnote; empty: no link.")
    footnote_backlink_inline: bool = _option(
        _boolean, False, "The link back goes into the last paragraph or header, however deep it stands."
    )
    line_width: int = _option(_integer, 72, "Of kramdown's own text output; HTML does not depend on it.")
    remove_line_breaks_for_cjk: bool = _option(
        _boolean, False, "A line break between two Chinese, Japanese or Korean characters is dropped."
    )
    math_engine: str | None = _option(_symbol, "mathjax", "mathjax writes \\(…\\) and \\[…\\]; null keeps the dollars.")
    math_engine_opts: dict[str, Any] = _option(_mapping, {}, "Options of the math engine.")
    syntax_highlighter: str | None = _option(
        _symbol, "rouge", "rouge: code is coloured by the highlighter that is given; null: never."
    )
    syntax_highlighter_opts: dict[str, Any] = _option(
        _mapping, {}, "default_lang, guess_lang, css_class, line_numbers, disable; the same under block: or span: ."
    )
    link_defs: dict[str, Any] = _option(_mapping, {}, "Link definitions known from the start: {id: [url, title]}.")
    forbidden_inline_options: tuple[str, ...] = _option(_words, ("template",), "Options that {::options} may not set.")
    remove_block_html_tags: bool = _option(_boolean, True, "Of kramdown's tag remover; HTML does not depend on it.")
    remove_span_html_tags: bool = _option(_boolean, False, "Of kramdown's tag remover; HTML does not depend on it.")
    template: str = _option(
        _string, "", "A page around the result; not supported, the result is always the body alone."
    )

    @classmethod
    def read(cls, given: Mapping[str, Any]) -> tuple[Options, list[str]]:
        """Options from a ``kramdown:`` block, and what could not be read (the default stands in for it).

        Names that kramdown does not know are passed over, as kramdown passes them over.
        """
        values: dict[str, Any] = {}
        faults = []
        for key, value in given.items():
            option = OPTIONS.get(str(key).removeprefix(":"))
            if option is None:
                continue
            try:
                values[option.name] = option.read(value)
            except OptionError as error:
                faults.append(f"Option {option.name}: {error} - using {option.default!r}")
        return cls(**values), faults

    def changed(self, name: str, value: Any) -> Options:
        """These options with one read from text, as ``{::options}`` writes it. Raises OptionError."""
        return replace(self, **{name: OPTIONS[name].read(value)})


OPTIONS: dict[str, Option] = {
    item.name: Option(
        item.name,
        item.metadata["read"],
        {} if item.default_factory is dict else item.default,
        item.metadata["prose"],
    )
    for item in fields(Options)
}
