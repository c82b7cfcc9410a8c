"""jekyll-socials 0.0.6: ``{% social_links %}``: the rows of ``_data/socials.yml`` as icons with links.

Source: its README and what the plugin answers. ``orcid_id: 0000-0002-1825-0097`` is a link to the profile, in the order
of the file; of a list the first value counts. A row may give a ``value`` with a ``logo`` of its own, and one of another
name its ``url``, ``title`` and ``logo``: a picture, or the class of an icon.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.liquid_filters.urls import relative
from pelican_academic.liquid import Context, Node, Parser

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-socials",)

# a row's name: its icon, its address with the row's value for {}
_ROWS: Mapping[str, tuple[str, str]] = {
    "academia_edu": ("ai ai-academia", "https://{organization}.academia.edu/{username}"),
    "acm_id": ("ai ai-acm", "https://dl.acm.org/profile/{}/"),
    "arxiv_id": ("ai ai-arxiv", "https://arxiv.org/a/{}.html"),
    "blogger_url": ("fa-brands fa-blogger-b", "{}"),
    "bluesky_url": ("fa-brands fa-bluesky", "{}"),
    "cv_pdf": ("ai ai-cv", "{}"),
    "dblp_url": ("ai ai-dblp", "{}"),
    "discord_id": ("fa-brands fa-discord", "https://discord.com/users/{}"),
    "email": ("fa-solid fa-envelope", "mailto:{}"),
    "facebook_id": ("fa-brands fa-facebook", "https://facebook.com/{}"),
    "flickr_id": ("fa-brands fa-flickr", "https://www.flickr.com/{}"),
    "github_username": ("fa-brands fa-github", "https://github.com/{}"),
    "gitlab_username": ("fa-brands fa-gitlab", "https://gitlab.com/{}"),
    "hal_id": ("ai ai-hal", "https://cv.hal.science/{}"),
    "ieee_id": ("ai ai-ieee", "https://ieeexplore.ieee.org/author/{}/"),
    "inspirehep_id": ("ai ai-inspire", "https://inspirehep.net/authors/{}"),
    "instagram_id": ("fa-brands fa-instagram", "https://instagram.com/{}"),
    "kaggle_id": ("fa-brands fa-kaggle", "https://www.kaggle.com/{}"),
    "keybase_username": ("fa-brands fa-keybase", "https://keybase.io/{}"),
    "lastfm_id": ("fa-brands fa-lastfm", "https://www.last.fm/user/{}"),
    "lattes_id": ("ai ai-lattes", "http://lattes.cnpq.br/{}"),
    "leetcode_id": ("si si-leetcode", "https://leetcode.com/u/{}/"),
    "letterboxd_id": ("fa-brands fa-square-letterboxd", "https://letterboxd.com/{}"),
    "linkedin_username": ("fa-brands fa-linkedin", "https://www.linkedin.com/in/{}"),
    "mastodon_username": ("fa-brands fa-mastodon", "https://{}"),
    "medium_username": ("fa-brands fa-medium", "https://medium.com/@{}"),
    "orcid_id": ("ai ai-orcid", "https://orcid.org/{}"),
    "osf_id": ("ai ai-osf", "https://osf.io/{}/"),
    "pinterest_id": ("fa-brands fa-pinterest", "https://www.pinterest.com/{}"),
    "publons_id": ("ai ai-publons", "https://publons.com/a/{}/"),
    "quora_username": ("fa-brands fa-quora", "https://www.quora.com/profile/{}"),
    "research_gate_profile": ("ai ai-researchgate", "https://www.researchgate.net/profile/{}/"),
    "rss_icon": ("fa-solid fa-square-rss", "/feed.xml"),
    "scholar_userid": ("ai ai-google-scholar", "https://scholar.google.com/citations?user={}"),
    "scopus_id": ("ai ai-scopus", "https://www.scopus.com/authid/detail.uri?authorId={}"),
    "semanticscholar_id": ("ai ai-semantic-scholar", "https://www.semanticscholar.org/author/{}"),
    "spotify_id": ("fa-brands fa-spotify", "https://open.spotify.com/user/{}"),
    "stackoverflow_id": ("fa-brands fa-stack-overflow", "https://stackoverflow.com/users/{}"),
    "strava_userid": ("fa-brands fa-strava", "https://www.strava.com/athletes/{}"),
    "telegram_username": ("fa-brands fa-telegram", "https://telegram.me/{}"),
    "unsplash_id": ("fa-brands fa-unsplash", "https://unsplash.com/@{}"),
    "wechat_username": ("fa-brands fa-weixin", "weixin://dl/chat?{}"),
    "whatsapp_number": ("fa-brands fa-whatsapp", "https://wa.me/{}"),
    "wikidata_id": ("fa-solid fa-barcode", "https://www.wikidata.org/wiki/{}"),
    "wikipedia_id": ("fa-brands fa-wikipedia-w", "https://wikipedia.org/wiki/User:{}"),
    "work_url": ("fa-solid fa-briefcase", "{}"),
    "x_username": ("fa-brands fa-x-twitter", "https://twitter.com/{}"),
    "youtube_id": ("fa-brands fa-youtube", "https://youtube.com/@{}"),
    "zotero_username": ("fa-brands fa-zotero", "https://www.zotero.org/{}"),
}
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg")


def tags(site: Site) -> dict[str, Any]:
    """Return the tag ``social_links``."""

    def social_links(_parser: Parser, _markup: str) -> Node:
        def render(context: Context) -> None:
            rows = site.data.get("socials")
            context.pieces.append(" ".join(_links(site, rows)) if isinstance(rows, Mapping) else "")

        return Node(render)

    return {"social_links": social_links}


def _links(site: Site, rows: Mapping[str, Any]) -> Iterator[str]:
    for name, given in rows.items():
        value = next(iter(given), "") if isinstance(given, list) else given
        own = value if isinstance(value, Mapping) else {}
        logo, title = str(own.get("logo") or ""), name.replace("_", " ").capitalize()
        if name in _ROWS:
            icon, pattern = _ROWS[name]
            address = _filled(pattern, own.get("value", own) if own else value)
            if address.startswith("/"):
                address = relative(site.config, address)
        elif logo:
            icon, address, title = "", str(own.get("url") or ""), str(own.get("title") or "")
        else:
            continue
        shown = _shown(site, logo or icon, title)
        yield f"<a href='{escape(address)}' title='{escape(title)}'>{shown}</a>"


def _filled(pattern: str, value: object) -> str:
    """The address of a profile; that of academia.edu has two parts."""
    parts = value if isinstance(value, Mapping) else {}
    whole = {"organization": parts.get("organization", ""), "username": parts.get("username", "")}
    return pattern.format("" if value is None or parts else value, **whole)


def _shown(site: Site, logo: str, title: str) -> str:
    """An icon, or a picture of the site or of another host."""
    if not logo.lower().endswith(_PICTURES):
        return f"<i class='{escape(logo)}'></i>"
    source = escape(logo if "://" in logo else relative(site.config, logo))
    if logo.lower().endswith(".svg"):
        return f"<svg><image xlink:href='{source}' /></svg>"
    return f"<img src='{source}' alt='{escape(title)}'>"
