"""How the lines of two pages are told apart: the smallest blocks, addresses by where they lead, dates as written."""

import pytest
from rest_lab import lab

from pelican_academic.plugin.rest.ours import shown
from pelican_academic.plugin.rest.theirs import lines_of
from pelican_academic.plugin.rest.words import address


def test_lines_are_the_smallest_blocks():
    lines = lines_of(
        "<div>Ada <b>Quist</b><p>digs</p>and <i>sieves</i></div><p hidden>no</p><a href='/x'><h3>Eel</h3></a>"
    )
    assert [line.words for line in lines] == [("ada", "quist"), ("digs",), ("and", "sieves"), ("eel",)]
    assert [anchor.get("href") for anchor in lines[3].anchors] == ["/x"]
    assert lines_of("") == []


def test_a_text_that_is_hidden_in_another_language_is_a_line():
    hidden = "<p data-lang-content='vi' style='display: none'>Bùn</p><p lang=de hidden>Schlick</p><p hidden>no</p>"
    assert [line.words for line in lines_of(f"<p>Mud</p>{hidden}")] == [("mud",), ("bùn",), ("schlick",)]


def test_addresses_are_told_apart_by_where_they_lead():
    assert (
        address("https://www.doi.example/10.1/x/") == address("http://doi.example/10.1/x#top") == "doi.example/10.1/x"
    )
    assert address("/people/ada.html") == address("/people/ada/index.html") == "/people/ada"


def test_words_of_a_page_know_other_spellings_of_its_dates():
    page = shown('<main><time datetime="2024-03-05">5 Mar 2024</time></main>')
    assert {"march", "mar", "05", "5th"} <= page.words


def test_links_beside_a_page_and_to_its_own_host_lead_from_the_root():
    lines = lines_of(
        '<p><a href="b.html">B</a> <a href="https://lab.example/c/">C</a></p>', "/x/a/", "https://lab.example"
    )
    assert [anchor.get("href") for anchor in lines[0].anchors] == ["/x/a/b.html", "/c/"]


def test_a_date_is_known_with_its_year():
    assert "2024" in shown('<main><time datetime="2024-10-26">2024\N{HANGUL SYLLABLE NYEON} 10</time></main>').words
    assert "email" in shown("<main>E-mail</main>").words


def test_the_way_up_is_no_line():
    ways = '<nav id="breadcrumbs"><ul><li><a href="/">home</a></li></ul></nav><ol class="breadcrumb"><li>News</li></ol>'
    assert [line.words for line in lines_of(f"{ways}<p>Mud</p>")] == [("mud",)]


def completed(build, layout, matter="", content="We dig.", files=None):
    """The page whose layout prints more than the theme does."""
    pages = {f"_projects/{name}.md": "---\nlayout: project\ntitle: Flats\n---\nOther.\n" for name in ("b", "c")}
    page = f"---\nlayout: project\ntitle: Flats\n{matter}---\n{content}\n"
    own = {"_layouts/project.html": f"---\nlayout: default\n---\n{layout}", "_projects/a.md": page}
    return build(lab({**pages, **own, **(files or {})})).soup("projects/a.html").select_one("main")


@pytest.mark.parametrize(
    "heading",
    [
        '<h3>Tide Day{% if page.event %} (<a href="{{ page.event }}">Event page</a>){% endif %}</h3>',
        '{% if page.event %}<a href="{{ page.event }}"><h3>See the event</h3></a>{% endif %}',
        '{% if page.event %}<div><h4><b>At: </b><a href="{{ page.event }}">Tide Day</a></h4></div>{% endif %}',
    ],
)
def test_a_heading_keeps_its_link(build, heading):
    layout = f"<h2>{{{{ page.title }}}}</h2>{heading}{{{{ content }}}}"
    main = completed(build, layout, "event: https://tides.example/1\n")
    assert main.select_one('.rest a[href="https://tides.example/1"]').text.strip()
    assert [label.text for label in main.select("h2.side-label")] == ["Other projects"]


