"""jekyll-socials: ``{% social_links %}``: the rows of ``_data/socials.yml`` as icons with links. Source: its README.

``orcid_id: 0000-0002-1825-0097`` is a link to the profile, in the order of the file; a row may hold a list, and one of
another name its own ``url``, ``title`` and ``logo``.
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

# a row's name: what its link is called, its icon, its address with the row's value for {}
_ROWS: Mapping[str, tuple[str, str, str]] = {
    "acm_id": ("ACM DL", "ai ai-acm", "https://dl.acm.org/profile/{}/"),
    "blogger_url": ("Blogger", "fa-brands fa-blogger-b", "{}"),
    "bluesky_url": ("Bluesky", "fa-brands fa-bluesky", "{}"),
    "cv_pdf": ("CV", "ai ai-cv", "{}"),
    "dblp_url": ("DBLP", "ai ai-dblp", "{}"),
    "discord_id": ("Discord", "fa-brands fa-discord", "https://discord.com/users/{}"),
    "email": ("email", "fa-solid fa-envelope", "mailto:{}"),
    "facebook_id": ("Facebook", "fa-brands fa-facebook", "https://facebook.com/{}"),
    "flickr_id": ("Flickr", "fa-brands fa-flickr", "https://www.flickr.com/{}"),
    "github_username": ("GitHub", "fa-brands fa-github", "https://github.com/{}"),
    "gitlab_username": ("GitLab", "fa-brands fa-gitlab", "https://gitlab.com/{}"),
    "hal_id": ("HAL", "ai ai-hal", "https://cv.hal.science/{}"),
    "ieee_id": ("IEEE Xplore", "ai ai-ieee", "https://ieeexplore.ieee.org/author/{}/"),
    "inspirehep_id": ("Inspire HEP", "ai ai-inspire", "https://inspirehep.net/authors/{}"),
    "instagram_id": ("Instagram", "fa-brands fa-instagram", "https://instagram.com/{}"),
    "kaggle_id": ("Kaggle", "fa-brands fa-kaggle", "https://www.kaggle.com/{}"),
    "lattes_id": ("Lattes", "ai ai-lattes", "http://lattes.cnpq.br/{}"),
    "linkedin_username": ("LinkedIn", "fa-brands fa-linkedin", "https://www.linkedin.com/in/{}"),
    "mastodon_username": ("Mastodon", "fa-brands fa-mastodon", "https://{}"),
    "medium_username": ("Medium", "fa-brands fa-medium", "https://medium.com/@{}"),
    "orcid_id": ("ORCID", "ai ai-orcid", "https://orcid.org/{}"),
    "osf_id": ("Open Science Framework", "ai ai-osf", "https://osf.io/{}/"),
    "publons_id": ("Publons", "ai ai-publons", "https://publons.com/a/{}/"),
    "quora_username": ("Quora", "fa-brands fa-quora", "https://www.quora.com/profile/{}"),
    "research_gate_profile": ("ResearchGate", "ai ai-researchgate", "https://www.researchgate.net/profile/{}/"),
    "rss_icon": ("RSS Feed", "fa-solid fa-square-rss", "/feed.xml"),
    "scholar_userid": ("Google Scholar", "ai ai-google-scholar", "https://scholar.google.com/citations?user={}"),
    "scopus_id": ("Scopus", "ai ai-scopus", "https://www.scopus.com/authid/detail.uri?authorId={}"),
    "semanticscholar_id": ("Semantic Scholar", "ai ai-semantic-scholar", "https://www.semanticscholar.org/author/{}"),
    "stackoverflow_id": ("Stackoverflow", "fa-brands fa-stack-overflow", "https://stackoverflow.com/users/{}"),
    "telegram_username": ("telegram", "fa-brands fa-telegram", "https://telegram.me/{}"),
    "wikidata_id": ("Wikidata", "fa-brands fa-wikidata", "https://www.wikidata.org/wiki/{}"),
    "work_url": ("Work", "fa-solid fa-briefcase", "{}"),
    "x_username": ("X", "fa-brands fa-x-twitter", "https://twitter.com/{}"),
    "youtube_id": ("YouTube", "fa-brands fa-youtube", "https://youtube.com/@{}"),
    "zotero_username": ("Zotero", "ai ai-zotero", "https://www.zotero.org/{}"),
}


def tags(site: Site) -> dict[str, Any]:
    """Return the tag ``social_links``."""

    def social_links(_parser: Parser, _markup: str) -> Node:
        def render(context: Context) -> None:
            rows = site.data.get("socials")
            context.pieces.append("\n".join(_links(site, rows)) if isinstance(rows, Mapping) else "")

        return Node(render)

    return {"social_links": social_links}


def _links(site: Site, rows: Mapping[str, Any]) -> Iterator[str]:
    for name, given in rows.items():
        for value in given if isinstance(given, list) else [given]:
            if isinstance(value, Mapping) and value.get("url"):
                title, address = str(value.get("title") or name), str(value["url"])
                shown = f'<img src="{_led(site, value["logo"])}" alt="{escape(title)}">' if value.get("logo") else ""
            elif name in _ROWS and value:
                title, icon, pattern = _ROWS[name]
                address, shown = pattern.format(value), f'<i class="{icon}"></i>'
            else:
                continue
            yield f'<a href="{_led(site, address)}" title="{escape(title)}">{shown or escape(title)}</a>'


def _led(site: Site, address: object) -> str:
    """An address as an attribute has it; one of the site with its baseurl."""
    return escape(relative(site.config, str(address)) if str(address).startswith("/") else str(address))
