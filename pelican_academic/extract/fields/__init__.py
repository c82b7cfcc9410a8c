"""A mapping of any vocabulary (front matter, a row of a data file) in; a `Publication` out.

One table (`keys.py`) names, for each field of the record, the keys under which al-folio, Greene lab, academicpages,
HugoBlox, Allan lab and plain posts write it. Keys that no row knows stay in ``extra`` under their own names.
"""

from pelican_academic.extract.fields.authors import authors_from, make_author
from pelican_academic.extract.fields.recognising import is_person, is_publication
from pelican_academic.extract.fields.record import publication_from_fields
from pelican_academic.extract.fields.values import image_of

__all__ = ["authors_from", "image_of", "is_person", "is_publication", "make_author", "publication_from_fields"]
