"""Rendered pages and front matter in; publications, people and profile links out.

`extract_page` reads a page; `people_from_documents` and `people_from_data` read members in every vocabulary.
"""

from pelican_academic.extract.page import Extraction, extract_page

__all__ = ["Extraction", "extract_page"]
