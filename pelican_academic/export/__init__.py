"""Records in; BibTeX, RIS, CSL-JSON, JSON-LD, citation tags, a feed and formatted citations out."""

from pelican_academic.export.apa import apa_reference, title_case
from pelican_academic.export.bibtex import to_bibtex
from pelican_academic.export.citation_text import find_style, format_citation, format_reference_html
from pelican_academic.export.csl import csl_item, to_csl_json
from pelican_academic.export.feed import to_atom
from pelican_academic.export.jsonld import organization_jsonld, person_jsonld, posting_jsonld, publication_jsonld
from pelican_academic.export.listing import explain, extraction_as_json
from pelican_academic.export.meta import citation_tags
from pelican_academic.export.ris import to_ris

__all__ = [
    "apa_reference",
    "citation_tags",
    "csl_item",
    "explain",
    "extraction_as_json",
    "find_style",
    "format_citation",
    "format_reference_html",
    "organization_jsonld",
    "person_jsonld",
    "posting_jsonld",
    "publication_jsonld",
    "title_case",
    "to_atom",
    "to_bibtex",
    "to_csl_json",
    "to_ris",
]
