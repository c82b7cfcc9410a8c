"""Publications in; an Atom feed (RFC 4287) of the newest out, as text."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from pelican_academic.export.citation_text import format_citation
from pelican_academic.extract.controls import without_controls
from pelican_academic.model import Publication

__all__ = ["to_atom"]


def _moment(record: Publication) -> str:
    year, month, day = (*record.issued.date_parts, 1, 1)[:3] if record.issued else (1970, 1, 1)
    return f"{year:04d}-{month:02d}-{day:02d}T00:00:00Z"


def _clean(text: str) -> str:
    return escape(without_controls(text))


def to_atom(
    records: Sequence[Publication],
    *,
    title: str,
    site_url: str,
    feed_path: str = "/publications.atom.xml",
    urls: Sequence[str] = (),
    limit: int = 20,
) -> str:
    """Return the feed of the ``limit`` newest dated records.

    ``urls[i]`` is the page of ``records[i]``, site-relative or absolute; where it is empty, its DOI stands in.
    ``site_url`` is absolute. Ids never change while a record keeps its DOI or key.
    """
    site = site_url.rstrip("/")
    pairs = [
        (record, urls[index] if index < len(urls) else "") for index, record in enumerate(records) if record.issued
    ]
    newest = sorted(pairs, key=lambda pair: _moment(pair[0]), reverse=True)[:limit]
    updated = _moment(newest[0][0]) if newest else "1970-01-01T00:00:00Z"
    lines = [
        '<?xml version="1.0" encoding="utf-8"?>',
        '<feed xmlns="http://www.w3.org/2005/Atom">',
        f"  <title>{_clean(title)}</title>",
        f"  <id>{_clean(site + feed_path)}</id>",
        f'  <link rel="self" href={quoteattr(site + feed_path)}/>',
        f'  <link rel="alternate" type="text/html" href={quoteattr(site + "/")}/>',
        f"  <updated>{updated}</updated>",
    ]
    for record, url in newest:
        address = url or (f"https://doi.org/{record.doi}" if record.doi else record.url or f"/#{record.id}")
        address = f"{site}{address}" if address.startswith("/") else address
        identity = f"https://doi.org/{record.doi}" if record.doi else f"{site}/#{record.id}"
        lines += [
            "  <entry>",
            f"    <title>{_clean(record.title)}</title>",
            f"    <id>{_clean(identity)}</id>",
            f"    <link href={quoteattr(address)}/>",
            f"    <published>{_moment(record)}</published>",
            f"    <updated>{_moment(record)}</updated>",
        ]
        authors = record.authors or ()
        lines += [f"    <author><name>{_clean(str(author.name))}</name></author>" for author in authors] or [
            f"    <author><name>{_clean(title)}</name></author>"
        ]
        lines += [f"    <summary>{_clean(record.abstract or format_citation(record))}</summary>", "  </entry>"]
    return "\n".join([*lines, "</feed>", ""])
