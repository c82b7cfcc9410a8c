"""BibTeX in a row of data or in front matter fills in what they leave out; what they say stands."""

# ruff: noqa: E501 - a citation reads better in one line

from pelican_academic.sources import publications_from_data

BIBTEX = """@inproceedings{quill2021eels,
  author = {Quill, Ada and Tern, Bo}, title = {Eels return to shallow bays}, booktitle = {Proceedings of Shores},
  pages = {4--9}, year = {2021}, doi = {10.5555/eels.1}, abstract = {They swim upstream at dusk.},
}"""
ROW = {"title": "Eels return", "author": "Ada Quill", "conference": "SHORES 2021", "bibtex": BIBTEX}


def test_a_row_is_completed_and_keeps_what_it_says():
    (record,), problems = publications_from_data([{"name": "Conferences", "entries": [ROW]}], "_data/pubs.yml")
    assert problems == []
    assert (record.title, [str(name.name) for name in record.authors]) == ("Eels return", ["Ada Quill"])
    assert (record.type, record.page, str(record.issued), record.doi) == (
        "paper-conference",
        "4-9",
        "2021",
        "10.5555/eels.1",
    )
    assert record.abstract == "They swim upstream at dusk."
    assert "2021" in record.id


def test_a_row_that_names_its_type_keeps_it():
    (record,), _ = publications_from_data([{**ROW, "type": "journal"}], "_data/pubs.yml")
    assert record.type == "article-journal"


def test_bibtex_that_cannot_be_read_is_named_at_the_row():
    (record,), problems = publications_from_data([{**ROW, "bibtex": "@article{quill, title = {Open"}], "_data/pubs.yml")
    assert record.title == "Eels return"
    assert [problem.place.path for problem in problems] == ["_data/pubs.yml"]


def test_the_row_that_a_template_ships_is_no_paper():
    shipped = {"title": "Book publication", "authors": ["author 1", "author 2"], "pages": "1-10"}
    assert publications_from_data([shipped], "_data/pubs.yml") == ([], [])
    assert len(publications_from_data([{**shipped, "authors": ["Ada Author", "Bo Reed"]}], "_data/pubs.yml")[0]) == 1


def test_what_is_no_bibtex_is_left_alone():
    (record,), problems = publications_from_data([{**ROW, "bibtex": "/files/eels.bib"}], "_data/pubs.yml")
    assert (record.abstract, problems) == ("", [])


def test_latex_in_a_row_is_read_and_mathematics_is_left():
    (one, two), _ = publications_from_data(
        [
            {"title": "{\\'E}tangs \\& mud", "authors": "A Ju\\'arez, Bo M{\\\"u}ller", "venue": "Marsh \\& Fen"},
            {"title": "On \\(x^2\\) of \\'etangs", "authors": ["O\\'Hara Quill", "Bo Reed\\*"]},
        ],
        "_data/pubs.yml",
    )
    assert (one.title, one.container_title) == ("Étangs & mud", "Marsh & Fen")
    assert [str(author.name) for author in one.authors] == ["A Juárez", "Bo Müller"]
    assert two.title == "On \\(x^2\\) of \\'etangs"
    assert [(author.name.family, author.equal) for author in two.authors] == [("Quill", False), ("Reed", True)]
    assert two.authors[0].name.given == "O'Hara"


def test_an_apostrophe_that_was_escaped_is_no_accent():
    (one,), _ = publications_from_data([{"title": "De l\\'eau, d\\'un L\\'opez et {\\'e}t\\'e"}], "_data/pubs.yml")
    assert one.title == "De l'eau, d'un López et été"


def test_a_row_that_is_one_citation():
    rows = {
        "papers": [
            {
                "citation": '<b>Quill, A.,</b> &amp; Reed, B. (2022). "Notes on the lives of reeds". <em>Marsh Letters</em>, 11(22), pp. 18-20.'
            },
            {
                "reference": "**Quill, A.**, & Reed, B. (2021). On marsh birds. *Fen Letters*, 3(1), 1-9.",
                "pdf": "https://a.example/b.pdf",
            },
            {"text": "We went to the sea in 2020, and it was cold there."},
        ],
        "books": [
            {"title": "Mud of the north", "citation": "Quill, A. (2019). Mud of the north. Fen Press, 1(2), 3-9."}
        ],
    }
    found, _ = publications_from_data(rows, "_data/publications.yml")
    assert [(one.title, one.container_title, one.volume, len(one.authors)) for one in found] == [
        ("Notes on the lives of reeds", "Marsh Letters", "11", 2),
        ("On marsh birds", "Fen Letters", "3", 2),
        ("Mud of the north", "", "", 0),
    ]
    assert [link.url for link in found[1].links] == ["https://a.example/b.pdf"]
