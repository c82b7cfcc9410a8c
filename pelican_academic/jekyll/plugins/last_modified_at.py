"""jekyll-last-modified-at: ``page.last_modified_at`` and the tag of that name, from git. Source: its README.

The whole history is asked once. Without git, or for a file it does not know, the file's own time counts.
"""

from __future__ import annotations

import shutil
import subprocess
from datetime import UTC, datetime
from functools import cache
from typing import TYPE_CHECKING, Any

from pelican_academic.liquid import Context, Node, Parser

if TYPE_CHECKING:
    from pelican_academic.jekyll.documents.document import Document
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-last-modified-at",)
PRIORITY = "lower"  # the pages that plugins make of files without front matter have their time too

_FORMAT = "%d-%b-%y"
# A repository's own settings start no program.
SAFE = ("-c", "core.fsmonitor=false", "-c", "core.quotepath=false", "-c", "log.showSignature=false")


def generate(site: Site) -> None:
    """Set the key; the front matter of a document, but not that of a page, wins."""
    times = _history(site)
    documents = [*site.pages, *(doc for collection in site.collections.values() for doc in collection.docs)]
    for document in documents:
        if not document.generated and (document.is_page or document.data.get("last_modified_at") is None):
            moment = _moment(site, document, times)
            if moment is not None:
                document.data["last_modified_at"] = moment


def _format(site: Site) -> str:
    settings = site.config.get("last-modified-at")
    return str((settings.get("date-format") if isinstance(settings, dict) else None) or _FORMAT)


def _history(site: Site) -> dict[str, int]:
    """When each file of the site was last committed, as seconds; empty without git. The repository may lie above it."""
    git = shutil.which("git")
    if not git:
        return {}
    command = [git, *SAFE, "log", "--relative", "--name-only", "--format=%x00%ct"]
    try:
        asked = subprocess.run(command, cwd=site.root, capture_output=True, text=True, timeout=60, check=True)  # noqa: S603
    except (OSError, subprocess.SubprocessError, UnicodeDecodeError):
        return {}
    found: dict[str, int] = {}
    for commit in asked.stdout.split("\0")[1:]:
        time, _, names = commit.partition("\n")
        for name in names.split("\n"):
            if name:
                found.setdefault(name, int(time))
    return found


def _moment(site: Site, document: Document, times: dict[str, int]) -> datetime | None:
    seconds: float | None = times.get(document.relative_path)
    if seconds is None:
        try:
            seconds = document.path.stat().st_mtime
        except OSError:
            return None
    return site.clock.local(datetime.fromtimestamp(seconds, UTC))


def tags(site: Site) -> dict[str, Any]:
    """Return ``{% last_modified_at %}``, which takes a format; the first one on a page holds for all of it."""
    times = cache(lambda: _history(site))
    shown: dict[str, str] = {}

    def last_modified_at(_parser: Parser, markup: str) -> Node:
        pattern = markup.strip() or _format(site)

        def render(context: Context) -> None:
            document = context.registers.get("document")
            if document is None:
                return
            if document.relative_path not in shown and (moment := _moment(site, document, times())):
                shown[document.relative_path] = moment.strftime(pattern)
            context.pieces.append(shown.get(document.relative_path, ""))

        return Node(render)

    return {"last_modified_at": last_modified_at}
