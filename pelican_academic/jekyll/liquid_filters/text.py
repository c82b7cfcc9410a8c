"""Filters on text: ``markdownify``, ``smartify``, ``slugify``, ``xml_escape``, ``number_of_words`` and the like."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from pelican_academic.jekyll.documents.slug import slugify as slug
from pelican_academic.jekyll.liquid_filters.site import site_of
from pelican_academic.liquid import Context, LiquidError
from pelican_academic.liquid.filters.strings import split_words
from pelican_academic.liquid.ruby.printing import inspect, joined, to_s
from pelican_academic.regex import regex

__all__ = ["FILTERS", "xml_escape"]

_MODES = frozenset({"default", "raw", "none", "pretty", "ascii", "latin"})
_XML = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;"}
_XML_SPECIAL = regex(r"""[&<>"']""")
_WHITE = regex(r"[\t\n\v\f\r ]+")
# Characters of the scripts Han, Hiragana, Katakana and Hangul.
_CJK_RANGES = (
    "\u1100-\u11ff\u2e80-\u2e99\u2e9b-\u2ef3\u2f00-\u2fd5\u3005\u3007\u3021-\u3029\u302e\u302f\u3038-\u303b"
    "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fd-\u30ff\u3131-\u318e\u31f0-\u321e\u3260-\u327e\u32d0-\u32fe"
    "\u3300-\u3357\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97c\uac00-\ud7a3\ud7b0-\ud7c6\ud7cb-\ud7fb\uf900-\ufa6d"
    "\ufa70-\ufad9\uff66-\uff6f\uff71-\uff9d\uffa0-\uffbe\uffc2-\uffc7\uffca-\uffcf\uffd2-\uffd7\uffda-\uffdc"
    "\U0001b000-\U0001b122\U0001b150-\U0001b167\U0001f200\U00020000-\U0002a6df\U0002a700-\U0002ebe0"
    "\U0002f800-\U0002fa1d\U00030000-\U0003134a"
)
_CJK = f"[{_CJK_RANGES}]"  # compiled when it is first asked for, as the next one
_OTHER_WORD = rf"[^{_CJK_RANGES}\t\n\v\f\r ]+"


def _text(value: Any) -> str:
    """Give a string; what Ruby would refuse as one is refused too."""
    if not isinstance(value, str):
        raise LiquidError("internal")
    return value


def xml_escape(value: Any) -> str:
    """``&`` is ``&amp;``; also < > " and '."""
    return _XML_SPECIAL.sub(lambda match: _XML[match[0]], to_s(value))


def slugify(value: Any, mode: Any = None) -> Any:
    """Give the words joined with hyphens, in lower case, by one of Jekyll's modes."""
    if value is None:
        return None
    text, kind = _text(value), "default" if mode is None else to_s(mode)
    return slug(text, kind) if kind in _MODES else slug(text, "none")


def number_of_words(value: Any, mode: Any = None) -> int:
    """Count words; in the modes ``cjk`` and ``auto`` each Chinese, Japanese or Korean character is one."""
    text = "" if value is None else _text(value)  # nothing has none, where Ruby stops the build
    if mode in {"cjk", "auto"}:
        characters = len(re.findall(_CJK, text))
        if characters or mode == "cjk":
            return characters + len(re.findall(_OTHER_WORD, text))
    return len(split_words(text))


def array_to_sentence_string(value: Any, connector: Any = "and") -> str:
    """Give ``a, b, and c``."""
    if not value and isinstance(value, list | tuple | str | dict):
        return ""
    if isinstance(value, dict):
        value = [value.get(index) for index in range(len(value))]  # Ruby asks a hash for 0 and 1
    if not isinstance(value, list | tuple | str) or (isinstance(value, str) and len(value) > 2):
        raise LiquidError("internal")
    word = to_s(connector)
    if len(value) == 1:
        return to_s(value[0])
    if len(value) == 2:
        return f"{to_s(value[0])} {word} {to_s(value[1])}"
    return f"{joined(value[:-1], ', ')}, {word} {to_s(value[-1])}"


def markdownify(context: Context, value: Any) -> str:
    """Markdown as HTML."""
    return site_of(context).markdown(to_s(value))


def smartify(context: Context, value: Any) -> str:
    """Typographic quotes, dashes and ellipses."""
    return site_of(context).smartify(to_s(value))


def sassify(context: Context, value: Any) -> str:
    """Sass in the indented syntax as CSS."""
    return site_of(context).sass(to_s(value), indented=True)


def scssify(context: Context, value: Any) -> str:
    """SCSS as CSS."""
    return site_of(context).sass(to_s(value), indented=False)


FILTERS: dict[str, Callable[..., Any]] = {
    "array_to_sentence_string": array_to_sentence_string,
    "inspect": lambda value: xml_escape(inspect(value)),
    "markdownify": markdownify,
    "normalize_whitespace": lambda value: _WHITE.sub(" ", to_s(value)).strip("\0 "),
    "number_of_words": number_of_words,
    "sassify": sassify,
    "scssify": scssify,
    "slugify": slugify,
    "smartify": smartify,
    "xml_escape": xml_escape,
}
