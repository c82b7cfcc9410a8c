"""Headings that are citations, headings that are none, lines that name their field, cards with a year beside them."""

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.links import kind_of_label
from pelican_academic.kramdown import to_html


def read(text, **front_matter):
    html = to_html(text, line_attribute="data-line").html
    return extract_page(html, path="publications.md", front_matter={"title": "Publications", **front_matter})


def shown(page):
    return [
        ([str(author.name) for author in one.authors], one.title, one.container_title, one.issued and one.issued.year)
        for one in page.publications
    ]


def test_a_heading_that_is_a_citation():
    page = read(
        "### [2] Reed, B., **Quill, A.**, & Moor, C. How elasticity affects marshes. Marsh Rev. Fluids, 11 (2026).\n\n"
        "[![DOI](https://img.shields.io/x)](https://doi.org/10.5555/abc)\n"
        "[![GitHub](https://img.shields.io/y)](https://github.com/quill/marsh)\n\n"
        "#### Highlights\n\n* Selected as the cover of Marsh Rev.\n\n"
        "### [1] **Quill, A.** Birds in soft marshes. *Marsh Physics* (accepted for publication, 2026).\n"
    )
    assert shown(page) == [
        (["B. Reed", "A. Quill", "C. Moor"], "How elasticity affects marshes", "Marsh Rev. Fluids", 2026),
        (["A. Quill"], "Birds in soft marshes", "Marsh Physics", 2026),
    ]
    first = page.publications[0]
    assert first.doi == "10.5555/abc"
    assert {link.url for link in first.links} >= {"https://github.com/quill/marsh"}


def test_a_long_heading_over_linked_titles_is_no_paper():
    page = read(
        "### Artículos en revistas del Journal Citation Reports (JCR)\n\n"
        "- [Modelos de aves del pântano del norte](https://doi.org/10.5555/a). Revista de Aves (2025)\n"
        "- [Modelos de juncos del pântano del sur](https://doi.org/10.5555/b). Revista de Juncos (2024)\n"
        "- [Redes de fenos y de sus aves en el sur](https://doi.org/10.5555/c). Revista de Fenos (2023)\n"
        "- [Redes de juncos y de sus aves en el mar](https://doi.org/10.5555/d). Revista de Mares (2022)\n"
    )
    assert [title for _, title, _, _ in shown(page)] == [
        "Modelos de aves del pântano del norte",
        "Modelos de juncos del pântano del sur",
        "Redes de fenos y de sus aves en el sur",
        "Redes de juncos y de sus aves en el mar",
    ]


def test_a_topic_over_one_citation_is_no_title():
    page = read(
        "### NAM - Reconhecimento de Aves Nomeadas\n\n"
        '- Quill, H. B. e Reed, S. L. "Extração de nomes de aves em etapas." IX Escola de Aves (EA), 2013.\n'
    )
    assert [title for _, title, _, _ in shown(page)] == ["Extração de nomes de aves em etapas"]


def test_lines_that_name_their_field():
    page = read(
        "**Publication No. 1**\n\n**Publication Year:** 2025\n\n**Journal:** Marsh Letters, **IF: 12.5**\n\n"
        "**Title:** Birds of the marsh in the rain\n\n**Full Author:** Ada Quill, Bo Reed\n\n"
        "**Link:** <https://doi.org/10.5555/a>\n\n> **Summary:** We looked at birds.\n\n"
        "**Publication No. 2**\n\n**Publication Year:** 2024\n\n**Journal:** Fen Letters\n\n"
        "**Title:** Reeds of the fen in the sun\n\n**Full Author:** Cy Moor, Ada Quill\n\n"
        "**Link:** <https://doi.org/10.5555/b>\n"
    )
    assert shown(page) == [
        (["Ada Quill", "Bo Reed"], "Birds of the marsh in the rain", "Marsh Letters", 2025),
        (["Cy Moor", "Ada Quill"], "Reeds of the fen in the sun", "Fen Letters", 2024),
    ]
    assert [one.doi for one in page.publications] == ["10.5555/a", "10.5555/b"]


def test_the_year_beside_a_card_is_its_year():
    page = read(
        '<div><a href="https://doi.org/10.5555/a" class="pub-item"><div class="pub-year">2023</div><div>'
        '<div class="pub-title">Birds of the marsh in the rain</div><div class="pub-authors">A. Quill, B. Reed</div>'
        '<div class="pub-journal">Marsh Letters</div><div class="pub-award">Marsh Award 2024</div></div></a></div>\n'
    )
    assert shown(page) == [(["A. Quill", "B. Reed"], "Birds of the marsh in the rain", "Marsh Letters", 2023)]


