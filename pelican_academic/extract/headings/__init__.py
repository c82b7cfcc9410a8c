"""A heading that is a title, and the blocks under it, in; one publication out.

Shape: a heading; a line of authors; perhaps affiliations and a line with journal, year and identifiers; prose; labelled
links ("Code: …") and a picture. A block without authors is software or a project, and needs a labelled link to say so.
"""

from pelican_academic.extract.headings.entry import heading_entry

__all__ = ["heading_entry"]
