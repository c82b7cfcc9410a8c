"""Publications in; a BibTeX file in UTF-8 out, readable by bibtexparser, pybtex and biber.

Titles are braced where a capital inside a word or a name must stay. The text is not turned into LaTeX accents: every
current reader takes UTF-8. TeX's special characters are escaped. ``full`` adds what only a site needs: al-folio's links
and switches, and every field of the source that BibTeX does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from pelican_academic.model import Name, Publication

__all__ = ["bibtex_type", "to_bibtex"]

_TYPES = {
    "article-journal": "article",
    "paper-conference": "inproceedings",
    "chapter": "incollection",
    "book": "book",
    "thesis": "phdthesis",
    "report": "techreport",
    "patent": "patent",
    "software": "software",
    "dataset": "dataset",
    "webpage": "online",
    "article": "misc",
    "manuscript": "unpublished",
}
_MONTHS = ("", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ESCAPES = str.maketrans(
    {
        "&": r"\&",
        "%": r"\%",
        "#": r"\#",
        "_": r"\_",
        "$": r"\$",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
    }
)


def bibtex_type(record: Publication) -> str:
    """Return the entry type of a record: "article", "inproceedings", …; "misc" where BibTeX has none."""
    if record.type == "thesis" and "master" in record.genre.lower():
        return "mastersthesis"
    return _TYPES.get(record.type, "misc")


def _escape(text: str) -> str:
    return text.translate(_ESCAPES)


def _braced(title: str) -> str:
    """Protect words whose capitals a style would lose: ``"The MAIA platform"`` -> ``"The {MAIA} platform"``."""
    words = []
    for word in title.split(" "):
        core = word.strip("()[],.:;!?\"'“”‘’")
        escaped = _escape(word)
        # a brace that is only part of the text would unbalance the entry
        words.append(f"{{{escaped}}}" if re.search(r"(?<=\S)[A-ZÀ-Þ]|[A-ZÀ-Þ]{2}", core) else escaped)
    return " ".join(words)


def bibtex_name(name: Name) -> str:
    """Return a name as BibTeX writes it: ``"van Quill, Ada"``; one that does not divide is braced."""
    if not name.family or (name.literal and not name.given) or (name.literal and name.native):
        if name.literal and name.native and name.family and name.given:
            return f"{_escape(name.family)}, {_escape(name.given)}"
        return f"{{{_escape(str(name))}}}"
    family = " ".join(part for part in (name.particle, name.family) if part)
    # a family name of several words without a particle is one part
    parts = [
        _escape(family),
        *([_escape(name.suffix)] if name.suffix else []),
        *([_escape(name.given)] if name.given else []),
    ]
    return ", ".join(parts) if len(parts) > 1 else f"{{{parts[0]}}}"


def _key(key: str) -> str:
    return re.sub(r"[\s,{}\"#%'~\\=()]+", "", key) or "entry"


# Fields of a source under their own name, in which a reference is not complete without them.
_BIBLIOGRAPHIC = ("version", "chapter", "primaryclass", "eid")
# al-folio's words for what a paper offers; a second link of a kind takes the second word.
_LINKS = {
    "pdf": ("pdf",),
    "code": ("code",),
    "data": ("dataset", "data"),
    "slides": ("slides",),
    "video": ("video",),
    "poster": ("poster",),
    "website": ("html", "website", "demo"),
    "supplement": ("supp",),
    "blog": ("blog", "press"),
    "preprint": ("preprint",),
    "documentation": ("docs",),
}


def _of_the_site(record: Publication) -> Iterable[tuple[str, str]]:
    """What a reference has no need of: links, pictures, switches, and what nothing else took over."""
    if any(author.equal and author.name.family for author in record.authors):
        starred = [
            replace(author.name, family=f"{author.name.family}*") if author.equal else author.name
            for author in record.authors
        ]
        yield "author", " and ".join([*map(bibtex_name, starred), *(["others"] if record.et_al else [])])
    yield "abbr", _escape(record.container_title_short)
    yield "selected", "true" if record.selected else ""
    yield "award", _escape(record.award)
    yield "preview", record.image
    used: dict[str, int] = {}
    for link in record.links:
        words = _LINKS.get(link.kind, ())
        at = used[link.kind] = used.get(link.kind, -1) + 1
        if at < len(words):
            yield words[at], _address(link.url)
    for key, value in record.extra.items():
        if key not in _BIBLIOGRAPHIC and isinstance(value, str | int) and re.fullmatch(r"[A-Za-z][\w-]*", key):
            yield key.lower(), str(value).lower() if isinstance(value, bool) else _escape(str(value))


def _address(url: str) -> str:
    return url.replace("{", "%7B").replace("}", "%7D").replace(" ", "%20")


def _fields(record: Publication) -> Iterable[tuple[str, str]]:
    kind = bibtex_type(record)
    yield "title", _braced(record.title)
    if record.authors:
        names = [bibtex_name(author.name) for author in record.authors]
        yield "author", " and ".join([*names, *(["others"] if record.et_al else [])])
    if record.editors:
        yield "editor", " and ".join(bibtex_name(name) for name in record.editors)
    container = (
        "journal"
        if kind in {"article", "unpublished"}
        else "booktitle"
        if kind in {"inproceedings", "incollection"}
        else "howpublished"
    )
    if record.container_title:
        yield container, _escape(record.container_title)
    if record.publisher:
        yield (
            {"phdthesis": "school", "mastersthesis": "school", "techreport": "institution"}.get(kind, "publisher"),
            _escape(record.publisher),
        )
    for field, value in (
        ("series", record.collection_title),
        ("volume", record.volume),
        ("number", record.number if kind in {"techreport", "patent"} else record.issue or record.number),
        ("pages", record.page.replace("-", "--")),
        ("edition", record.edition),
        ("address", record.publisher_place),
    ):
        if value:
            yield field, _escape(value)
    if record.extra.get("date"):
        yield "date", str(record.extra["date"])  # from one day to another
    elif record.issued:
        yield "year", str(record.issued.year)
        if record.issued.month:
            yield "month", _MONTHS[record.issued.month]
        if record.issued.day:
            yield "day", str(record.issued.day)
    for field, value in (
        ("doi", record.doi),
        ("isbn", record.isbn),
        ("issn", record.issn),
        ("pmid", record.pmid),
        ("pmcid", record.pmcid),
        ("hal", record.hal),
    ):
        if value:
            yield field, value
    if record.arxiv:
        yield "eprint", record.arxiv
        yield "archiveprefix", "arXiv"
    url = record.url or ("" if record.doi else next((link.url for link in record.links), ""))
    if re.match(r"https?://", url):
        yield "url", _address(url)
    for field, value in (
        ("eventtitle", record.event_title),
        ("language", record.language),
        ("pubstate", record.status),
        *((name, str(record.extra.get(name) or "")) for name in _BIBLIOGRAPHIC),
        ("note", record.note),
        ("type", record.genre if record.type != "article" else ""),
        ("keywords", ", ".join(record.keywords)),
        ("abstract", record.abstract),
    ):
        if value:
            yield field, _escape(value)


def to_bibtex(records: Iterable[Publication], *, full: bool = False) -> str:
    """Return the BibTeX of records, one entry after another; keys are the records' ids, made unique.

    >>> print(to_bibtex([Publication("a", "book", "On Marshes")]))
    @book{a,
      title = {On Marshes},
    }
    <BLANKLINE>
    """
    entries = []
    seen: dict[str, int] = {}
    for record in records:
        key = _key(record.id)
        count = seen.get(key, 0)
        seen[key] = count + 1
        lines = [f"@{bibtex_type(record)}{{{key if not count else f'{key}-{count + 1}'},"]
        fields = dict(_fields(record))
        for field, value in _of_the_site(record) if full else ():
            if value and (field == "author" or field not in fields):
                fields[field] = value
        for field, value in fields.items():
            bare = field == "month"
            lines.append(f"  {field} = {value if bare else '{' + value + '}'},")
        entries.append("\n".join([*lines, "}"]))
    return "\n\n".join(entries) + ("\n" if entries else "")
