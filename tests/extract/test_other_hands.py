"""What further sites write: marks between commas, numbers without marks, titles said twice, sources behind prose."""

# ruff: noqa: E501 - an entry reads better in one line

import time

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.citation.venue_name import clean_venue
from pelican_academic.extract.names import classify, strip_marks
from pelican_academic.extract.numbers import cut_numbers
from pelican_academic.extract.tables import _column
from pelican_academic.extract.vocabulary import heading_kind, section_type


def read(body, title="Publications"):
    found = extract_page(body, path="publications.md", front_matter={"title": title}).publications
    return [
        (
            one.title,
            one.extra.get("printed_authors") or [str(a.name) for a in one.authors],
            one.container_title or one.publisher,
            one.issued.year if one.issued else None,
        )
        for one in found
    ]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (  # two marks of one author
            "<p>Pende M*,†, Creek JM*, Quill R†. A uniform reed-clearing frame. <em>bioRxiv</em> 2026.</p>",
            ("A uniform reed-clearing frame", ["Pende M", "Creek JM", "Quill R"], "bioRxiv", 2026),
        ),
        (  # volume and page with nothing but a blank between
            '<ul><li>Quill, P. (2022) <a href="https://x.org/y">Mesophotic marsh ecosystems</a>. <b>Current Reeds</b> 32 R345-R346</li></ul>',
            ("Mesophotic marsh ecosystems", ["Quill, P."], "Current Reeds", 2022),
        ),
        (  # PubMed's tail behind commas alone
            "<ol><li>Su BH, Huang YS, Quill YJ*, A template-based design for reed inhibitors, Molecules, 2013 Oct 31;18(11):13487-50 [SCI]</li></ol>",
            ("A template-based design for reed inhibitors", ["Su BH", "Huang YS", "Quill YJ"], "Molecules", 2013),
        ),
        (  # pages and year behind a meeting
            "<p>K Quill, R Yan, A Julep, STONE: A signal network for reeds, 2021 International Conference on Marsh Mining (ICMM), 778-787, 2021</p>",
            (
                "STONE: A signal network for reeds",
                ["K Quill", "R Yan", "A Julep"],
                "2021 International Conference on Marsh Mining (ICMM)",
                2021,
            ),
        ),
        (  # a publisher by its name
            '<p>Quill-Moor E. 2003 Ed., <em><a href="http://x.org">Complex systems and evolving reeds</a></em>, selected papers by 14 authors, Elsevier, ISBN 0-08-000000-8</p>',
            ("Complex systems and evolving reeds", ["Quill-Moor E"], "Elsevier", 2003),
        ),
        (  # a status stands for the date
            "<p>“Stow’s bell: Crisis after <em>Uncle Tod’s Marsh</em>,” <em>Nineteenth-Century Reeds</em>, under review</p>",
            ("Stow’s bell: Crisis after Uncle Tod’s Marsh", [], "Nineteenth-Century Reeds", None),
        ),
        (  # a journal whose name looks like names
            "<p>“Creoles of the reeds,” <em>Fenland Politics, Culture &amp; Society</em> 34.3 (2016): 1-20.</p>",
            ("Creoles of the reeds", [], "Fenland Politics, Culture & Society", 2016),
        ),
        (  # a book by its house alone
            '<h3>Livres</h3><h4><a href="https://v.fr/1">Cahier de calcul des marais</a></h4><p><em>Éditions Reedham, 2022</em><br>Recueil de fiches.</p>',
            ("Cahier de calcul des marais", [], "Éditions Reedham", 2022),
        ),
        (  # labels without "Title:"
            "<p><strong>How pollution depresses reed prices</strong><br><strong>Co-auteurs:</strong> Joshua Reed, Ada Quill<br><strong>Revue:</strong> Applied Marsh Letters<br><strong>Date:</strong> 29 août 2025</p>",
            ("How pollution depresses reed prices", ["Joshua Reed", "Ada Quill"], "Applied Marsh Letters", 2025),
        ),
        (  # one family name and the others
            '<div><span>Reeds through time: Insights from fens</span><p>Quill et al.</p><p><strong><a href="https://s.org/1">Science (2024)</a></strong></p></div>',
            ("Reeds through time: Insights from fens", ["Quill"], "Science", 2024),
        ),
        (  # the source behind the summary
            '<h3>Topographic alignment of inputs to the marsh</h3><p><em>A Egret-Weiss*, P Quill</em></p><p>We find new rules that govern how reeds talk to each other.</p><p><strong><a href="https://b.org">bioRxiv, 2025</a></strong></p>',
            ("Topographic alignment of inputs to the marsh", ["A Egret-Weiss", "P Quill"], "bioRxiv", 2025),
        ),
        (  # a PMID proves the paper, and its venue follows
            '<h3>2026</h3><div>Hutch N, <b>Quill, W</b>.<br><a href="https://pubmed.ncbi.nlm.nih.gov/42000001">Toward inclusive reed trials</a><p>Marsh Internal Medicine. 2026;216:1-6.</p></div>',
            ("Toward inclusive reed trials", ["Hutch N", "Quill, W."], "Marsh Internal Medicine", 2026),
        ),
        (  # the title over a citation, and in it
            "<h3>“It was something I found”: An investigation of reed doubling.</h3><p>Eagle, T., Taber, L., Quill, K.E. “It was something I found”: An investigation of reed doubling. ACM Transactions on Accessible Reeds. 2024.</p>",
            (
                "“It was something I found”: An investigation of reed doubling",
                ["Eagle, T.", "Taber, L.", "Quill, K.E."],
                "ACM Transactions on Accessible Reeds",
                2024,
            ),
        ),
        (  # family names alone, that fill their line
            "<p>Interaction among three kinds of reeds<br>JMNS<br>Shem, Koco, Akda, Tuma Ala, Zee &amp; Quill-Moor<br>2021</p>",
            (
                "Interaction among three kinds of reeds",
                ["Shem", "Koco", "Akda", "Tuma Ala", "Zee", "Quill-Moor"],
                "JMNS",
                2021,
            ),
        ),
        (  # links behind labelled lines
            '<p><a href="/p"><strong>How pollution depresses reeds</strong></a><br><strong>Authors:</strong> Joshua Reed, Ada Quill<br><strong>Journal:</strong> Marsh Letters<br><strong>Date:</strong> 2025<br><a href="/a">Read the paper</a></p>',
            ("How pollution depresses reeds", ["Joshua Reed", "Ada Quill"], "Marsh Letters", 2025),
        ),
        (  # the other author last
            "<h2>Articles</h2><h3>Aging reeds for an infinite marsh</h3><p><em>Reed Systems 88 (2018), avec V. Quill.</em><br>À quelles conditions ?</p>",
            ("Aging reeds for an infinite marsh", ["V. Quill"], "Reed Systems", 2018),
        ),
    ],
)
def test_an_entry(body, expected):
    assert read(body) == [expected]


