"""Forms of lists on more labs' pages: Markdown or HTML in, records out; and what stands there and is none. All invented."""

# ruff: noqa: E501 - a citation reads better in one line

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.kramdown import to_html


def read(text, *, title="Publications", path="publications.md"):
    html = text if text.startswith("<") else to_html(text, line_attribute="data-line").html
    return extract_page(html, path=path, front_matter={"title": title}).publications


def only(text, **context):
    (found,) = read(text, **context)
    return found


AUTHORS = {
    "turned, with semicolons, the first of two words": ("**Tides in the north of the marsh: contrasting reeds for a better use of mud**<br>2026 \\| Le Moor, Samuel ; Fenn, Paula Deseada ; Reed, Daniel ; Quill, Ada", ["Le Moor, Samuel", "Fenn, Paula Deseada", "Reed, Daniel", "Quill, Ada"]),
    "turned, with commas alone": ("- Moor, Marco, Fenn-Lake, Julio, Reed, Robin, Nettle, Kendra L., Tern, Vitor, **Quill, A.**, et al., *2020*, The 2018 version of the tidal model, *Marsh Letters*", ["Moor, Marco", "Fenn-Lake, Julio", "Reed, Robin", "Nettle, Kendra L.", "Tern, Vitor", "Quill, A."]),
    "a full stop too many before a semicolon": ("Moor, Kevin.; Quill, A. B. Tides that track the cells of reeds. *Marsh. Chem.* **2022**, *33*, 1876-1884.", ["Moor, Kevin", "Quill, A. B."]),
    "a state in the date's place, in italics": ("- Reed, R., Moor, J., **Quill, A.**, *in review*, High tides reveal the importance of mud, *Journal of Marshes: Solid Mud*", ["Reed, R.", "Moor, J.", "Quill, A."]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "authors"), AUTHORS.values(), ids=AUTHORS)
def test_authors(text, authors):
    assert only(text).extra["printed_authors"] == authors


TITLES = {
    "a quotation in a link": ("- Moor G, Quill-Fenn FJ [A Commentary on Reed: “Useful and Useless Tides in the Mud”](https://example.org/a) *Marsh Kinetics*, 2024", "A Commentary on Reed: “Useful and Useless Tides in the Mud”", "Marsh Kinetics"),
    "a question that we ask": ("Moor, H. C., Reed, T. O. B., & Quill, M. D. (2025). How do we assess mud in marshes? *The Marsh Teacher*.", "How do we assess mud in marshes?", "The Marsh Teacher"),
    "its last word on the next line": ("Moor, G., M. H. Reed, J. B. Fenn, and A. Quill, 2016: Warming of the tidal flow through Reedham\nPassage. *J. Marsh. Mudogr.*, 46(8):2389-2401.", "Warming of the tidal flow through Reedham Passage", "J. Marsh. Mudogr"),
    "a year before a journal cut short": ("- Moor, C., Reed, J., Quill, A. Comparing tides in the time, frequency, and mud domains, 2021, Marsh. J. International, 226(2), pp 828–846", "Comparing tides in the time, frequency, and mud domains", "Marsh. J. International"),
    "a meeting of a Japanese society": ("- 葦野花, 潮見太郎, 干潟の長期記憶の統計的特徴づけ, 2026年度干潟学会全国大会（HIGATA2026), 2Y-13, July 2026.", "干潟の長期記憶の統計的特徴づけ", "2026年度干潟学会全国大会(HIGATA2026)"),
    "two words before the editors": ("Moor, E. & Quill, A. (2019). Procedural Mud. In Reed, R., Fenn, B., & Tern, K. (editors), Relevance: Tides and Interpretation. Reedham University Press.", "Procedural Mud", "Relevance: Tides and Interpretation"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "title", "venue"), TITLES.values(), ids=TITLES)
def test_titles(text, title, venue):
    found = only(text)
    assert (found.title, found.container_title) == (title, venue)


@pytest.mark.parametrize("heading", ["Under review", "Manuscripts in preparation", "論文（投稿済み・審査中）"])
def test_a_heading_says_the_state_of_all_under_it(heading):
    text = f"## {heading}\n\n- Quill, A., Reed, B., & Moor, C. Tides in the north of the marsh: a test of mud."
    assert only(text).title == "Tides in the north of the marsh: a test of mud"


