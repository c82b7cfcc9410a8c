"""Boxes that a page paints a picture on -> the picture: the box's size stood in a style sheet that is gone.

Empty boxes hold it, and the words of a hero, which lay over it, follow it.
"""

from __future__ import annotations

import html
import re

from pelican_academic.plugin.prose.markup.tags import ATTRIBUTES
from pelican_academic.regex import regex

__all__ = ["show_backgrounds", "show_heroes"]

_BOX = regex(
    r"<(?P<name>div|span|figure)\b(?P<before>[^<>]*?)\sstyle=(?P<quote>[\"'])(?P<style>.*?)(?P=quote)(?P<after>[^<>]*)>\s*</(?P=name)>",
    re.IGNORECASE,
)
_PAINTED = regex(
    r"(?<![-\w])(?:background(?:-image)?|--[\w-]+)\s*:\s*url\(\s*(?:&quot;|[\"'])?(?P<url>[^()\"']*?)(?:&quot;|[\"'])?\s*\)[^;]*;?\s*",
    re.IGNORECASE,
)
_OPENED = regex(rf"<(?:div|section|header)\b(?P<attributes>{ATTRIBUTES})>(?!\s*</)", re.IGNORECASE)
_HERO = regex(r"\sclass=[\"'][^\"']*(?:hero|banner)", re.IGNORECASE)
_STYLE = regex(r"\sstyle=(?P<quote>[\"'])(?P<style>.*?)(?P=quote)", re.IGNORECASE)
_GROUND = regex(r"(?<![-\w])background(?:-[\w-]+)?\s*:(?:[^;()]|\((?:[^()]|\([^()]*\))*\))*;?\s*", re.IGNORECASE)
_URL = regex(r"url\(\s*(?:&quot;|[\"'])?(?P<url>[^()\"']*?)(?:&quot;|[\"'])?\s*\)", re.IGNORECASE)
_INK = regex(r"(?<![-\w])color\s*:[^;]*;?\s*", re.IGNORECASE)
_NEAR = 400  # characters in which a hero shows its picture itself
_HIGH = regex(r"(?<![-\w])(?:min-)?height\s*:|\baspect-ratio\s*:|\bpadding", re.IGNORECASE)


def show_backgrounds(text: str) -> str:
    """Return a page's HTML with a picture in each empty box that paints one, or names one for its sheet to paint.

    A box that says how high it is stays.

    >>> show_backgrounds('<div class="face" style="background-image: url(/ada.jpg)"></div>')
    '<div class="face"><img src="/ada.jpg" alt=""></div>'
    """
    return _BOX.sub(_shown, text) if "url(" in text else text


def show_heroes(text: str) -> str:
    """Return a page's HTML with the picture of each hero above its words, which lose the ink that it asked for.

    >>> show_heroes('<div class="hero" style="background: url(/fen.jpg); color: white"><p>Moss</p></div>')
    '<div class="hero"><img src="/fen.jpg" alt=""><p>Moss</p></div>'
    """
    return _OPENED.sub(_above, text) if "url(" in text else text


def _above(box: re.Match[str]) -> str:
    style = _STYLE.search(box["attributes"])
    if style is None or not _HERO.search(box["attributes"]) or _HIGH.search(style["style"]):
        return box[0]
    painted = next((url for ground in _GROUND.finditer(style["style"]) if (url := _URL.search(ground[0]))), None)
    if painted is None or not painted["url"] or painted["url"] in box.string[box.end() : box.end() + _NEAR]:
        return box[0]
    kept = _attribute(style["quote"], _INK.sub("", _GROUND.sub("", style["style"])))
    return f"{box[0].replace(style[0], kept, 1)}{_picture(painted)}"


def _shown(box: re.Match[str]) -> str:
    painted = _PAINTED.search(box["style"])
    if painted is None or not painted["url"] or _HIGH.search(box["style"]):
        return box[0]
    rest = box["style"][: painted.start()] + box["style"][painted.end() :]
    kept = _attribute(box["quote"], rest)
    return f"<{box['name']}{box['before']}{kept}{box['after']}>{_picture(painted)}</{box['name']}>"


def _attribute(quote: str, style: str) -> str:
    left = style.strip("; ")
    return f" style={quote}{left}{quote}" if left else ""


def _picture(painted: re.Match[str]) -> str:
    return f'<img src="{html.escape(html.unescape(painted["url"].strip()))}" alt="">'
