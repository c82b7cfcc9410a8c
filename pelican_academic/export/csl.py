"""Publications in; CSL-JSON out (citationstyles.org, data schema 1.0.2)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping

from pelican_academic.model import Name, Publication

__all__ = ["csl_item", "csl_name", "to_csl_json"]

_FIELDS = (
    ("genre", "genre"),
    ("status", "status"),
    ("container-title", "container_title"),
    ("container-title-short", "container_title_short"),
    ("collection-title", "collection_title"),
    ("volume", "volume"),
    ("issue", "issue"),
    ("page", "page"),
    ("edition", "edition"),
    ("number", "number"),
    ("publisher", "publisher"),
    ("publisher-place", "publisher_place"),
    ("event-title", "event_title"),
    ("DOI", "doi"),
    ("PMID", "pmid"),
    ("PMCID", "pmcid"),
    ("ISBN", "isbn"),
    ("ISSN", "issn"),
    ("URL", "url"),
    ("abstract", "abstract"),
    ("note", "note"),
    ("language", "language"),
)


def csl_name(name: Name) -> dict[str, str]:
    """Return a name as CSL has it: ``{"family": "Quill", "given": "Ada"}``, or ``{"literal": …}``."""
    if not name.family or (not name.given and not name.particle):
        return {"literal": str(name)}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix}
    return {key: value for key, value in parts.items() if value}


def csl_item(record: Publication) -> dict[str, object]:
    """Return the CSL item of a record; what CSL has no variable for (arXiv id, award) stands under ``custom``."""
    item: dict[str, object] = {"id": record.id, "type": record.type, "title": record.title}
    if record.authors:
        item["author"] = [csl_name(author.name) for author in record.authors]
    if record.editors:
        item["editor"] = [csl_name(name) for name in record.editors]
    if record.issued:
        item["issued"] = {"date-parts": [list(record.issued.date_parts), *_until(record)]}
    for key, name in _FIELDS:
        value = getattr(record, name)
        if value:
            item[key] = value
    for key, source in (("version", "version"), ("chapter-number", "chapter")):
        if isinstance(record.extra.get(source), str | int):
            item[key] = str(record.extra[source])
    if record.keywords:
        item["keyword"] = ", ".join(record.keywords)
    custom: dict[str, object] = {
        key: value
        for key, value in (
            ("arxiv", record.arxiv),
            ("award", record.award),
            ("image", record.image),
            ("handle", record.handle),
            ("urn", record.urn),
            ("hal", record.hal),
            ("affiliation", record.affiliation),
            ("et-al", record.et_al),
            ("related-doi", list(record.related_dois)),
            ("selected", record.selected),
            ("links", [{"kind": link.kind, "url": link.url, "label": link.label} for link in record.links]),
            ("fields", {key: value for key, value in record.extra.items() if isinstance(value, str | int)}),
        )
        if value
    }
    if custom:
        item["custom"] = custom
    if record.arxiv:
        item.setdefault("archive", "arXiv")
        item.setdefault("archive_location", record.arxiv)
    return item


def _until(record: Publication) -> list[list[int]]:
    """The end of a date that runs from one day to another."""
    _, _, end = str(record.extra.get("date") or "").partition("/")
    return [[int(part) for part in end.split("-")]] if re.fullmatch(r"\d{4}(?:-\d\d){0,2}", end) else []


def to_csl_json(records: Iterable[Publication]) -> str:
    """Return a CSL-JSON array of records, in their order."""
    return f"{_printed([csl_item(record) for record in records], '')}\n"


_string = json.JSONEncoder(ensure_ascii=False).encode


def _printed(value: object, margin: str) -> str:
    """``json.dumps(value, ensure_ascii=False, indent=2)``, which leaves the standard library's C code for that."""
    inner = f"{margin}  "
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, Mapping) and value:
        lines = [f"{inner}{_string(str(key))}: {_printed(item, inner)}" for key, item in value.items()]
        return "{\n" + ",\n".join(lines) + f"\n{margin}}}"
    if isinstance(value, list | tuple) and value:
        lines = [f"{inner}{_printed(item, inner)}" for item in value]
        return "[\n" + ",\n".join(lines) + f"\n{margin}]"
    return _string(value)
