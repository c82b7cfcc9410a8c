"""Files that hold publications as data in; records and problems out: BibTeX, CSL-JSON, YAML, JSON, CSV."""

from pelican_academic.sources.bibtex import BibliographyFile, SourceEntry, read_bibtex
from pelican_academic.sources.csl_json import read_csl_json
from pelican_academic.sources.formulas import FORMULA, spelled
from pelican_academic.sources.latex import plain_text
from pelican_academic.sources.lists import holds_papers, publications_from_data, read_csv
from pelican_academic.sources.own_bibtex import filled, own_bibtex

__all__ = [
    "FORMULA",
    "BibliographyFile",
    "SourceEntry",
    "filled",
    "holds_papers",
    "own_bibtex",
    "plain_text",
    "publications_from_data",
    "read_bibtex",
    "read_csl_json",
    "read_csv",
    "spelled",
]
