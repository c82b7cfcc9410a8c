"""A link's label and address in; its kind out: ``("PDF", "/a/b")`` -> pdf, ``("", "https://github.com/a/b")`` -> code.

The printed label decides where it is a word of the table, else the address does.
"""

# ruff: noqa: E501 - tables of words have one kind a line

from __future__ import annotations

import re
from functools import lru_cache

from pelican_academic.extract.names.words import NOT_NAMES
from pelican_academic.regex import regex
from pelican_academic.urls import split_url

__all__ = ["address_of", "is_label", "is_safe", "kind_of", "kind_of_label", "kind_of_url"]

# kind: labels, in the languages that pages use; whole labels, case ignored.
_LABELS: dict[str, str] = {
    "pdf": r"pdf|full[- ]?text(?: pdf)?|download|paper pdf|author'?s? (?:version|copy)|accepted (?:manuscript|version)|manuscript|texte intégral|volltext|全文|ps|postscript|epdf|reprint|eprint",
    "doi": r"doi",
    "pubmed": r"pubmed|pmid|pmc|pubmed central|pmcid",
    "preprint": r"pre-?print|(?:arxiv|bio-?a?rxiv|medrxiv|chemrxiv|psyarxiv|socarxiv|edarxiv|engrxiv|techrxiv|preprint)(?: (?:version|link|page|pdf|pre-?print))?|ssrn|hal|eprint arxiv|openreview|プレプリント|预印本",
    "code": r"(?:source |our )?code|(?:analysis |r )?scripts?|github(?: code| repo(?:sitory)?)?|gitlab|git|software|repo(?:sitory)?|implementation|package|source|código|quellcode|コード|ソースコード|代码|源码|代碼|code repository|matlab code|r package|python package|toolbox|colab|notebook",
    "data": r"data ?sets?|(?:(?:raw|more|sequence|sequencing|genomic|processed|source|replication) ){0,3}data|datos|daten|dados|données|データ|データセット|数据|数据集|zenodo|data repository|benchmark|corpus|model weights|(?:model )?checkpoints?|models?",
    "slides": r"slides?|slide deck|presentation|folien|diapositivas|transparents|スライド|幻灯片|ppt",
    "video": r"video|talk|youtube|recording|vídeo|vidéo|動画|视频|teaser|trailer|presentation video|talk video|oral",
    "poster": r"poster|póster|pôster|ポスター|海报",
    "website": r"artículo|artigo|articolo|artikel|beitrag|capítulo|chapitre|reporte|informe|relatório|documento|texto(?: completo)?|libro|livro|project(?: (?:web ?)?page| web ?site| site)?|web ?page|web ?site|home ?page|journal|publisher(?:'s version)?|(?:\w+ )?demo|link|url|web|paper|article|html|online|view|full paper|site|enlace|lien|online version|link to (?:paper|article|publication|journal)|paper link|publication|リンク|链接|論文|论文|web link|read|read more|official|acm|ieee|springer|sciencedirect|open access|tool|web server|server|app|interactive|book|chapter|(?:phd |master'?s |doctoral )?(?:thesis|dissertation)|(?:(?:author'?s?|extended|full|long|short|conference|journal|draft|published|final|camera-ready|updated|eprint|iacr|eccc|hal|technical report) ){1,2}version",
    "documentation": r"docs?|documentation|manual|user guide|tutorial|readme|handbuch|documentación|ドキュメント|文档",
    "supplement": r"supp(?:l(?:ement(?:s|ary)?)?)?\.?(?: (?:materials?|info(?:rmation)?|data|pdf|file))?|supporting information|appendix|si|anhang|annexe|補足資料|补充材料|errat(?:um|a)|corrigendum",
    "blog": r"blog(?: post)?|press(?: release)?|news|media|commentary|press coverage|highlight|news ?& ?views|coverage|(?:(?:twitter|x|bluesky|mastodon|paper) )*thread|twitter|tweet|podcast|summary|spotlight|perspective|preview|featured",
    "other": r"bib|bibtex|bib ?tex|cite|citation|ris|endnote|abs|abstract|abstrakt|resumen|résumé|zusammenfassung|cover|toc|figure|image|award|google scholar|scholar|altmetric|show|more|show abstract|(?:static )?copy|static|引用|摘要",
}
# Both tables are in small letters, and so is what is looked up: patterns without case take a third of the time to compile.
_LABEL = {kind: regex(pattern) for kind, pattern in _LABELS.items()}
_STRIPPED = " []()（）【】{}|:：.,;·•/\\-–—→↗>»←<«\u200b\ufe0f\"'" + "📄📝💻🔗🎥📊📚🖥🌐📰🎓📦⭐🏆🗂📑📹🎬🐙🧬💾"
# kind: hosts and paths, in order.
_ADDRESSES: tuple[tuple[str, str], ...] = (
    ("preprint", r"(?:^|\.)(?:arxiv|biorxiv|medrxiv|chemrxiv|psyarxiv|engrxiv|techrxiv|preprints|ssrn|eprint\.iacr|openreview|alphaxiv|researchsquare|hal|osf\.io/preprints|authorea)\.|10\.48550/arxiv|10\.1101/(?:20|\d{6})|hal\.science|archives-ouvertes|ncbi\.nlm\.nih\.gov/.*biorxiv"),
    ("pubmed", r"pubmed|ncbi\.nlm\.nih\.gov/(?:m/)?(?:pmc|pubmed)|europepmc|pmc\.ncbi"),
    ("data", r"10\.5281/zenodo|zenodo\.org|figshare\.com|datadryad|dataverse|kaggle\.com/datasets|huggingface\.co/datasets|data\.mendeley|physionet\.org|openneuro\.org|datahub\.|10\.7910/dvn|10\.5061/dryad|10\.6084/m9"),
    ("doi", r"^(?:dx\.|www\.)?doi\.org/|^doi:"),
    ("code", r"^(?:www\.)?(?:github|gitlab|bitbucket|codeberg|sourceforge|gist\.github)\.(?:com|org|net|io)/|^gitlab\.|^git\.|colab\.research\.google|pypi\.org/|cran\.r-project|bioconductor\.org|sourceforge\.net|codeocean\.com|git\.sr\.ht|npmjs\.com/package|crates\.io/|anaconda\.org/"),
    ("documentation", r"readthedocs\.|^docs\.|rdrr\.io|/docs?/|/documentation/"),
    ("video", r"youtube\.com|youtu\.be|vimeo\.com|bilibili\.com/video|slideslive\.com|videolectures\.net|/[^?]*\.(?:mp4|webm|mov)$"),
    ("slides", r"slideshare\.net|speakerdeck\.com|docs\.google\.com/presentation|/[^?]*slides?[^/?]*\.(?:pdf|pptx?|html)|\.pptx?$"),
    ("poster", r"/[^?/]*poster[^/?]*\.(?:pdf|png|jpe?g)"),
    ("supplement", r"/[^?/]*supp(?:l|lement\w*)?[^/?]*\.(?:pdf|zip|docx?)"),
    ("pdf", r"\.pdf(?:$|[?#])|/pdf/|/epdf/|/download/pdf|drive\.google\.com/file|openaccess\.thecvf\.com/.*\.pdf|/pdf$"),
    ("blog", r"medium\.com/|/blog/|blogs?\."),
)  # fmt: skip
_COMPILED = [(kind, regex(pattern)) for kind, pattern in _ADDRESSES]