def test_a_row_of_a_table_stands_under_the_tables_head(build):
    layout = (
        "{{ content }}<table><tr><th>Sentences</th><th>Predicates used in the frames</th></tr>"
        "{% for row in page.rows %}<tr><td>{{ row.s }}</td><td>{{ row.p }}</td></tr>{% endfor %}"
        "<tr><td>We</td><td>dig</td></tr></table>"
    )
    main = completed(build, layout, "rows: [{s: 7936, p: 925}]\n")
    cells = [[cell.text for cell in row.select("td, th")] for row in main.select(".rest table tr")]
    assert cells == [["Sentences", "Predicates used in the frames"], ["7936", "925"]]


def test_lines_of_a_list_are_told_apart_and_stay_together(build):
    degrees = "BSc Tides, Port Halden 2012<br>MSc Mud, Port Halden 2014<br>PhD Silt, Port Halden"
    layout = "{{ content }}<p>Degrees:<br>{{ page.degrees }}</p>"
    main = completed(build, layout, f'degrees: "{degrees}"\n', "We dig for a BSc, MSc and PhD in Silt at Port Halden.")
    assert list(main.select_one(".rest").stripped_strings)[1:] == degrees.split("<br>")


def test_all_links_of_a_text_that_is_taken_whole_stay(build):
    layout = (
        '{{ content }}{% if page.paper %}<article><h4><a href="https://tides.example/p">{{ page.paper }}</a></h4>'
        '<div><a href="https://tides.example/p">Article</a> <a href="https://doi.org/10.5555/{{ page.doi }}">DOI</a> '
        '<a href="{{ page.pdf }}">PDF</a> <a href="#" onclick="x()">Show</a></div></article>{% endif %}'
    )
    matter = "paper: On eels that swim upstream {n}\ndoi: 7{n}\npdf: /pdf/{n}.pdf\n"
    papers = {
        f"_projects/{n}.md": f"---\nlayout: project\ntitle: Flats {n}\n{matter.format(n=n)}---\nOther.\n"
        for n in range(5)
    }
    main = completed(build, layout, matter.format(n=9), files=papers)
    links = [link["href"] for link in main.select(".rest div a")]
    assert links == ["https://tides.example/p", "https://doi.org/10.5555/79", "/pdf/9.pdf"]


def test_a_card_that_is_a_link_is_taken_with_its_heading(build):
    layout = (
        '{{ content }}{% for card in page.cards %}<div><a href="{{ card.url }}"><p>{{ card.day }}</p>'
        "<h2>We dig in the mud of Port Halden</h2></a></div>{% endfor %}"
    )
    main = completed(build, layout, "cards: [{url: /x/, day: sometime}]\n", "We dig in the mud of Port Halden.")
    assert main.select_one('.rest a[href="/x/"] .h3').text == "We dig in the mud of Port Halden"


@pytest.mark.parametrize("layout", ["project", "paper"])
def test_bibtex_that_a_layout_prints_stays_where_the_page_has_none(build, layout):
    printed = "{{ content }}<code>@article{ {{- page.key }},<br/>journal = { {{- page.journal }} }, volume = 37}</code>"
    paper = "title: On silt\nauthor: Quill, Ada and Reed, Bo\njournal: Silt Letters\nyear: 2020\nkey: quill2020silt\n"
    files = {
        f"_layouts/{layout}.html": f"---\nlayout: default\n---\n{printed}",
        "_projects/a.md": f"---\nlayout: {layout}\n{paper}---\nWe dig.\n",
        "_projects/b.md": f"---\nlayout: {layout}\ntitle: On mud\n---\nWe dig.\n",
    }
    assert build(lab(files)).soup("projects/a.html").main.text.count("@article{") == 1


@pytest.mark.parametrize("layout", ["<!-- nothing -->", "</div>", "<html", "<!DOCTYPE", " "])
def test_a_layout_that_prints_nothing_stops_no_build(build, layout):
    built = build({"_layouts/default.html": layout, "index.md": "---\nlayout: default\n---\nMud.\n"})
    assert (built.output / "index.html").is_file()
