"""What Ruby in ``_plugins`` does beside filters and tags: known hooks are built in, all else is named in the report.

The theme Chirpy's hook gives a post that was committed more than once ``last_modified_at``, from git. Al-folio's puts
the version of each library into its addresses: ``https://cdn.example/d3@{{version}}/d3.js`` -> ``…/d3@7.8.5/d3.js``.
"""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Callable, Mapping
from functools import partial
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.plugins import data_pages
from pelican_academic.jekyll.plugins.last_modified_at import SAFE
from pelican_academic.jekyll.plugins.ruby import tag_pages
from pelican_academic.jekyll.setup.required import is_copy
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["run"]

_LAST_CHANGE = regex(
    r"Hooks\.register\(?\s*:posts,\s*:post_init\b.*?git rev-list --count HEAD.*?git log -1.*?\['last_modified_at'\]",
    re.DOTALL,
)
_VERSION = "{{version}}"
_LIBRARIES = regex(
    r"Hooks\.register\(?\s*:site,\s*:after_init\b.*?\['third_party_libraries'\].*?" + re.escape(_VERSION), re.DOTALL
)
# Of a site's hooks those that run before it is read and after it is written change no page.
_UNRUN = regex(
    r"^[^#\n]*?(?:<\s*(?:::)?(?:Jekyll::)?(?P<kind>Generator|Converter)\b"
    r"|Hooks\.register\W+(?!site\W+(?:post_write|after_init)\b)\w)",
    re.MULTILINE,
)

# Ruby that opens a plugin's own module again and writes methods of it anew.
_REWRITTEN = regex(
    r"^[ \t]*(?:class|module)[ \t]+(?:Jekyll::)?(?P<name>Scholar|SeoTag|JekyllFeed|TableOfContents|PaginateV2|Archives"
    r"|Polyglot)\b(?=.*?^[ \t]*def[ \t])",
    re.MULTILINE | re.DOTALL,
)


def last_change(site: Site) -> None:
    """Give posts that were committed more than once the author's time of the last commit, as git writes it."""
    git = shutil.which("git")
    for post in site.posts if git else ():
        if post.data.get("last_modified_at") is None:
            command = [str(git), *SAFE, "log", "--format=%ad", "--date=iso", "HEAD", "--", str(post.path)]
            try:
                asked = subprocess.run(command, cwd=site.root, capture_output=True, text=True, timeout=60, check=True)  # noqa: S603
            except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
                return
            times = asked.stdout.splitlines(keepends=True)
            if len(times) > 1:
                post.data["last_modified_at"] = times[0]


def library_versions(site: Site) -> None:
    """Put the version of each library of the configuration into its addresses; none is downloaded."""
    libraries = site.config.get("third_party_libraries")
    for library in libraries.values() if isinstance(libraries, dict) else ():
        if isinstance(library, dict) and "url" in library:
            library["url"] = _with_version(library["url"], str(library.get("version") or ""))
    if isinstance(libraries, dict) and libraries.get("download"):
        site.problems.add(
            site.configuration, 0, "ruby-unrun", "third_party_libraries: no library is downloaded while building",
            "linked where they are", severity="warning",
        )  # fmt: skip


def _with_version(urls: Any, version: str) -> Any:
    if isinstance(urls, dict):
        return {kind: _with_version(url, version) for kind, url in urls.items()}
    return urls.replace(_VERSION, version) if isinstance(urls, str) else urls


#: What a file's Ruby has -> what it does.
_KNOWN: Mapping[re.Pattern[str], Callable[[Site], None]] = {_LAST_CHANGE: last_change, _LIBRARIES: library_versions}


def run(site: Site, sources: Mapping[str, str]) -> None:
    """Do what the known hooks of some files do, and name what the others would; ``sources``: path -> Ruby."""
    for path, source in sources.items():
        known = [does for pattern, does in _KNOWN.items() if pattern.search(source)]
        if tag_pages.makes_them(source):
            known.append(partial(tag_pages.generate, source=source))
        if data_pages.makes_them(source):
            known.append(data_pages.generate)
        for does in known:
            does(site)
        for found in () if known or is_copy(path) else _UNRUN.finditer(source):
            what = f"a {found['kind'].lower()}" if found["kind"] else "a hook"
            site.problems.add(
                path, source.count("\n", 0, found.end()) + 1, "ruby-unrun", f"{what} in Ruby cannot run here",
                "built without what it does", severity="warning",
            )  # fmt: skip
        if (rewritten := _REWRITTEN.search(source)) and not is_copy(path):
            site.problems.add(
                path, source.count("\n", 0, rewritten.start("name")) + 1, "ruby-unrun",
                f"Ruby that changes the plugin {rewritten['name']} cannot run here",
                "the plugin does what it always does", severity="warning",
            )  # fmt: skip
