"""Publications that a page's own text lists become the theme's entries in place: no word, link or order is lost."""

import html
import re
from collections import Counter
from html.parser import HTMLParser

import pytest

from pelican_academic.extract import extract_page
from pelican_academic.extract.names import parse_name
from pelican_academic.model import Person
from pelican_academic.plugin.written.page import arrange, pieces
from pelican_academic.plugin.written.spans import Paper
from pelican_academic.site import build_graph

PEOPLE = [Person(slug="ada", name=parse_name("Ada Quill"), url="/people/ada/")]
PAPERS = [
    ("Quill A, Reed B", "Salt marshes store more carbon than they did in the past", "Journal of Marsh Studies", 2023),
    ("Reed B, Tern C, Quill A", "A census of reed warblers along the lower river", "Wetland Letters", 2022),
    ("Tern C, Quill A", "Tidal creeks remember the storm before the last one", "Estuary Research", 2022),
    ("Quill A", "Mud flats and how to walk across them without sinking", "Journal of Marsh Studies", 2021),
    ("Heron D, Quill A", "Why herons prefer the western bank in winter months", "Wetland Letters", 2020),
    ("Heron D, Reed B", "Eel grass returns after forty years of clearer water", "Estuary Research", 2019),
]


def line(authors, title, venue, year):
    return f"{authors}. {title}. <em>{venue}</em> {year};12:1-9."


def each(form):
    return "\n".join(form(*paper) for paper in PAPERS)


PAGES = {
    "references in code": "<ol>"
    + each(
        lambda a, t, v, y: f"<li><div>{line(a, t, v, y)}</div><details><summary>Bib</summary><pre>@article{{x,\n"
        f"title = {{{t}}},\nauthor = {{{a}}},\nyear = {{{y}}}}}</pre></details></li>"
    )
    + "</ol>",
    "items": "<ul>" + each(lambda *it: f"<li>{line(*it)}</li>") + "</ul>",
    "numbered items": "<ol>" + each(lambda *it: f"<li><p>{line(*it)}</p></li>") + "</ol>",
    "paragraphs": each(lambda *it: f"<p>{line(*it)}</p>"),
    "lines of a paragraph": "<p>" + each(lambda *it: f"{line(*it)}<br>") + "</p>",
    "lines with a gap": "<p>" + each(lambda *it: f"{line(*it)}<br><br>") + "</p>",
    "title first": "<ul>"
    + each(
        lambda a, t, v, y: f'<li><a href="https://doi.org/10.1/{y}{len(t)}"><b>{t}</b></a><br>'
        f"{a}<br><i>{v}</i>, {y}</li>"
    )
    + "</ul>",
    "headings": "<h2>Articles</h2>" + each(lambda a, t, v, y: f"<h3>{t}</h3><p>{a}</p><p><em>{v}</em>, {y}</p>"),
    "rows": "<table>"
    + each(lambda a, t, v, y: f"<tr><td>{y}</td><td>{a}. <b>{t}</b>. <i>{v}</i> 12, 1-9</td></tr>")
    + "</table>",
    "cards": '<div class="row">'
    + each(
        lambda a, t, v, y: f'<div class="col-md-6"><div class="card"><img src="/{y}.png" alt=""><p>{a}. “{t},” '
        f'<i>{v}</i>, vol. 3, pp. 1-9, {y}.</p></div></div>'
    )
    + "</div>",
    "years": "<p>Our papers.</p>" + each(lambda *it: f"<h2>{it[3]}</h2><ul><li>{line(*it)}</li></ul><hr>"),
    "entities": "<ul>" + each(lambda *it: f"<li>{line(*it)} &lt;open&gt; &amp;&nbsp;free</li>") + "</ul>",
}  # fmt: skip


