"""The pictures that the pages of a run will show -> their copies, made on all cores before any page is written.

A picture that nobody foresaw is made when a page asks for it; one that cannot be read is reported then.
"""

from __future__ import annotations

import html
import os
import re
import warnings
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from pelican.contents import Content

from pelican_academic.plugin.academic import Academic
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.pictures.of_site import bitmap_at, copies_in, local_address
from pelican_academic.plugin.pictures.small import unpack_ahead
from pelican_academic.plugin.pictures.variants import PictureError
from pelican_academic.regex import regex

__all__ = ["judge_ahead", "make_ahead"]

_MOST = 8  # pictures at once: each lies in memory as it is decoded
_SRC = regex(r"<img\b[^>]*?\ssrc\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)


def make_ahead(build: Build, academic: Academic, contents: Iterable[Content]) -> None:
    """Make the copies of the pictures of people, papers, pages, their texts and the home page."""
    if not _drawn_by_us(build) or not build.option("PICTURES"):
        return
    files = {file: None for address in _addresses(build, academic, contents) if (file := bitmap_at(build, address))}
    alike: dict[int, list[Path]] = {}  # by bytes: of equal files the first has its copies made when the second asks
    for file in files:
        alike.setdefault(file.stat().st_size, []).append(file)
    with warnings.catch_warnings(), ThreadPoolExecutor(min(os.cpu_count() or 1, _MOST)) as pool:
        warnings.simplefilter("ignore")  # here, because filters are those of all threads
        list(pool.map(lambda group: _make(build, group), alike.values()))  # Pillow works without Python's lock


def judge_ahead(build: Build, contents: Sequence[Content]) -> None:
    """Begin to unpack the pictures that pages show, beside all that comes before one is judged; once for all builds."""
    if not _drawn_by_us(build) or not build.kept.is_new:
        return
    asked = {address: True for page in contents for address in _in_text(build, page)}
    if not build.option("PICTURES"):  # else they are judged as their copies are made
        asked |= {str(page.image): False for page in contents if page.kind != "person" and getattr(page, "image", "")}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        unpack_ahead({file: mark for address, mark in asked.items() if (file := bitmap_at(build, address))})


def _drawn_by_us(build: Build) -> bool:
    """Whether the theme's templates print the pages: no other asks for each picture."""
    return build.our_theme and not build.own_look


def _make(build: Build, files: Iterable[Path]) -> None:
    for file in files:
        with suppress(PictureError):
            copies_in(build, file)


def _addresses(build: Build, academic: Academic, contents: Iterable[Content]) -> Iterator[str]:
    yield from (member.image for member in academic.people)
    yield from (entry.image for entry in academic.publications)
    yield from (area.image for area in academic.home.areas)
    if academic.home.hero is not None:
        yield academic.home.hero.image
    for page in contents:
        if getattr(page, "kind", "") != "raw":
            yield str(getattr(page, "image", "") or "")
            yield from _in_text(build, page)


def _in_text(build: Build, page: Content) -> Iterator[str]:
    for found in _SRC.finditer(str(page._content or "")):  # noqa: SLF001 - as the last pass reads it
        yield local_address(build, page, html.unescape(found[1] or found[2] or found[3] or ""))