@pytest.mark.parametrize("heading", ["Referências", "Références", "Referencias", "参考文献"])
def test_references_of_a_page_are_not_its_publications(heading):
    page = read(
        f"The marsh is wide.\n\n### {heading}\n\n"
        "- Quill, A., Reed, B. (2013). Models of marsh birds. Marsh Letters, 16, 1642–1654.\n"
        "- Moor, C. (2014). Models of fen birds in rain. arXiv preprint arXiv:1408.5882.\n",
        title="Marshes",
        permalink="/marshes/",
    )
    assert page.publications == ()


def test_a_short_heading_over_a_protocol_is_no_paper():
    page = extract_page(
        "<h3>MARSH-seq</h3><a href='https://doi.org/10.5555/a'>STAR Protocols</a><br>"
        "<a href='https://example.org/structure'>Library structure</a>",
        path="wetlab.md",
        front_matter={"title": "Wet Lab"},
    )
    assert page.publications == ()


def test_a_pointer_to_a_list_is_no_paper():
    page = read(
        "<div><p>Full publication list on <a href='https://profiles.example.org/a'>Quill Profiles</a> · "
        "<a href='https://scholar.google.com/citations?user=abc'>Google Scholar</a> · 2024</p></div>\n"
    )
    assert page.publications == ()


def test_cards_of_labs_beside_each_other():
    card = (
        '<div class="col-sm-6 clearfix">\n <div class="well">\n  <pubtit>{}</pubtit>\n  <img src="/a.png" />\n'
        "  <p>We looked at how birds go.</p>\n  <p><em>{}</em></p>\n"
        '  <p><strong><a href="http://doi.org/10.5555/{}">Marsh Physics 12 ({})</a></strong></p>\n </div>\n</div>\n\n'
    )
    cards = card.format("Imaging birds of a marsh", "I. Quill, B. Reed", "a", 2016) + card.format(
        "Universal reeds in fens", "C. Fenn, B. Reed", "b", 2015
    )
    page = read(f'<div class="row">\n\n{cards}</div>\n')
    assert shown(page) == [
        (["I. Quill", "B. Reed"], "Imaging birds of a marsh", "Marsh Physics", 2016),
        (["C. Fenn", "B. Reed"], "Universal reeds in fens", "Marsh Physics", 2015),
    ]
    assert [one.doi for one in page.publications] == ["10.5555/a", "10.5555/b"]


def test_a_list_of_bibliographies_whose_classes_name_the_title():
    item = (
        '<li><div class="row"><div class="abbr"><abbr class="badge"><div>marsh data</div></abbr></div><div>'
        '<div class="title">{}</div><div class="author">Ada Quill, Bo Reed, and '
        '<span class="more-authors">18 more authors</span></div><div class="periodical"><em>{}</em>, 2026</div>'
        '<div class="links"><a class="abstract">Abs</a></div>'
        '<div class="abstract hidden"><p>{}</p></div></div></div></li>'
    ).format
    said = "We look at the birds of the marsh and find that they sing. " * 4
    page = read(
        f"<ol>{item('Birds that sing in marshes', 'Cell Host', said)}{item('Reeds of fens', 'Fen Open', said)}</ol>"
    )
    assert [(title, venue, year) for _, title, venue, year in shown(page)] == [
        ("Birds that sing in marshes", "Cell Host", 2026),
        ("Reeds of fens", "Fen Open", 2026),
    ]


def test_a_folded_abstract_is_no_part_of_the_citation():
    page = read(
        "- **Engineering Marshes**\n\n  Ada Quill, Bo Reed, *2025*\n\n"
        "  [[preprint](https://arxiv.org/abs/2510.02649) \\| [Twitter thread](https://x.com/a/status/1) ]\n"
        "  <details><summary>tl;dr</summary> We show that we can design marshes that our birds like.</details>\n"
    )
    assert shown(page) == [(["Ada Quill", "Bo Reed"], "Engineering Marshes", "", 2025)]


def test_the_name_of_a_month_is_no_title():
    page = read(
        "### February\n\n"
        "- [Quill, A., Reed, B., & Moor, C. Birds in soft marshes. Marsh Rev. Lett., 13, 084001 (2026).](/x#2)\n\n"
        "### März 2025\n\n- [Quill, A., & Reed, B. Mud on soft birds. Marsh Rev. Lett., 12, 084002 (2025).](/x#1)\n"
    )
    assert [one.title for one in page.publications] == ["Birds in soft marshes", "Mud on soft birds"]


@pytest.mark.parametrize("venue", ["IEEE Transactions on Soft Marshes", "arXiv"])
def test_a_venue_under_the_authors_of_a_titled_page_is_its_venue(venue):
    matter = {"title": "Birds in soft marshes", "authors": ["Ada Quill"], "date": "2020-01-01"}
    text = (
        "[Ada Quill](/people/ada), Bo Reed, Cy Moor, Di Tern, Ed Marsh\n\n"
        f"In {venue}\n\n"
        "[Download](https://arxiv.org/abs/2001.01234)\n"
    )
    html = to_html(text, line_attribute="data-line").html
    (one,) = extract_page(html, path="_papers/birds.md", front_matter=matter).publications
    assert (one.title, len(one.authors), one.container_title, str(one.issued)) == (
        "Birds in soft marshes",
        5,
        venue,
        "2020-01-01",
    )