def test_venues_and_numbers():
    assert clean_venue("In arXiv, feb") == "arXiv"
    assert cut_numbers("Diversity and Reeds 28 1391–1403").page == "1391-1403"
    assert cut_numbers("Proceedings of Reeds 2022").rest == "Proceedings of Reeds"


@pytest.mark.parametrize(
    ("header", "column"),
    [
        ("Journal or equivalent", "venue"),
        ("Paper title", "title"),
        ("Year", "year"),
        ("Journal title", ""),
        ("No.", ""),
    ],
)
def test_the_header_of_a_column(header, column):
    assert _column(header) == column


@pytest.mark.parametrize(
    ("body", "title"),
    [
        (
            '<p>P.-H. Quill and J. Moor.<br><b>Bathymetry for long reeds</b>.<br>SIAM J. Marsh Optim., 59(6), pp. 44–56, 2021<br><a href="https://hal.science/hal-02">(Available in HAL)</a></p>',
            "Bathymetry for long reeds",
        ),
        (
            '<p>A Fenn, D Quill. Improving the detection of reeds in marshes. <a href="https://arxiv.org/abs/2606.17384">ArXiv</a> | <a href="https://g.org/x">Code and Model Checkpoint</a></p>',
            "Improving the detection of reeds in marshes",
        ),
        (
            "<p>J Fenn, AA Quill, JT Reed, Optimization of light for reed entrainment, Plos one 16 (6), e0251478, 2021</p>",
            "Optimization of light for reed entrainment",
        ),
    ],
)
def test_what_leads_elsewhere_is_no_title(body, title):
    assert [entry[0] for entry in read(body)] == [title]


