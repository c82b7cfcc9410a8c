"""A text -> the same, without what the head of its page has just said: the title as first line, the rule below."""

from __future__ import annotations

import html
import re

from pelican_academic.regex import regex

__all__ = ["FIRST_LINE", "said_once"]

_BOX = r"\s++|</?(?:div|section|article|header|main)\b[^>]*+>|(?><!--.*?-->)|(?><style\b.*?</style\s*>)"
_OVER = r"<(?P<over>p|span|div)\s[^>]*?class=[\"'][^\"'>]*(?:eyebrow|kicker|overline)[^>]*+>[^<]*+</(?P=over)>"
#: The heading or paragraph with which a text begins: its ``tag``, the rest of that (``with``), its ``words``. A word
#: over it may say what it is about.
FIRST_LINE = regex(
    rf"\A(?:{_BOX}|{_OVER})*+<(?P<tag>h[1-6]|p)(?=[\s>])(?P<with>[^>]*>)(?P<words>.*?)</(?P=tag)\s*>", re.DOTALL
)
_TOP_HEADING = regex(r"<h1(?=[\s>])(?P<with>[^>]*>)(?P<words>.*?)</h1\s*>", re.DOTALL)
_OPENING_RULE = regex(rf"\A((?:{_BOX}|(?><(h[1-6]|p) class=\"said\".*?</\2\s*>))*+)<hr\b[^>]*>", re.DOTALL)
_LINK = regex(r"<a\b[^>]*>.*?</a\s*>", re.DOTALL)
_CLASS = regex(r"""\sclass=(?:"[^"]*"|'[^']*'|\S+)""")


def said_once(text: str, title: str, *, from_layout: bool = False) -> str:
    """Return the text with what repeats the title unseen; links in it stay. A layout may print it anywhere.

    >>> said_once("<h1>Our <i>team</i></h1><hr><p>Us.</p>", "Our team")
    '<h1 class="said" aria-hidden="true">Our <i>team</i></h1><p>Us.</p>'
    """
    head = _letters(title)
    found = [FIRST_LINE.match(text), *(_TOP_HEADING.finditer(text) if from_layout else ())]
    again = next((one for one in found if one and head and _letters(_LINK.sub("", one["words"])) == head), None)
    if again is not None and "<img" not in again["words"]:
        text = _unseen(text, again)
    return _OPENING_RULE.sub(r"\1", text, count=1)


def _unseen(text: str, again: re.Match[str]) -> str:
    links = _LINK.findall(again["words"])
    start = f'{text[: again.start("with")]} class="said" aria-hidden="true"{_CLASS.sub("", again["with"])}'
    if not links:
        return start + text[again.end("with") :]
    behind = f"{text[again.end('words') : again.end()]}<p>{' '.join(links)}</p>{text[again.end() :]}"
    return start + _LINK.sub("", again["words"]) + behind


def _letters(source: str) -> str:
    return "".join(re.findall(r"\w", html.unescape(re.sub(r"<[^>]*>", "", source)).casefold()))
