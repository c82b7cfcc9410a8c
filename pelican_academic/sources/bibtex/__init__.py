"""A ``.bib`` file in; records with the line of each entry, and a problem for every entry that cannot be read out.

bibtexparser 2 does the parsing (``@string``, concatenation, comments); here LaTeX is decoded, months and crossrefs
resolved, and al-folio's custom keys become links by its rules. An entry that does not parse is kept as raw text in its
problem.
"""

from pelican_academic.sources.bibtex.entry import SourceEntry
from pelican_academic.sources.bibtex.file import BibliographyFile, read_bibtex

__all__ = ["BibliographyFile", "SourceEntry", "read_bibtex"]
