"""An address -> the file of a site's picture, and the copies of a file -> the output.

Originals stay where they are and as they are; copies go to ``theme/pictures/`` of the output.
"""

from __future__ import annotations

import os
import posixpath
import re
import shutil
from pathlib import Path
from urllib.parse import unquote

from pelican.contents import Content

from pelican_academic.disk import is_file
from pelican_academic.plugin.addresses import base_of
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.pictures.variants import Copies, PictureError, copies_of, is_bitmap, size_of
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["bitmap_at", "copies_in", "file_at", "is_drawing", "is_lost", "local_address", "path_in", "shown", "within"]

_BITMAPS = frozenset({".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".tif", ".tiff", ".bmp", ".jfif", ""})
_NO_PICTURE = regex(r"\s*(?!https?:|data:image/)[a-z][a-z0-9+.-]*:", re.IGNORECASE)  # the scheme of anything else


def path_in(build: Build, address: str) -> str:
    """Return the path of a picture of the site in its folder, "" for one of another host.

    On ``https://lab.example``, ``/img/a%20b.png`` and ``https://lab.example/img/a%20b.png`` are ``img/a b.png``.
    """
    parts = split_url(address)
    if parts.netloc:
        own = within(build, address)
        return path_in(build, own) if own else ""
    if not address or parts.scheme:
        return ""
    relative = re.sub("/{2,}", "/", unquote(parts.path)).lstrip("/")
    base = str(build.settings.get("SITEURL") or "").lstrip("/")
    return relative[len(base) + 1 :] if base and relative.startswith(f"{base}/") else relative


def within(build: Build, address: str) -> str:
    """Return an address with the site's own host from the root of the site, "" for any other."""
    parts, base = split_url(address.strip()), split_url(base_of(build))
    own = parts.netloc == base.netloc and parts.scheme in {"", "http", "https"}
    return "/" + parts.path.removeprefix(base.path).lstrip("/") if own and parts.netloc else ""


def file_at(build: Build, relative: str) -> Path | None:
    """Return the file of a picture at a path of the site, None for what is no picture, not there or outside."""
    if relative not in build.pictures:  # it stands on many pages, and a disk is slow
        named = Path(relative)
        kind = bool(relative) and (named.suffix.lower() in _BITMAPS or is_drawing(named))
        file = (build.files.source(relative) or build.root / relative).resolve() if kind else None
        inside = file is not None and file.is_relative_to(build.root) and is_file(file)
        build.pictures[relative] = file if inside else None
    return build.pictures[relative]


def is_drawing(file: Path) -> bool:
    """Whether a file is an SVG drawing, which has a size and needs no copies."""
    return file.suffix.lower() == ".svg"


def copies_in(build: Build, file: Path) -> Copies:
    """Return the copies of a bitmap, made and put into the output when first asked for; raises `PictureError`."""
    found = build.copies.get(file)
    if found is None:
        try:
            wanted = build.option("PICTURES")
            found = copies_of(file, build.picture_cache, avif=wanted != "webp") if wanted else size_of(file)
            build.copies[file] = found
        except PictureError as error:
            build.copies[file] = error
            raise
        _publish(build, found)
    if isinstance(found, PictureError):
        raise found
    return found


def _publish(build: Build, copies: Copies) -> None:
    """Put the copies into the output, as links to the cache where the disk allows it."""
    folder = Path(build.settings["OUTPUT_PATH"]) / build.settings["THEME_STATIC_DIR"] / "pictures"
    if copies.copies:
        folder.mkdir(parents=True, exist_ok=True)
    for copy in copies.copies:
        target = folder / copy.name
        if target.exists():
            continue
        try:
            os.link(build.picture_cache / copy.name, target)
        except FileExistsError:
            continue  # of a picture with the same bytes
        except OSError:
            shutil.copyfile(build.picture_cache / copy.name, target)


def bitmap_at(build: Build, address: object) -> Path | None:
    """Return the file of a picture that may have copies, None for a drawing, another host's, what is not there."""
    file = file_at(build, path_in(build, str(address or "")))
    return None if file is None or is_drawing(file) else file


def is_lost(build: Build, address: str) -> bool:
    """Whether an address from the root of the site is a picture's that is not there, or that nobody can read."""
    relative = path_in(build, address) if address.startswith("/") else ""
    if not relative:
        return False
    file = file_at(build, relative)
    if file is None:
        return relative.endswith("/") or (not is_file(build.root / relative) and build.taken.free(relative))
    return not (is_drawing(file) or is_bitmap(file, file.stat().st_mtime_ns))


def shown(build: Build, address: str) -> str:
    """Return the address of the picture that is meant (`Files.find`), "" where there is none that can be shown."""
    if _NO_PICTURE.match(address):
        return ""
    found = build.files.find(address)
    return "" if found and is_lost(build, f"/{path_in(build, found)}") else found


def local_address(build: Build, page: Content, source: str) -> str:
    """Return an address in a page's text from the root of the site, "" for one of another host.

    On ``/people/`` of ``https://lab.example``, ``ada.jpg`` and ``https://lab.example/people/ada.jpg`` are
    ``/people/ada.jpg``.
    """
    parts = split_url(source.strip())
    if parts.netloc:
        return within(build, source)
    if parts.scheme or not parts.path or parts.path.startswith("/"):
        return "" if parts.scheme else source
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(page.save_as), parts.path))
