"""Boxes that a page paints a picture on -> the picture: the box's size stood in a style sheet that is gone.

Empty boxes hold it, and the words of a hero, which lay over it, follow it.
"""

from __future__ import annotations

import html
import re

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
_HERO = regex(
    r"<(?P<name>div|section|header)\b(?P<before>[^<>]*?\sclass=[\"'][^\"']*(?:hero|banner)[^\"']*[\"'][^<>]*?)"
    r"\sstyle=(?P<quote>[\"'])(?P<style>[^<>]*?url\([^<>]*?)(?P=quote)(?P<after>[^<>]*)>(?!\s*</)",
    re.IGNORECASE,
)
_GROUND = regex(r"(?<![-\w])background(?:-[\w-]+)?\s*:(?:[^;()]|\((?:[^()]|\([^()]*\))*\))*;?\s*", re.IGNORECASE)
_URL = regex(r"url\(\s*(?:&quot;|[\"'])?(?P<url>[^()\"']*?)(?:&quot;|[\"'])?\s*\)", re.IGNORECASE)
_HIGH = regex(r"(?<![-\w])(?:min-)?height\s*:|\baspect-ratio\s*:|\bpadding", re.IGNORECASE)


def show_backgrounds(text: str) -> str:
    """Return a page's HTML with a picture in each empty box that paints one, or names one for its sheet to paint.

    A box that says how high it is stays.

    >>> show_backgrounds('<div class="face" style="background-image: url(/ada.jpg)"></div>')
    '<div class="face"><img src="/ada.jpg" alt=""></div>'
    """
    return _BOX.sub(_shown, text) if "url(" in text else text


def show_heroes(text: str) -> str:
    """Return a page's HTML with the picture of each hero above its words.

    >>> show_heroes('<div class="hero" style="background: url(/fen.jpg)"><p>Moss</p></div>')
    '<div class="hero"><img src="/fen.jpg" alt=""><p>Moss</p></div>'
    """
    return _HERO.sub(_above, text) if "url(" in text else text


def _above(box: re.Match[str]) -> str:
    painted = _URL.search(box["style"])
    if painted is None or not painted["url"] or _HIGH.search(box["style"]):
        return box[0]
    return f"{_box(box, _GROUND.sub('', box['style']))}{_picture(painted)}"


def _shown(box: re.Match[str]) -> str:
    painted = _PAINTED.search(box["style"])
    if painted is None or not painted["url"] or _HIGH.search(box["style"]):
        return box[0]
    rest = box["style"][: painted.start()] + box["style"][painted.end() :]
    return f"{_box(box, rest)}{_picture(painted)}</{box['name']}>"


def _box(box: re.Match[str], style: str) -> str:
    left = style.strip("; ")
    kept = f" style={box['quote']}{left}{box['quote']}" if left else ""
    return f"<{box['name']}{box['before']}{kept}{box['after']}>"


def _picture(painted: re.Match[str]) -> str:
    return f'<img src="{html.escape(html.unescape(painted["url"].strip()))}" alt="">'
