"""What a list's markup sets apart: headings in items, names in links, the end of a venue, a numbered group."""

# ruff: noqa: E501 - HTML reads better in one line

import pytest

from pelican_academic.extract import extract_page


def read(html):
    return [
        (one.title, one.container_title, one.extra.get("printed_authors") or [str(name.name) for name in one.authors])
        for one in extract_page(html, path="publications.md", front_matter={"title": "Publications"}).publications
    ]


def test_a_heading_inside_an_item_is_its_title():
    item = (
        "<li><h4>Keeping Marshes: Theory with Practice, and Reeds. [<a href='a.pdf'>PDF</a>] | <a href='b'>Reed</a></h4>"
        "<p>Ole Quill, Bo Reed-Moor, Effie L.-C. Law. (2019) <em>Universal Access in Marsh-Human Interaction. Theory and "
        "Tools. MARSH 2019.</em></p></li>"
        "<li><h4>Twelve Agendas on Interacting with Reeds. [<a href='a.pdf'>PDF</a>]</h4><p>Wei Pixel, Bo Reed. (2020). "
        "<em>Data and Marsh Management</em>, 4(3): 191–199.</p></li>"
    )
    assert [(title, len(names)) for title, _, names in read(f"<ul>{item}</ul>")] == [
        ("Keeping Marshes: Theory with Practice, and Reeds", 3),
        ("Twelve Agendas on Interacting with Reeds", 2),
    ]


def test_a_quotation_that_says_the_heading_again_hides_no_venue():
    html = (
        "<ul><li><h2>The first genetic map of cockles reveals colours</h2><p>Quill A et al. (2022). “The first genetic map "
        "of cockles <i>(Cerastoderma edule)</i> reveals colours.” <i>Scientific marshes</i>. 12:16971.</p></li></ul>"
    )
    assert [one[1] for one in read(html)] == ["Scientific marshes"]


def test_a_last_author_in_a_link_turned_round_is_no_title():
    html = (
        "<p>de Quill, M., Reed, Y., Texel, R. &amp; <a href='/i'>Voxel, I.</a> <b>From Nodes to Reeds: A Graph of Marshes</b>."
        " In <em>Seventh International Workshop on Marsh Texts</em>, March 24th, 2024</p>"
    )
    assert read(html)[0][2][-1] == "Voxel, I."


def test_a_journal_cut_short_in_capitals_is_no_name():
    html = (
        "<p><em><a href='x.pdf'>Bottom-Up Construction of Reeds in Parallel</a></em>, Ada Quill, Rahul S Reed, Moss J. Voxel,"
        " SIAM J. Marsh Computing 30: 5. 2675-2708. <strong>2008</strong></p>"
    )
    assert read(html) == [
        (
            "Bottom-Up Construction of Reeds in Parallel",
            "SIAM J. Marsh Computing",
            ["Ada Quill", "Rahul S Reed", "Moss J. Voxel"],
        )
    ]


def test_a_line_that_opens_with_with_names_authors():
    html = (
        "<ul><li><b>“Reformas eleitorais nos brejos contemporâneos”</b> (2022)<ul><li><em>Estudos Palustres</em>.</li>"
        "<li>Co-autoria com Lara Quill.</li></ul></li></ul>"
    )
    assert [(venue, names) for _, venue, names in read(html)] == [("Estudos Palustres", ["Lara Quill"])]


@pytest.mark.parametrize(
    ("tail", "venue"),
    [
        ("IEEE Trans. Inf. Reeds Security, vol. 17, pp. 1010-1023.", "IEEE Trans. Inf. Reeds Security"),
        ("Wea. Forecasting, https://doi.org/10.5555/w, in press.", "Wea. Forecasting"),
        ("Accepted for Empirical Marshes.", "Empirical Marshes"),
        ("PeerM Reed Science 10.2279.", "PeerM Reed Science"),
        ("<em>Letters on Reeds</em>, (42) 11.", "Letters on Reeds"),
        ("<em>Methods Ecol Evol</em>. Accepted Author Manuscript.", "Methods Ecol Evol"),
        (
            "<em>In Proceedings of the Conference on Reeds (REED ’20). Association for Computing Machinery, 1–14.</em>",
            "Proceedings of the Conference on Reeds (REED ’20)",
        ),
        (
            "<em>Proceedings of Reeds. Association for Computing Machinery, New York, NY, USA</em>",
            "Proceedings of Reeds",
        ),
        ("Accepted for Studies in Reeds (to appear in issue 3/26, i.e., October 2026).", "Studies in Reeds"),
        ("[Presentation]. <br>URN: <a href='u'>urn:nbn:de:0290-1</a>", ""),
    ],
)
def test_where_a_venue_ends(tail, venue):
    assert read(f"<p>Quill, A., Reed, B. (2020). On the slow birds of northern marshes. {tail}</p>")[0][1] == venue


