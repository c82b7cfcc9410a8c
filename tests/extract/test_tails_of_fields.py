"""What stands behind a title or a venue and is none of it: houses, special issues, meetings, years, badges."""

# ruff: noqa: E501 - an entry reads better in one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.citation.venue_name import clean_venue
from pelican_academic.extract.vocabulary import section_type


def read(body):
    return list(extract_page(body, path="publications.md", front_matter={"title": "Publications"}).publications)


@pytest.mark.parametrize(
    ("printed", "venue"),
    [
        ("Proceedings of the Marsh Meeting; Reed Fiction: New Fenham", "Proceedings of the Marsh Meeting"),
        ("Findings on Fens (FIF), Reedham: Association for Invented Fens", "Findings on Fens (FIF)"),
        ("Marsh Transactions on Reeds (MTR), Special Issue on “Fens: A View”", "Marsh Transactions on Reeds (MTR)"),
        ("Reed Systems, special section on tides", "Reed Systems"),
        ("Journal of Fen Science, 2025.(中科院一区SCI,)", "Journal of Fen Science"),
        ("Fen Days (FD), 2025. (LIPIcs)", "Fen Days (FD)"),
        ("Fenobiology (FEN-2025-0038)", "Fenobiology"),
        ("preprint on bioRxiv", "bioRxiv"),
        ("Journal of Fens and Marshes, B: Chemistry", "Journal of Fens and Marshes, B: Chemistry"),
        ("physica status paludis (b)", "physica status paludis (b)"),
    ],
)
def test_a_venue_without_its_tail(printed, venue):
    assert clean_venue(printed) == venue


def test_a_heading_that_joins_two_types_says_none():
    assert section_type("Articles & Chapters") == ("", "")
    assert section_type("Conference articles") == ("paper-conference", "")


def test_a_meeting_behind_a_comma_is_no_part_of_the_title():
    found = read(
        "<ul><li>Quill, Ada; Reed, Bo; Fenn, Ida, Prediction of tides using cameras of relative depth, FENS 2024, Reedham.</li></ul>"
    )
    assert [(one.title, one.container_title) for one in found] == [
        ("Prediction of tides using cameras of relative depth", "FENS")
    ]


def test_the_only_year_closes_a_title():
    found = read("<ul><li>Quill A, Reed B, Moor C. Attention is not what the heron needs 2023.</li></ul>")
    assert [(one.title, one.issued.year) for one in found] == [("Attention is not what the heron needs", 2023)]
    kept = read("<ul><li>Quill A, Reed B, Moor C. Learning to forget the sea of 2023. arXiv</li></ul>")
    assert [one.title for one in kept] == ["Learning to forget the sea of 2023"]


def test_a_tag_before_the_authors_is_no_name():
    row = '<li><span class="tag is-light">Often Cited</span> Quill, A., Reed, B. &amp; Moor, C. ({}). Slow tides in {} gardens. <b>Marsh Letters</b>, 1(2), 3-9.</li>'
    found = read("<ul>" + row.format(2019, "walled") + row.format(2020, "open") + "</ul>")
    assert [[author.name.family for author in one.authors] for one in found] == [["Quill", "Reed", "Moor"]] * 2
