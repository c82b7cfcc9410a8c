"""Lists whose papers are all by the page's owner, so that no authors stand there; and volumes with their editors."""

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.kramdown import to_html


def read(text, title="Publications"):
    html = to_html(text, line_attribute="data-line").html
    return extract_page(html, path="publications.md", front_matter={"title": title}).publications


@pytest.mark.parametrize("title", ["Publications", "Research"])
def test_a_table_of_titles_and_preprints(title):
    rows = "\n".join(f"| {name} | [{number}](https://arxiv.org/abs/{number}) |" for name, number in PREPRINTS.items())
    found = read(f"## Preprints\n\n| Title | arXiv |\n|---|---|\n{rows}\n", title)
    assert {record.title: record.arxiv for record in found} == PREPRINTS


PREPRINTS = {
    "A bound on the growth of moss": "2101.01234",
    "Reeds and the spectral gap": "1904.05678",
    "Mud and time": "1801.00099",
}


def test_a_table_of_programs_and_links_is_no_list_of_papers():
    rows = "| MossTool | [code](https://code.example/moss) |\n| A reader of reeds | [code](https://code.example/reed) |"
    assert read(f"## Software\n\n| Title | Links |\n|---|---|\n{rows}\n", "Software") == ()


def test_titles_as_headings_over_where_they_stand():
    found = read(
        "## ‘Moss and Memory in the Fens’\n\n"
        "in *A Companion to Mud* (ed. Bo Reed), Fen University Press, 2021, pp. 12–40.\n\n"
        "## ‘What Mud Remembers’\n\nJournal of Mud 3 (2017).\n\n"
        "## Reeds without gradients\n\nNeurIPS 2022 [PDF](/assets/reeds.pdf)\n"
    )
    assert [(record.title, record.container_title, record.issued.year) for record in found] == [
        ("Moss and Memory in the Fens", "A Companion to Mud", 2021),
        ("What Mud Remembers", "Journal of Mud", 2017),
        ("Reeds without gradients", "NeurIPS", 2022),
    ]


@pytest.mark.parametrize(
    "behind",
    [
        "*Mud of the North* (ed. Bo Reed), Fen University Press, 2021, pp. 12–40.",
        "*Mud of the North*, ed. Bo Reed (Ely: Fen University Press, 2021), pp. 12–40.",
        "*Mud of the North*, ed. by Bo Reed and Cy Ray (Ely: Fen University Press, 2021), pp. 12–40.",
        "*Mud of the North*, edited by Bo Reed and Cy Ray, Fen University Press, 2021, pp. 12–40.",
        "Mud of the North (ed. Bo Reed), Fen University Press, 2021, pp. 12–40.",
        "Bo Reed (ed.), *Mud of the North* (Ely: Fen University Press, 2021), pp. 12–40.",
    ],
)
def test_a_volume_and_its_editors(behind):
    (found,) = read(f"- Quill, Ada. ‘Moss and memory in the fens’, in {behind}\n")
    assert (found.container_title, found.page, found.type) == ("Mud of the North", "12-40", "chapter")
    assert [author.name.family for author in found.authors] == ["Quill"]


def test_where_a_course_is_held_is_no_title():
    page = extract_page(
        "<h2>Undergraduate Dissertation</h2><ol><li><strong>2025.12 - 2026.05</strong><br>"
        "<strong>Students</strong>: Ada Quill &amp; Bo Reed<br>"
        "<strong>Location</strong>: School of Reeds, Marsh University</li></ol>",
        path="teaching.md",
        front_matter={"title": "Teaching"},
    )
    assert page.publications == ()


def _of_items(*items):
    page = "<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
    return extract_page(page, path="publications.md", front_matter={"title": "Publications"})


def _linked(*titles):
    return [f'<a href="https://doi.org/10.9999/{at}">{title}</a>' for at, title in enumerate(titles)]


def test_short_citations_are_no_titles():
    found = _of_items(
        *_linked("Quill et al. 2019 Nature", "Reed & Fenn 2020 Marsh Letters", "van Moor et al., eLife 2021")
    )
    assert (found.publications, len(found.unread)) == ((), 3)
    titles = ("The marshes of 2020 in north and south", "Salt and mud of 2020 in fens", "The reeds of the north")
    assert [one.title for one in _of_items(*_linked(*titles)).publications] == list(titles)


def test_an_announcement_is_no_title():
    found = _of_items(
        'Sep 2020 - Our <a href="https://doi.org/10.9999/a">paper</a> on fens, with Ada Quill and Bo Reed, '
        "is out in <i>Marsh Letters</i>!",
        "Ada Quill and Bo Reed. Is there a limit to reeds? Marsh Letters 3, 1-9, 2020.",
    )
    assert [one.title for one in found.publications] == ["Is there a limit to reeds?"]


def test_a_title_with_its_year_in_brackets():
    found = _of_items(
        "On the gene flow of reeds (2024)<br><em>A Quill, B Reed</em><br><a href='/x'>Marsh Letters</a>",
        "On the marshes of Orwell (1984)<br><em>A Quill, B Reed</em><br>Marsh Letters, 2020",
    )
    assert [(one.title, one.issued.year) for one in found.publications] == [
        ("On the gene flow of reeds", 2024),
        ("On the marshes of Orwell (1984)", 2020),
    ]
    assert _of_items("<em>Reed Research</em> (2020): a study of salt by VEGF, cited 106 times").publications == ()


def test_a_preprint_that_is_submitted():
    found = _of_items(
        "Removable sets of reeds in Carnot marshes. Submitted (2025). <a href='https://arxiv.org/pdf/2512.00001'>pdf</a>",
        "The lagoon in winter. We went there (2025).",
        "Paper accepted at Marsh Letters (2025), <a href='https://arxiv.org/abs/2512.00002'>arXiv</a>",
        "See the revised version, submitted (2025) <a href='https://arxiv.org/abs/2512.00003'>arXiv</a>",
    )
    assert [(one.title, one.status) for one in found.publications] == [
        ("Removable sets of reeds in Carnot marshes", "submitted")
    ]