def written(text, people=PEOPLE, link=lambda address: address):
    found = extract_page(text, path="papers.md", front_matter={"title": "Publications"}).publications
    graph = build_graph(people, found, {"publication_url": "/publications/{slug}/"})
    papers = [Paper(*pair) for pair in graph.printed.get("papers.md", ())]
    return arrange(text, papers, (), graph.people, link)


def words(text):
    return re.findall(r"\S+", html.unescape(re.sub(r"<!--.*?-->|<[^>]*>", " ", text)).replace("\xa0", " "))


def letters(text):
    return re.sub(r"\s", "", "".join(words(text)))


def addresses(text):
    return Counter(re.findall(r'(?:href|src)="([^"]*)"', text))


class Nesting(HTMLParser):
    """What stands where HTML does not let it."""

    FLOW = frozenset({"div", "ul", "ol", "p", "section", "details", "table", "h2", "h3", "pre"})

    def __init__(self, text):
        super().__init__()
        self.open, self.wrong = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag in self.FLOW and {"p", "span", "h2", "h3"} & set(self.open):
            self.wrong.append((tag, tuple(self.open)))
        if tag == "a" and "a" in self.open:
            self.wrong.append((tag, tuple(self.open)))
        if tag not in {"br", "img", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


@pytest.mark.parametrize("name", PAGES)
def test_each_paper_is_an_entry_and_nothing_is_lost(name):
    before = PAGES[name]
    text, list_ = written(before)
    assert len(list_.publications) == len(PAPERS)
    assert letters(text) == letters(before)
    assert not addresses(before) - addresses(text)
    added = addresses(text) - addresses(before)
    assert all(address.startswith(("/publications/", "/people/ada/")) for address in added)
    assert len(re.findall(r'class="[^"]*\bwritten\b', text)) == len(PAPERS)
    assert Nesting(text).wrong == []
    order = [text.index(title) for _, title, _, _ in PAPERS]
    assert order == sorted(order)


@pytest.mark.parametrize("name", PAGES)
def test_titles_and_members_are_marked(name):
    text, _ = written(PAGES[name])
    for authors, title, _, year in PAPERS:
        entry = re.search(rf'<[^>]*data-year="{year}"[^>]*>(?:(?!data-year=).)*{title}', text, re.DOTALL)
        assert entry, title
        assert re.search(rf'class="[^"]*entry-title[^>]*>(?:<[^>]*>|“)*{title}', text), title
        assert ('data-member="ada"' in entry[0]) == ("Quill" in authors), title
    assert text.count('class="name member"') == text.count('<a href="/people/ada/">Quill A</a>') == 5


def test_what_follows_in_a_line_of_its_own_ends_without_its_mark():
    text, _ = written(PAGES["items"])
    assert '<span class="authors">Quill A, Reed B.</span>' not in text  # a member is marked within
    assert re.search(r'past<span class="stop">\.</span></a></span> <em>Journal', text)


def test_a_title_that_leads_elsewhere_keeps_its_link_and_the_papers_page_is_offered():
    text, list_ = written(PAGES["title first"])
    assert text.count("/publications/") == 0
    assert all(offer.url and offer.cite for offer in list_.offers)
    text, list_ = written(PAGES["items"])
    assert not any(offer.url for offer in list_.offers)


def test_nothing_is_offered_twice():
    page = PAGES["title first"].replace("</li>", ' <a href="/cite.bib">BibTeX</a></li>')
    _, list_ = written(page)
    assert not any(offer.cite for offer in list_.offers)
    assert not any(link.url.startswith("https://doi.org/") for offer in list_.offers for link in offer.links)


def test_a_member_within_a_link_is_no_link_in_a_link():
    page = PAGES["items"].replace("Quill A", '<a href="https://ada.example">Quill A</a>')
    text, _ = written(page)
    assert text.count('class="name member"') == 5
    assert "/people/ada/" not in text
    assert Nesting(text).wrong == []


@pytest.mark.parametrize(
    "character", ["\x00", "\x01", "\x0b", "\x0c", "\x1f", "\ud800", "\ufffe", "&#1;", "&#x1F;", "ﬁ İ ß"]
)
def test_no_character_breaks_a_page(character):
    page = PAGES["items"].replace("census", f"cen{character}sus")
    text, list_ = written(page)
    assert list_ is not None
    assert "tidal creeks" in text.lower()


@pytest.mark.parametrize("address", ["javascript:alert(1)", "java\tscript:alert(1)", " data:text/html,x"])
def test_no_link_runs_a_script(address):
    person = Person(slug="ada", name=parse_name("Ada Quill"), url=address)
    text, _ = written(PAGES["items"], [person])
    assert text.count('class="name member"') == 5
    assert "alert" not in text
    assert "data:" not in text


def test_years_become_rows_with_their_number():
    text, list_ = written(PAGES["years"])
    assert text.count('class="year-row" style="--papers:1"') == 6
    lead, body = pieces(text, list_)
    assert "Our papers." in lead[0].html
    assert [piece.count for piece in body if piece.count] == [1] * 6
    assert "".join(piece.html for piece in (*lead, *body)) == re.sub(r"<!--(?:list|papers?):\d+-->", "", text)


def test_the_same_name_within_another_is_no_member():
    page = PAGES["items"].replace("Tern C, Quill A.", "McQuill A, Quill A.")
    assert 'McQuill A, <span class="name member"' in written(page)[0]


def test_a_venue_is_set_apart_where_nothing_does_so():
    page = re.sub(r"</?em>", "", PAGES["items"])
    text, _ = written(page)
    assert text.count("<cite>Wetland Letters</cite>") == 2
    assert "<cite>" not in written(PAGES["items"])[0]


def test_papers_that_no_break_parts_lose_nothing():
    page = "<p>" + each(line) + "</p>"
    found = extract_page(page, path="papers.md", front_matter={"title": "Publications"}).publications
    text, list_ = written(page)
    if list_ is not None:
        assert letters(text) == letters(page)
        assert text.count("data-paper=") <= len(found)


def test_few_papers_and_papers_in_a_long_text_stay_prose():
    few = "<ul>" + "".join(f"<li>{line(*paper)}</li>" for paper in PAPERS[:3]) + "</ul>"
    assert written(few) == (few, None)
    long = each(lambda *it: f"<p>{line(*it)}</p><p>{'We walked and we looked at the mud. ' * 20}</p>")
    assert written(long) == (long, None)


def test_a_heading_is_hidden_with_what_stands_under_it():
    text, _ = written("<h2>Articles</h2>" + PAGES["items"] + "<h2>Contact</h2><p>Write to us.</p>")
    assert '<h2 data-level="2">Articles</h2>' in text


def test_a_page_that_writes_its_own_frame():
    page = f"<html><head><title>x</title></head><body><h1>Papers</h1>{PAGES['items']}</body></html>"
    text, list_ = written(page)
    assert len(list_.publications) == 6
    assert text.startswith("<html><head><title>x</title></head><body>")
    assert text.endswith("</body></html>")


def test_titles_known_from_elsewhere_are_found_in_what_a_template_printed():
    printed = (
        "<div>" + each(lambda a, t, v, y: f'<div class="pub"><span>{t}</span><span>{a}, {y}</span></div>') + "</div>"
    )
    graph = build_graph(PEOPLE, extract_page(PAGES["items"], path="x.md", front_matter={}).publications, {})
    text, list_ = arrange(printed, (), graph.publications, graph.people, lambda address: address)
    assert text.count('class="pub written"') == len(list_.publications) == 6
    assert letters(text) == letters(printed)


def test_a_short_title_is_found_where_an_element_holds_nothing_else():
    titles = ["Mud at rest", "Fens awake", *(title for _, title, *_ in PAPERS[:4])]
    items = "".join(f"<li>{line('Quill A, Reed B', title, 'Wetland Letters', 2021)}</li>" for title in titles)
    found = extract_page(f"<ul>{items}</ul>", path="x.md", front_matter={}).publications
    graph = build_graph(PEOPLE, found, {})
    printed = "".join(f'<div class="pub"><div>{title}</div><div>A. Quill, 2021</div></div>' for title in titles)
    text, list_ = arrange(f"<div>{printed}</div>", (), graph.publications, graph.people, lambda address: address)
    assert text.count('class="pub written"') == len(list_.publications) == 6
    within = printed.replace("<div>Fens awake</div>", "<div>The fens awake again</div>")
    text, list_ = arrange(f"<div>{within}</div>", (), graph.publications, graph.people, lambda address: address)
    assert text.count('class="pub written"') == len(list_.publications) == 5


def test_a_title_that_its_description_says_again_stands_above_it():
    graph = build_graph(PEOPLE, extract_page(PAGES["items"], path="x.md", front_matter={}).publications, {})

    def shown(form):
        printed = "<div>" + each(lambda a, t, v, y: f'<div class="pub">{form.format(a=a, t=t, y=y)}</div>') + "</div>"
        return arrange(printed, (), graph.publications, graph.people, lambda address: address)[0]

    described = shown("<b>{t}</b><p>We show {t} by tide, and more.</p><p>{a}, {y}</p>")
    assert described.count("written") == described.count('class="entry-title"') == 6
    assert described.count('We show <span class="entry-title">') == 0
    assert shown("<b>{t}</b><p>{a}, {y}</p><p>{t}. {a}, {y}</p>").count('class="entry-title"') == 12


LOOP = """---
title: Publications
---
{% for paper in site.data.papers %}
<div><h4>News of {{ paper.title | split: " " | last }}!</h4>
{{ paper.title }}<br>{{ paper.authors }}, {{ paper.year }}</div>
{% endfor %}

## Older papers

- Reed B, Quill A. A paper that stands in no file of data at all. *Wetland Letters* 2018;3:4-9.
- Quill A, Reed B. Another that a hand wrote into the page itself. *Wetland Letters* 2017;2:4-9.
- Tern C, Quill A. Yet another of those years before there was data. *Estuary Research* 2016;1:4-9.
"""


def test_what_a_template_prints_of_data_is_that_paper_and_no_other(build):
    data = "".join(
        f'- title: "{title}"\n  authors: "{authors}"\n  journal: {venue}\n  year: {year}\n'
        for authors, title, venue, year in PAPERS
    )
    site = build({"_config.yml": "title: T\n", "_data/papers.yml": data, "publications.md": LOOP})
    titles = {entry.title for entry in site.build.graph.publications}
    assert len(titles) == 9
    assert {paper[1] for paper in PAPERS} < titles
    page = site.html("publications.html")
    assert page.count("data-paper=") == 9
    assert page.count("written.css") == 1


@pytest.mark.parametrize(
    ("title", "more", "arranged"),
    [
        ("Research", "", 6),
        ("Unsere Forschung", "", 6),
        ("Research", "We study mud, and its life. " * 80, 0),
        ("Us", "", 0),
    ],
)
def test_a_page_of_research_is_a_list_of_papers_where_it_holds_little_else(build, title, more, arranged):
    data = "".join(
        f'- title: "{title}"\n  authors: "{authors}"\n  journal: {venue}\n  year: {year}\n'
        for authors, title, venue, year in PAPERS
    )
    loop = (
        f"---\ntitle: {title}\n---\n"
        "{% for paper in site.data.papers %}\n"
        '<div class="citation"><a class="citation-title">{{ paper.title }}</a><div>{{ paper.authors }}</div>'
        "<div>{{ paper.journal }} {{ paper.year }}</div></div>\n{% endfor %}\n" + more
    )
    site = build({"_config.yml": "title: T\n", "_data/papers.yml": data, "research.md": loop})
    assert site.html("research.html").count("data-paper=") == arranged
