"""An address, or a key of front matter with its value, in; the profile of a person that it is out.

A repository, a video or a paper on a platform's host matches no pattern of the table: it is not a person's profile.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import html
import re
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from urllib.parse import parse_qs, unquote

from pelican_academic.extract.identifiers import normal_orcid
from pelican_academic.extract.platform_table import TABLE
from pelican_academic.model import ProfileLink
from pelican_academic.regex import compiled, regex
from pelican_academic.urls import split_url

__all__ = ["PLATFORMS", "Platform", "platform_for_key", "profile_from_url", "profile_from_value"]


@dataclass(frozen=True)
class Platform:
    """One row of the table. ``me`` says whether a link deserves ``rel="me"``; ``icon`` names a glyph of the theme."""

    key: str
    label: str
    template: str
    patterns: tuple[str, ...]
    aliases: tuple[str, ...]
    icon: str
    me: bool = True


_NOT_ME = {"email", "phone", "cv", "pubmed", "wechat"}
_GROUP = regex(r"\((?:[^()\[\]\\]|\\.|\[[^\]]*\])*\)[?*+]?|\[[^\]]*\]|\\[^.]")  # or a class, or an escape
_PLAIN = regex(r"(?:[a-z0-9:/@~-]|\\\.)+(?![?*+{])")


class _Pattern:
    """A pattern of an address, compiled when an address holds the longest word that each match needs: its host."""

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        bare, before = pattern, ""
        while bare != before:  # a group within a group first
            bare, before = _GROUP.sub("\0", bare), bare
        found = max(_PLAIN.findall(bare), key=len, default="")
        self.word = found.replace("\\", "").lower() if "|" not in bare else ""

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return compiled(self.pattern, re.IGNORECASE)

    def match(self, address: str, lower: str) -> re.Match[str] | None:
        """As ``re.Pattern.match``; ``lower`` is the address in small letters."""
        return self._compiled.match(address) if self.word in lower else None


def _rows() -> tuple[Platform, ...]:
    rows = []
    for line in TABLE.strip().splitlines():
        # A pattern may hold "|" itself: the columns are those between " | ".
        key, label, template, patterns, aliases = (part.strip() for part in line.split(" | "))
        rows.append(
            Platform(
                key.strip(),
                label.strip(),
                template.strip(),
                tuple(pattern for pattern in re.split(r"\s{2,}", patterns.strip()) if pattern != "-"),
                tuple(aliases.split()),
                key.strip(),
                key.strip() not in _NOT_ME,
            )
        )
    return tuple(rows)


PLATFORMS: dict[str, Platform] = {row.key: row for row in _rows()}
_BY_ALIAS = {alias: row for row in PLATFORMS.values() for alias in (*row.aliases, row.key)}
_PATTERNS = [(row, _Pattern(pattern)) for row in PLATFORMS.values() for pattern in row.patterns]
_QUERY_ID = {"scholar": "user", "scopus": "authorId", "openreview": "id", "ssrn": "per_id", "pubmed": "term"}
# Paths of these hosts that look like handles and are the host's own pages.
_RESERVED_WORDS = """
home about login signup join search explore features topics pricing settings share intent hashtag i sharer orgs
marketplace sponsors apps company school feed none null username your-username yourusername your_username n/a na tbd
false true
"""
_RESERVED = frozenset(_RESERVED_WORDS.split())
# What templates set in a value's place: "?term=john+snow", "https://orcid.org/yourorcidurl", and `jekyll new` its own.
_EXAMPLE = regex(
    r"[?&]term=john\+snow\b|[/=]your[-_]?(?:orcid|profile|user|name|id|handle)\w*$|(?:^|/)jekyll(?:rb)?$"
    r"|^(?:you|none|your[-_.]?(?:e?-?mail|name))@example\.(?:com|net|org)$",
    re.IGNORECASE,
)


def platform_for_key(key: str) -> Platform | None:
    """Return the row of a front matter key of any vocabulary: ``"github_username"`` -> GitHub's; None for others."""
    normal = key.strip().lower().replace(" ", "_")
    bare = re.sub(r"^social[_-]|[_-](?:url|link|profile|page|username|user|handle|account|id)$", "", normal)
    return next(
        (
            row
            for key in (
                normal,
                normal.replace("_", "-"),
                normal.replace("-", "_"),
                bare,
                re.sub(r"[-_]", "", bare),  # "linked-in"
            )
            if (row := _BY_ALIAS.get(key))
        ),
        None,
    )


@lru_cache(maxsize=16_384)  # several ask, of links that stand on many pages
def profile_from_url(url: str) -> ProfileLink | None:
    """Return the profile that an address is, canonical: ``"http://github.com/ada/"`` -> ``("github", "https://github.com/ada", "ada")``.

    None where the address is no profile of the table: a repository, a video, an unknown host, a platform's own page.
    """
    url = url.strip()
    found = _canonical(url)
    is_other = found is not None and url != found.url and re.match(r"https?://\S+\Z", url) is not None
    return replace(found, written=url) if found is not None and is_other else found


def _canonical(url: str) -> ProfileLink | None:
    if url.lower().startswith("mailto:"):
        address = normal_email(unquote(url[7:].split("?", 1)[0]))
        return ProfileLink("email", f"mailto:{address}", address) if address else None
    bare = re.sub(r"^(?:https?:)?//(?:www\.)?", "", url, flags=re.IGNORECASE)
    path = bare.split("#", 1)[0].split("?", 1)[0]
    lower = bare.lower()
    for row, pattern in _PATTERNS:
        subject = bare if r"\?" in pattern.pattern or row.key == "signal" else path
        match = pattern.match(subject, lower)
        if not match:
            continue
        value = _value(row, match, url)
        if not value or value.lower() in _RESERVED:
            return None
        if row.key == "orcid":
            checked = normal_orcid(value)
            return ProfileLink("orcid", f"https://orcid.org/{checked}", checked) if checked else None
        if (
            row.key in {"dblp", "facebook", "academia", "pubmed", "hal", "wikipedia", "medium"}
            or row.template == "{}"
            or "/pub/" in path
        ):
            return ProfileLink(row.key, url if "//" in url else f"https://{url}", value)
        return ProfileLink(row.key, row.template.replace("{}", value), value)
    return None