def test_what_is_said_in_japanese_behind_a_preprint_is_no_venue():
    html = (
        "<ul><li><b>Interplay between Reeds and Consistent Marshes</b><br>Wei Pixel, Ada Quill, "
        "<a href='https://arxiv.org/abs/2512.06707'>arXiv:2512.06707</a><br><br>湿地の条件とヨシの関係を解析しました。</li></ul>"
    )
    assert read(html)[0][1] == "arXiv"


def test_scientists_of_an_expedition_are_authors():
    html = (
        "<p>Ada Quill, Bo Reed, Sean Fenn, IMDP Expedition 405 Scientists (2026). Extreme slip at the reed trench. "
        "<em>Marsh Science</em>. 391, 489-493.</p>"
    )
    assert read(html)[0][0] == "Extreme slip at the reed trench"
    assert read(html)[0][2][-1] == "IMDP Expedition 405 Scientists"


def test_a_link_with_numbers_behind_it_is_the_venue_and_ends_the_title():
    html = (
        "<p><b>Quill N</b> (2019) On the sources of information in FEN models <a href='https://doi.org/10.5555/q'>Northern "
        "Reed Review</a>, Vol 119</p><p>Gelain P, <b>Quill N</b>, Moor C (2019) Tides and Their Expectations in a Fen "
        "<a href='https://doi.org/10.5555/r'>Journal of Reeds</a>, forthcoming</p>"
    )
    assert [(title, venue) for title, venue, _ in read(html)] == [
        ("On the sources of information in FEN models", "Northern Reed Review"),
        ("Tides and Their Expectations in a Fen", "Journal of Reeds"),
    ]


def test_paragraphs_that_each_open_with_authors_are_two_papers():
    paragraph = "<p><b>Quill N</b> {} <a href='a.pdf'><img src='i.png' alt='pdf'></a></p>"
    titles = ("How rich in reeds are rich marshes?", "Are prices of reeds about news? A fen perspective.")
    dated = "<p><b>Quill N</b>, Reed B (201{0}) On the slow birds of {0} marshes. <em>Reed Review</em> 12, 3-9.</p>"
    html = "".join(map(paragraph.format, titles)) + "".join(map(dated.format, "6789"))
    assert [(title, venue) for title, venue, _ in read(html)][:3] == [
        ("How rich in reeds are rich marshes?", ""),
        ("Are prices of reeds about news? A fen perspective", ""),
        ("On the slow birds of 6 marshes", "Reed Review"),
    ]


def test_what_unfolds_in_an_item_is_its_abstract_and_no_part_of_its_citation():
    said = "We propose that our marshes burn slowly, and that this is known. " * 5
    html = (
        "<ol><li><span>Moor Quill, R.A., Gassin, M., and Reed, B. 2024. Active Learning of Reeds with Birds. <i>Letters on "
        "Marshes</i>, 252–262.</span><div><ul><li><a href='#a'>Abstract</a></li></ul>"
        f"<p id='a' class='collapse'>{said}</p></div></li></ol>"
    )
    (paper,) = extract_page(html, path="publications.md", front_matter={"title": "Publications"}).publications
    assert (paper.title, paper.container_title) == ("Active Learning of Reeds with Birds", "Letters on Marshes")
    assert paper.abstract == said.strip()


def test_a_geologist_s_title_ends_at_the_colon_before_its_journal():
    html = (
        "<ul><li><b>Quill, T.O.</b>, and Reed, R.D., 2014, Beds of lakes: where they lie: Marsh Geology, v. 12, p. 3-9.</li>"
        "<li><b>Quill, T.O.</b>, and Reed, R.D., in prep., Streams of ice: another simple model.</li>"
        "<li>Reed, R.D., 2013, Mapping of the West Fen: Marsh Survey Investigations Map 3253, 4 sheets.</li></ul>"
    )
    assert [(title, venue) for title, venue, _ in read(html)] == [
        ("Beds of lakes: where they lie", "Marsh Geology"),
        ("Streams of ice: another simple model", ""),
        ("Mapping of the West Fen", "Marsh Survey Investigations Map"),
    ]
