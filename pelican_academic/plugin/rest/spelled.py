"""Lines that spell out where an icon link leads -> that link, called by its address, which then stands once."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pelican_academic.plugin.prose.markup.breaks import breakable
from pelican_academic.plugin.rest.line import Line
from pelican_academic.plugin.rest.missing import Missing
from pelican_academic.plugin.rest.words import address, words_of
from pelican_academic.regex import regex

__all__ = ["spelled_out"]

_ICON_LINK = regex(
    r'<a href="(?P<link>[^"]*)"(?P<tag>[^>]*?) data-print="[^"]*">(?P<icon><svg.*?</svg>)(?P<label>[^<]*)</a>',
    re.DOTALL,
)
_SCHEME = regex(r"^(?:mailto:|tel:|https?://)", re.IGNORECASE)


def spelled_out(source: str, found: Missing) -> dict[tuple[int, int], str]:
    """Return the icon links of a page whose text is an address that was missing, by where they start and end.

    ``E-mail`` becomes ``ada@example.org``, and ``E-mail ada@example.org`` where the site's page names the link too.
    The lines that said so are taken out of ``found``.
    """
    waiting = [line for lines in (*found.items.values(), found.rest) for line in lines if line not in found.links]
    replaced: dict[tuple[int, int], str] = {}
    if not waiting:
        return replaced
    said = {word for line in found.whole for word in line.words}
    for link in _ICON_LINK.finditer(source):
        target, label = html.unescape(link["link"]), html.unescape(link["label"])
        line = next(_those_that_say(target, words_of(label), waiting), None)
        if line is None:
            continue
        waiting.remove(line)
        name = _SCHEME.sub("", target) if "@" in target else line.element.text_content().strip().rsplit(None, 1)[-1]
        text = breakable(html.escape(name))
        if not said.isdisjoint(words_of(label)):
            text = f'{link["label"]} <span class="note">{text}</span>'
        way = html.escape(line.anchors[0].get("href")) if line.anchors else link["link"]  # as the site writes it
        replaced[link.span()] = f'<a href="{way}"{link["tag"]} title="{link["label"]}">{link["icon"]}{text}</a>'
        found.leave(line)
    return replaced


def _those_that_say(target: str, label: tuple[str, ...], lines: list[Line]) -> Iterator[Line]:
    """The lines that are an address, as it is written in full or after its last slash, and lead nowhere else.

    The label of the link may stand before it: "E-mail: ada@example.org".
    """
    whole = target.rstrip("/")
    names = {words_of(address(whole)), words_of(_SCHEME.sub("", whole)), words_of(whole.rsplit("/", 1)[-1])}
    for line in lines:
        said = line.words[len(label) :] if line.words[: len(label)] == label else line.words
        if said in names and all(address(link.get("href")) == address(target) for link in line.anchors):
            yield line
