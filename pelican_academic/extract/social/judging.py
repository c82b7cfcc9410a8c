"""One address of a page in; the profile it is out, None where it is somebody else's."""

# ruff: noqa: E501 - a pattern reads better in one line

from __future__ import annotations

import re

from pelican_academic.extract.blocks import Block
from pelican_academic.extract.names import fold
from pelican_academic.extract.platforms import platform_for_key, profile_from_url
from pelican_academic.extract.social.ownership import bears_name, mentions, names_another
from pelican_academic.extract.styled import Span
from pelican_academic.model import Name, ProfileLink
from pelican_academic.regex import regex

__all__ = ["profile_of"]

_INSTITUTIONAL = regex(
    r"/(?:profiles?|people|persons?|personnel|staff|faculty|members?|team|users?|researchers?|mitarbeiter\w*|personen|annuaire|docentes|perfil|expert|contact|directory|portal/\w+/persons?|about/people|home)/(?:[\w.,%/+-]*)$|/~[\w.-]+",
    re.IGNORECASE,
)
_HOME_LABEL = regex(
    r"^\W*(?:(?:personal |my |own |his |her |their |individual )?(?:web ?site|home ?page|web ?page|web|page|site|hp)|(?:university|institutional|staff|faculty|kth|lab)?\s*profile(?: page)?|website|homepage|個人HP|個人ページ|ホームページ|HP|主页|个人主页|página (?:web|personal)|site personnel|webseite|blog|url|link|cv page)\W*$",
    re.IGNORECASE,
)
_NOT_HOME = regex(
    r"\.(?:pdf|docx?|png|jpe?g|zip)$|/(?:watch|playlist|maps|search|track)\b|maps\.google|goo\.gl/maps|doi\.org|arxiv\.org|pubmed|youtu",
    re.IGNORECASE,
)


_PROFILES_HOST = regex(
    r"(?:profiles?|people|faculty|staff|experts?|directory|scholars?)\.(?!google)[\w.-]+$", re.IGNORECASE
)


def profile_of(block: Block, span: Span, owner: Name | None, *, many: bool, section: str) -> ProfileLink | None:
    """Return the profile that an address is; ``many`` persons' pages take every one, ``section`` is its heading's kind."""
    label = span.label.strip()
    if names_another(label, owner) and not many:
        return None
    link = profile_from_url(span.url)
    if link is None:
        return _page_link(block, span, owner, many=many)
    if link.platform in {"youtube", "facebook", "wikipedia", "vimeo", "pubmed", "kaggle", "osf"} and not (
        bears_name(link.value, owner) or platform_for_key(label)
    ):
        return None
    if many or owner is None:
        return link
    context = block.text.text
    words = label.lower().split()
    titled = (
        1 < len(words) <= 5
        and platform_for_key(words[0]) is not None
        and words[0] not in {"website", "web", "page", "blog", "link", "home"}
    )
    named = (
        bool(platform_for_key(label.lower()))
        or titled
        or (bool(label) and label == link.value)  # an ORCID iD as it is
        or bool(
            re.fullmatch(
                r"\W*(?:google scholar|scholar|twitter|x|linkedin|github|orcid|research ?gate|strava|email|e-mail|mail|mastodon|bluesky)(?: (?:profile|page|account|citations?))*\W*",
                label,
                re.IGNORECASE,
            )
        )
    )
    if bears_name(link.value, owner) or mentions(label, owner):
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
    if _INSTITUTIONAL.search(path) and (
        bears_name(path.rstrip("/").rsplit("/", 1)[-1], owner) or mentions(path, owner)
    ):
        return ProfileLink("website", url)
    prose = len(block.text.text) > 120 and not own_label and not mentions(label, owner)
    if bears_name(host.split(".")[0], owner) and path.strip("/") == "" and not prose:
        return ProfileLink("website", url)
    if _PROFILES_HOST.match(host) and bears_name(path.rstrip("/").rsplit("/", 1)[-1], owner):
        return ProfileLink("website", url)
    if (
        _HOME_LABEL.match(label)
        and len(block.text.text) < 120
        and (path.strip("/") == "" or _INSTITUTIONAL.search(path))
    ):
        return ProfileLink("website", url)
    return None