_BARE_DOI = regex(r"/{0,2}(?:doi:\s*)?(10\.\d{4,9}/\S+)", re.IGNORECASE)
_NOWHERE = regex(r"\s*https?:/*\s*", re.IGNORECASE)
_FILE = regex(r"\.(?:pdf|html?|png|jpe?g|svg|docx?|pptx?|zip|txt|bib)(?:[?#].*)?$", re.IGNORECASE)


def address_of(url: str) -> str:
    """Return the address a written one stands for: a bare DOI is the resolver's, not a page of the site.

    ``"/10.1055/a-1-2"`` and ``"10.1055/a-1-2"`` -> ``"https://doi.org/10.1055/a-1-2"``; a file under such a folder and
    all else stay as they are.
    """
    bare = _BARE_DOI.fullmatch(url.strip())
    return f"https://doi.org/{bare[1]}" if bare and not _FILE.search(bare[1]) else url


def is_safe(url: str) -> bool:
    """Say whether an address may be a link: relative, or of a scheme that opens a page or a letter; not ``http://``."""
    scheme = re.match(r"^\s*([a-z][a-z0-9+.-]*):", url, re.IGNORECASE)
    leads = not scheme or scheme[1].lower() in {"http", "https", "ftp", "mailto", "tel"}
    return leads and not _NOWHERE.fullmatch(url)


