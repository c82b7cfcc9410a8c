"""Front matter and a page's blocks in; the profiles of its person out.

Keys of every vocabulary are read (`platforms.py`), nested under ``links``, ``social``, ``author``, ``profile`` or flat. In the
body an address counts where it is a profile of the table and nothing says that it is somebody else's: a repository, a
link inside a publication, and a link on another person's name never count.
"""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.names import classify, compatible, fold, name_key, parse_name
from pelican_academic.extract.platforms import normal_email, platform_for_key, profile_from_url, profile_from_value
from pelican_academic.extract.styled import Span
from pelican_academic.extract.vocabulary import heading_kind
from pelican_academic.model import Name, ProfileLink

__all__ = ["links_from_fields", "links_in_blocks"]

_NESTED = (
    "links",
    "social",
    "profiles",
    "contact",
    "author",
    "socials",
    "social_links",
    "accounts",
    "contacts",
    "ids",
    "redes",
)
_INSTITUTIONAL = re.compile(
    r"/(?:profiles?|people|persons?|personnel|staff|faculty|members?|team|users?|researchers?|mitarbeiter\w*|personen|annuaire|docentes|perfil|expert|contact|directory|portal/\w+/persons?|about/people|home)/(?:[\w.,%/+-]*)$|/~[\w.-]+",
    re.IGNORECASE,
)
_HOME_LABEL = re.compile(
    r"^\W*(?:(?:personal |my |own |his |her |their |individual )?(?:web ?site|home ?page|web ?page|web|page|site|hp)|(?:university|institutional|staff|faculty|kth|lab)?\s*profile(?: page)?|website|homepage|個人HP|個人ページ|ホームページ|HP|主页|个人主页|página (?:web|personal)|site personnel|webseite|blog|url|link|cv page)\W*$",
    re.IGNORECASE,
)
_NOT_HOME = re.compile(
    r"\.(?:pdf|docx?|png|jpe?g|zip)$|/(?:watch|playlist|maps|search|track)\b|maps\.google|goo\.gl/maps|doi\.org|arxiv\.org|pubmed|youtu",
    re.IGNORECASE,
)


def links_from_fields(data: Mapping[str, object]) -> list[ProfileLink]:
    """Return the profiles that front matter or a data row names, in its order, one of each address.

    >>> [link.platform for link in links_from_fields({"github": "ada", "links": {"orcid": "0000-0002-1825-0097"}})]
    ['github', 'orcid']
    """
    found: list[ProfileLink] = []
    _collect(data, found, top=True)
    return _unique(found)


def _collect(data: Mapping[str, object], found: list[ProfileLink], *, top: bool) -> None:
    for raw_key, value in data.items():
        key = str(raw_key)
        if key in _NESTED and isinstance(value, Mapping):
            _collect({str(name): item for name, item in value.items()}, found, top=False)
        elif key in _NESTED and isinstance(value, list):
            for item in value:
                _item(item, found)
        elif isinstance(value, (str, int)) and not isinstance(value, bool):
            if (
                top
                and key
                in {"url", "link", "uri", "site", "home", "external", "arxiv", "hal", "pubmed", "blog", "personal"}
                and not re.match(r"https?://", str(value))
            ):
                continue
            link = profile_from_value(key, str(value))
            if link:
                found.append(link)
        elif isinstance(value, list) and platform_for_key(key):
            found.extend(link for item in value if isinstance(item, str) and (link := profile_from_value(key, item)))


def _item(item: object, found: list[ProfileLink]) -> None:
    """Read one entry of a list: ``{icon, link}``, ``{label, url}``, ``{platform: handle}`` or a bare address."""
    if isinstance(item, str):
        link = profile_from_url(item)
        if link:
            found.append(link)
        return
    if not isinstance(item, Mapping):
        return
    data = {str(key).lower(): value for key, value in item.items()}
    url = str(data.get("link") or data.get("url") or data.get("href") or "")
    if not url:
        _collect({str(key): value for key, value in item.items()}, found, top=False)
        return
    known = profile_from_url(url) if re.match(r"^(?:https?:)?//|mailto:", url) else None
    if known:
        found.append(known)
        return
    for name in (
        data.get("icon"),
        data.get("platform"),
        data.get("type"),
        data.get("label"),
        data.get("name"),
        data.get("title"),
    ):
        key = re.sub(
            r"^(?:fa[bsrl]? )?(?:brands/|academicons/|solid/|fa-|ai-|fas? )?", "", str(name or "").lower()
        ).strip()
        key = {
            "envelope": "email",
            "at-symbol": "email",
            "globe": "website",
            "link": "website",
            "globe-alt": "website",
            "academic-cap": "scholar",
            "newspaper": "cv",
        }.get(key, key)
        link = profile_from_value(key, url)
        if link:
            found.append(link)
            return


