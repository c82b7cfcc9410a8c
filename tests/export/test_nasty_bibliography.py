"""Nothing of a difficult bibliography is lost on the way out and back in."""

import json
import re
import xml.etree.ElementTree as ET
from dataclasses import fields, replace
from pathlib import Path

import pytest

from pelican_academic.export import citation_tags, to_atom, to_bibtex, to_csl_json, to_ris
from pelican_academic.model import Author, Link, Name, PartialDate, Publication
from pelican_academic.sources import read_bibtex, read_csl_json

NASTY = r"""
@string{jb = "Journal of Bogs"}
@string(pub = {Fen Press})
@comment{ignored}
@article{parts, author={van der Marsh, Cleo and Ludwig van Beethoven and de la Cruz, Jr., Mar{\'\i}a and
  {The Bog Consortium} and {Lab, Inc.} and O'Neil, Se{\'a}n and Garc{\'i}a M{\'a}rquez, Gabriel and Smith-Jones, A.-B.
  and Reed*, Bo and others}, title={{The Great} Bog of {DNA}: \emph{Sphagnum} \& {CO$_2$} -- an {\"o}verview},
  journal=jb, year=2020, month=mar, day=5, volume={12}, number={3-4}, pages={100--120}, doi={10.1234/AbC_d},
  keywords={bog, peat; C3}, note={Accepted with \textbf{honours}}, issn={1234-5678},
  url={https://e.org/~a/b_c?x=1&y=2#z}, language={german},
  abstract={Line one. 50\% of {things} cost \$5.

  Second paragraph with {\ss} and ``quotes''.}}
@inproceedings{conf, author="Quill, Ada M. and Ben Reed", title="A ``quoted'' title", editor={Fen, Di and Moss, Bo},
  booktitle={Proc. of the 3rd Bog Conf. (BOG '21)}, series={LNCS}, volume={99}, pages={1--12}, publisher=pub,
  address={Bogtown, UK}, year={2021}, month={June 5--7}, eventtitle={BOG}}
@phdthesis{phd, author={Fen, Di}, title={Peat}, school={University of Mire}, year=2018, type={Habilitation}, month=12}
@mastersthesis{ms, author={Fen, Di}, title={Reeds}, school={University of Mire}, year=2016}
@techreport{tr, author={Fen, Di}, title={Report}, institution={Mire Lab}, number={TR-5}, year=2015, type={Note}}
@book{bk, author={Reed, Ben}, title={Reeds}, publisher={Fen Press}, address={Bogtown}, year=2019, edition={2nd},
  isbn={978-3-16-148410-0}, series={Bogs}, volume={3}}
@incollection{ch, author={Reed, Ben}, title={Ch}, booktitle={The Book}, editor={Fen, Di}, pages={5--9}, year=2019,
  chapter={4}}
@misc{ax, author={李, 伟 and 王芳 and Şule Öztürk}, title={题目: {é}}, eprint={2101.01234}, archiveprefix={arXiv},
  primaryclass={cs.LG}, year=2021}
@unpublished{un, author={Quill, Ada}, title={Unseen}, note={Submitted to J. Bogs}, year={in press}}
@article{alf, author={Quill, Ada}, title={Al-folio}, journal={J}, year=2022, abbr={JB}, pdf={x.pdf}, html={https://h.org},
  code={https://github.com/a/b}, slides={s.pdf}, poster={p.pdf}, video={https://v.org/1}, website={https://w.org},
  supp={sup.pdf}, blog={https://b.org}, selected={true}, preview={p.png}, award={Best paper}, award_name={Best},
  altmetric={123}, dimensions={true}, bibtex_show={true}, google_scholar_id={abc}, annotation={Equal}, pmid={123456},
  additional_info={. More}, hal={hal-0123}, inspirehep_id={9}, mykey={My value}}
@article{rng, author={Quill, Ada}, title={Range}, journal={J}, date={2020-03/2020-05}}
@article{url, author={Quill, Ada}, title={Tilde \~{} caret \^{} back \textbackslash{} under\_score \{b\} <a> "q" 'q' #1
  100\% \$5 a~b}, journal={J \& K}, year=2020, pages={e12}}
@software{sw, author={Quill, Ada}, title={Soft}, year=2020, url={https://s.org}, version={2}}
@dataset{ds, author={Quill, Ada}, title={Data}, year=2020, publisher={Zenodo}}
@patent{pt, author={Quill, Ada}, title={Pat}, year=2020, number={US 1,234}}
@article{nothing, title={Only a title}}
"""
BOOK = read_bibtex(NASTY, "nasty.bib")
COMPARED = [field.name for field in fields(Publication) if field.name not in {"place", "raw", "confidence"}]