@lru_cache(maxsize=4_000)  # "PDF" stands beside every paper
def kind_of_label(label: str) -> str:
    """Return the kind that a printed label names: ``"[Source code]"`` -> "code"; "" where it names none."""
    text = re.sub(r"\s+", " ", label).strip(_STRIPPED)
    text = re.sub(
        r"^(?:the|view|get|read|see|our|download|access|available|open|check out|visit|ver|leer|ler|descargar|baixar|lire|voir|zum|leggi)\s+(?:the\s+|on\s+|el\s+|la\s+|l[’'])?(?=\w)",
        "",
        text,
        flags=re.IGNORECASE,
    )
    if not text or len(text) > 40:
        return ""
    text = text.lower()
    for kind, pattern in _LABEL.items():
        if pattern.fullmatch(text):
            return kind
    return ""


# How a text refers to a paper: "Quill et al. (2016)", "Quill and Reed, 2021".
_REFERENCE = regex(
    r"[^\W\d_][\w'’. -]{1,30}?(?: et\.? al\.?| (?:and|&|und|et|y) [^\W\d_][\w'’. -]{1,30}?),? \(?(?:19|20)\d\d[a-e]?\)?"
)


_INVITATION = regex(  # "Available in HAL", "Read online or download"
    r"available (?:in|on|at|from|via)(?: the)?(?: \w[\w-]*){1,2}"
    r"|(?:available|read|view|download|watch|access|listen|order|buy)(?:\s(?:the|it|this|online|here|now|or|and|to|for|full|free|open|pdf|paper|article|text|book|chapter|version|download|read|more)){1,5}",
    re.IGNORECASE,
)


def is_label(text: str) -> bool:
    """Say whether a link's text names a resource ("PDF", "Code", "arXiv:2507.1", "https://…") and is no title.

    So does a reference ("Quill et al. (2016)"). A label of two kinds ("PDF / Code") counts, and one with a size or a number beside it ("PDF (2 MB)", "Link 2").
    """
    text = re.sub(r"\s+", " ", text).strip()
    if not text.strip(_STRIPPED):
        return True
    if re.match(r"^(?:https?://|www\.|doi:|doi\.org/|10\.\d{4,}/)\S*$", text, re.IGNORECASE):
        return True
    if re.match(
        r"^(?:\W*)(?:arxiv|pmid|pmcid|pmc|doi|isbn|hal|biorxiv|medrxiv|zenodo|pubmed|urn)\W*[\w.:/()-]*\d[\w.:/()<>;-]*\W*$",
        text,
        re.IGNORECASE,
    ):
        return True
    if _INVITATION.fullmatch(text.strip(_STRIPPED)):
        return True
    if _REFERENCE.fullmatch(text) and not any(
        word[:1].isupper() and word.casefold() in NOT_NAMES for word in text.split()
    ):
        return True  # but no "Marsh Engineering and Technology (2021)"
    if kind_of_label(text) or kind_of_label(re.sub(r"\s*[(\[].*|\s*#?\d+$", "", text)):
        return True
    parts = [part for part in re.split(r"\s*[/|,+&·]\s*|\s+(?:and|[-–—])\s+", text) if part.strip(_STRIPPED)]
    return len(parts) > 1 and len(text) < 40 and all(kind_of_label(part) for part in parts)


@lru_cache(maxsize=4_000)
def kind_of_url(url: str) -> str:
    """Return the kind of an address by host and path: "website" where nothing is known, "other" for a page of the site itself."""
    if url.lower().startswith("mailto:"):
        return "other"
    bare = re.sub(r"^(?:https?:)?//(?:www\.)?", "", url.strip(), flags=re.IGNORECASE).lower()
    for kind, pattern in _COMPILED:
        if pattern.search(bare):
            return kind
    external = re.match(r"^(?:https?:)?//", url.strip(), re.IGNORECASE)
    return "website" if external else "other"


def kind_of(label: str, url: str) -> str:
    """Return the kind of a link from its printed label, else from its address.

    "Paper" and "Link" say nothing that the address would not: there the address decides if it knows more.
    """
    named = kind_of_label(label)
    by_url = kind_of_url(url)
    if re.match(r"^\W*(?:doi|10\.\d)", label, re.IGNORECASE) and by_url not in {"other", "pubmed"}:
        return "preprint" if by_url == "preprint" else "doi"
    if not named or (named == "website" and by_url != "other"):
        if not named and re.match(r"^\W*(?:arxiv|biorxiv|medrxiv)\b", label, re.IGNORECASE):
            return "preprint"
        return by_url
    if named == "doi" and split_url(url).netloc and by_url == "preprint":
        return "preprint"
    if (
        named == "pdf"
        and not url.lower().split("?")[0].endswith(".pdf")
        and by_url in {"preprint", "doi", "pubmed"}
        and not re.search(r"pdf", label, re.IGNORECASE)
    ):
        return by_url
    return named
