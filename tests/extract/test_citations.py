"""One citation at a time: what each style and oddity gives."""

# ruff: noqa: E501 - tables of papers and citations read better in one line

import pytest
from lxml import html

from pelican_academic.extract import extract_page
from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.element_text import styled


def cite(markup):
    return parse_citation(styled(html.fragment_fromstring(markup, create_parent="p")))


def names(citation):
    return [form.text for form in citation.authors.forms]


@pytest.mark.parametrize(
    ("markup", "authors", "title", "venue", "numbers"),
    [
        ("Quill AB, Reed B, et al. On marsh birds. J Wetl Ecol. 2020;12(3):45-67.", ["Quill AB", "Reed B"], "On marsh birds", "J Wetl Ecol", ("12", "3", "45-67")),
        ("A. Quill, B. Reed, On marsh birds and fens, J. Wetl. Ecol. 12 (2020) 45–67.", ["A. Quill", "B. Reed"], "On marsh birds and fens", "J. Wetl. Ecol", ("12", "", "45-67")),
        ("Smith JA, Doe P. Role of <i>E. coli</i> in fens. Nature. 2019 Mar 3;567(7748):305-309.", ["Smith JA", "Doe P."], "Role of E. coli in fens", "Nature", ("567", "7748", "305-309")),
        ("Müller H, O’Brien K-L, de la Cruz J. What is a marsh? A review of terms. Wetlands. 2018.", ["Müller H", "O’Brien K-L", "de la Cruz J."], "What is a marsh? A review of terms", "Wetlands", ("", "", "")),
        ("Quill, A., Reed, B.: On marsh birds and fens. In: Marsh, C., Fen, D. (eds.) WETLANDS 2020. LNCS, vol. 123, pp. 45–67. Springer (2020)", ["Quill, A.", "Reed, B."], "On marsh birds and fens", "WETLANDS", ("123", "", "45-67")),
        ("山田太郎、鈴木花子「北方湿原における鳥類の生息地選択」『湿地学会誌』12巻3号、45-67頁、2020年", ["山田太郎", "鈴木花子"], "北方湿原における鳥類の生息地選択", "湿地学会誌", ("12", "", "45-67")),
        ("<b>On marsh birds</b>, A. Quill, B. Reed, in Proc. of the Symposium on Wetlands (ISW), Lyon, France, June 2019, pp. 12-19", ["A. Quill", "B. Reed"], "On marsh birds", "Proc. of the Symposium on Wetlands (ISW)", ("", "", "12-19")),
    ],
)  # fmt: skip
def test_styles(markup, authors, title, venue, numbers):
    found = cite(markup)
    assert [name.rstrip(".") for name in names(found)] == [name.rstrip(".") for name in authors]
    assert found.title == title
    assert found.venue.rstrip(".") == venue
    if numbers[1] or not numbers[0] or "巻" not in markup:
        assert (found.numbers.volume, found.numbers.page) == (numbers[0], numbers[2])


@pytest.mark.parametrize(
    ("markup", "status"),
    [
        (
            "Quill, A., &amp; Reed, B. (in press). On marsh birds and fens. <i>Journal of Wetland Ecology</i>.",
            "in press",
        ),
        ("Ada Quill, Bo Reed. On marsh birds and fens. Submitted to Journal of Wetland Ecology.", "submitted"),
        ("Ada Quill, Bo Reed. <b>On marsh birds and fens.</b> Journal of Wetland Ecology, to appear.", "to appear"),
    ],
)
def test_status_without_a_date(markup, status):
    found = cite(markup)
    assert (found.status, found.date, found.venue) == (status, None, "Journal of Wetland Ecology")
    assert found.title == "On marsh birds and fens"


def test_thesis_in_brackets():
    found = cite(
        "Quill, A. (2021). <em>Marsh warblers of the north</em> [Doctoral dissertation, University of Fenland]."
    )
    assert (found.title, found.type, found.publisher) == (
        "Marsh warblers of the north",
        "thesis",
        "University of Fenland",
    )


def test_marks_of_equal_contribution_and_own_name():
    page = extract_page(
        "<h2>Publications</h2><ul><li><b>Ada Quill</b>*, Bo Reed*†, Cy Marsh. On marsh birds and fens. <i>Wetlands</i> 3, 2020.</li></ul>",
        path="a.md",
        front_matter={},
    )
    (record,) = page.publications
    assert [author.equal for author in record.authors] == [True, True, False]
    assert [author.own for author in record.authors] == [True, False, False]
    assert [str(author.name) for author in record.authors] == ["Ada Quill", "Bo Reed", "Cy Marsh"]


def test_a_script_link_is_no_link():
    page = extract_page(
        '<h2>Publications</h2><ul><li><a href="javascript:alert(1)">On marsh birds and fens</a>. A. Quill, B. Reed. <i>Wetlands</i> 3, 2020.</li></ul>',
        path="a.md",
        front_matter={},
    )
    assert page.publications[0].links == ()


def test_a_page_or_a_block_may_say_that_it_holds_none():
    entry = "<li>Quill AB, Reed B. On marsh birds. J Wetl Ecol. 2020;12(3):45-67.</li>"
    markup = f'<h2>Publications</h2><ul>{entry}</ul><div class="no-publications"><ul>{entry}</ul></div>'
    assert len(extract_page(markup, path="a.md", front_matter={}).publications) == 1
    assert extract_page(markup, path="a.md", front_matter={"publications": False}).publications == ()


def test_what_is_not_understood_is_listed():
    markup = "<h2>Publications</h2><ul><li>Something about papers that nobody could ever read as one</li></ul>"
    page = extract_page(markup, path="a.md", front_matter={}, line_offset=4)
    assert page.publications == ()
    assert page.unread == ((5, "Something about papers that nobody could ever read as one"),)


@pytest.mark.parametrize(
    "markup",
    ["", "<", "<p>", "<ul><li>", "<table><tr><td>x", "&#0;", "<p data-line='x'>a</p>", "\x00", "<h2></h2><p></p>" * 50],
)
def test_broken_html_never_fails(markup):
    assert extract_page(markup, path="a.md", front_matter={}).publications == ()


def test_a_mark_alone_is_no_title():
    assert cite("北方湿原：").title in {"", "北方湿原"}


def test_a_wall_of_words_is_read_in_bounds():
    found = extract_page(f"<p>{'In Quill ' * 5_000}</p>", path="publications.md", front_matter={})
    assert found.publications == ()


def test_three_initials_with_a_full_stop_before_and():
    found = cite(
        "<p>Quill, S., Reed, K., Fenn, AHP. &amp; Moor, I. Revisiting reeds: birds and fens. Marsh Letters, 2022.</p>"
    )
    assert [form.text for form in found.authors.forms] == ["Quill, S.", "Reed, K.", "Fenn, AHP", "Moor, I."]
    assert found.title == "Revisiting reeds: birds and fens"
