"""A folder -> its `Site`, ready to render: ``read_site("lab").render(document).output``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any

from pelican_academic.errors import AcademicError
from pelican_academic.jekyll import plugins
from pelican_academic.jekyll.documents.document import StaticFile
from pelican_academic.jekyll.fill import fill
from pelican_academic.jekyll.rendering.renderer import Renderer
from pelican_academic.jekyll.site import Site, placed

__all__ = ["add_translation", "read_site"]


def read_site(
    root: str | Path,
    config: Any = None,
    exclude: Iterable[str] = (),
    environment: str = "production",
    *,
    filters: Mapping[str, Callable[..., Any]] | None = None,
    tags: Mapping[str, Callable[[str], object]] | None = None,
    theme: str | Path | None = None,
) -> Site:
    """Read the Jekyll repository in ``root`` in place.

    ``config`` is None (``_config.yml``), the name of a configuration file, a mapping of settings that win over the
    files, or a sequence of those; ``exclude`` names files and folders that are not the site's (the output folder, for
    one), without patterns. ``filters`` and ``tags`` are the site's own, in place of Ruby in ``_plugins``: a filter is
    a function of the value and its arguments, a tag a function of its markup that returns text. ``theme`` is the
    folder of the site's gem or remote theme, where it is not found by itself. Raises `AcademicError` if ``root`` is
    no folder; every other fault is in ``.problems``.
    """
    folder = Path(root).absolute()
    if not folder.is_dir():
        raise AcademicError(f"{root} is not a folder")
    site = _filled(Site(folder, config, exclude, environment, theme), filters or {}, tags or {})
    site.renderer = Renderer(site)
    return site


def _filled(site: Site, filters: Mapping[str, Callable[..., Any]], tags: Mapping[str, Callable[[str], object]]) -> Site:
    site.filters, site.tags = filters, tags
    site.plugins = plugins.active(site)
    fill(site)
    return site


def add_translation(site: Site, settings: dict[str, Any], folder: str, shared: tuple[str, ...] = ()) -> None:
    """Read a site's folder once more with other settings, and add what it writes in a folder of the output.

    Static files whose paths begin as ``shared`` says are left out: all languages have them in one place.
    """
    config, exclude, environment, theme = site.given
    given = config if isinstance(config, list | tuple) else [config] if config is not None else []
    other = _filled(Site(site.base, [*given, settings], exclude, environment, theme), site.filters, site.tags)
    other.addresses = site.addresses
    other.renderer = Renderer(other)
    site.translations.append(other)
    for item in other.written.values():
        if not (isinstance(item, StaticFile) and item.relative_path.startswith(shared)):
            site.extra.append(placed(item, folder))
    for problem in other.problems:
        site.problems.record(problem)
