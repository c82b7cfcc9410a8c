"""jekyll-datapage-generator: a page for each record of a data file, as ``people/ada_reed.html``. Source: its README.

``page_gen`` lists what to make: ``data`` (a file of ``_data``, ``events.talks`` for one in a folder or a key),
``template`` (a layout), ``name`` (the field that names the page) or ``name_expr``, ``title`` or ``title_expr``,
``dir``, ``extension``, ``index_files``, ``filter``, ``filter_condition``, ``page_data_prefix``. The template sees the
record's fields as those of the page. Of Ruby in the expressions ``record['first'] + '_' + record['last']`` and
conditions are read; none is run. Many sites have the plugin as a file in ``_plugins``.
"""

from __future__ import annotations

import posixpath
import re
import unicodedata
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pelican_academic.jekyll.documents.document import Document
from pelican_academic.jekyll.plugins.ruby.data_filter import FilterError, keeps
from pelican_academic.liquid import Context
from pelican_academic.liquid.ruby.comparison import truthy
from pelican_academic.regex import regex

if TYPE_CHECKING:
    from pelican_academic.jekyll.site import Site

__all__ = ["GEMS", "filters", "generate", "makes_them"]

GEMS = ("jekyll-datapage-generator",)

_PARTS = (  # what a copy of it in ``_plugins`` has, the spaces aside
    "class DataPage < Page",
    "data = site.config['page_gen']",
    ".downcase.strip.gsub(' ', '-').gsub(/[^\\w.-]/, '')",
    '@dir = dir + (index_files ? "/" + filename + "/" : "")',
    "def datapage_url(input, dir)",
)
_LATIN = range(0xC0, 0x180)  # the letters that lose their accents
_BASES = dict(zip("ÐðĐđĦħıĸĿŀŁłŉŊŋØøſŦŧ", "DdDdHhikLlLlnNnOosTt", strict=True))
_JOINED = regex(r"""\s*(?:record\[(["'])([^"'\]]+)\1\](?:\.to_s)?|"([^"#\\]*)"|'([^'\\]*)')\s*(?:\+(?=\s*\S)|\Z)""")


def makes_them(source: str) -> bool:
    """Whether a file's Ruby is this plugin."""
    text = " ".join(source.split())
    return all(part in text for part in _PARTS)


def file_name(text: Any) -> str:
    """Return the name of a record's page.

    >>> file_name("Dr. Zoë O'Reed")
    'dr.-zoe-oreed'
    """
    plain = "".join(
        _BASES.get(one) or (unicodedata.normalize("NFD", one)[0] if ord(one) in _LATIN else one) for one in str(text)
    )
    return re.sub(r"[^\w.-]", "", plain.lower().strip("\0\t\n\v\f\r ").replace(" ", "-"), flags=re.ASCII)


def generate(site: Site) -> None:
    """Add the pages of each entry of ``page_gen``."""
    entries = site.config.get("page_gen")
    for entry in entries if isinstance(entries, list) else ():
        if isinstance(entry, dict) and isinstance(entry.get("data"), str):
            _of_entry(site, entry, entry["data"])


def _of_entry(site: Site, entry: Mapping[str, Any], name: str) -> None:
    layout = site.layouts.get(str(entry.get("template") or name))
    if layout is None:
        _report(site, f"page_gen: there is no layout '{entry.get('template') or name}' for the pages of {name}")
        return
    indices = entry["index_files"] if entry.get("index_files") is not None else site.config.get("page_gen-dirs") is True
    extension = entry.get("extension", "html")
    folder, prefix = str(entry.get("dir") or name).strip("/"), entry.get("page_data_prefix")
    try:
        records = _records(site, entry, name)
        named = [(record, _value(record, entry, "name")) for record in records]
        titles = [_value(record, entry, "title") for record in records]
    except FilterError as error:
        _report(site, f"page_gen: the pages of {name}: {error}")
        return
    nameless = sum(text is None for _, text in named)
    if nameless:
        field = entry.get("name_expr") or entry.get("name")
        _report(site, f"page_gen: {nameless} of {len(named)} records of {name} have no '{field}', which names the page")
    for (record, text), title in zip(named, titles, strict=True):
        if text is None:
            continue
        ending = f".{extension}" if extension else ""
        file = f"{file_name(text)}/index{ending}" if indices else f"{file_name(text)}{ending}"
        shown = {prefix: record} if prefix else {**record, **({"_name": record["name"]} if "name" in record else {})}
        data = {**layout.data, "title": text if title is None else title, **shown}
        path = posixpath.normpath(f"/{folder}/{file}").lstrip("/")
        site.pages.append(Document(site, path, data=data, body=layout.body, generated=GEMS[0]))


def _records(site: Site, entry: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    found: Any = site.data
    for level in name.split("."):
        found = found.get(level) if isinstance(found, Mapping) else None
    rows = list(found.values()) if isinstance(found, Mapping) else found if isinstance(found, list) else []
    records = [row for row in rows if isinstance(row, Mapping)]
    if len(records) < len(rows) or not rows:
        raise FilterError("no list of records" if rows else "there are no such data")
    if entry.get("filter"):
        records = [record for record in records if truthy(record.get(str(entry["filter"])))]
    if condition := entry.get("filter_condition"):
        asked = re.sub(r"\brecord\b", "item", str(condition))
        records = [record for record in records if keeps(asked, record)]
    return records


def _value(record: Mapping[str, Any], entry: Mapping[str, Any], key: str) -> Any:
    """What names a page or is its title: a field, or what an expression makes of some."""
    if expression := entry.get(f"{key}_expr"):
        return _joined(str(expression), record)
    return record.get(str(entry[key])) if entry.get(key) else None


def _joined(expression: str, record: Mapping[str, Any]) -> str:
    at = 0
    pieces: list[str] = []
    while at < len(expression) or not pieces:
        part = _JOINED.match(expression, at)
        if part is None:
            raise FilterError(f"the Ruby '{expression}' cannot be read")
        pieces.append(str(record.get(part[2], "")) if part[2] else part[3] or part[4] or "")
        at = part.end()
    return "".join(pieces)


def _report(site: Site, message: str) -> None:
    site.problems.add(site.configuration, 0, "plugin", message, "built without them")


def _url(context: Context, text: Any, folder: Any) -> str:
    """Return the address of a record's page: ``{{ person.name | datapage_url: "people" }}``."""
    ending = "/" if truthy(context.registers["site"].site.config.get("page_gen-dirs")) else ".html"
    return f"{'' if folder is None else folder}/{file_name('' if text is None else text)}{ending}"


def filters(_site: Site) -> dict[str, Any]:
    """Return the filter that leads to such a page."""
    return {"datapage_url": _url}