def _unique(links: Iterable[ProfileLink]) -> list[ProfileLink]:
    seen: dict[tuple[str, str], ProfileLink] = {}
    for link in links:
        seen.setdefault((link.platform, link.url.rstrip("/").lower()), link)
    return list(seen.values())


def links_in_blocks(
    blocks: Sequence[Block],
    owner: Name | None,
    known: Sequence[ProfileLink],
    *,
    many: bool = False,
    taken: Callable[[Block], bool] = lambda _block: False,
) -> list[ProfileLink]:
    """Return the profiles in a page's body: of its ``owner``, or of all persons where the page lists ``many``.

    ``known`` are those of the front matter: a platform that is known there is not looked for again. Blocks for which
    ``taken`` holds belong to publications.
    """
    have = {link.platform for link in known}
    found: list[ProfileLink] = []
    section = ""
    for block in _flat(blocks):
        if block.kind == "heading":
            section = (
                heading_kind(block.text.text)
                if not re.search(
                    r"contact|about|links|profile|kontakt|find me|social|elsewhere|members?|people|team|source code|software|code",
                    block.text.text,
                    re.IGNORECASE,
                )
                else ""
            )
        if taken(block):
            continue
        for span in block.text.links:
            link = _profile(block, span, owner, many=many, section=section)
            if link and (many or link.platform not in have):
                found.append(link)
        for span in _bare(block):
            link = _profile(block, span, owner, many=many, section=section)
            if link and (many or link.platform not in have):
                found.append(link)
        if (many or "email" not in have) and section != "publications":
            found.extend(_emails(block, owner, many=many))
    unique = _unique(found)
    return unique if many else _one_each(unique, owner)


def _flat(blocks: Sequence[Block]) -> Iterable[Block]:
    for block in blocks:
        yield block
        yield from _flat(block.children)


def _bare(block: Block) -> Iterable[Span]:
    """Return the addresses printed as text and not linked."""
    for match in re.finditer(r"https?://[^\s<>()\[\]\"']+", block.text.text):
        if not any(link.start <= match.start() < link.end for link in block.text.links):
            url = match[0].rstrip(".,;:")
            yield Span(url, match.start(), match.start() + len(url), url)


def _profile(block: Block, span: Span, owner: Name | None, *, many: bool, section: str) -> ProfileLink | None:
    label = span.label.strip()
    if _names_another(label, owner) and not many:
        return None
    link = profile_from_url(span.url)
    if link is None:
        return _page_link(block, span, owner, many=many)
    if link.platform in {"youtube", "facebook", "wikipedia", "vimeo", "pubmed", "kaggle", "osf"} and not (
        _owners(link.value, owner) or platform_for_key(label)
    ):
        return None
    if many or owner is None:
        return link
    context = block.text.text
    named = bool(platform_for_key(label.lower())) or bool(
        re.fullmatch(
            r"\W*(?:google scholar|scholar|twitter|x|linkedin|github|orcid|research ?gate|strava|email|e-mail|mail|mastodon|bluesky)\W*",
            label,
            re.IGNORECASE,
        )
    )
    if _owners(link.value, owner) or _mentions(label, owner):
        return link
    if section in {"publications", "negative"} and not named:
        return None
    plain = fold(label).replace(" ", "")
    if (
        plain
        and not named
        and not re.match(r"@|https?:|www", label)
        and len(context) > len(label) + 20
        and not re.search(r"\b(?:here|my|me|profile|page|follow|account)\b", label, re.IGNORECASE)
    ):
        return None  # a phrase of the text: somebody else's
    if link.platform in {"github", "gitlab", "bitbucket", "codeberg", "huggingface"}:
        # A user's page that neither bears the person's name nor is labelled as theirs may be an organisation's.
        return (
            link
            if named and not re.search(r"\b(?:lab|group|team|organi[sz]ation|our)\b", context, re.IGNORECASE)
            else None
        )
    if link.platform in {"twitter", "linkedin", "instagram", "facebook"} and not named and len(context) > 200:
        return None
    if link.platform == "email":
        return link if len(context) < 300 else None
    return link


