"""Links: what a paper offers, and where else a person is found."""

from __future__ import annotations

from dataclasses import dataclass, field

__all__ = ["Link", "ProfileLink"]


@dataclass(frozen=True)
class Link:
    """Something a publication links to: ``Link("code", "https://github.com/a/b", "Code")``.

    ``kind`` is one of pdf, doi, preprint, pubmed, code, data, slides, video, poster, website, documentation,
    supplement, blog, other.
    ``url`` is absolute or site-relative, as the site has it; ``label`` is the printed text, "" where there is none.
    """

    kind: str
    url: str
    label: str = ""


@dataclass(frozen=True)
class ProfileLink:
    """A profile of a person or group elsewhere: ``ProfileLink("orcid", "https://orcid.org/0000-…", "0000-…")``.

    ``platform`` is a key of the table of platforms; ``url`` is canonical; ``value`` the handle or id, "" for a bare
    address; ``written`` the address as the site has it, "" where that is `url` or no address.
    """

    platform: str
    url: str
    value: str = ""
    written: str = field(default="", compare=False)
