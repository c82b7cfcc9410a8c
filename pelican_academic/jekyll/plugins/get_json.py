"""jekyll-get-json: a JSON file of the site becomes data, as al-folio's CV in ``assets/json/resume.json`` is.

``jekyll_get_json: [{data: resume, json: assets/json/resume.json}]`` fills ``site.data.resume``; what a data file of
that name says stays, and mappings in both are one. Nobody is asked for the JSON of an address. Source: its README.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from pelican_academic.disk import is_file
from pelican_academic.jekyll.setup.config import merge
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

GEMS = ("jekyll-get-json",)
PRIORITY = "first"
_FAR = regex(r"[a-z][a-z\d+.-]*://")


def generate(site: Site) -> None:
    """Add the data of each entry, or say why not."""
    entries = site.config.get("jekyll_get_json")
    for entry in entries if isinstance(entries, list) else [entries]:
        if not isinstance(entry, dict) or not entry.get("data") or not entry.get("json"):
            continue
        name, path = str(entry["data"]), str(entry["json"])
        try:
            _add(site, name, _read(site, path))
            site.json_files[name] = path.lstrip("/")
        except json.JSONDecodeError as error:
            _report(site, path, error.lineno, f"no JSON that can be read: {error.msg}", name)
        except (OSError, ValueError, RecursionError) as error:
            _report(site, "_config.yml", 0, f"{path}: {error}", name)


def _read(site: Site, path: str) -> Any:
    file = (site.root / path.lstrip("/")).resolve()
    if _FAR.match(path):
        raise OSError("another host is not asked")
    if not file.is_relative_to(site.root.resolve()) or not is_file(file):
        raise OSError("there is no such file in the site")
    return json.loads(file.read_text("utf-8-sig").strip() or "null")


def _add(site: Site, name: str, found: Any) -> None:
    known = site.data.get(name)
    site.data[name] = merge(found, known) if isinstance(known, dict) and isinstance(found, dict) else known or found


def _report(site: Site, path: str, line: int, message: str, name: str) -> None:
    site.problems.add(path, line, "json", message, f"built without 'site.data.{name}'")
