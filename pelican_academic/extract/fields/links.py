"""The links of a mapping: under keys of their own, as buttons, as a list, one of each address."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pelican_academic.extract.fields.keys import AL_FOLIO_FOLDERS, LINK_KEYS
from pelican_academic.extract.links import address_of, is_safe, kind_of, kind_of_label, kind_of_url
from pelican_academic.model import Link
from pelican_academic.regex import regex

__all__ = ["links_of"]

#: Keys whose value may be an owner and a name at GitHub, as Manubot writes them: ``repo: quill/tides``.
_AT_GITHUB = ("repo", "github")
_OWNER_AND_NAME = regex(r"[\w-]+/[\w.-]+")
#: Any other key that says that it holds an address, and what it is the address of: ``journal_url``, ``data-link``.
_OTHER_ADDRESS = regex(
    r"(?!.*(?:image|img|thumb|cover|icon|logo|photo|picture|preview|teaser|banner|figure|canonical|redirect))"
    r"(\w+?(?:[_-]\w+?)*?)[_-](?:url|link)",
    re.IGNORECASE,
)


def links_of(data: Mapping[str, object], *, file_rules: bool) -> Iterable[Link]:
    """Return the links of a mapping in the table's order; `publication_from_fields` says what ``file_rules`` are."""
    seen: set[str] = set()

    def one(kind: str, url: str, label: str = "") -> Iterable[Link]:
        url = address_of(url.strip())
        if (
            url
            and url not in seen
            and is_safe(url)
            and (re.match(r"^(?:https?:)?//|^/|^mailto:", url) or "." in url or "/" in url)
            and " " not in url
        ):
            seen.add(url)
            yield Link(kind or kind_of_url(url), url, label)

    for key, kind in LINK_KEYS.items():
        value = data.get(key)
        if isinstance(value, str) and value.strip() and value.lower() not in {"true", "false", "none"}:
            value = address_of(value.strip())
            if key == "preprint" and not re.search(r"[/.]", value):
                continue
            if key in _AT_GITHUB and _OWNER_AND_NAME.fullmatch(value):
                value = f"https://github.com/{value}"
            if file_rules and key in AL_FOLIO_FOLDERS and "://" not in value and not value.startswith("/"):
                value = AL_FOLIO_FOLDERS[key] + value
            yield from one(kind or kind_of_url(value), value)
        elif isinstance(value, Mapping):  # Allan lab's link: {url, display}
            yield from one("", str(value.get("url") or ""))
    for key, value in data.items():
        said = _OTHER_ADDRESS.fullmatch(str(key))
        if said and key not in LINK_KEYS and isinstance(value, str) and "://" in value:
            label = re.sub(r"[_-]+", " ", said[1]).capitalize()
            yield from one(kind_of(label, value), value, label if kind_of_label(label) in {"", "website"} else "")
    for key in ("buttons", "extra-links", "links"):
        value = data.get(key)
        items = value if isinstance(value, list) else ([value] if isinstance(value, Mapping) else [])
        for item in items:
            if not isinstance(item, Mapping):
                continue
            url = address_of(str(item.get("link") or item.get("url") or ""))
            label = str(item.get("text") or item.get("label") or item.get("name") or "")
            kind = str(item.get("type") or "")
            if url:
                yield from one(kind_of_label(kind) or kind_of(label, url), url, label)
            elif not any(name in item for name in ("link", "url")):
                for name, address in item.items():
                    if isinstance(address, str):
                        yield from one(kind_of(str(name), address), address, str(name))