def test_korean_headings_and_initials_by_blanks():
    assert heading_kind("국내 학술지 논문") == "publications"
    assert heading_kind("수업") == heading_kind("Primary textbooks") == "negative"
    assert section_type("박사 학위 논문") == ("thesis", "PhD thesis")
    assert classify("Quill J CS") == "family-initials"


def test_a_box_does_not_begin_in_the_one_before():
    box = "<div><span>{}</span><p>{} et al.</p><p><strong><a href='https://s.org/{}'>Science (2024)</a></strong></p><p>{}</p></div>"
    body = box.format("Reeds through time: Insights from fens", "Quill", 1, "On the reeds of northwestern fens")
    body += box.format("Earliest herons constrain the timing of tides", "Moor", 2, "We provide data")
    assert [entry[0] for entry in read(body)] == [
        "Reeds through time: Insights from fens",
        "Earliest herons constrain the timing of tides",
    ]


def test_authors_in_the_paragraph_before_their_title():
    entry = '<p>{}</p><p><a href="https://doi.org/10.1007/s10589-020-00{}">{}</a>, Marsh Optimization, 78(2), 353-375, 2021.<br></p>'
    body = entry.format("Quill, A., Reed, D. and Moor, C.", 1, "Partial information for reeds and fens")
    body += entry.format("Fenn, C.S. and Quill, A.", 2, "A moving method for herons and tides")
    body += entry.format("Tarn, K. and Quill, A.", 3, "A multilevel approach for the marsh")
    assert [(entry[0], [name.partition(",")[0] for name in entry[1]]) for entry in read(body)] == [
        ("Partial information for reeds and fens", ["Quill", "Reed", "Moor"]),
        ("A moving method for herons and tides", ["Fenn", "Quill"]),
        ("A multilevel approach for the marsh", ["Tarn", "Quill"]),
    ]


def test_a_mark_of_another_script_is_no_part_of_a_name():
    assert strip_marks("Quill W꙳") == ("Quill W", "꙳")


def test_offices_are_no_authors_and_a_heading_with_a_colon_is_still_one():
    assert not read(
        "<h2>Service</h2><ul><li>Area Chair, Machine learning of reeds, MARSH/FEN 2006, Reedham, 7th-21st July 2006.</li></ul>",
        "Service",
    )
    assert not read(
        '<h3>Ada Quill</h3><h4>Education:</h4><p>PhD, University of Reedham</p><p><a href="https://github.com/quill/r">code</a></p>',
        "Research",
    )


def test_an_item_of_thousands_of_digits_is_read_in_a_moment():
    begin = time.process_time()
    read("<ul><li>Quill A. On marshes. " + "7" * 4000 + "</li></ul>")
    assert time.process_time() - begin < 3


def test_a_first_line_in_a_link_that_looks_like_a_name_is_the_title():
    body = '<p><em><a href="https://x.org/sc10">Parallel Fast Reed Transform</a></em>,<br>Rahul Quill, Hari Reed, SuperFens <strong>2010</strong>.</p>'
    assert read(body) == read(body.replace("<br>", "\n"))
    assert read(body) == [("Parallel Fast Reed Transform", ["Rahul Quill", "Hari Reed"], "SuperFens", 2010)]


def test_a_house_of_journals_makes_no_book():
    body = (
        "<ul><li>Quill, A., Reed, B., Response selection for reeds, Fen Speech &amp; Language, Elsevier, 2020</li></ul>"
    )
    found = extract_page(body, path="publications.md", front_matter={"title": "Publications"}).publications
    assert [one.type for one in found] == ["article-journal"]
