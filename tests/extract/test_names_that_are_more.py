"""Names that are also venues, publishers, offices or titles: what a rule for these must leave to authors and titles."""

# ruff: noqa: E501 - an entry reads better in one line

import pytest
from lxml import html

from pelican_academic.extract import extract_page
from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.element_text import styled
from pelican_academic.extract.vocabulary import heading_kind


def read(markup):
    found = parse_citation(styled(html.fragment_fromstring(markup, create_parent="p")))
    return [form.text for form in found.authors.forms] if found.authors else [], found.title, found.venue


@pytest.mark.parametrize(
    ("markup", "authors", "title"),
    [
        ("<b>Marsh systems and their fens</b>. <i>A. Quill, B. Reed</i>, submitted.", ["A. Quill", "B. Reed"], "Marsh systems and their fens"),
        ("<b>Marsh systems and their fens</b>. <i>A. Quill</i>, submitted.", ["A. Quill"], "Marsh systems and their fens"),
        ("<a href='x'>Marsh systems and their fens</a><br><i>A. Quill, B. Reed, C. Moor</i>, under review<br>Journal of Reeds, 2020", ["A. Quill", "B. Reed", "C. Moor"], "Marsh systems and their fens"),
        ("“Marsh systems and their fens”, <em>Ada Quill and Bo Reed</em>, in press, Journal of Reeds", ["Ada Quill", "Bo Reed"], "Marsh systems and their fens"),
        ("Marsh systems and fens. <i>A. Quill, B. Reed</i>, under review", ["A. Quill", "B. Reed"], "Marsh systems and fens"),
        ("<i>A. Quill, B. Reed</i>, 12 marsh systems, Journal of Reeds 3 (2019)", ["A. Quill", "B. Reed"], "12 marsh systems"),
        ("<i>Ada Quill</i>, in press. Marsh systems and their fens. Journal of Reeds", ["Ada Quill"], "Marsh systems and their fens"),
        ("<b>Marsh systems and their fens</b>. A. Quill. <i>J. Reeds</i>, submitted.", ["A. Quill"], "Marsh systems and their fens"),
    ],
)  # fmt: skip
def test_names_in_italics_before_a_status_or_a_number(markup, authors, title):
    assert read(markup)[:2] == (authors, title)


@pytest.mark.parametrize(
    ("markup", "authors"),
    [
        ("A. Quill, K. Blackwell (2019). On marshes and fens. Journal of Reeds 3.", ["A. Quill", "K. Blackwell"]),
        ("A. Quill, M. Brill, 2019. On marshes and fens. Journal of Reeds 3.", ["A. Quill", "M. Brill"]),
        ("A. Quill and K. Blackwell. 2019. On marshes and fens. Journal of Reeds 3.", ["A. Quill", "K. Blackwell"]),
        ("Ada Quill, Bo Reed, Peter Lang (2019). On marshes and fens. Journal of Reeds 3.", ["Ada Quill", "Bo Reed", "Peter Lang"]),
        ("On marshes and fens. A. Quill, Bo Reed, Peter Lang, 2019", ["A. Quill", "Bo Reed", "Peter Lang"]),
    ],
)  # fmt: skip
def test_an_author_whom_a_publisher_is_named_like(markup, authors):
    assert read(markup)[:2] == (authors, "On marshes and fens")


def test_a_publisher_with_a_family_s_name_behind_a_title():
    assert read("A. Quill. On marshes and fens. Peter Lang, 2019.")[2] == "Peter Lang"
    assert read("A. Quill. On marshes and fens (Brill, 2019).")[2] == "Brill"


@pytest.mark.parametrize("venue", ["J. Am. Coll. Cardiol", "J. Am. Coll. Surg", "J. Coll. Sci. Teach"])
def test_a_college_s_journal_is_no_collection(venue):
    assert read(f"A. Quill. Marsh life in the north. {venue}. 75, 12-19 (2019)")[2] == venue


@pytest.mark.parametrize(
    ("markup", "title", "venue"),
    [
        ("A. Quill, B. Reed. Marsh birds in the north: Review of recent evidence. Journal of Reeds 3 (2019)", "Marsh birds in the north: Review of recent evidence", "Journal of Reeds"),
        ("A. Quill, B. Reed. Effects of floods on sleep: review of randomised trials. BMJ 3 (2019)", "Effects of floods on sleep: review of randomised trials", "BMJ"),
        ("A. Quill, B. Reed. Review of marsh ecology, Marsh Sci. Lett. 5 (2019)", "Review of marsh ecology", "Marsh Sci. Lett"),
        ("<a href='x'>Marsh systems: a study. Review of fens</a>. A. Quill, B. Reed. Journal of Reeds 3 (2019)", "Marsh systems: a study. Review of fens", "Journal of Reeds"),
    ],
)  # fmt: skip
def test_a_review_of_what_is_no_book(markup, title, venue):
    assert read(markup) == (["A. Quill", "B. Reed"], title, venue)