def _value(row: Platform, match: re.Match[str], url: str) -> str:
    if row.key in _QUERY_ID:
        values = parse_qs(split_url(url).query)
        found = values.get(_QUERY_ID[row.key]) or values.get(_QUERY_ID[row.key].lower())
        if found:
            return found[0].strip()
    groups = [group for group in match.groups() if group]
    return unquote(groups[0]).strip("/") if groups else ""


_AT = regex(
    r"\s*(?:@|＠|\(at\)|\[at\]|\{at\}|<at>|＜at＞|（at）|\[@\]|\(@\)|\s+at\s+|_at_|-at-|\[ät\]|\(a\)|☃|#at#|\(arroba\)|\[arroba\])\s*",
    re.IGNORECASE,
)
_DOT = regex(r"\s*(?:\(dot\)|\[dot\]|\{dot\}|<dot>|\s+dot\s+|_dot_|\(punto\)|\(punkt\)|\[punkt\])\s*", re.IGNORECASE)
_EMAIL = regex(r"^[\w.+'%-]+@[\w-]+(?:\.[\w-]+)+$")


def normal_email(text: str) -> str:
    """Return a plain address: ``"ada (at) example (dot) org"`` -> ``"ada@example.org"``; "" where it is none."""
    text = html.unescape(text).strip().removeprefix("mailto:").strip("<> ")
    text = re.split(r"\s*[,;]\s|\s\((?!(?:at|dot|a|@|arroba|punto|punkt)\))", text, maxsplit=1)[
        0
    ]  # a second one, or a note
    text = _DOT.sub(".", _AT.sub("@", text)).replace(" ", "")
    return text if _EMAIL.match(text) else ""


_SUFFIX = regex(r"[_-]?(?:url|link|handle|id|user(?:name)?|profile|page|account)$", re.IGNORECASE)


def profile_from_value(key: str, value: str) -> ProfileLink | None:
    """Return the profile under a front matter key: ``("scholar_userid", "x9Ow")`` -> its Scholar page; None for unknown keys, empty values.

    A value may be a handle, an ``@handle`` or a whole address; an address of another platform is what it is
    (LinkedIn under ``homepage``). An ORCID iD whose check digit fails is refused.
    """
    row = platform_for_key(key) or platform_for_key(_SUFFIX.sub("", key.strip()))
    value = str(value).strip()
    if row is None or not value or value.lower() in _RESERVED or _EXAMPLE.search(value):
        return None
    if row.key == "email":
        address = normal_email(value)
        return ProfileLink("email", f"mailto:{address}", address) if address else None
    if row.key == "orcid":
        found = normal_orcid(value)
        return ProfileLink("orcid", f"https://orcid.org/{found}", found) if found else None
    if value.startswith("//"):
        value = f"https:{value}"
    looks_like_address = re.match(r"^https?://", value, re.IGNORECASE)
    if not looks_like_address and "/" in value and re.match(r"^(?:www\.)?[\w-]+(?:\.[\w-]+)+/", value):
        value, looks_like_address = f"https://{value}", re.match("h", "h")
    if looks_like_address:
        known = profile_from_url(value)
        if known:
            return known
        return ProfileLink(row.key, value)
    if re.match(r"^[a-z][a-z0-9+.-]*:", value, re.IGNORECASE) and row.key not in {"phone", "skype"}:
        return None  # another scheme: never a link
    return _from_handle(row, value)


def _from_handle(row: Platform, value: str) -> ProfileLink | None:
    if row.key in {"website", "cv"}:
        if value.startswith("/") or re.match(r"^[\w-]+(?:\.[\w-]+)+$", value):
            return ProfileLink(row.key, value if value.startswith("/") else f"https://{value}")
        return ProfileLink(row.key, value) if row.key == "cv" and "." in value else None
    if row.key == "mastodon":
        match = re.match(r"^@?([\w.]+)@([\w.-]+)$", value)
        return ProfileLink("mastodon", f"https://{match[2]}/@{match[1]}", f"@{match[1]}@{match[2]}") if match else None
    if row.key == "phone":
        digits = re.sub(r"[^+\d]", "", value)
        return ProfileLink("phone", f"tel:{digits}", value)
    if row.key == "youtube":
        handle = (
            value
            if re.match(r"@|channel/|c/|user/", value)
            else (f"channel/{value}" if re.match(r"UC[\w-]{22}$", value) else f"@{value}")
        )
        return ProfileLink("youtube", row.template.replace("{}", handle), handle)
    handle = value.lstrip("@").strip("/")
    if row.key == "linkedin":
        handle = re.sub(r"^(?:in|pub)/", "", handle)
    if row.key == "scholar":
        handle = re.sub(r"^(?:citations)?\??(?:hl=\w+&)?user=", "", handle).split("&", 1)[0]
    elif row.template != "{}":
        handle = re.split(r"[?#](?!id=\d)", handle, maxsplit=1)[0]  # "ada-quill?trk=hp", not "profile.php?id=61"
    own_host = (split_url(row.template).hostname or "").removeprefix("www.")
    if not handle or re.search(r"\s", handle) or handle.lower() == own_host:
        return None
    return ProfileLink(row.key, row.template.replace("{}", handle), handle)
