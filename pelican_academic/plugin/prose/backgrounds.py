"""Empty boxes that a page paints a picture on -> the picture: the box's size stood in a style sheet that is gone."""

from __future__ import annotations

import html
import re

from pelican_academic.regex import regex

__all__ = ["show_backgrounds"]

_BOX = regex(
    r"<(?P<name>div|span|figure)\b(?P<before>[^<>]*?)\sstyle=(?P<quote>[\"'])(?P<style>.*?)(?P=quote)(?P<after>[^<>]*)>\s*</(?P=name)>",
    re.IGNORECASE,
)
_PAINTED = regex(
    r"(?<![-\w])(?:background(?:-image)?|--[\w-]+)\s*:\s*url\(\s*(?:&quot;|[\"'])?(?P<url>[^()\"']*?)(?:&quot;|[\"'])?\s*\)[^;]*;?\s*",
    re.IGNORECASE,
)
_HIGH = regex(r"(?<![-\w])(?:min-)?height\s*:|\baspect-ratio\s*:|\bpadding", re.IGNORECASE)


def show_backgrounds(text: str) -> str:
    """Return a page's HTML with a picture in each empty box that paints one, or names one for its sheet to paint.

    A box that says how high it is stays.

    >>> show_backgrounds('<div class="face" style="background-image: url(/ada.jpg)"></div>')
    '<div class="face"><img src="/ada.jpg" alt=""></div>'
    """
    return _BOX.sub(_shown, text) if "url(" in text else text


def _shown(box: re.Match[str]) -> str:
    painted = _PAINTED.search(box["style"])
    if painted is None or not painted["url"] or _HIGH.search(box["style"]):
        return box[0]
    rest = (box["style"][: painted.start()] + box["style"][painted.end() :]).strip("; ")
    style = f" style={box['quote']}{rest}{box['quote']}" if rest else ""
    address = html.escape(html.unescape(painted["url"].strip()))
    tag = f"{box['name']}{box['before']}{style}{box['after']}"
    return f'<{tag}><img src="{address}" alt=""></{box["name"]}>'
