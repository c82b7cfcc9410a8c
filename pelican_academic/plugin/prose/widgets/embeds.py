"""Frames, films and scripts of other hosts -> what asks them only when a reader clicks; without a script, a link."""

from __future__ import annotations

import html
import re
from collections.abc import Callable

from pelican_academic.plugin.addresses import base_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.language import translations
from pelican_academic.plugin.prose.markup.tags import ATTRIBUTES, values_of
from pelican_academic.plugin.prose.widgets.idle import RUNS, SCRIPT, without_idle_scripts
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["host_of", "render_embeds"]

_FRAME = regex(
    r"<!--.*?-->|<(?P<raw>pre|code|script|style|template|noscript|textarea)\b.*?</(?P=raw)\s*>"
    rf"|<iframe\b(?P<attributes>{ATTRIBUTES})>(?:.*?</iframe\s*>)?"
    rf"|<(?P<film>video|audio)\b(?P<rest>{ATTRIBUTES})>",
    re.DOTALL | re.IGNORECASE,
)
# Hosts whose scripts count readers and show nothing: no button offers them, and nothing waits for them.
_COUNTS = regex(
    r"(?:.+\.)?(?:googletagmanager\.com|google-analytics\.com|statcounter\.com|cloudflareinsights\.com|goatcounter\.com|"
    r"gc\.zgo\.at|plausible\.io|usefathom\.com|hotjar\.com|clarity\.ms|hm\.baidu\.com|matomo\.cloud|mc\.yandex\.ru)"
)
# What a frame shows -> the page of it, for readers without a script; and its address that sets no cookies.
_PAGES = (
    (
        regex(r"(?:https?:)?//(?:www\.)?youtube(?:-nocookie)?\.com/embed/([\w-]{6,})"),
        r"https://www.youtube.com/watch?v=\1",
        r"https://www.youtube-nocookie.com/embed/\1",
    ),
    (
        regex(r"(?:https?:)?//player\.vimeo\.com/video/(\d+)"),
        r"https://vimeo.com/\1",
        r"https://player.vimeo.com/video/\1",
    ),
)


def render_embeds(
    build: Build,
    text: str,
    language: str = "en",
    left_out: Callable[[str], None] = lambda _: None,
    *,
    maths: bool = False,
) -> str:
    """Return a page's HTML with each frame of another host behind a link; films of other hosts load on play.

    ``<iframe src="https://maps.example/x" title="Where we are">`` becomes
    ``<span class="embed"><a href="https://maps.example/x" data-embed="https://maps.example/x">…</a></span>``.
    ``left_out`` hears the hosts of scripts that only count readers; ``maths`` says that no TeX waits for a script.
    """
    if not re.search(r"<(?:iframe|video|audio|script)\b", text, re.IGNORECASE):
        return text
    own = split_url(base_of(build)).netloc
    text = without_idle_scripts(text, lambda address: host_of(address) not in {"", own}, maths=maths)
    text = _later(text, own, language, left_out)

    def replaced(match: re.Match[str]) -> str:
        if match["film"] is not None:
            values = values_of(match["rest"])
            far = host_of(values.get("src", "")) not in {"", own}
            return f'<{match["film"]}{match["rest"]} preload="none">' if far and "preload" not in values else match[0]
        if match["attributes"] is None:
            return match[0]
        values = values_of(match["attributes"])
        source = values.get("src", "").strip()
        host = host_of(source)
        if host in {"", own}:
            return match[0]
        page, frame = source, source
        for pattern, watched, quiet in _PAGES:
            if found := pattern.match(source):
                page = found.expand(watched)
                frame = f"{found.expand(quiet)}{source[found.end() :]}"
        label = values.get("title", "").strip() or _shown(host, language)
        sides = (values.get("width", ""), values.get("height", ""))
        style = f' style="aspect-ratio:{sides[0]}/{sides[1]}"' if all(side.isdecimal() for side in sides) else ""
        return (
            f'<span class="embed"{style}><a href="{html.escape(page)}" data-embed="{html.escape(frame)}">'
            f"{html.escape(label, quote=False)}</a></span>"
        )

    return _FRAME.sub(replaced, text)


def _shown(host: str, language: str) -> str:
    return translations(language).gettext("Show content from %(host)s") % {"host": host.removeprefix("www.")}


def _later(text: str, own: str, language: str, left_out: Callable[[str], None]) -> str:
    """Return a page's HTML with its scripts, from the first of another host on, asleep until a button is pressed.

    ``<script src="https://maps.example/x.js"></script>`` becomes the button and
    ``<script type="text/plain" data-later="https://maps.example/x.js"></script>``; those after it may need it.
    What only counts readers is left out.
    """
    asked = ""

    def replaced(match: re.Match[str]) -> str:
        nonlocal asked
        if match["attributes"] is None:
            return match[0]
        values = values_of(match["attributes"])
        source, kind = values.get("src", "").strip(), values.get("type", "").strip()
        host = host_of(source)
        if not RUNS.fullmatch(kind) or (not asked and host in {"", own}):
            return match[0]
        if _COUNTS.fullmatch(host):
            left_out(host)
            return ""
        button = ""
        if not asked:
            asked = html.escape(_shown(host, language), quote=False)
            button = f'<button type="button" class="later needs-script">{asked}</button>'
        module = ' data-module=""' if kind == "module" else ""
        return f'{button}<script type="text/plain" data-later="{html.escape(source)}"{module}>{match["code"]}</script>'

    return SCRIPT.sub(replaced, text)


def host_of(address: str) -> str:
    """The host that an address asks, "" for a path of the site or a scheme that asks none."""
    parts = split_url(address.strip())
    return parts.netloc if parts.scheme in {"", "http", "https"} else ""
