"""What a site's own layout prints of a page's front matter, and our template has no place for.

A layout may print any key: ``funding``, ``hero_description``, ``paper``. Nothing of that may be lost in the theme's
look, so what the layout prints and neither the page's text nor our template shows becomes a detail of the page.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from markupsafe import Markup, escape

from pelican_academic.plugin.inline import title_html

__all__ = ["Detail", "details_of", "shown_by"]

_ADDRESS = re.compile(r"(?:https?:/|mailto:|/)[^\s<>\"']+\Z")
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg)\Z", re.IGNORECASE)
_ATTRIBUTE = re.compile(r"""\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_HIDDEN = re.compile(r"<(script|style|head|template)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
# Keys of every kind of page that a template prints, or that are about the page and not of it.
_SHOWN = frozenset(
    {"title", "layout", "date", "permalink", "tags", "categories", "category", "slug", "ext", "name", "lang", "id"}
    | {"excerpt", "redirect_from", "redirect_to", "published", "image_alt", "toc", "sitemap", "collection"}
)


@dataclass(frozen=True)
class Detail:
    """A label and what stands under it, each ready to print: ``Detail("Funding", [Markup("Tide Trust")])``."""

    label: str
    values: Sequence[Markup] = field(default_factory=list)
    pictures: Sequence[str] = field(default_factory=list)


def details_of(front_matter: Mapping[str, Any], shown: str, printed: Callable[[], str]) -> list[Detail]:
    """Return the details of a page, in the order of its front matter.

    ``shown`` is the HTML of everything that our template shows; ``printed`` gives the page as the site's own layouts
    write it, and is asked only where there is something to look for.

    >>> details_of({"funding": "Tide Trust"}, "<p>Mud.</p>", lambda: "<p>Funded by Tide Trust</p>")[0].label
    'Funding'
    """
    ours = _Page(shown)
    hidden = {
        str(key): leaves
        for key, value in front_matter.items()
        if str(key) not in _SHOWN and (leaves := [leaf for leaf in dict.fromkeys(_leaves(value)) if not ours.has(leaf)])
    }
    if not hidden:
        return []
    theirs = _Page(printed())
    details = []
    for key, leaves in hidden.items():
        missing = [leaf for leaf in leaves if theirs.has(leaf)]
        pictures = [leaf for leaf in missing if _PICTURE.search(leaf)]
        values = [_printable(leaf) for leaf in missing if leaf not in pictures]
        if values or pictures:
            details.append(Detail(_label(key), values, pictures))
    return details


def shown_by(content: Any) -> str:
    """Return the HTML of what our templates show of a page: its text, its picture, its person or paper.

    Only words and addresses count, not their order or markup.
    """
    parts = [content._content, str(getattr(content, "subtitle", ""))]  # noqa: SLF001 - content would be rewritten
    addresses = [str(getattr(content, "image", ""))]
    for record in (getattr(content, "member", None), getattr(content, "entry", None)):
        if record is None:
            continue
        parts += [value for value in vars(record).values() if isinstance(value, str)]
        parts += [str(item) for name in ("topics", "tags") for item in getattr(record, name, ())]
        parts += [author.name for author in getattr(record, "authors", ())]
        addresses += [record.image, *(link.url for link in record.links)]
    if hasattr(content, "home"):
        leaves = list(_leaves(asdict(content.home)))
        parts += leaves
        addresses += leaves
    for member in getattr(content, "members", ()):
        parts += [member.slug, member.name]
    for entry in getattr(content, "papers", ()):
        parts += [entry.id, entry.title, entry.record.title]
    attributes = "".join(f'<a href="{html.escape(address)}"></a>' for address in addresses if address)
    return attributes + " ".join(parts)


class _Page:
    """The words and addresses of a page, to look leaves up in."""

    def __init__(self, source: str) -> None:
        visible = _HIDDEN.sub(" ", source)
        self.text = f" {_words(visible)} "
        self.addresses = {
            html.unescape(next(part for part in match if part is not None and (part or not any(match))))
            for match in _ATTRIBUTE.findall(visible)
        }

    def has(self, leaf: str) -> bool:
        """Whether a value stands in the page, as text or as an address."""
        if _ADDRESS.match(leaf):
            return any(address == leaf or address.endswith(leaf) for address in self.addresses) or leaf in self.text
        words = _words(leaf)
        return bool(words) and f" {words} " in self.text


def _words(source: str) -> str:
    text = html.unescape(re.sub(r"<[^>]*>", " ", source))
    return " ".join(re.findall(r"\w+", text)).casefold()


def _leaves(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        if re.search(r"\w", value):
            yield value.strip()
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _leaves(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _leaves(inner)
    elif isinstance(value, int | float) and not isinstance(value, bool) and value >= 100:
        yield str(value)


def _printable(leaf: str) -> Markup:
    if _ADDRESS.match(leaf) and not leaf.lower().startswith(("javascript:", "data:", "vbscript:")):
        words = re.sub(r"^(?:https?://(?:www\.)?|mailto:)", "", leaf).rstrip("/")
        return Markup('<a href="{}">{}</a>').format(leaf, words)
    return title_html(leaf) if "<" in leaf else escape(leaf)


def _label(key: str) -> str:
    words = re.sub(r"[_-]+", " ", key).strip()
    return words[:1].upper() + words[1:]
