"""The blocks of a page in; the publications among them out, each with its citation, its line and the blocks it used.

Heading blocks are read first (a heading that is a title, and what belongs to it), then every other block as one or more
citations. What one block alone does not prove, its neighbours of the same list do.
"""

from pelican_academic.extract.entries.find import find_entries
from pelican_academic.extract.entries.record import Entry, Found

__all__ = ["Entry", "Found", "find_entries"]
