"""Data files -> nested values: ``_data/labs/team.yml`` is ``site.data["labs"]["team"]``. Source: Jekyll, "Data Files".

YAML, JSON, CSV and TSV; a CSV or TSV file is a list of rows by header, every value text. A file that cannot be read
is reported and left out.
"""

from __future__ import annotations

import csv
import io
import re
from contextlib import suppress
from typing import Any

from pelican_academic.disk import is_folder
from pelican_academic.errors import Problems
from pelican_academic.jekyll.files import front_matter, yaml
from pelican_academic.jekyll.setup.entries import Entries

__all__ = ["ENDINGS", "read", "read_file"]

ENDINGS = (".yaml", ".yml", ".json", ".csv", ".tsv")
_FORMATS = {".yaml": "YAML", ".yml": "YAML", ".json": "JSON"}


def read(entries: Entries, folder: str, problems: Problems) -> dict[str, Any]:
    """Every data file below a folder of the site, by cleaned name; the later of two with one name wins."""
    found: dict[str, Any] = {}
    if not is_folder(entries.root / folder) or entries.leaves(folder):
        return found
    listed = entries.unfiltered(folder)
    files = [entry for entry in listed if entry.is_file()]
    files.sort(key=lambda entry: next((i for i, end in enumerate(ENDINGS) if entry.name.endswith(end)), -1))
    for entry in files:
        for ending in ENDINGS:
            if entry.name.endswith(ending):
                value = read_file(entries, f"{folder}/{entry.name}", ending, problems)
                found[clean_name(entry.name.removesuffix(ending))] = value
    for entry in listed:
        if entry.is_dir() and not entries.climbs(f"{folder}/{entry.name}"):
            found[clean_name(entry.name)] = read(entries, f"{folder}/{entry.name}", problems)
    return found


def clean_name(name: str) -> str:
    """Return the key of a data file: ``Ada Lovelace`` is ``Ada_Lovelace``, ``a.b`` is ``ab``."""
    bare = re.sub(r"[^\w\s-]+|(?:(?<=^)|(?<=\b\s))\s+(?=$|\s?\b)", "", name, flags=re.ASCII)
    return re.sub(r"\s+", "_", bare)


def read_file(entries: Entries, relative: str, ending: str, problems: Problems) -> Any:
    """One data file, None for one that cannot be read."""
    try:
        text, bad = front_matter.decode(entries.root / relative)
    except OSError as error:
        problems.add(relative, 0, "unreadable", f"cannot be read ({error.strerror})", "left out")
        return None
    if bad:
        problems.add(relative, bad, "not-utf-8", "a byte that is not UTF-8", "shown as \N{REPLACEMENT CHARACTER}")
    if ending in {".csv", ".tsv"}:
        return _table(text, "\t" if ending == ".tsv" else ",", relative, problems)
    try:
        loaded = yaml.load(text)
    except yaml.YAMLError as error:
        problems.add(
            relative, error.line, "data-yaml", f"not {_FORMATS[ending]}: {error.reason}", "the file was left out",
            column=error.column,
        )  # fmt: skip
        return None
    for fault in loaded.faults:
        problems.add(relative, fault.line, "data-yaml", fault.reason, fault.action, severity="warning")
    return loaded.value


def _table(text: str, delimiter: str, relative: str, problems: Problems) -> list[dict[str, str | None]]:
    """The rows as mappings; a field without text is None, one with only quotes is empty, a line left empty is a row."""
    header_line = text.partition("\n")[0]
    if delimiter == "," and ";" in header_line and "," not in header_line:  # as spreadsheets write it in many languages
        message = "the columns are divided by ';', not by ','"
        problems.add(relative, 1, "data-csv", message, "read so; Jekyll reads one column", severity="warning")
        delimiter = ";"
    rows, at = _rows(text, delimiter)
    if at < len(text):
        line = text.count("\n", 0, at) + 1
        closed = not text.startswith('"', at) or re.compile('"[^"]*(?:""[^"]*)*"').match(text, at)
        fault = "a quote within a field that has none around it" if closed else "a quote that is never closed"
        problems.add(relative, line, "data-csv", f"not CSV: {fault}", "read as far as it can be")
        rows = _tolerant(text, delimiter)
    header, *rest = rows or [[]]
    places = {name or "": place for place, name in reversed(list(enumerate(header)))}  # the first of two with one name
    names = dict.fromkeys(name or "" for name in header)
    return [{name: row[places[name]] if places[name] < len(row) else None for name in names} for row in rest]


def _rows(text: str, delimiter: str) -> tuple[list[list[str | None]], int]:
    """Rows as far as they are well formed, and where that ends."""
    field = re.compile(rf'(?:"([^"]*(?:""[^"]*)*)"|([^"\r\n{delimiter}]*))({delimiter}|\r\n|\n|\r|\Z)')
    rows: list[list[str | None]] = []
    row: list[str | None] = []
    at, more = 0, False
    while at < len(text) or more:
        found = field.match(text, at)
        if not found:
            break
        row.append(found[2] or None if found[1] is None else found[1].replace('""', '"'))
        at, more = found.end(), found[3] == delimiter
        if not more:
            rows.append(row)
            row = []
    return rows, at


def _tolerant(text: str, delimiter: str) -> list[list[str | None]]:
    rows: list[list[str | None]] = []
    with suppress(csv.Error):  # said already
        for row in csv.reader(io.StringIO(text), delimiter=delimiter):
            rows += [[value or None for value in row]] if row else []
    return rows