def said(records):
    return {record.id: {name: getattr(record, name) for name in COMPARED} for record in records}


def test_it_is_read_whole():
    assert BOOK.problems == []
    by_id = {record.id: record for record in BOOK.publications}
    assert by_id["parts"].title == "The Great Bog of DNA: Sphagnum & CO₂ – an överview"
    assert by_id["url"].title == "Tilde ~ caret ^ back \\ under_score {b} <a> \"q\" 'q' #1 100% $5 a b"
    assert by_id["un"].status == "in press"
    assert by_id["parts"].authors[4].name == Name(literal="Lab, Inc.")


def test_bibtex_back_and_forth():
    again = read_bibtex(to_bibtex(BOOK.publications, full=True), "again.bib")
    assert again.problems == []
    assert said(again.publications) == said(BOOK.publications)


def test_a_reference_for_readers_has_no_switches_of_a_site():
    text = to_bibtex(BOOK.publications)
    assert not [word for word in ("bibtex_show", "selected", "abbr", "mykey", "preview", "Reed*") if word in text]
    assert "version = {2}" in text
    assert "primaryclass = {cs.LG}" in text


def test_csl_json_back_and_forth():
    again, problems = read_csl_json(to_csl_json(BOOK.publications), "again.json")
    assert problems == []
    before, after = said(BOOK.publications), said(again)
    for marked in (before, after):  # CSL has no word for an equal contribution
        for values in marked.values():
            values["authors"] = [author.name for author in values["authors"]]
    assert after == before


def test_csl_json_keeps_to_the_schema():
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads(Path(__file__).with_name("csl_data_schema.json").read_text("utf-8"))
    jsonschema.validate(json.loads(to_csl_json(BOOK.publications)), schema)


def test_pybtex_reads_the_same_names_and_titles():
    pybtex = pytest.importorskip("pybtex.database")
    library = pybtex.parse_string(to_bibtex(BOOK.publications, full=True), "bibtex")
    assert list(library.entries) == [record.id for record in BOOK.publications]
    people = library.entries["parts"].persons["author"]
    assert [(" ".join(one.prelast_names), " ".join(one.last_names)) for one in people[:3]] == [
        ("van der", "Marsh"), ("van", "Beethoven"), ("de la", "Cruz"),
    ]  # fmt: skip
    assert people[2].lineage_names == ["Jr."]


def test_rispy_reads_everything_that_ris_has_a_tag_for():
    rispy = pytest.importorskip("rispy")
    entries = {entry["id"]: entry for entry in rispy.loads(to_ris(BOOK.publications))}
    one = entries["parts"]
    assert one["authors"][:4] == ["van der Marsh, Cleo", "van Beethoven, Ludwig", "de la Cruz, María, Jr.",
                                  "The Bog Consortium"]  # fmt: skip
    assert (one["volume"], one["number"], one["start_page"], one["end_page"]) == ("12", "3-4", "100", "120")
    assert (one["year"], one["date"], one["doi"], one["language"]) == ("2020", "2020/03/05", "10.1234/abc_d", "german")
    assert one["keywords"] == ["bog", "peat", "C3"]
    assert one["notes"] == ["Accepted with honours"]
    assert entries["url"]["title"] == BOOK.publications[11].title
    assert entries["tr"]["number"] == "TR-5"
    assert len(entries) == len(BOOK.publications)


