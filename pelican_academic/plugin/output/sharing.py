"""What a page says of itself to search engines, and to those who link to it: Open Graph's words and picture."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pelican_academic.export import posting_jsonld
from pelican_academic.plugin.academic import Academic
from pelican_academic.plugin.addresses import absolute, base_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.plain import plain_text
from pelican_academic.regex import regex

__all__ = ["Sharing", "sharing"]

_KINDS = {"post": "article", "news": "article", "publication": "article", "person": "profile"}
_PARAGRAPH = regex(r"<p\b[^>]*>((?:(?!</?p\b).)*+)</p\s*>", re.DOTALL | re.IGNORECASE)
_INLINE = regex(r"</?(?:a|abbr|b|cite|code|em|i|mark|q|small|span|strong|sub|sup|u)\b[^>]*>", re.IGNORECASE)
_LONGEST = 200  # characters of a description; search engines show fewer
_TELLS = 40  # characters; a shorter paragraph is a label or a date
_UNSHOWN = (".svg", ".avif")  # no reader of Open Graph shows them


@dataclass(frozen=True)
class Sharing:
    """One page, as others show it. ``image`` is an address with its host; ``wide`` says that it is no portrait."""

    title: str
    kind: str = "website"
    description: str = ""
    url: str = ""
    published: str = ""
    image: str = ""
    alt: str = ""
    wide: bool = False
    jsonld: Mapping[str, object] = field(default_factory=dict)


def sharing(build: Build, academic: Academic, doc: Any) -> Sharing:
    """Return what a page says of itself; ``doc`` is the page, anything else for a list of Pelican's.

    Its description is its own, else the first that there is of a statement, an abstract, a citation, a first paragraph
    and the site's own. A page without a picture shows the home page's, else the site's card.
    """
    name = plain_text(str(build.settings["SITENAME"]))
    kind, url = str(getattr(doc, "kind", "")), getattr(doc, "url", None)
    date = getattr(doc, "date", None)
    said = next(filter(None, map(plain_text, _descriptions(build, doc))), "")
    address, alt, portrait = _picture(build, academic, doc)
    shared = Sharing(
        title=name if kind == "home" else plain_text(str(getattr(doc, "title", "") or "")) or name,
        kind=_KINDS.get(kind, "website"),
        description=_cut(said),
        url=absolute(build, url) if isinstance(url, str) else "",
        published=date.isoformat() if kind == "post" and isinstance(date, datetime.datetime) else "",
        image=address,
        alt=plain_text(alt),
        wide=bool(address) and not portrait,
    )
    return replace(shared, jsonld=_posting(build, shared, doc)) if kind == "post" else shared


def _posting(build: Build, shared: Sharing, doc: Any) -> Mapping[str, object]:
    """A news item as schema.org has it."""
    changed = getattr(doc, "modified", None)
    authors = [(str(author), str(getattr(author, "url", "") or "")) for author in getattr(doc, "authors", ())]
    return posting_jsonld(
        shared.title,
        base_url=base_of(build),
        url=shared.url,
        published=shared.published,
        modified=changed.isoformat() if isinstance(changed, datetime.datetime) else "",
        authors=[(name, profile if profile.startswith("/") else "") for name, profile in authors],
        image=shared.image,
        description=shared.description,
    )


def _descriptions(build: Build, doc: Any) -> Iterator[str]:
    member, entry = getattr(doc, "member", None), getattr(doc, "entry", None)
    text = str(getattr(doc, "_content", "") or "")
    yield str(getattr(doc, "description", "") or "")
    if member is not None:
        yield member.statement
        roles = ", ".join(filter(None, (member.position or member.role_label, member.affiliation)))
        yield ". ".join(filter(None, (roles, _first_paragraph(member.bio_html or text))))
    if entry is not None:
        yield entry.abstract
        yield entry.citation
    last = (_first_paragraph(text), str(build.settings.get("SITESUBTITLE") or ""))
    yield from reversed(last) if getattr(doc, "kind", "") == "home" else last


def _first_paragraph(markup: str) -> str:
    """The first paragraph that says something, "" where none does."""
    texts = (plain_text(_INLINE.sub("", found[1])) for found in _PARAGRAPH.finditer(markup))
    return next((text for text in texts if len(text) >= _TELLS), "")


def _cut(text: str) -> str:
    """A text of at most so many characters, cut between words."""
    if len(text) <= _LONGEST:
        return text
    return f"{text[: _LONGEST - 1].rsplit(' ', 1)[0].rstrip(',;:.')}…"


def _picture(build: Build, academic: Academic, doc: Any) -> tuple[str, str, bool]:
    """The address of the picture, what it shows, and whether it is a portrait."""
    member, entry, hero = getattr(doc, "member", None), getattr(doc, "entry", None), academic.home.hero
    title = str(getattr(doc, "title", "") or "")
    site = str(build.settings["SITENAME"])
    for image, alt, portrait in (
        (member and member.image, member and member.name, True),
        (getattr(doc, "image", ""), title, False),
        (entry and entry.image, title, False),
        (hero and hero.image, hero and (hero.alt or site), False),
        (academic.exports.card, site, False),
    ):
        address = absolute(build, image) if image else ""
        if address and not address.lower().endswith(_UNSHOWN):
            return address, str(alt or ""), portrait
    return "", "", False
