"""What the other papers of a list say of one that is unclear, and names that are set or spelled in unusual ways."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.fields.authors import authors_from


def read(markup, title="Publications"):
    return extract_page(markup, path="publications.md", front_matter={"title": title}).publications


def names(paper):
    return paper.extra["printed_authors"]


def items(*lines):
    return "<ul>" + "".join(f"<li>{line}</li>" for line in lines) + "</ul>"


CLEAR = (
    "Quill A. M. and Reed B. T., (2014). Slow tides in walled gardens. Marsh Letters, 72, 156-166.",
    "Quill A. M., Reed B. T., and Moor C. D., (2013). Wading birds and their moods. Marsh Letters, 41, 72-83.",
    "Reed B. T. and Quill A. M., (2013). Nests that move by night. Journal of Reeds, 39, 304-313.",
    "Moor C. D., Quill A. M., and Reed B. T., (2012). Songs over still water. Journal of Reeds, 37, 12-20.",
)


def test_authors_go_on_up_to_the_year_where_those_of_the_list_do():
    unclear = "Reed B. T., Quill A. M.,Hallun N. N, Cabedo J. M, Fenn R., (2013). Counting reeds from a boat. Journal of Reeds, 36, 1-9."
    found = read(items(*CLEAR, unclear))[-1]
    assert found.title == "Counting reeds from a boat"
    assert names(found) == ["Reed B. T.", "Quill A. M.", "Hallun N. N", "Cabedo J. M", "Fenn R"]
    assert [author.name.family for author in found.authors] == ["Reed", "Quill", "Hallun", "Cabedo", "Fenn"]


def test_words_before_a_year_are_no_authors_whatever_the_list_does():
    found = read(items(*CLEAR, "A guide to the reeds of the north (2011). Reed Press, Oxford."))
    assert not any("guide" in str(author.name) for one in found for author in one.authors)


QUOTED = (
    "Ada Quill and Bo Reed, “Slow tides in walled gardens,” <em>Marsh Letters</em> 12, 2020.",
    "Bo Reed, Cyd Moor, “Wading birds and their moods,” <em>Marsh Letters</em> 13, 2021.",
    "Cyd Moor and Ada Quill, “Nests that move by night,” <em>Journal of Reeds</em> 14, 2022.",
    "Ada Quill, Bo Reed and Cyd Moor, “Songs over still water,” <em>Journal of Reeds</em> 15, 2022.",
)


def test_surnames_alone_are_authors_where_the_titles_of_the_list_follow_them():
    found = read(items(*QUOTED, "Quill &amp; Reed, “Counting reeds from a boat,” <em>Journal of Reeds</em> 16, 2023."))
    assert names(found[-1]) == ["Quill", "Reed"]


def test_names_whose_space_was_forgotten():
    found = read(
        items(
            "AdaQuill, BoReed and C.-D. Moor, “Slow tides in walled gardens,” in Marsh Letters, vol.68, pp.383-396, 2022.",
            "Ada Quill, Bo Reed, CydMoor, EmFenn: Wading birds and their moods. Journal of Reeds 67(3): 381-398 (2008)",
            "Ada Quill, Bo Reed, MarshNet: A large net for birds. Marsh Letters 12(3), 2020.",
        )
    )
    assert [names(one) for one in found] == [
        ["Ada Quill", "Bo Reed", "C.-D. Moor"],
        ["Ada Quill", "Bo Reed", "Cyd Moor", "Em Fenn"],
        ["Ada Quill", "Bo Reed"],
    ]
    assert found[2].title == "MarshNet: A large net for birds"


def test_names_of_bibtex_between_a_title_and_its_venue():
    found = read(
        items(
            '<a href="/a">Slow tides in walled gardens of the north</a><br>Quill, Ada and Reed, Bo and Moor, Cyd, in <em>Marsh Letters</em>, 2021.',
            "Wading birds and their moods<br>Quill, A. and Reed, B. Tamsin and Moor, C.D. and Fenn, E.<br><em>Proceedings of MARSH</em>, <b>2025</b>",
        )
    )
    assert [names(one) for one in found] == [
        ["Quill, Ada", "Reed, Bo", "Moor, Cyd"],
        ["Quill, A.", "Reed, B. Tamsin", "Moor, C.D.", "Fenn, E"],
    ]


def test_a_name_may_have_several_marks_behind_it():
    found = read(
        "<p>Quill A(1), Reed B(2)(3), Moor C(4)(5). Slow tides in walled gardens. <em>Marsh Letters</em> 2020;12:1-9.</p>"
    )
    assert names(found[0]) == ["Quill A", "Reed B", "Moor C"]


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("Quill, Ada", ["Ada Quill"]),
        ("Quill, Ada M", ["Ada M Quill"]),
        ("Ada Quill, Bo Reed", ["Ada Quill", "Bo Reed"]),
        ("HB, Reed", ["HB", "Reed"]),
    ],
)
def test_one_author_turned_round_in_front_matter(written, expected):
    assert [str(author.name) for author in authors_from(written)[0]] == expected


def test_a_list_in_a_cell_is_a_list_and_its_table_a_layout():
    side = "<td><ul><li>Home</li><li>Team</li><li>Publications</li></ul></td>"
    found = read(f"<table><tr>{side}<td><h1>Publications</h1>{items(*QUOTED)}</td></tr></table>", title="")
    assert len(found) == len(QUOTED)


def test_a_column_of_co_authors():
    found = read(
        """<table><tr><th>Date</th><th>Title</th><th>Co-authors</th></tr>
        <tr><td>2025</td><td>Slow tides in walled gardens</td><td>Bo Reed, Cyd Moor</td></tr>
        <tr><td>2024</td><td>Wading birds and their moods</td><td>Bo Reed</td></tr></table>"""
    )
    assert [(one.title, names(one)) for one in found] == [
        ("Slow tides in walled gardens", ["Bo Reed", "Cyd Moor"]),
        ("Wading birds and their moods", ["Bo Reed"]),
    ]


def card(title, authors, venue):
    return f"<li><b>{title}</b><br>{authors}<br><em>{venue}</em> 2023</li>"


def test_authors_go_on_to_the_end_of_their_line_where_those_of_the_list_do():
    cards = (
        card("Slow tides in walled gardens", "Quill, A., Reed, B., and Moor, C.", "Marsh Letters"),
        card("Wading birds and their moods", "Reed, B., Quill, A., and Fenn, D. E.", "Marsh Letters"),
        card("Nests that move by night", "Moor, C., Quill, A.", "Journal of Reeds"),
        card("Songs over still water", "Quill, A., Fenn, D. E., and Moor, C.", "Journal of Reeds"),
        card("Counting reeds from a boat", "Reed, B., Pantano, A., M., Hallun, Quill, A., and Fenn, D. E.", "Reed Reports"),
    )  # fmt: skip
    found = read(f"<ul>{''.join(cards)}</ul>")[-1]
    assert (found.title, found.container_title) == ("Counting reeds from a boat", "Reed Reports")
    assert names(found)[0] == "Reed, B."
    assert names(found)[-2:] == ["Quill, A.", "Fenn, D. E."]


def test_titles_in_bold_over_a_journal_with_its_numbers_are_papers_of_a_list():
    found = read(
        items(
            "<b>Slow tides in walled gardens of the north</b><br><em>Fens</em>, 8, 1378.",
            "<b>Wading birds and their moods in winter</b><br><em>Fens</em>, 8, 904.",
            "<b>Nests that move by night and by day</b><br><em>Marsh and Reed Biology</em>, 38(3), 229-235.",
            "<b>Songs over still water and what they mean</b><br><em>Reed Journal</em>, 90(8), 1042-1049.",
        )
    )
    assert [one.container_title for one in found] == ["Fens", "Fens", "Marsh and Reed Biology", "Reed Journal"]


def test_a_heading_of_what_is_not_out_yet_is_no_title():
    found = read(
        "<h2>Under Production</h2><ul><li><b>Quill, Ada</b> and Reed, Bo (2023) Slow tides in walled gardens. <em></em>.</li></ul>"
    )
    assert [(one.title, names(one)) for one in found] == [("Slow tides in walled gardens", ["Quill, Ada", "Reed, Bo"])]


def test_emphasis_that_opens_at_an_authors_asterisk():
    papers = [
        f"<li>A. Quill and B. Reed<em>, *{title}</em>, Marsh Letters 1 (2017) 11–19.</li>"
        for title in (
            "Highly Active, Durable Reeds for Birds",
            "Slow Tides in the Gardens of the North",
            "Wading Birds and Their Moods in Winter",
            "Nests That Are Moved by Night",
            "Songs over the Still Water",
        )
    ]
    found = read(f"<ul>{''.join(papers)}</ul>")
    assert found[0].title == "Highly Active, Durable Reeds for Birds"
    assert names(found[0]) == ["A. Quill", "B. Reed"]


def test_a_journal_cut_short_is_no_author():
    found = read(items("A. Quill and B. Reed, J. Chem. Phys. 37, 423 (1971), <em>Slow tides in walled gardens</em>."))
    assert names(found[0]) == ["A. Quill", "B. Reed"]
    assert found[0].container_title == "J. Chem. Phys"


def test_a_chapter_of_a_society_is_no_chapter_of_a_book():
    found = read(
        items(
            "Ada Quill, Bo Reed. “Slow tides in walled gardens.” Proceedings of the 19th Conference of the Northern Chapter of the Marsh Society, 2026."
        )
    )
    assert found[0].type == "paper-conference"


def test_surnames_that_are_words_as_well_are_names_behind_initials():
    found = read(
        items(
            "J. Quill1, H. Noh, D. On, N. Read, K. T. Moor*, and J. Fenn*<br>Slow tides in walled gardens<br>Marsh Letters 12 (2023)"
        )
    )
    assert [name.split()[-1] for name in names(found[0])] == ["Quill", "Noh", "On", "Read", "Moor", "Fenn"]