PAPER = Publication(
    "a", "article-journal", "Peat", (Author(Name("Ada", "Quill")), Author(Name("Bo", "Reed"))),
    issued=PartialDate(2020, 3, 5), container_title="Bogs", volume="1", issue="2", page="3-9", doi="10.9999/a",
    issn="1234-5678", language="en", links=(Link("pdf", "https://arxiv.org/pdf/1.pdf"), Link("pdf", "/p.pdf")),
)  # fmt: skip


def tags(base="https://fen.example/lab", **changes):
    record = Publication(**{**{field.name: getattr(PAPER, field.name) for field in fields(Publication)}, **changes})
    return [(name.removeprefix("citation_"), value) for name, value in citation_tags(record, base_url=base)]


def test_citation_tags_are_scholars():
    assert tags() == [
        ("title", "Peat"), ("author", "Quill, Ada"), ("author", "Reed, Bo"), ("publication_date", "2020/03/05"),
        ("journal_title", "Bogs"), ("volume", "1"), ("issue", "2"), ("firstpage", "3"), ("lastpage", "9"),
        ("doi", "10.9999/a"), ("issn", "1234-5678"), ("language", "en"), ("pdf_url", "https://fen.example/lab/p.pdf"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"issued": PartialDate(2020, 3)}, ("publication_date", "2020")),
        ({"type": "paper-conference"}, ("conference_title", "Bogs")),
        ({"type": "chapter"}, ("inbook_title", "Bogs")),
        ({"type": "thesis", "publisher": "Mire U"}, ("dissertation_institution", "Mire U")),
        ({"type": "report", "publisher": "Mire Lab"}, ("technical_report_institution", "Mire Lab")),
        ({"type": "report", "number": "TR-5"}, ("technical_report_number", "TR-5")),
        ({"links": (Link("pdf", "https://fen.example/x.pdf"),)}, ("pdf_url", "https://fen.example/x.pdf")),
    ],
)
def test_citation_tags_by_type(changes, expected):
    assert expected in tags(**changes)


def test_a_pdf_of_another_host_is_not_ours_to_name():
    away = {"links": (Link("pdf", "https://fen.example.evil/x.pdf"), Link("pdf", "//e.org/x.pdf"))}
    assert "pdf_url" not in dict(tags(**away))
    assert "pdf_url" not in dict(tags(base=""))


def test_without_a_title_an_author_or_a_date_there_are_no_tags():
    assert tags(title="") == tags(authors=()) == tags(issued=None) == []


def test_the_feed_is_valid_atom():
    """The rules of RFC 4287, 4.1: what must be there, once, and of what form."""
    atom = "{http://www.w3.org/2005/Atom}"
    records = [*BOOK.publications, Publication("evil", "book", "A\x00\ud800 <b>&", issued=PartialDate(2021))]
    feed = ET.fromstring(to_atom(records, title="Fen & <Lab>", site_url="https://fen.example/", limit=99).encode())
    moment = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ\Z")
    for node in (feed, *feed.findall(f"{atom}entry")):
        for name in ("id", "title", "updated"):
            (one,) = node.findall(atom + name)
            assert one.text
        assert node.find(f"{atom}id").text.startswith("https://")
        assert moment.match(node.find(f"{atom}updated").text)
    entries = feed.findall(f"{atom}entry")
    assert len(entries) == sum(record.issued is not None for record in records)
    assert len({entry.find(f"{atom}id").text for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.findall(f"{atom}author/{atom}name")
        assert entry.find(f"{atom}link").get("href").startswith(("https://", "http://"))
    moments = [entry.find(f"{atom}updated").text for entry in entries]
    assert moments == sorted(moments, reverse=True)
    assert feed.find(f"{atom}updated").text == moments[0]
    by_id = {entry.find(f"{atom}title").text for entry in entries}
    assert "A <b>&" in by_id


def test_ids_in_the_feed_stay_while_a_title_changes():
    before = to_atom([PAPER], title="T", site_url="https://fen.example")
    after = to_atom([replace(PAPER, title="Another", page="1")], title="T", site_url="https://fen.example")
    ids = [ET.fromstring(text).find("{*}entry/{*}id").text for text in (before, after)]
    assert ids == ["https://doi.org/10.9999/a"] * 2
