"""A whole citation under ``title``, in data and in collections; and titles that look like one."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.sources import publications_from_data

APA = "Quill, A., & Reed, B. (2020). On marsh birds of the north. Marsh Letters, 3(1), 1-9."


def row(title, **more):
    (found,), _ = publications_from_data([{"title": title, **more}], "_data/papers.yml")
    return found


@pytest.mark.parametrize(
    ("title", "names", "venue", "year"),
    [
        (APA, 2, "Marsh Letters", 2020),
        ("Quill A, Reed B, et al. On marsh birds of the north. *Marsh Letters* 2020;3(1):1-9.", 2, "Marsh Letters", 2020),
        ('A. Quill and B. Reed, "On marsh birds of the north," in Proc. Reed Days, 2019, pp. 1-9.', 2, "Proc. Reed Days", 2019),
        ("Quill, A. (2019). On marsh birds of the north. PhD thesis, University of Fenland.", 1, "", 2019),
    ],
)  # fmt: skip
def test_a_citation_is_taken_apart(title, names, venue, year):
    found = row(title, link="https://a.example/x.pdf")
    assert found.title == "On marsh birds of the north"
    assert (len(found.authors), found.container_title, found.issued.year) == (names, venue, year)
    assert [link.url for link in found.links] == ["https://a.example/x.pdf"]
    assert found.et_al is ("et al" in title)
    assert (found.type == "thesis") is ("thesis" in title)


def test_a_collection_has_citations_for_titles():
    said = {"title": APA, "collection": "publications", "paperurl": "https://a.example/b.pdf"}
    (found,) = extract_page("<p>Mud.</p>", path="_publications/a.md", front_matter=said).publications
    assert (found.title, found.volume, found.page) == ("On marsh birds of the north", "3", "1-9")


@pytest.mark.parametrize(
    "title",
    [
        "Ada Quill, Bo Reed and the politics of marshes in 2020",
        "Quill and Reed, revisited: a 2020 perspective on Marsh Letters",
        "Jones, Smith, and Reed (2010) reconsidered: the long tail of marsh policy in Europe",
        "Reed B. (2010) On marshes: a critical comment on the Journal of Marshes",
        "Quill, Moor, Fenn, Computability, Complexity and Logic, a Personal View of 2012",
    ],
)
def test_a_title_with_names_and_a_year_is_a_title(title):
    assert (row(title).title, row(title).authors) == (title, ())


def test_what_a_record_says_itself_counts():
    found = row(APA, authors="Cyd Moor", journal="Fen Notes")
    assert (found.title, [str(author.name) for author in found.authors]) == (APA.rstrip("."), ["Cyd Moor"])
