"""One printed citation in, its fields out: authors, title, year, venue, numbers, links, and how sure we are.

The order of work is the same for every style (`pipeline.py`). First what cannot be mistaken is marked (numbers of the
list, identifiers, labelled links), then the authors are found, then the date, then the title among the stretches that
are left, then the venue beside it. Nothing depends on one style's order: APA, Vancouver, IEEE and title-first lists
differ only in where each part is found.
"""

from pelican_academic.extract.citation.pipeline import parse_citation
from pelican_academic.extract.citation.reading import Reading
from pelican_academic.extract.citation.record import Citation
from pelican_academic.extract.citation.title import goes_on

__all__ = ["Citation", "Reading", "goes_on", "parse_citation"]
