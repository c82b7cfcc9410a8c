r"""The pieces of kramdown's grammar that several rules share, as regular expressions.

White space and word characters are spelled out where kramdown means the ASCII ones (Ruby's ``\s``, ``\w``); Python's
own classes are Unicode's.
"""

from __future__ import annotations

import re

__all__ = [
    "ANY_ATTRIBUTES",
    "BLANK_LINES",
    "BLOCK_BOUNDARY",
    "BLOCK_ELEMENTS",
    "CODE_LINES",
    "CONTENT_MODEL",
    "EMPTY_ELEMENTS",
    "END_OF_BLOCK",
    "ENTITY",
    "HTML_NAME",
    "HTML_START",
    "HTML_START_BARE",
    "HTML_STOP",
    "HTML_STOP_BARE",
    "IAL_BLOCK",
    "IAL_BLOCK_BARE",
    "KNOWN_ELEMENTS",
    "LAZY_END",
    "REFERENCE_NAME",
    "SP",
    "SPAN_ELEMENTS",
    "STRIPPED",
    "TAG",
    "TAG_CLOSE",
]

#: What Ruby's ``\s`` matches.
SP = r"[ \t\r\n\f\v]"
#: What Ruby's ``strip`` takes off.
STRIPPED = " \t\n\f\v\r\0"


def _names(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: Tags that cannot stand inside a line of text.
BLOCK_ELEMENTS = frozenset(
    _names(
        "address applet article aside blockquote body caption col colgroup dd div dl dt fieldset figcaption footer "
        "form h1 h2 h3 h4 h5 h6 head header hgroup hr html iframe legend li main map menu nav ol optgroup p pre "
        "section summary table tbody td tfoot th thead tr ul"
    )
)
#: Tags that do not start an HTML block.
SPAN_ELEMENTS = _names(
    "a abbr acronym b bdo big br button cite code del dfn em i img input ins kbd label mark option q rb rbc rp rt rtc "
    "ruby samp select small span strong sub sup tt u var"
)
#: Tags that have no content, written ``<br />``.
EMPTY_ELEMENTS = frozenset(
    _names("area base br col command embed hr img input keygen link meta param source track wbr")
)
_MODELS = {
    "block": "address applet article aside blockquote body dd details div dl fieldset figure figcaption footer form "
    "header hgroup iframe li main map menu nav noscript object section summary td",
    "span": "a abbr acronym b bdo big button caption cite del dfn dt em h1 h2 h3 h4 h5 h6 i ins label legend optgroup "
    "p q rb rbc rp rt rtc ruby select small span strong sub sup th tt",
}
#: How the content of a tag is parsed where kramdown syntax is on: as blocks, as spans; all others are kept raw.
CONTENT_MODEL = {name: model for model, names in _MODELS.items() for name in _names(names)}
#: Tags whose names are written in lower case whatever the source has.
KNOWN_ELEMENTS = (
    BLOCK_ELEMENTS
    | frozenset(SPAN_ELEMENTS)
    | EMPTY_ELEMENTS
    | frozenset(CONTENT_MODEL)
    | frozenset(_names("script style math option textarea pre code kbd samp var"))
)

HTML_NAME = r"(?:[^\W\d][-.\w]*:)?[^\W\d][-.\w]*"
TAG = re.compile(
    rf"<(?P<name>{HTML_NAME}){SP}*(?P<attributes>(?>{SP}+{HTML_NAME}(?:{SP}*={SP}*(?:\w+|(?P<quote>[\"'])"
    rf"(?s:.*?)(?P=quote)))?)*){SP}*(?P<closed>/)?>"
)
TAG_CLOSE = re.compile(rf"</(?P<name>{HTML_NAME}){SP}*>")
ENTITY = r"&(?:[A-Za-z0-9_:][A-Za-z0-9_:.-]*;|\#[0-9]+;|\#x[0-9a-fA-F]+;)"

REFERENCE_NAME = r"[A-Za-z0-9_][A-Za-z0-9_:-]*"
ANY_ATTRIBUTES = r"(?:\\\}|[^\}])"

#: One or more blank lines.
BLANK_LINES = r"(?:[ \t\n\f\v]*\n)"
END_OF_BLOCK = r"\^[ \t\n\f\v]*?\n"
IAL_BLOCK_BARE = rf"\{{:(?!:|/){ANY_ATTRIBUTES}+\}}[ \t\n\f\v]*?\n"
IAL_BLOCK = rf" {{0,3}}{IAL_BLOCK_BARE}"
#: For a construct that may be left on a line that starts with a block-level tag.
_NOT_SPAN = rf"(?!(?:{'|'.join((*SPAN_ELEMENTS, 'script'))})\b)"
HTML_STOP_BARE = rf"</{_NOT_SPAN}{HTML_NAME}{SP}*>"
HTML_STOP = rf" {{0,3}}{HTML_STOP_BARE}"
HTML_START_BARE = rf"<{_NOT_SPAN}[^\W\d]"
HTML_START = rf" {{0,3}}{HTML_START_BARE}"
#: What ends every construct that may be wrapped lazily.
LAZY_END = rf"[ \t\f\v]*\n|{IAL_BLOCK}|{END_OF_BLOCK}|{HTML_STOP}|{HTML_START}"

BLOCK_BOUNDARY = re.compile(rf"[ \t\f\v]*\n|{END_OF_BLOCK}|{IAL_BLOCK}|\Z")

_CODE_LINE = r"(?:\t| {4})[ \t]*[^ \t\n\f\v].*\n"
_CODE_LAZY = rf"(?!{IAL_BLOCK}|{END_OF_BLOCK}|{HTML_STOP}|{HTML_START})[ \t]*[^ \t\n\f\v].*\n"
#: An indented code block: indented lines, lazy ones after them, blank lines between.
CODE_LINES = rf"(?:{BLANK_LINES}?(?:{_CODE_LINE})+(?:{_CODE_LAZY})*)*"
