"""``pelican-academic extract FILE…``: the publications and profile links that stand in files."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican_academic.errors import ConfigError
from pelican_academic.export import to_bibtex
from pelican_academic.plugin.records.standalone import extract_files

__all__ = ["add_to"]


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "extract",
        help="print the publications and profile links found in files",
        description="Print what was found in Markdown, HTML, BibTeX or data files, where, and with which confidence.",
    )
    parser.add_argument(
        "files", nargs="+", type=Path, metavar="FILE", help="a page of a site, a .bib file or a data file"
    )
    parser.add_argument(
        "--format", choices=("text", "json", "bibtex"), default="text", help="how to print (default: text)"
    )
    parser.add_argument("--explain", action="store_true", help="say for each entry why it was taken for one")
    parser.set_defaults(run=extract)


def extract(options: argparse.Namespace) -> int:
    """Extract from each file and print; a file that cannot be read is named, the others still count."""
    for file in options.files:
        if not file.is_file():
            message = f"{file} is not a file"
            raise ConfigError(message)
    results = extract_files(options.files)
    if options.format == "json":
        print(json.dumps([result.as_json() for result in results], ensure_ascii=False, indent=2))
    elif options.format == "bibtex":
        print(to_bibtex([paper for result in results for paper in result.extraction.publications]), end="")
        for problem in (problem for result in results for problem in result.problems):
            print(problem, file=sys.stderr)
    else:
        lines = (
            line for result in results for line in (result.explained() if options.explain else _text(result.as_json()))
        )
        print("\n".join(lines))
    return 1 if any(result.problems for result in results) else 0


def _text(result: Mapping[str, Any]) -> Sequence[str]:
    lines = [str(result["path"])]
    for item in result["publications"]:
        authors = ", ".join(_name(author) for author in item.get("author", ()))
        year = item.get("issued", {}).get("date-parts", [[""]])[0][0]
        venue = item.get("container-title") or item.get("publisher") or ""
        details = "; ".join(part for part in (authors, str(venue), str(year)) if part)
        lines.append(f"  {item.get('line') or '-':>5}  {item.get('title') or '(no title)'}  [{item['type']}]")
        if details:
            lines.append(f"         {details}")
        lines.extend(f"         {link['kind']}: {link['url']}" for link in item.get("links", ()))
        lines.append(f"         confidence {item.get('confidence', 1):.2f}")
    lines.extend(f"         {link['platform']}: {link['url']}" for link in result["social"])
    if not result["publications"] and not result["social"]:
        lines.append("         nothing found")
    lines.extend(f"         {problem}" for problem in result.get("problems", ()))
    return lines


def _name(author: Mapping[str, str]) -> str:
    return author.get("literal") or " ".join(
        part for part in (author.get("given"), author.get("non-dropping-particle"), author.get("family")) if part
    )
