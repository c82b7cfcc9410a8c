"""Plugins that a site names and that nobody provides, and formats that only a plugin converts: said once, in one line.

Source: Jekyll, "Plugins"; Jekyll 2 still converted Textile.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pelican_academic.jekyll import plugins
from pelican_academic.jekyll.plugins.ruby import GEMS_OF_RUBY

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

PRIORITY = "last"

# What they do is done elsewhere here, or cannot be seen in a page.
_ELSEWHERE = frozenset(
    {"jekyll", "jekyll-admin", "jekyll-coffeescript", "jekyll-commonmark", "jekyll-commonmark-ghpages",
     "jekyll-compose", "jekyll-data", "jekyll-include-cache", "jekyll-livereload", "jekyll-minifier",
     "jekyll-remote-theme", "jekyll-sass-converter", "jekyll-scholar", "jekyll-terser", "jekyll-watch", "kramdown",
     "rouge"}
)  # fmt: skip


_FORMATS = {
    ".adoc": "AsciiDoc", ".asciidoc": "AsciiDoc", ".haml": "Haml", ".org": "Org", ".rst": "reStructuredText",
    ".slim": "Slim", ".textile": "Textile",
}  # fmt: skip


def generate(site: Site) -> None:
    """Name them; a translation has the same."""
    if not site.main_language:
        return
    kept: dict[str, list[str]] = {}
    for one in (*site.pages, *(one for collection in site.collections.values() for one in collection.docs)):
        if format_ := _FORMATS.get(one.output_extension.lower()):
            kept.setdefault(format_, []).append(one.relative_path)
    for format_, (first, *others) in sorted(kept.items()):
        more = f" (also {', '.join(others[:3])}{' and more' if len(others) > 3 else ''})" if others else ""
        site.problems.add(
            first, 1, "format", f"nothing converts {format_}{more}", "written as it is, as Jekyll does",
            severity="warning",
        )  # fmt: skip
    provided = {gem for module in plugins.modules() for gem in getattr(module, "GEMS", ())} | GEMS_OF_RUBY | _ELSEWHERE
    named = dict.fromkeys(str(name).replace("/", "-") for name in site.config["plugins"])
    absent = [
        name for name in named if name not in provided and "theme" not in name and name != site.config.get("theme")
    ]
    if absent:
        message = f"{'the plugin' if len(absent) == 1 else 'the plugins'} {', '.join(absent)}: not built in"
        site.problems.add(site.configuration, 0, "plugin-absent", message, "built without it", severity="warning")
