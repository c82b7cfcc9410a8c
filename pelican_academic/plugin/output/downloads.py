"""The references of each paper and of each member as files beside their pages: BibTeX, RIS and CSL-JSON.

Beside ``/publications/quill2021/`` stands ``/publications/quill2021/quill2021.bib``, beside ``/people/ada.html``
``/people/ada.bib``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import quote

from pelican_academic.export import to_bibtex, to_csl_json, to_ris
from pelican_academic.plugin.academic import Academic
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.output.generated import destination_of
from pelican_academic.site import Download, Entry

__all__ = ["references", "write_downloads"]


def write_downloads(build: Build, academic: Academic) -> None:
    """Export the files, and give papers and members their ``downloads``; nothing takes a path of the site's own."""
    if build.own_look or not build.option("EXPORTS"):
        return
    for entry in academic.publications:
        texts = {"BibTeX": entry.bibtex, "RIS": entry.ris, "CSL-JSON": entry.csl_json}
        entry.downloads = _written(build, entry.url, texts)
    for member in academic.people:
        if member.url and member.publications:
            member.downloads = _written(build, member.url, references(member.publications))


def references(entries: Sequence[Entry]) -> Mapping[str, str]:
    """What ``to_bibtex``, ``to_ris`` and ``to_csl_json`` say of the entries, put together from what each entry says.

    A paper stands in the list of all, in its own files and in those of each member who wrote it, and is written once.
    """
    if not entries:
        return {"BibTeX": to_bibtex([]), "RIS": to_ris([]), "CSL-JSON": to_csl_json([])}
    bibtex = [entry.bibtex for entry in entries]
    if len({text.partition(",")[0] for text in bibtex}) < len(bibtex):  # two of one key get numbers
        bibtex = [to_bibtex([entry.record for entry in entries])]
    items = [entry.csl_json.removeprefix("[\n").removesuffix("\n]\n") for entry in entries]
    return {
        "BibTeX": "\n".join(bibtex),
        "RIS": "\n".join(entry.ris for entry in entries),
        "CSL-JSON": "[\n" + ",\n".join(items) + "\n]\n",
    }


_ENDINGS = {"BibTeX": "bib", "RIS": "ris", "CSL-JSON": "json"}


def _written(build: Build, url: str, texts: Mapping[str, str]) -> list[Download]:
    stem = _stem(url)
    found = []
    for label, text in texts.items() if stem else ():
        path = f"{stem}.{_ENDINGS[label]}"
        if build.taken.free(path) and path not in build.exports:
            build.exports[path] = text
            found.append(Download(label, f"/{quote(path)}"))
    return found


def _stem(url: str) -> str:
    """Where the files of a page stand, without their endings; "" for another host's page and the home page."""
    if not url.startswith("/"):
        return ""
    path = destination_of(url)
    if path.endswith("/index.html"):
        folder = path.removesuffix("/index.html")
        return f"{folder}/{folder.rsplit('/', 1)[-1]}"
    stem = path.rsplit(".", 1)[0]
    return "" if stem == "index" else stem
