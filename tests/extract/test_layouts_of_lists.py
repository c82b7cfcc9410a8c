"""How the parts of an entry are divided over elements, rows and paragraphs, and what the rest of its list says of it."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest

from pelican_academic.extract import extract_page


def read(markup, title="Publications"):
    return extract_page(markup, path="publications.md", front_matter={"title": title}).publications


def names(paper):
    return paper.extra["printed_authors"]


def test_a_definition_that_is_a_list_is_read_as_one_under_its_year():
    found = read(
        """<dl><dt><strong>2021</strong></dt><dd><ul>
        <li>Quill A.B., Reed B. Slow tides in walled gardens. <em>Marsh Letters</em> 12, 3-9.</li>
        <li>Reed B., Fenn C.D. Wading birds and their moods. <em>Journal of Reeds</em> 4, 1-8.</li></ul></dd>
        <dt><strong>2020</strong></dt><dd><ul><li>Fenn C.D., Moor D. Nests on the move. <em>Reed Reports</em> 7, 2-5.</li></ul></dd></dl>"""
    )
    assert [(one.title, one.issued.year, len(names(one))) for one in found] == [
        ("Slow tides in walled gardens", 2021, 2),
        ("Wading birds and their moods", 2021, 2),
        ("Nests on the move", 2020, 2),
    ]


def test_a_definition_with_words_beside_its_list_stays_one_entry():
    found = read(
        """<dl><dt>Slow tides in walled gardens of the north</dt><dd>Ada Quill, Bo Reed, Marsh Letters 12 (2020)
        <ul><li><a href="https://doi.org/10.1000/182">DOI</a></li></ul></dd></dl>"""
    )
    assert [(one.title, names(one)) for one in found] == [
        ("Slow tides in walled gardens of the north", ["Ada Quill", "Bo Reed"])
    ]


def test_a_table_without_a_header_may_give_title_and_authors_a_row_each():
    found = read(
        """<table><tr><td></td><td><u>2022</u></td></tr>
        <tr><td> </td><td><a href="https://arxiv.org/abs/2201.00001">Slow tides in walled gardens.</a></td></tr>
        <tr><td></td><td><b>A. Quill</b>, B. Reed, and C. Fenn.</td></tr>
        <tr><td> </td><td><a href="https://x.example/moods">Wading birds have moods of their own.</a></td></tr>
        <tr><td></td><td><b>A. Quill</b>.</td></tr>
        <tr><td>MARSH '22</td><td><a href="https://arxiv.org/abs/2201.00003">Nests that move by night.</a></td></tr>
        <tr><td></td><td>{B. Reed, <b>A. Quill</b>}, and D. Moor.</td></tr></table>"""
    )
    assert [(one.title, names(one)) for one in found] == [
        ("Slow tides in walled gardens", ["A. Quill", "B. Reed", "C. Fenn"]),
        ("Wading birds have moods of their own", ["A. Quill"]),
        ("Nests that move by night", ["B. Reed", "A. Quill", "D. Moor"]),
    ]
    assert {one.issued.year for one in found} == {2022}


IN_BOLD = (
    "<p><strong>Slow tides in walled gardens</strong> with Bo Reed (2022). <em>Marsh Letters</em>, 12(3): 1-9.</p>"
    "<p><strong>Wading birds and their moods</strong> with Cy Fenn (2021). <em>Journal of Reeds</em>, 4(1): 2-8.</p>"
    "<p><strong>Nests on the move by night</strong> (2020). <em>Reed Reports</em>, 7(2): 3-5.</p>"
    "<p><strong>Why reeds grow in rows</strong> with Di Moor (2019). <em>Marsh Letters</em>, 9(1): 4-6.</p>"
    "<p><strong>Keeping a marsh in order</strong> with Di Moor (2018). <em>Marsh Letters</em>, 8(1): 4-6.</p>"
)


def test_words_in_bold_are_the_title_where_those_of_their_list_are():
    odd = "<p><strong>Reed Elasticities, Marsh Failures, and Wading: Evidence from Fens</strong>. (2023). <em>Fen Economics</em>. 54(5), 6-9.</p>"
    first = read(IN_BOLD + odd)[-1]
    assert (first.title, names(first), first.container_title) == (
        "Reed Elasticities, Marsh Failures, and Wading: Evidence from Fens",
        [],
        "Fen Economics",
    )


def test_a_journal_in_italics_is_none_among_books_whose_titles_are():
    books = "".join(
        f"<p>Quill, A. B. ({year}). <em>{title}</em>. Reed Press.</p>"
        for year, title in ((2023, "Marshes at night"), (2022, "Marshes at noon"), (2021, "Marshes in rain"), (2020, "Marshes in snow"))
    )  # fmt: skip
    paper = "<p>Quill, A. B., Reed, C., &amp; Fenn, D. (2019). Slow tides in walled gardens. <em>Journal of Marsh Studies</em>, <em>4</em>(1), 2–8.</p>"
    last = read(books + paper)[-1]
    assert (last.title, last.container_title) == ("Slow tides in walled gardens", "Journal of Marsh Studies")


def test_titles_over_abstracts_are_papers_and_keep_the_abstract():
    found = read(
        """<p><a href="https://x.example/1"><strong>Slow tides in walled gardens (2019)</strong></a></p><p><strong>Resumo</strong>: Medimos as marés em jardins.</p>
        <p><strong>Os pássaros e os seus humores (no prelo)</strong></p><p><strong>Abstract</strong>: We asked birds how they feel.</p>
        <p><a href="https://x.example/3"><strong>Ninhos que andam de noite (2017)</strong></a></p>""",
        title="Publicações",
    )
    assert [(one.title, one.issued and one.issued.year, one.abstract) for one in found] == [
        ("Slow tides in walled gardens", 2019, "Medimos as marés em jardins."),
        ("Os pássaros e os seus humores", None, "We asked birds how they feel."),
        ("Ninhos que andam de noite", 2017, ""),
    ]


def test_bold_lines_without_abstracts_are_no_papers():
    assert not read(
        "<p><strong>Some news of our marsh group</strong></p><p>Ada waded.</p><p><strong>What else is new here</strong></p>"
    )


def test_work_in_progress_with_co_authors_is_a_paper():
    found = read(
        """<h2>Works in Progress</h2><p><strong>Seeding reeds on networks of ponds</strong> with Bo Reed and Cy Fenn</p>
        <p><strong>What evicted birds do next</strong> with Bo Reed, Cy Fenn and Di Moor</p>""",
        title="Research",
    )
    assert [(one.title, len(names(one)), one.genre) for one in found] == [
        ("Seeding reeds on networks of ponds", 2, "preprint"),
        ("What evicted birds do next", 3, "preprint"),
    ]


def test_a_heading_over_its_co_author_is_a_paper():
    found = read(
        "<h2>Ongoing Work</h2><h3>How derivative markets of reeds break apart</h3><p>With Bo Reed</p>", title="Research"
    )
    assert [(one.title, names(one)) for one in found] == [("How derivative markets of reeds break apart", ["Bo Reed"])]


def test_a_closing_break_is_a_break():
    found = read(
        '<div><a href="https://x.example/1"><b>Search for reeds in two-lepton ponds at 8 TeV</b></a> </br>PIXEL Collaboration, <i>Marsh Lett. 04 (2015) 124</i>.</div>'
    )
    assert [(one.title, [str(author.name) for author in one.authors]) for one in found] == [
        ("Search for reeds in two-lepton ponds at 8 TeV", ["PIXEL Collaboration"])
    ]


def test_a_link_around_a_whole_entry_is_no_title():
    found = read(
        """<ul><li><a href="https://doi.org/10.1000/181"><em>Quill, A. et al.</em>, "Slow tides in walled gardens", Marsh Letters 2018</a></li>
        <li><a href="https://x.example/2"><em>Reed, B. et al</em>, "Wading birds and their moods", MARSH, 2016</a></li></ul>"""
    )
    assert [(one.title, names(one), one.container_title) for one in found] == [
        ("Slow tides in walled gardens", ["Quill, A."], "Marsh Letters"),
        ("Wading birds and their moods", ["Reed, B."], "MARSH"),
    ]


def test_lines_that_are_links_are_an_entry_each():
    found = read(
        """<h2>2019</h2><p><a href="https://arxiv.org/abs/1901.00001">Slow tides in walled gardens (with Bo Reed). Marsh Letters 147, 12-17; arXiv:1901.00001</a><br />
        <a href="https://arxiv.org/abs/1901.00002"> Wading birds and their moods (with C. D. Fenn). Reed. J.Math. 5, no. 1, 2–48; arXiv:1901.00002</a><br />
        <a href="https://arxiv.org/abs/1901.00003"> Nests on the move by night (with C. D. Fenn). Aequat. Reed. 93, 351-369; arXiv:1901.00003</a></p>"""
    )
    assert [(one.title, names(one), one.arxiv) for one in found] == [
        ("Slow tides in walled gardens", ["Bo Reed"], "1901.00001"),
        ("Wading birds and their moods", ["C. D. Fenn"], "1901.00002"),
        ("Nests on the move by night", ["C. D. Fenn"], "1901.00003"),
    ]


def test_a_column_of_sources_may_hold_editors_and_publishers():
    found = read(
        """<table><thead><tr><th>Author</th><th>Title</th><th>Source</th><th>Date</th></tr></thead><tbody>
        <tr><td>Quill, Ada</td><td>Tides as sites of knowledge</td><td>Bo Reed, Cy Fenn [eds.]: Marshes in the North, Reedham: Fen Press, 311-328</td><td>2023</td></tr>
        <tr><td>Quill, Ada</td><td>Moods of birds in fiction</td><td>Journal of Reeds</td><td>2022</td></tr></tbody></table>"""
    )
    assert [(one.title, one.container_title) for one in found] == [
        ("Tides as sites of knowledge", "Marshes in the North"),
        ("Moods of birds in fiction", "Journal of Reeds"),
    ]


def test_a_table_within_tables_of_layout_is_read_once():
    items = "".join(
        f"<li>Ada Quill and Bo Reed. {title}. In <i>Proc. Marsh Days</i>, Reedham, July {year}.<br><br>"
        for title, year in (("Tides as sites of knowledge", 2014), ("Moods of birds in fiction", 2013))
    )
    rows = "<table><tr><td>{}</td></tr></table>"
    found = read(rows.format(rows.format(rows.format(f"<p>Selected papers</p><ul>{items}</ul>"))))
    assert [one.title for one in found] == ["Tides as sites of knowledge", "Moods of birds in fiction"]


def test_a_box_named_for_the_title_holds_the_source_as_well():
    item = '<li><div class="authors">{}.</div><div class="title"><strong>{}</strong> <a href="https://doi.org/10.5555/{}">{}</a></div></li>'
    found = read(
        "<ul>"
        + item.format("Quill A<sup>*</sup>, Reed BC", "Nests on the move by night", 1, "Marsh Letters 2019;11(8):E39.")
        + item.format("Fenn D, Moor EF", "Wading birds and their moods", 2, "Reeds (Basel) 2018;11(2):238.")
        + "</ul>"
    )
    assert [(one.title, names(one), one.container_title, one.issued.year) for one in found] == [
        ("Nests on the move by night", ["Quill A", "Reed BC"], "Marsh Letters", 2019),
        ("Wading birds and their moods", ["Fenn D", "Moor EF"], "Reeds (Basel)", 2018),
    ]


def test_numbers_with_a_dash_before_the_authors():
    found = read(
        """<p>79- Ada Quill, Bo Reed, and Cy Moor, "Composing timed reeds: foundations and uses", under review.</p>
        <p>78- Bo Reed, Ada Quill, "Towards further walks in marshes", ongoing work.</p>"""
    )
    assert [(one.title, names(one)) for one in found] == [
        ("Composing timed reeds: foundations and uses", ["Ada Quill", "Bo Reed", "Cy Moor"]),
        ("Towards further walks in marshes", ["Bo Reed", "Ada Quill"]),
    ]


def test_the_other_authors_behind_a_source_in_brackets():
    found = read(
        """<ol><li><a href="a.pdf">Picture this: distance and the treatment of herons</a>, <em>Journal of Reeds and Marsh Change</em>, Vol. 4, No. 2, May 2026. (With Ada Fenn, Bo Reed, and Cy Moor.)</li>
        <li><a href="b.pdf">Correcting what birds believe of tides</a>, <em>Marsh Development and Reed Change</em>, Vol. 73, No. 1, October 2024. (With Dee Fenn and Bo Reed.)</li></ol>"""
    )
    assert [(names(one), one.container_title) for one in found] == [
        (["Ada Fenn", "Bo Reed", "Cy Moor"], "Journal of Reeds and Marsh Change"),
        (["Dee Fenn", "Bo Reed"], "Marsh Development and Reed Change"),
    ]


def test_names_between_a_title_and_a_venue_in_italics():
    found = read(
        """<ul><li>Regulating the flow of reeds in a quiet micro-marsh, Ada Quill, Joost de Reed, Cy Moor, <em>Soft Marsh</em> <strong>16</strong> 107-115 (2020).</li>
        <li>Interfacing herons and single reeds with tides, Bo Fenn, Ada Quill, <em>Marsh Review</em> <strong>118</strong> 1405 (2017).</li></ul>"""
    )
    assert [(one.title, names(one), one.container_title) for one in found] == [
        (
            "Regulating the flow of reeds in a quiet micro-marsh",
            ["Ada Quill", "Joost de Reed", "Cy Moor"],
            "Soft Marsh",
        ),
        ("Interfacing herons and single reeds with tides", ["Bo Fenn", "Ada Quill"], "Marsh Review"),
    ]


def test_a_journal_cut_short_is_nobody():
    found = read(
        """<ol><li><strong>The tides of normal marshes</strong>, J. Reine Marsh. Math. (Reed's Journal), vol. 2024, no. 814, pp. 91-115 (2024).</li>
        <li><strong>Rigidity of reeds on grey shores</strong>, J. Reed. Anal., vol. 32, no. 302 (2022).</li>
        <li><strong>Stability of the bittern</strong>, Adv. Math., vol. 43, no. 10 (2023), with Ada Quill and Bo Fenn.</li></ol>"""
    )
    assert [(names(one), one.container_title) for one in found] == [
        ([], "J. Reine Marsh. Math. (Reed's Journal)"),
        ([], "J. Reed. Anal."),
        (["Ada Quill", "Bo Fenn"], "Adv. Math."),
    ]


def test_initials_with_a_dash_and_one_point():
    found = read(
        "<ul><li>Quill, J., Libertine, A-S., Agol, E., 2021, Tides of the moving marshes, Marsh Letters, 643, 11</li></ul>"
    )
    assert names(found[0]) == ["Quill, J.", "Libertine, A-S.", "Agol, E."]


def test_a_table_of_cells_without_rows_is_of_layout():
    cells = "".join(
        f"<td><p>{at}. Quill A, <b>Reed M</b>. <i>{title}</i>. <b><a href='u'>Marsh Letters</a></b>. 2016 Oct 14.</p></td><td>&nbsp;</td>"
        for at, title in ((2, "Tides as sites of knowledge"), (1, "Moods of birds in fiction"))
    )
    for table in (f"<table>{cells}</table>", f"<table><tr>{cells}{cells.replace('Moods', 'Many moods')}</tr></table>"):
        found = read(f"<table><tr><td>{table}</td></tr></table>")
        assert [one.title for one in found][:2] == ["Tides as sites of knowledge", "Moods of birds in fiction"]


def test_lists_in_japanese_with_commas():
    found = read(
        """<ol><li>葦原充晴, 潟川康人：潟の水文学と水工学, 葦原大学出版会, 628p, 2013. 2.</li>
        <li>葦原 温: 潟辞典, 分担執筆, 潟書館, 543p, 2002.</li>
        <li>潟川康人・葦原充晴, 葦の構造に対応した道具の開発, はまべ2017論文集, 潟学会, pp.97-102, 2017.</li>
        <li>葦原充晴, 潟川康人：潟における氾濫解析のための因子に対する感度分析, 潟技術論文集, 18, 487-492, 2012.</li></ol>"""
    )
    assert [(one.title, names(one)) for one in found if one.issued.year != 2002] == [
        ("潟の水文学と水工学", ["葦原充晴", "潟川康人"]),
        ("葦の構造に対応した道具の開発", ["潟川康人", "葦原充晴"]),
        ("潟における氾濫解析のための因子に対する感度分析", ["葦原充晴", "潟川康人"]),
    ]
    assert [names(one) for one in found if one.issued.year == 2002] == [["葦原 温"]]
    assert found[-1].container_title == "潟技術論文集"


@pytest.mark.parametrize(
    ("citation", "title", "venue", "year"),
    [
        (
            "A. Quill, B. Fenn: A tool for building reeds, MARSH2006 (2006.9)",
            "A tool for building reeds",
            "MARSH2006",
            2006,
        ),
        (
            "T.Quill, N.Reed: Reeds with open source software in marshes, IEICE Transactions on Tides, Special Section on Marsh Reeds, Vol.E91-D No.4 pp.945-958 (2008.4)",
            "Reeds with open source software in marshes",
            "IEICE Transactions on Tides",
            2008,
        ),
        (
            "2023 F. Quill, 2023, L’invenzione delle maree, in G. Rocca, E. Notti, M. Fenn (a cura di), Scritti di Reed, Padova, Edizioni del Nido, pp. 145–166.",
            "L’invenzione delle maree",
            "Scritti di Reed",
            2023,
        ),
        (
            "<a href='x'><em>A walk for tides in lattices of reed</em></a> - Ada Quill, Bo Fenn - ePrint 2026/984",
            "A walk for tides in lattices of reed",
            "ePrint",
            2026,
        ),
        (
            "<b>Tides of moving marshes</b><br>Quill, A., Fenn, B., 2020, A&amp;A, 643, 11",
            "Tides of moving marshes",
            "A&A",
            2020,
        ),
        (
            "<b>Ada Quill. <a href='x'>Learning fast in marshes</a>. Ph.D. Dissertation, Marsh University, 2023.</b>",
            "Learning fast in marshes",
            "Marsh University",
            2023,
        ),
    ],
)
def test_what_stands_around_a_venue(citation, title, venue, year):
    (found,) = read(f"<p>{citation}</p>")
    assert (found.title, found.container_title or found.publisher, found.issued.year) == (title, venue, year)


def test_a_link_around_all_but_the_doi():
    entry = '<div><a href="#c{0}">Quill J., Fenn W., and Reed K., "{1}", <b>Marsh Letters</b>, (2024) , <a href="https://doi.org/10.5555/{0}">,DOI:10.5555/{0}</a> .</a></div>'
    found = read(
        entry.format(1, "Norms for 1286 pictures of marshes") + entry.format(2, "Editorial: reeds and their moods")
    )
    assert [(one.title, len(one.authors), one.container_title, one.doi) for one in found] == [
        ("Norms for 1286 pictures of marshes", 3, "Marsh Letters", "10.5555/1"),
        ("Editorial: reeds and their moods", 3, "Marsh Letters", "10.5555/2"),
    ]


def test_initials_that_are_a_small_word():
    found = read(
        "<ul><li>Quillberg OF*, Fenn C*, Reed P (2017). <em>Predicting the moods of reeds.</em> Marsh Letters 13(5): e106.</li></ul>"
    )
    assert names(found[0]) == ["Quillberg OF", "Fenn C", "Reed P"]


def test_authors_with_an_item_each_in_a_card():
    item = '<li><span class="title">{}</span><ul>{}</ul><ul><li class="info">Marsh Letters</li><li class="info">2024</li></ul></li>'
    authors = [["Ryo Quill", "Atsu Reed", "Taka Fenn"], ["葦原 雅敏", "潟川 亮介"]]
    titles = ["A walk of reeds through the marsh at night", "Reeds that walk alone through the marsh"]
    rows = ["".join(f'<li class="author">{name}</li>' for name in row) for row in authors]
    found = read(f"<ul>{''.join(map(item.format, titles, rows))}</ul>")
    assert [(one.title, names(one)) for one in found] == list(zip(titles, authors, strict=True))


def test_a_row_led_by_the_acronym_of_its_venue():
    row = '<tr><td>{} <a href="{}.pdf"><i class="fa fa-download"></i></a></td><td><p>with {}</p><p><a href="https://marsh.example/{}">{}</a></p></td></tr>'
    found = read(
        "<table><tr><td>2026</td></tr>"
        + row.format("SODA", "a", "S Hitar and G. Quill", 1, "Optimization of integer linear-exponential reeds")
        + row.format("ASE", "b", "N. Reed and P. Quill", 2, "How big is the marsh? Certified lower bounds of tides")
        + "</table>"
    )
    assert [(one.title, names(one), one.container_title, len(one.links)) for one in found] == [
        ("Optimization of integer linear-exponential reeds", ["S Hitar", "G. Quill"], "SODA", 2),
        ("How big is the marsh? Certified lower bounds of tides", ["N. Reed", "P. Quill"], "ASE", 2),
    ]
    talk = '<table><tr><td>ASE <a href="b.pdf">slides</a></td><td><p>How big is the marsh? Certified bounds</p></td></tr></table>'
    assert read(f"<h3>Conference talks</h3>{talk}", "Talks") == ()


def _titles_of_table(*titles):
    rows = "".join(f"<tr><td>{title}</td><td>A. Quill, B. Reed</td><td>Marsh Letters</td><td>2020</td></tr>" for title in titles)  # fmt: skip
    page = f"<table>{rows}</table>"
    return [one.title for one in extract_page(page, path="publications.md", front_matter={"title": "Publications"}).publications]  # fmt: skip


def test_the_number_of_a_row_is_not_of_its_title():
    bare = ["On marsh birds of the north", "On reed birds of the north", "On mud birds of the north"]
    assert _titles_of_table(*(f"{at}. {title}" for at, title in enumerate(bare, 1))) == bare
    assert _titles_of_table(*(f"{9 - at}. {title}" for at, title in enumerate(bare, 1))) == bare
    alone = ["20. Juli 1944 und die Moore", *bare]
    assert _titles_of_table(*alone) == alone
    few = ["1. On marsh toads of the north", "2. On marsh cats of the north", *bare]
    assert _titles_of_table(*few) == [title.lstrip("12. ") for title in few]


@pytest.mark.parametrize(
    ("lead", "below", "expected"),
    [
        ("Measuring the reeds of a tidal marsh", "<b>Ada Quill</b>, Rufino Reed. Fen. Eng.(2021).", ("Measuring the reeds of a tidal marsh", "Fen. Eng")),
        ("Fundamentals of Fens. An Introductory Course", "<b>Ada Quill</b>. FENS Book, ISBN: 9781510657809.", ("Fundamentals of Fens. An Introductory Course", "FENS Book")),
        ("See all that we have published", "Ada Quill, Bo Reed. Marsh tides. <em>Journal of Fens</em>, 12(3), 4-9, 2021.", ("Marsh tides", "Journal of Fens")),
    ],
)  # fmt: skip
def test_a_title_that_is_a_link_stands_above_names_and_a_short_venue(lead, below, expected):
    body = f'<h2>2021</h2><p><a href="https://fen.example/1">{lead}</a></p><p>{below}</p>'
    found = extract_page(body, path="publications.md", front_matter={"title": "Publications"}).publications
    assert [(paper.title, paper.container_title or paper.publisher) for paper in found] == [expected]