def test_cards_in_a_list_without_items():
    card = '<div class="box"><h5 class="box-name">{}</h5><p class="box-authors">Ada Quill, Bo Reed</p><a href="https://arxiv.org/abs/{}">arXiv</a></div>'
    cards = card.format("Tides in the north of the marsh", "2607.02617") + card.format("Mud in reeds", "2607.02618")
    found = read(f'<ul><div class="of-a-year"><h5>Preprints</h5>{cards}</div></ul>')
    assert [record.title for record in found] == ["Tides in the north of the marsh", "Mud in reeds"]


def test_a_card_of_a_lab_says_where_it_was_published_above_its_doi():
    found = only(
        "<div><pubtit>Tides in the north of the marsh</pubtit><p>This work tells of tides.</p><p><em>Ada Quill and Bo Reed</em></p>"
        '<p>Published in Marsh Design</p><p><strong><a href="https://doi.org/10.5555/md.1">doi:10.5555/md.1</a></strong></p></div>'
    )
    assert (found.title, found.container_title, found.doi) == (
        "Tides in the north of the marsh",
        "Marsh Design",
        "10.5555/md.1",
    )


def test_a_badge_in_a_card_s_title_is_none_of_its_words():
    found = only(
        '<div class="pub"><div class="paper-title"><span class="badge">news &amp; views</span> <span class="title">Mud for thousands</span></div>'
        '<div class="author">Ada Quill, Bo Reed</div><div class="journal">Marsh Plants 12: 1-2. 2026</div></div>'
    )
    assert found.title == "Mud for thousands"


def test_a_heading_over_one_paper_with_a_quoted_title_is_none():
    text = '# Herausgeberschaften\n\nQuill, Ada. 2023. „Tide/Mud: On the Relations of Marshes." *Tangled Reeds* 14 (5).\n\n# Anderes\n\nText.'
    assert [record.title for record in read(text)] == ["Tide/Mud: On the Relations of Marshes"]


NONE = {
    "Korean projects": '<h1>Projects</h1><h2>Ongoing</h2><div><article><p>2026.03 – 2026.11</p><h3>소형 지상 갯벌의 불확실성을 고려한 표면 변화탐지 산정</h3><p><strong>기관:</strong> 갈대대학교 국립대육성사업</p><div><span class="tag">LiDAR</span></div></article><article><p>2025.03 – 2028.11</p><h3>위성 기반 갯벌 제작 기반</h3><p><strong>기관:</strong> 갈대원 (REED)</p></article></div>',
    "an event": "<h1>Events</h1><div><h3>PhD Defence: Public defence of Ada Quill's doctoral thesis</h3><p><b>Presented by:</b> Ada Quill</p><p><b>Date:</b> 4 June, 2026</p><p><b>Time:</b> 10:15-13:00</p></div>",
}  # fmt: skip


@pytest.mark.parametrize("html", NONE.values(), ids=NONE)
def test_no_publications(html):
    assert not read(html, title="", path="projects.md")


def test_a_card_of_a_lab_with_names_over_its_venue_in_bold():
    found = only(
        "<div><pubtit>Tides in the north of the marsh</pubtit><p><em>We tell of tides and of mud.</em></p>"
        '<p>A. Quill, B.A. Reed, and C. Moor<br><strong><a href="https://doi.org/10.5555/ml.1">Marsh. Lett. 120 (37) e2217. 2023</a></strong></p></div>'
    )
    assert (found.title, found.container_title, str(found.issued)) == (
        "Tides in the north of the marsh",
        "Marsh. Lett",
        "2023",
    )


def test_a_sentence_that_leads_to_a_list_is_no_paper():
    text = "The group **Ph.D. dissertations** are available:\n\n- Ada Quill, 2024, Reedham University, [dissertation](/a.pdf)\n- Bo Reed, 2023, Reedham University, [dissertation](/b.pdf)\n"
    assert not [record.title for record in read(text) if "available" in record.title]