def _page_link(block: Block, span: Span, owner: Name | None, *, many: bool) -> ProfileLink | None:
    url, label = span.url, span.label.strip()
    if not re.match(r"^https?://", url) or _NOT_HOME.search(url):
        return None
    own_label = bool(_HOME_LABEL.match(label)) or bool(re.match(r"^(?:https?://|www\.)", label))
    if many:
        return (
            ProfileLink("website", url)
            if own_label and _HOME_LABEL.match(label) and len(block.text.text) < 400
            else None
        )
    if owner is None:
        return None
    path = re.sub(r"^https?://[^/]+", "", url)
    host = re.sub(r"^https?://(?:www\.)?", "", url).split("/")[0]
    if _INSTITUTIONAL.search(path) and (_owners(path.rstrip("/").rsplit("/", 1)[-1], owner) or _mentions(path, owner)):
        return ProfileLink("website", url)
    if _owners(host.split(".")[0], owner) and path.strip("/") == "":
        return ProfileLink("website", url)
    if (
        _HOME_LABEL.match(label)
        and len(block.text.text) < 120
        and (path.strip("/") == "" or _INSTITUTIONAL.search(path))
    ):
        return ProfileLink("website", url)
    return None


def _owners(handle: str, owner: Name | None) -> bool:
    """Say whether a handle is made of the owner's name: ``rodrigomorenokth`` of Rodrigo Moreno, ``sannape`` of Sanna Persson."""
    if owner is None or not handle:
        return False
    plain = re.sub(r"[^a-z]", "", fold(handle))
    parts = [re.sub(r"[^a-z]", "", part) for part in fold(f"{owner.given} {owner.particle} {owner.family}").split()]
    parts = [part for part in parts if part]
    if not parts or len(plain) < 3:
        return False
    if any(len(part) >= 4 and part in plain for part in parts):
        return True
    given, family = parts[0], parts[-1]
    shapes = (
        given[:1] + family,
        family + given[:1],
        given + family[:1],
        given + family[:2],
        given[:3] + family[:3],
        family[:3] + given[:3],
        given[:2] + family,
        given[:1] + family[:6],
    )
    return any(len(shape) >= 4 and plain.startswith(shape) for shape in shapes)


def _mentions(text: str, owner: Name | None) -> bool:
    words = set(re.findall(r"[a-z]{3,}", fold(text)))
    return owner is not None and bool(words & set(re.findall(r"[a-z]{3,}", fold(f"{owner.given} {owner.family}"))))


def _names_another(label: str, owner: Name | None) -> bool:
    text = re.sub(r"^(?:Prof|Dr|Professor|Asst|Assoc)\.?\s+", "", label)
    if classify(text) not in {"full", "initials-first", "cjk"}:
        return False
    if platform_for_key(text.lower().replace(" ", "_")) or re.search(
        r"scholar|profile|page|gate|research|linked", text, re.IGNORECASE
    ):
        return False
    name = parse_name(text)
    return owner is not None and not (
        name_key(name) == name_key(owner) or compatible(name, owner) >= 2 or _mentions(text, owner)
    )


def _emails(block: Block, owner: Name | None, *, many: bool) -> Iterable[ProfileLink]:
    text = block.text.text
    if len(text) > 600 and not many:
        return
    pattern = r"[\w.+'-]+\s?(?:@|＠|\(at\)|\[at\]|\{at\}|＜at＞|<at>|\[@\]|\(@\)|_at_|\(arroba\)|\sat\s(?=[\w.-]+(?:\.|\sdot\s)))\s?[\w-]+(?:(?:\.|\s?\(dot\)\s?|\s?\[dot\]\s?|\sdot\s)[\w-]+)+"
    for match in re.finditer(pattern, text, re.IGNORECASE):
        address = normal_email(match[0])
        if address and (
            many
            or owner is None
            or _owners(address.split("@")[0], owner)
            or re.search(r"e-?mail|mail|contact|correo|✉|📧", text[: match.start()][-40:], re.IGNORECASE)
        ):
            yield ProfileLink("email", f"mailto:{address}", address)


def _one_each(links: Sequence[ProfileLink], owner: Name | None) -> list[ProfileLink]:
    """Keep one profile of a platform: the one with the owner's name, else the first."""
    best: dict[str, ProfileLink] = {}
    for link in links:
        current = best.get(link.platform)
        if current is None or (
            _owners(link.value or link.url, owner) and not _owners(current.value or current.url, owner)
        ):
            best[link.platform] = link
    return list(best.values())
