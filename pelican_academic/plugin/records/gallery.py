"""The pictures of a gallery, from its page's front matter or a data file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pelican.contents import Content

from pelican_academic.kramdown import to_html
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.pictures.of_site import shown
from pelican_academic.plugin.prose.markup.inline import line_html
from pelican_academic.plugin.records.data_items import first_text

__all__ = ["pictures_of"]

_DATA = ("gallery", "pictures", "photos")


def pictures_of(build: Build, page: Content, data: Mapping[str, Any]) -> list[dict[str, str]]:
    """Return a page's own ``pictures``, else the rows of ``_data/gallery.yml``; a row is an address, or has one.

    ``{"image": "/mud.jpg", "caption": "In *May*"}`` has the ``caption_html`` ``In <em>May</em>``.
    One that is not there is reported and left out.
    """
    path = build.path_of(page)
    pictures = []
    for row in _rows(page.extra.get("pictures")) or [row for name in _DATA for row in _rows(data.get(name))]:
        named = first_text(row, "image", "url", "src", "path", "photo")
        if image := shown(build, named):
            alt, caption = first_text(row, "alt", "title"), first_text(row, "caption", "title")
            pictures.append({"image": image, "alt": alt, "caption_html": line_html(to_html(caption).html).strip()})
        elif named:
            line = build.line_with(path, named)
            build.problems.add(path, line, "missing-image", f"the picture '{named}' is not in the site", "left out")
    return pictures


def _rows(value: object) -> list[Mapping[str, Any]]:
    return list(_each(value.values() if isinstance(value, Mapping) else value if isinstance(value, list) else ()))


def _each(values: Any) -> Iterator[Mapping[str, Any]]:
    for value in values:
        if isinstance(value, Mapping):
            yield value
        elif isinstance(value, str):
            yield {"image": value}
