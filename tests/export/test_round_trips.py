"""What is exported is read again by others, and says the same."""

# ruff: noqa: E501 - tables of papers read better in one line

import json
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from pelican_academic.export import (
    citation_tags,
    explain,
    extraction_as_json,
    format_citation,
    organization_jsonld,
    person_jsonld,
    publication_jsonld,
    to_atom,
    to_bibtex,
    to_csl_json,
    to_ris,
)
from pelican_academic.extract import extract_page
from pelican_academic.extract.people import people_from_documents
from pelican_academic.model import Author, Link, Name, PartialDate, Publication
from pelican_academic.sources import read_bibtex, read_csl_json

NASTY = "A < b > & \"c\" 'd' {e} 100% #1 _f $g$ ~h ^i \\j — Ümlaut"
RECORDS = [
    Publication("quill2021", "article-journal", "The MARSH platform: 10% of mud", (Author(Name("Ada M.", "Quill"), person="ada", orcid="0000-0002-1825-0097"), Author(Name("Cyril", "Fen", "van der")), Author(Name(literal="The Marsh Consortium"))), issued=PartialDate(2021, 3, 1), container_title="Journal of Mud & Peat", volume="3", issue="2", page="1-10", doi="10.9999/jmp.1", pmid="31234567", arxiv="2101.01234", abstract="We dug.", keywords=("mud", "peat"), links=(Link("pdf", "/a.pdf"),), url="https://doi.org/10.9999/jmp.1"),
    Publication("reed2020", "paper-conference", "On fens", (Author(Name("Bo", "Reed", suffix="Jr.")),), et_al=True, issued=PartialDate(2020), container_title="Proceedings of the Symposium on Wetlands", page="12-19", publisher="Fen Press"),
    Publication("fen2019", "thesis", "Peat", (Author(Name("Cyril", "Fen", "van der")),), genre="PhD thesis", issued=PartialDate(2019), publisher="University of Fenland"),
    Publication("wang", "article", "泥炭五十年", (Author(Name("小明", "王", literal="王小明", native="王小明")),), genre="preprint", status="in press", arxiv="2305.01234"),
    Publication("nasty", "book", NASTY, (Author(Name(NASTY.replace("{", "(").replace("}", ")"), "Quill")),), issued=PartialDate(2018), publisher=NASTY),
    Publication("bare", "document", "Nothing else"),
]  # fmt: skip


def test_bibtex_and_our_own_reader():
    again = read_bibtex(to_bibtex(RECORDS), "x.bib")
    assert again.problems == []
    for one, two in zip(RECORDS, again.publications, strict=True):
        assert (two.id, two.title) == (one.id, one.title)
        assert [str(a.name) for a in two.authors] == [str(a.name) for a in one.authors]
        assert (two.issued, two.doi, two.arxiv, two.volume, two.issue, two.page, two.et_al) == (
            one.issued,
            one.doi,
            one.arxiv,
            one.volume,
            one.issue,
            one.page,
            one.et_al,
        )
        assert two.container_title == one.container_title
        assert two.publisher == one.publisher


def test_bibtex_and_pybtex():
    pybtex = pytest.importorskip("pybtex.database")
    database = pybtex.parse_string(to_bibtex(RECORDS), "bibtex")
    assert list(database.entries) == [record.id for record in RECORDS]
    people = database.entries["quill2021"].persons["author"]
    assert [" ".join(person.last_names) for person in people][:2] == ["Quill", "Fen"]
    assert people[1].prelast_names == ["van", "der"]
    assert "10\\%" in database.entries["quill2021"].fields["title"]


