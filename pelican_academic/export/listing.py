"""What a page held in; the JSON form of ``pelican-academic extract`` and its explanation out."""

from __future__ import annotations

from collections.abc import Sequence

from pelican_academic.export.csl import csl_item
from pelican_academic.extract.page import Extraction

__all__ = ["explain", "extraction_as_json"]


def extraction_as_json(extraction: Extraction) -> dict[str, object]:
    """Return ``{"path", "publications", "social"}``, ready for ``json.dumps``.

    A publication is a CSL-JSON item with ``links: [{"kind", "url"}]``, ``own`` (the index of the page's own author,
    or None), ``line``, ``confidence``, and under ``custom`` the identifiers that CSL lacks and the authors as printed.
    """
    items = []
    for record in extraction.publications:
        item = csl_item(record)
        printed = record.extra.get("printed_authors")
        custom = dict(item["custom"]) if isinstance(item.get("custom"), dict) else {}  # type: ignore[call-overload]
        if printed:
            custom["authors-as-printed"] = printed
        if custom:
            item["custom"] = custom
        for key in ("arxiv", "award", "image"):
            if getattr(record, key):
                item[key] = getattr(record, key)
        item["links"] = [{"kind": link.kind, "url": link.url} for link in record.links]
        item["own"] = next((index for index, author in enumerate(record.authors) if author.own), None)
        item["line"] = record.place.line if record.place else 0
        item["confidence"] = record.confidence
        items.append(item)
    return {
        "path": extraction.path,
        "publications": items,
        "social": [{"platform": link.platform, "url": link.url} for link in extraction.links],
    }


def explain(extraction: Extraction) -> Sequence[str]:
    """Return lines for people: each publication with its place, confidence and reasons, then what was not understood.

    ``"_people/ada.md:48: On marshes (0.93): 2 author(s); title in bold; venue"``
    """
    lines = []
    for record in extraction.publications:
        reasons = "; ".join(extraction.why.get(record.id, ()))
        lines.append(f"{record.place or extraction.path}: {record.title} ({record.confidence:.2f}): {reasons}")
    lines += [f"{extraction.path}: {link.platform}: {link.url}" for link in extraction.links]
    lines += [
        f"{extraction.path}:{line}: not understood, left on the page: {text[:100]}" for line, text in extraction.unread
    ]
    return [*lines, *(str(problem) for problem in extraction.problems)]