@pytest.mark.parametrize(
    "title",
    ["Order from Chaos", "View from the Marsh", "Watch on the Rhine", "Access at Scale", "COVID-19", "BirdNet-19"],
)
def test_a_linked_title_like_an_invitation_or_a_meeting(title):
    markup = f"<ul><li>Ada Quill, Bo Reed (2019). <a href='x'>{title}</a>. Journal of Reeds 3</li></ul>"
    found = extract_page(markup, path="publications.md", front_matter={"title": "Publications"}).publications
    assert [(one.title, one.container_title) for one in found] == [(title, "Journal of Reeds")]


@pytest.mark.parametrize("house", ["Wiley", "World Scientific", "Academic Press"])
def test_a_book_of_a_house_of_journals(house):
    markup = f"<ul><li>A. Quill and B. Reed. Marsh birds, reeds and fens. {house}, 1998.</li></ul>"
    found = extract_page(markup, path="publications.md", front_matter={"title": "Publications"}).publications
    assert [(one.type, one.publisher) for one in found] == [("book", house)]


@pytest.mark.parametrize(
    ("markup", "authors"),
    [
        ("Austin, JLK, Reed, BC (2019). On marshes and fens. Journal of Reeds 3.", ["Austin, JLK", "Reed, BC"]),
        ("Austin, JLK (2019). On marshes and fens. Journal of Reeds 3.", ["Austin, JLK"]),
        ("Chair B, Quill A. On marshes and fens. Journal of Reeds 3 (2019).", ["Chair B", "Quill A"]),
        ("Quill A, Eine B, Une C. On marshes and fens. Journal of Reeds 3 (2019).", ["Quill A", "Eine B", "Une C"]),
    ],
)
def test_families_named_like_a_city_an_office_or_an_article(markup, authors):
    assert read(markup)[:2] == (authors, "On marshes and fens")


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Textbooks and monographs", "publications"),
        ("Books and textbooks", "publications"),
        ("Books, textbooks & chapters", "publications"),
        ("Recommended textbooks", "negative"),
    ],
)
def test_textbooks_among_one_s_own_books(heading, kind):
    assert heading_kind(heading) == kind


def _authors_and_title(text):
    (found,) = extract_page(
        f"<ul><li>{text}</li></ul>", path="publications.md", front_matter={"title": "Publications"}
    ).publications
    return [str(author.name) for author in found.authors], found.title


@pytest.mark.parametrize(
    ("text", "authors", "title"),
    [
        (
            "Fenn X, Duan M, Moor W*. REED-GAC: deep fields of reeds. Marsh Letters 34 (22), 2022",
            ["X Fenn", "M Duan", "W Moor"],
            "REED-GAC: deep fields of reeds",
        ),
        (
            "Fenn KI, Herr HP, Moor ME. Growth of reeds in the north. Marsh Letters. 2023 Feb 14;100(7):e661-e670.",
            ["KI Fenn", "HP Herr", "ME Moor"],
            "Growth of reeds in the north",
        ),
        (
            "Herr Ada Quill, Dr. Bo Reed. Growth of reeds in the north. Marsh Letters, 2020.",
            ["Ada Quill", "Bo Reed"],
            "Growth of reeds in the north",
        ),
    ],
)
def test_marks_and_titles_of_courtesy(text, authors, title):
    assert _authors_and_title(text) == (authors, title)


def test_authors_under_a_heading_that_says_so():
    (found,) = extract_page(
        "<h3>On the fate of marsh birds</h3><p><b>Autoria:</b> Ada do Quill, Bo de Reed</p>"
        "<p><b>DOI:</b> <a href='https://doi.org/10.9999/reed'>10.9999/reed</a></p>",
        path="publications.md",
        front_matter={"title": "Publications"},
    ).publications
    assert [str(author.name) for author in found.authors] == ["Ada do Quill", "Bo de Reed"]


@pytest.mark.parametrize("note", ["=> equal contribution", "*Equal contribution", "* contributed equally"])
def test_what_a_mark_means_is_no_title(note):
    text = f"A. Quill*, B. Reed*, C. Fenn. {note}. On the marsh birds of the north. Marsh Letters, 2020."
    assert _authors_and_title(text) == (["A. Quill", "B. Reed", "C. Fenn"], "On the marsh birds of the north")
    kept = "A. Quill, B. Reed, C. Fenn. Equal contributions to the marsh. Marsh Letters, 2020."
    assert _authors_and_title(kept)[1] == "Equal contributions to the marsh"
