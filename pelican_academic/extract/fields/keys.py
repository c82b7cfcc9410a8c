"""Which keys of which vocabulary hold which field of a publication, which hold links, and what their types are called."""

# ruff: noqa: E501 - one field a line

from __future__ import annotations

__all__ = ["AL_FOLIO_FOLDERS", "KEYS", "LAYOUT_KEYS", "LINK_KEYS", "TYPES"]

# field of the record: keys, the first that holds something wins.
KEYS: dict[str, tuple[str, ...]] = {
    "title": ("title", "paper_title", "name"),
    "authors": (
        "paper_authors",
        "authors",
        "author",
        "creators",
        "creator",
        "autores",
        "autoren",
        "auteurs",
        "author_list",
    ),
    "venue": (
        "venue",
        "journal",
        "container-title",
        "container_title",
        "publication",
        "booktitle",
        "conference",
        "conf",
        "event",
        "published_in",
        "in",
        "journal_title",
        "journaltitle",
        "revista",
        "journal_name",
        "source",
    ),
    "venue_short": ("abbr", "publication_short", "venue_short", "container-title-short", "journal_short"),
    "publisher": ("publisher", "school", "institution", "organization"),
    "date": (
        "issued",
        "date",
        "year",
        "published",
        "publish_date",
        "publishDate",
        "pub_date",
        "publication_date",
        "releaseDate",
        "pubdate",
        "pubDate",
        "publication_year",
        "pub_year",
        "jahr",
        "año",
    ),
    "doi": ("doi", "DOI"),
    "arxiv": ("arxiv", "arXiv", "eprint", "arxiv_id"),
    "pmid": ("pmid", "PMID", "pubmed", "pubmed_id"),
    "pmcid": ("pmcid", "PMCID", "pmc"),
    "isbn": ("isbn", "ISBN"),
    "issn": ("issn", "ISSN"),
    "hal": ("hal", "hal_id"),
    "numbers": ("volumeissue", "volume_issue", "vip", "vol_issue_pages"),
    "volume": ("volume", "vol"),
    "issue": ("issue", "number", "num"),
    "page": ("page", "pages", "pp"),
    "abstract": ("abstract", "description", "summary"),
    "note": ("note", "additional_info"),
    "award": ("award", "award_name", "awards"),
    "image": ("image", "preview", "thumbnail", "teaser", "img", "cover"),
    "keywords": ("tags", "keywords", "keyword", "topics"),
    "type": ("type", "pubtype", "publication_type", "publication_types", "entry_type", "bibtex_type", "category"),
    "selected": ("selected", "featured", "highlight"),
    "status": ("pub_state", "publication_status", "pubstate"),
    "language": ("language", "lang", "langid"),
}
# keys whose value is an address (or a path), and the kind of link it is.
LINK_KEYS: dict[str, str] = {
    "pdf": "pdf", "url_pdf": "pdf", "paper_pdf": "pdf", "pdf_url": "pdf", "paperpdf": "pdf",
    "paper": "", "paperurl": "", "paper_url": "", "link": "", "url": "", "html": "website", "external_link": "website", "paper_link": "", "URL": "",
    "preprint": "preprint", "url_preprint": "preprint", "code": "code", "url_code": "code", "github": "code", "repo": "code", "codeurl": "code", "software": "code", "git": "code",
    "data": "data", "dataset": "data", "url_dataset": "data", "dataurl": "data", "slides": "slides", "slidesurl": "slides", "url_slides": "slides",
    "video": "video", "url_video": "video", "talk": "video", "youtube": "video", "poster": "poster", "url_poster": "poster", "website": "website", "project": "website", "url_project": "website", "projecturl": "website", "demo": "website", "url_source": "website",
    "supp": "supplement", "supplement": "supplement", "supplementary": "supplement", "blog": "blog", "press": "blog", "docs": "documentation", "documentation": "documentation", "bibtexurl": "other",
}  # fmt: skip
AL_FOLIO_FOLDERS = {
    "pdf": "/assets/pdf/",
    "poster": "/assets/pdf/",
    "slides": "/assets/pdf/",
    "supp": "/assets/pdf/",
    "html": "/assets/html/",
}
# HugoBlox: old numbers and CSL words; Greene: types of papers and software.
TYPES: dict[str, tuple[str, str]] = {
    "1": ("paper-conference", ""), "2": ("article-journal", ""), "3": ("article", "preprint"), "4": ("report", ""), "5": ("book", ""), "6": ("chapter", ""), "7": ("thesis", ""), "8": ("patent", ""),
    "article-journal": ("article-journal", ""), "journal": ("article-journal", ""), "article": ("article-journal", ""), "paper-conference": ("paper-conference", ""), "conference": ("paper-conference", ""), "inproceedings": ("paper-conference", ""),
    "conferences": ("paper-conference", ""), "manuscripts": ("article-journal", ""), "books": ("book", ""), "book": ("book", ""), "chapter": ("chapter", ""), "thesis": ("thesis", ""), "phdthesis": ("thesis", "PhD thesis"), "mastersthesis": ("thesis", "Master's thesis"),
    "report": ("report", ""), "techreport": ("report", ""), "preprint": ("article", "preprint"), "patent": ("patent", ""), "software": ("software", ""), "dataset": ("dataset", ""), "poster": ("speech", "poster"), "manuscript": ("manuscript", ""), "unpublished": ("manuscript", ""), "webpage": ("webpage", ""),
}  # fmt: skip
_LAYOUT_KEYS_WORDS = """
layout permalink collection comments toc classes sidebar nav header hide_image spotlight_excerpt author_profile
categories redirect_from published inline slug ext draft share related read_time
"""
LAYOUT_KEYS = frozenset(_LAYOUT_KEYS_WORDS.split())
