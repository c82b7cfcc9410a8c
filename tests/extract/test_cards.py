"""Cards of generated lists: parts named by classes as themes name them, and lines that only their order names."""

import pytest

from pelican_academic.extract import extract_page


def read(html, title="Publications"):
    return extract_page(html, path="publications.html", front_matter={"title": title}).publications


def shown(record):
    authors = [str(author.name) for author in record.authors]
    return record.title, authors, record.issued and record.issued.year, record.container_title


ONE = ("Nesting on the marsh", ["Ada Quill", "Bo Reed"], 2025, "Marsh Association for Waders (MAW)")
CARDS = {
    "a template that names every part, the details in one line": """
        <div class="citation"><a href="https://doi.org/10.5555/m.1" class="citation-title">Nesting on the marsh</a>
        <div class="citation-authors">Ada Quill, Bo Reed</div>
        <div class="citation-details"><span class="citation-publisher">Marsh Association for Waders (MAW)</span> ·
        <span class="citation-date">03 Nov 2025</span> ·
        <span class="citation-id">doi:10.5555/m.1</span></div></div>""",
    "details as one part": """
        <div><div class="paper-title">Nesting on the marsh</div><div class="paper-authors">Ada Quill, Bo Reed</div>
        <div class="paper-meta">Marsh Association for Waders (MAW) · 2025</div></div>""",
    "authors and venue in classes of one word": """
        <div class="row"><div class="title">Nesting on the marsh</div>
        <div class="author"><a href="/ada/">Ada Quill</a> and <em>Bo Reed</em></div>
        <div class="periodical"><em>Marsh Association for Waders (MAW)</em>, Nov 2025</div>
        <div class="links"><a href="x.pdf">PDF</a></div></div>""",
    "an element for each author": """
        <div><h3 class="article-title"><a href="/p/">Nesting on the marsh</a></h3><div class="article-metadata">
        <div><span class="author">Ada Quill</span>, <span class="author">Bo Reed</span></div>
        <span class="article-date">November 2025</span>
        <span class="pub-publication"><em>Marsh Association for Waders (MAW)</em></span></div></div>""",
    "an item of a list": """
        <ul><li><div class="publication-title">Nesting on the marsh</div>
        <div class="publication-authors">Ada Quill, Bo Reed</div>
        <div class="publication-meta">Marsh Association for Waders (MAW) · 2025</div></li></ul>""",
    "lines without classes": """
        <div><a href="https://x.example/1">Nesting on the marsh</a><div>Ada Quill, Bo Reed</div>
        <div>Marsh Association for Waders (MAW) · 03 Nov 2025 · doi:10.5555/m.1</div>
        <div><a href="x.pdf">PDF</a> <a href="https://github.com/x/y">Code</a></div></div>""",
    "three paragraphs": """
        <p><a href="https://x.example/1">Nesting on the marsh</a></p><p>Ada Quill, Bo Reed</p>
        <p>Marsh Association for Waders (MAW) · 03 Nov 2025 · doi:10.5555/m.1</p>""",
    "breaks in an item": """
        <ul><li><a href="https://x.example/1">Nesting on the marsh</a><br>Ada Quill, Bo Reed<br>
        Marsh Association for Waders (MAW) | 03 Nov 2025 | doi:10.5555/m.1</li></ul>""",
    "a title that is a heading": """
        <div><h3><a href="https://x.example/1">Nesting on the marsh</a></h3><div>Ada Quill, Bo Reed</div>
        <div>Marsh Association for Waders (MAW) · 03 Nov 2025 · doi:10.5555/m.1</div></div>""",
}


@pytest.mark.parametrize("card", CARDS.values(), ids=CARDS.keys())
def test_a_card_is_read_whole(card):
    assert [shown(record) for record in read(card)] == [ONE]


@pytest.mark.parametrize("named", [True, False])
def test_every_card_of_a_long_list_is_found_and_no_line_of_details_is_a_title(named):
    card = """<div class="citation"><a href="https://x.example/{0}" {1}title">The {0} waders of the marsh</a>
        <div {1}authors">Ada Quill, Bo Reed, Cyd Moor</div>
        <div {1}details"><span {1}publisher">Association of Reed Beds (ARB)</span> ·
        <span {1}date">{2:02} Nov 20{2}</span> · <span {1}id">doi:10.5555/m.{2}</span></div></div>"""
    cards = [card.format(word, 'class="citation-' if named else 'class="x', 10 + at) for at, word in enumerate(WORDS)]
    found = read("\n".join(cards))
    assert [record.title for record in found] == [f"The {word} waders of the marsh" for word in WORDS]
    assert {record.container_title for record in found} == {"Association of Reed Beds (ARB)"}
    assert [record.doi for record in found] == [f"10.5555/m.{10 + at}" for at in range(len(WORDS))]


WORDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def test_cards_of_posts_are_no_papers():
    card = """<div><a href="/p" class="post-title">How to count waders</a><div class="post-author">Bo Reed</div>
        <div class="post-meta">3 Oct 2025 · 5 min read</div></div>"""
    assert not extract_page(card * 3, path="index.html", front_matter={"title": "Home"}).publications


def test_a_card_without_authors_keeps_its_title_and_what_its_template_lacks_is_no_venue():
    named = CARDS["a template that names every part, the details in one line"]
    bare = named.replace("Ada Quill, Bo Reed", "").replace("Marsh Association for Waders (MAW)", "[no publisher info]")
    other = bare.replace("Nesting on the marsh", "Reed-Bed Models")
    found = read(named * 4 + other)
    assert (found[-1].title, found[-1].authors, found[-1].container_title) == ("Reed-Bed Models", (), "")


def test_the_heading_of_a_list_is_no_title_of_the_one_entry_below_it():
    entry = (
        '<li>Reedham, P.; <span class="profile-author">Quill, A.</span> <a href="https://doi.org/10.5555/mud.7">Silt '
        "in winter ponds</a>. <em>Journal of Mud</em>, vol. 10(7), 172 (2025).</li>"
    )
    page = f'<div class="section"><h2>Journal articles</h2><ol>{entry}</ol></div>'
    (paper,) = extract_page(page, path="a.rst", front_matter={}, owner=None).publications
    assert paper.title == "Silt in winter ponds"
    assert [author.name.family for author in paper.authors] == ["Reedham", "Quill"]