def test_csl_json():
    jsonschema = pytest.importorskip("jsonschema")
    text = to_csl_json(RECORDS)
    assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
    schema = json.loads((Path(__file__).parent / "csl_data_schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(text), schema)
    again, problems = read_csl_json(text, "x.json")
    assert problems == []
    for one, two in zip(RECORDS, again, strict=True):
        assert (two.id, two.type, two.genre, two.title, two.issued, two.status) == (
            one.id,
            one.type,
            one.genre,
            one.title,
            one.issued,
            one.status,
        )
        assert [str(a.name) for a in two.authors] == [str(a.name) for a in one.authors]
        assert (two.doi, two.arxiv, two.pmid, two.keywords, two.abstract, two.container_title) == (
            one.doi,
            one.arxiv,
            one.pmid,
            one.keywords,
            one.abstract,
            one.container_title,
        )


def test_ris():
    rispy = pytest.importorskip("rispy")
    entries = rispy.loads(to_ris(RECORDS))
    assert [entry["title"] for entry in entries] == [" ".join(record.title.split()) for record in RECORDS]
    assert entries[0]["authors"] == ["Quill, Ada M.", "van der Fen, Cyril", "The Marsh Consortium"]
    assert (entries[0]["volume"], entries[0]["start_page"], entries[0]["doi"]) == ("3", "1", "10.9999/jmp.1")


def test_jsonld_ids_point_at_each_other():
    (ada,) = people_from_documents(
        [
            (
                "_people/ada.md",
                {"title": "Ada M. Quill", "position": "Professor", "orcid": "0000-0002-1825-0097"},
                "/people/ada/",
            )
        ]
    )
    base = "https://marsh.example.org"
    person = person_jsonld(ada, base_url=base, organization="Marsh Lab")
    paper = publication_jsonld(
        RECORDS[0], base_url=base, url="/publications/quill2021/", person_urls={"ada": "/people/ada/"}
    )
    group = organization_jsonld("Marsh Lab", base_url=base, people=[ada])
    assert paper["author"][0]["@id"] == person["@id"] == group["member"][0]["@id"]
    assert person["affiliation"]["@id"] == group["@id"]
    assert paper["@type"] == "ScholarlyArticle"
    assert paper["isPartOf"]["isPartOf"]["isPartOf"]["name"] == "Journal of Mud & Peat"


def test_jsonld_is_understood_by_extruct():
    extruct = pytest.importorskip("extruct")
    node = publication_jsonld(RECORDS[0], base_url="https://marsh.example.org", url="/p/")
    page = f'<html><head><script type="application/ld+json">{json.dumps(node)}</script></head></html>'
    assert extruct.extract(page, syntaxes=["json-ld"])["json-ld"] == [node]


def test_citation_tags():
    tags = citation_tags(RECORDS[0], base_url="https://marsh.example.org")
    assert tags[:2] == [("citation_title", "The MARSH platform: 10% of mud"), ("citation_author", "Quill, Ada M.")]
    assert ("citation_publication_date", "2021/03/01") in tags
    assert ("citation_pdf_url", "https://marsh.example.org/a.pdf") in tags
    assert ("citation_dissertation_institution", "University of Fenland") in citation_tags(RECORDS[2])
    assert citation_tags(RECORDS[5]) == []


def test_atom_feed_is_well_formed_and_newest_first():
    feed = ET.fromstring(
        to_atom(
            RECORDS, title="Papers & <more>", site_url="https://marsh.example.org", urls=["/p/1/", "/p/2/"]
        ).encode()
    )
    ns = {"a": "http://www.w3.org/2005/Atom"}
    titles = [node.text for node in feed.findall("a:entry/a:title", ns)]
    assert titles == [RECORDS[0].title, RECORDS[1].title, RECORDS[2].title, NASTY]
    assert feed.find("a:entry/a:link", ns).get("href") == "https://marsh.example.org/p/1/"
    assert feed.find("a:entry/a:id", ns).text == "https://doi.org/10.9999/jmp.1"


def test_formatted_citations():
    assert (
        format_citation(RECORDS[0])
        == "Quill A. M., van der Fen C., The Marsh Consortium (2021). The MARSH platform: 10% of mud. Journal of Mud & Peat 3(2), 1–10. https://doi.org/10.9999/jmp.1"
    )
    assert format_citation(RECORDS[2]) == "van der Fen C. (2019). Peat. PhD thesis, University of Fenland."
    assert format_citation(RECORDS[1], style="no-such-style") == format_citation(RECORDS[1])


def test_a_csl_style_by_citeproc():
    pytest.importorskip("citeproc")
    shown = format_citation(RECORDS[0], style="harvard-cite-them-right")
    assert "Quill" in shown
    assert shown != format_citation(RECORDS[0])


def test_json_form_of_extract():
    page = extract_page(
        "<h2>Publications</h2><ul><li><b>Ada Quill</b>, Bo Reed. On marsh birds and fens. <i>Wetlands</i> 3, 2020. <a href='/a.pdf'>PDF</a></li></ul>",
        path="a.md",
        front_matter={},
        line_offset=3,
    )
    form = json.loads(json.dumps(extraction_as_json(page)))
    assert form["path"] == "a.md"
    (item,) = form["publications"]
    assert (item["title"], item["own"], item["line"], item["links"]) == (
        "On marsh birds and fens",
        0,
        4,
        [{"kind": "pdf", "url": "/a.pdf"}],
    )
    assert item["author"][1] == {"family": "Reed", "given": "Bo"}
    assert item["issued"] == {"date-parts": [[2020]]}
    assert explain(page)[0].startswith("a.md:4: On marsh birds and fens (")
