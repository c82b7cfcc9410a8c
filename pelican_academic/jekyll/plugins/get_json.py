"""jekyll-get-json: a JSON file of the site becomes data, as al-folio's CV in ``assets/json/resume.json`` is.

``jekyll_get_json: [{data: resume, json: assets/json/resume.json}]`` fills ``site.data.resume``; what a data file of
that name says stays, and mappings in both are one. Nobody is asked for the JSON of an address. Source: its README.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

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
        if isinstance(entry, dict) and entry.get("data") and entry.get("json"):
            name, path = str(entry["data"]), str(entry["json"])
            fault = _read(site, name, path)
            if fault:
                site.problems.add("_config.yml", 0, "json", f"{path}: {fault}", f"built without 'site.data.{name}'")


def _read(site: Site, name: str, path: str) -> str:
    if _FAR.match(path):
        return "another host is not asked"
    file = (site.root / path.lstrip("/")).resolve()
    if not file.is_relative_to(site.root.resolve()) or not is_file(file):
        return "there is no such file in the site"
    try:
        found = json.loads(file.read_text("utf-8-sig").strip() or "null")
    except (OSError, ValueError, RecursionError) as error:
        return f"no JSON that can be read ({error})"
    known = site.data.get(name)
    site.data[name] = merge(found, known) if isinstance(known, dict) and isinstance(found, dict) else known or found
    return ""
