"""A record's picture and links -> addresses that lead to what is meant, from every page that prints the record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape
from typing import TypeVar

from pelican_academic.errors import Place, Problem
from pelican_academic.model import Link, Person, ProfileLink, Publication
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.elsewhere import address_from
from pelican_academic.plugin.pictures.of_site import shown
from pelican_academic.urls import split_url

__all__ = ["led"]

Record = TypeVar("Record", Person, Publication)
AnyLink = TypeVar("AnyLink", Link, ProfileLink)


def led(record: Record, build: Build) -> Record:
    """Return a person or a publication whose picture and links are addresses from the site's root, or other hosts'.

    ``paper.pdf`` means the file beside the page that names it, else the site's only file of that name. A picture or
    a relative link that leads to nothing is left out, and reported; an address that the site gives from its root may
    be served by another repository, and stays.
    """
    return replace(record, image=_picture(record, build), links=tuple(_links(record, record.links, build)))


def _links(record: Record, links: tuple[AnyLink, ...], build: Build) -> Iterator[AnyLink]:
    for link in links:
        if url := _leading(link.url, record, build):
            yield link if url == link.url else replace(link, url=url)
        else:
            message = f"the link '{link.url}' of {_called(record)} leads to no file"
            action = "kept in the page's text alone" if _in_text(link.url, record, build) else "left out"
            _report(record, build, "missing-file", message, action)


def _in_text(url: str, record: Person | Publication, build: Build) -> bool:
    """Whether the text that a record was read in, which is printed as it is, has a link's address."""
    return record.place is not None and escape(url) in build.marked.get(record.place.path, "")


def _leading(url: str, record: Person | Publication, build: Build) -> str:
    """Where a link leads; "" for a relative one that leads to nothing."""
    if build.site is None or not _is_relative(url):
        return build.files.find(url) or url
    content = build.contents.get(record.place.path) if record.place is not None else None
    pages = (f"/{content.url.lstrip('/')}",) if content is not None else ()
    return address_from(build, url, *pages) or build.files.find(url) or address_from(build, url, "/")


def _is_relative(url: str) -> bool:
    parts = split_url(url)
    return not parts.scheme and not parts.netloc and bool(parts.path) and not parts.path.startswith("/")


def _picture(record: Person | Publication, build: Build) -> str:
    """The address of a record's picture; "" for one that is not in the site or cannot be read."""
    found = shown(build, record.image)
    if record.image and not found:
        why = "cannot be read" if build.files.find(record.image) else "is not in the site"
        message = f"the picture '{record.image}' of {_called(record)} {why}"
        _report(record, build, "missing-image", message, "shown without one")
    return found


def _called(record: Person | Publication) -> str:
    return str(record.title if isinstance(record, Publication) else record.name)


def _report(record: Person | Publication, build: Build, code: str, message: str, action: str) -> None:
    build.report([Problem(record.place or Place(build.configuration), code, message, action, "warning")])