def test_the_year_in_brackets_behind_a_heading_is_the_date():
    page = read(
        "## Ripples of the northern marsh (2019)\n\nC. Pixel, A. Quill. *Mobile Mud*, 10(1), 29. [doi](https://doi.org/10.5555/r1)\n\n"
        "## Estimating the loss of sand (2013)\n\nA. Quill, B. Reed. *Mud and Sand*, 30(8), 1987-1997. "
        "[doi](https://doi.org/10.5555/r2)\n"
    )
    assert shown(page) == [
        (["C. Pixel", "A. Quill"], "Ripples of the northern marsh", "Mobile Mud", 2019),
        (["A. Quill", "B. Reed"], "Estimating the loss of sand", "Mud and Sand", 2013),
    ]


CITED = "Quill A, Reed B. On marsh toads of the north. Marsh Letters 2020;3:1-9."


def _under(heading, body=CITED):
    page = (
        f"<h2>{heading}</h2><p>{body}</p><h2>2019</h2><p>{CITED.replace('toads', 'cats').replace('2020', '2019')}</p>"
    )
    found = extract_page(page, path="publications.md", front_matter={"title": "Publications"}).publications
    return [one.title for one in found]


@pytest.mark.parametrize(
    "heading",
    [
        "In Prep",
        "Accepted",
        "In Press",
        "Published",
        "Submitted / under review (3)",
        "See my full CV linked above",
        "Full list on Google Scholar",
        "Marsh Birds and Their Segmentation in Fens:",
        "Toads and fens",
    ],
)
def test_a_heading_over_a_citation_is_no_title(heading):
    assert _under(heading) == ["On marsh toads of the north", "On marsh cats of the north"]


@pytest.mark.parametrize(
    "heading", ["Submitted to the sea: reeds", "See the forest: a list of trees", "Published reeds"]
)
@pytest.mark.parametrize(
    "body",
    [
        "Ada Quill, Bo Reed. Marsh Letters, 3(2), 1-9, 2020.",
        "Ada Quill, Bo Reed. International Marsh and Reed Studies, 3(2), 1-9, 2020.",
        "Ada Quill, Bo Reed. Proceedings of the 3rd Conference on Reeds. Marsh Letters 3(2), 1-9, 2020.",
    ],
)
def test_a_title_like_a_status_or_a_hint(heading, body):
    assert _under(heading, body)[0] == heading


def test_a_single_paper_in_press():
    page = "<h2>In press</h2><p>Quill A, Reed B. On marsh toads of the north. Marsh Letters.</p>"
    (found,) = extract_page(page, path="publications.md", front_matter={"title": "Publications"}).publications
    assert (found.title, found.status) == ("On marsh toads of the north", "in press")
    covered = page.replace("In press", "In the press")
    assert not extract_page(covered, path="publications.md", front_matter={"title": "Publications"}).publications


OF_A_TOOL = "Reed, B., Quill, A., & Moor, C. (2025). Curlews are heavier than terns. *Marsh Advances*, 11(14), 8-17.\n"
QUOTED = 'Quill, Ada, et al. "Curlews are heavier than terns." Marsh Advances 11.14 (2025): 8.\n'


@pytest.mark.parametrize(
    "heading",
    ["Citation", "How to cite", "Cite this work", "How to cite Mudlark:", "Reference", "Cómo citar", "引用方法"],
)
@pytest.mark.parametrize(
    "body", [OF_A_TOOL, f"> {OF_A_TOOL}", f"> {QUOTED}\n[Citation (.ris)](https://mud.example/a.ris)\n"]
)
def test_a_heading_that_says_how_to_cite_is_no_title(heading, body):
    page = read(f"A tool.\n\n### {heading}\n\n{body}\n### Thanks\n\nThe marsh.\n", title="Mudlark")
    assert [title for _, title, _, _ in shown(page)] == ["Curlews are heavier than terns"]


@pytest.mark.parametrize(
    "title",
    [
        "Citation networks of the northern marsh",
        "How to cite datasets of tide pools and their worms",
        "Reference genome of a curlew",
    ],
)
def test_a_title_may_speak_of_citations(title):
    page = read(
        f"### {title}\n\nB. Reed, A. Quill. *Marsh Physics*, 10(1), 29 (2019). [doi](https://doi.org/10.5555/r1)\n"
    )
    assert [title for _, title, _, _ in shown(page)] == [title]


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("Ver artículo", "website"),
        ("Leer el capítulo", "website"),
        ("Lire l’article", "website"),
        ("Zum Beitrag", "website"),
        ("Ver sacrum", ""),
        ("Verification of reeds", ""),
        ("Artículos de mar", ""),
    ],
)
def test_labels_in_other_languages(label, kind):
    assert kind_of_label(label) == kind
