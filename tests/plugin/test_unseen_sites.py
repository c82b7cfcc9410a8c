"""What sites that nobody tuned for bring: folds, menus in the text, open boxes, names as links, templates' names."""

from types import SimpleNamespace

import pytest

from pelican_academic.errors import summary
from pelican_academic.plugin.home.listed import regions_without
from pelican_academic.plugin.home.regions import home_of
from pelican_academic.plugin.prose.markup.mending import mend
from pelican_academic.plugin.rest.linking import places_of_links
from pelican_academic.plugin.rest.ours import shown
from pelican_academic.plugin.rest.theirs import lines_of
from pelican_academic.plugin.settings.from_jekyll import _name
from pelican_academic.plugin.tongue import language_of

PAGE = "<!DOCTYPE html><html><body>{}<main>{{{{ content }}}}</main></body></html>"
CONFIG = "title: Mud Lab\ncollections: {people: {output: true}, news: {output: true}, projects: {output: true}}\n"
LOREM = (
    "Lorem ipsum dolor sit amet, consectetur adipisicing elit, sed do eiusmod tempor et dolore magna aliqua. Quis "
    "nostrud ut aliquip ex ea commodo in voluptate. Excepteur sint non proident, sunt in culpa qui est et laborum. "
)


def text(element):
    return " ".join(element.get_text(" ").split())


@pytest.mark.parametrize(
    ("opener", "seen"),
    [
        ("<a onclick=\"show('papers')\">Papers</a>", True),
        ("<a onclick=\"show('rs')\">Papers</a>", False),
        ("<button data-target='#papers'>Papers</button>", True),
        ("<a href='#papers'>Papers</a>", True),
        ("<a href='/papers/'>Papers</a>", False),
        ("", False),
    ],
)
def test_what_a_button_opens_is_read(opener, seen):
    source = f"{opener}<div id='papers' style='display: none;'><p>Eels at dusk</p></div><p hidden>draft</p>"
    lines = [line.words for line in lines_of(source)]
    assert (("eels", "at", "dusk") in lines) is seen
    assert ("draft",) not in lines


def test_a_script_may_call_an_id_by_its_end():
    source = "<a onclick=\"toggle('moss')\">Moss</a><div id='papers-moss' style='display:none'>Eels</div>"
    assert ("eels",) in [line.words for line in lines_of(source)]


def test_an_e_mail_address_stands_with_its_person(build):
    people = "{% for p in site.people %}<div><h3>{{ p.title }}</h3><div><a href='mailto:{{ p.email }}'><i></i></a> "
    people += "<a href='mailto:{{ p.email }}'>{{ p.email }}</a></div></div>{% endfor %}"
    built = build(
        {
            "_config.yml": CONFIG,
            "_layouts/default.html": PAGE.format(""),
            "_layouts/people.html": f"---\nlayout: default\n---\n{people}",
            "index.md": "---\nlayout: default\n---\nWelcome.\n",
            "people.md": "---\nlayout: people\ntitle: People\n---\n",
            "_people/ada.md": "---\ntitle: Ada Quist\nemail: ada@mud.example\nrole: pi\n---\n",
            "_people/bo.md": "---\ntitle: Bo Fenn\nemail: bo@mud.example\nrole: phd\n---\n",
        }
    )
    page = built.soup("people.html")
    lines = {text(line) for line in page.select("main .person .rest-line")}
    assert lines == {"ada@mud.example", "bo@mud.example"}
    assert not page.select("main .rest")


def test_a_name_becomes_the_link_that_the_site_gives_it(build):
    built = build(
        {
            "_config.yml": CONFIG,
            "_layouts/default.html": PAGE.format(""),
            "_layouts/project.html": "---\nlayout: default\n---\n<h1>{{ page.title }}</h1>{{ content }}"
            "<p><a href='{{ page.site }}'>{{ page.funding }}</a></p>",
            "index.md": "---\nlayout: default\n---\nWelcome.\n",
            "_projects/flats.md": "---\nlayout: project\ntitle: Flats\nfunding: Tide Trust\n"
            "site: https://trust.example/\n---\nWe dig.\n",
        }
    )
    page = built.soup("projects/flats.html")
    link = page.select_one("main a[href='https://trust.example/']")
    assert link.text == "Tide Trust"
    assert page.select_one("main").text.count("Tide Trust") == 1


def test_no_link_goes_into_a_link_nor_out_of_the_web():
    source = "<main><h1>Ada Quill</h1><a href='/x'>Ada Quill</a><p title='Ada Quill'>By Ada &amp; Ada Quill</p></main>"
    found = places_of_links(source, [("Ada Quill", 'https://a.example/?"><b>'), ("Ada", "javascript://%0aalert(1)")])
    start, end = sorted(found)
    assert source[start:end] == "Ada Quill"
    assert source[:start].endswith("By Ada &amp; ")
    assert found[start] == '<a href="https://a.example/?&quot;&gt;&lt;b&gt;">'


def test_a_menu_in_the_text_of_a_page_is_not_printed_twice(build):
    bar = "<header><a href='/'>Mud Lab</a><nav>" + "".join(
        f"<a href='/{name}.html'>{name} <span class='sr-only'>(current)</span></a>"
        for name in ("crew", "papers", "join")
    )
    pages = {f"{name}.md": f"---\nlayout: default\ntitle: {name}\n---\nText.\n" for name in ("crew", "papers", "join")}
    home = f"---\nlayout: default\n---\n{bar}</nav></header>\n<p>Welcome to the mud.</p>\n"
    built = build({"_config.yml": CONFIG, "_layouts/default.html": PAGE.format(""), "index.html": home, **pages})
    page = built.soup("index.html")
    assert [link.text for link in page.select(".site-nav a")] == ["crew", "papers", "join"]
    assert text(page.select_one("main .prose")) == "Welcome to the mud."


@pytest.mark.parametrize(
    ("source", "mended"),
    [
        ("<div class='home'><p>Mud</p>", "<div class='home'><p>Mud</p></div>"),
        ("<p>Mud</p></div></section>", "<p>Mud</p>"),
        ("<section><div>Mud</section>", "<section><div>Mud</div></section>"),
        ("<p><b>Mud</p>", "<p><b>Mud</b></p>"),
        ("<div>Mud<br/></div>", "<div>Mud<br/></div>"),
    ],
)
def test_a_box_that_stays_open_is_closed(source, mended):
    assert mend(source) == mended


def test_a_home_page_lists_the_news_that_the_site_lists(build):
    files = {
        "_config.yml": CONFIG,
        "_layouts/default.html": PAGE.format(""),
        "index.md": "---\nlayout: default\n---\nWelcome.\n"
        "{% for item in site.news %}<p><a href='{{ item.url }}'>{{ item.title }}</a></p>{% endfor %}\n",
        "_posts/2024-05-01-tabs.md": "---\nlayout: default\ntitle: A post with tabs\n---\nTabs.\n",
        "_layouts/home.html": "---\nlayout: default\n---\n{{ content }}<ul>{% for item in site.news %}"
        "<li><a href='{{ item.url }}'>{{ item.title }}</a></li>{% endfor %}</ul>",
    }
    files["index.md"] = "---\nlayout: home\n---\nWelcome.\n"
    for n in range(7):
        files[f"_news/n{n}.md"] = f"---\nlayout: default\ntitle: Eel number {n}\ndate: 2020-01-0{n + 1}\n---\nEel.\n"
    page = build(files).soup("index.html")
    assert [text(item) for item in page.select("main .dated .headline")] == [
        f"Eel number {n}" for n in range(6, -1, -1)
    ]


def test_a_home_page_leaves_out_what_its_text_tells_or_turns_off():
    papers = ["Eels return at dusk", "Crabs moult overnight"]
    assert "selected" not in regions_without(
        {}, "<p>Eels return at dusk; <i>Crabs moult</i> overnight</p>", papers=papers
    )
    assert "selected" in regions_without({}, "<p>Eels return at dusk</p>", papers=papers)
    assert "news" not in regions_without({"news": False}, "")
    item = SimpleNamespace(url="", extra={"inline": True}, _content="<p>Mud is in</p>")
    assert "news" not in regions_without({}, "<p>2026: Mud is in!</p>", news=[item])
    assert "news" in regions_without({}, "<p>Mud is out</p>", news=[item])
    assert "selected" not in regions_without({"selected_papers": False}, "")


def test_regions_that_a_site_names_stay(build):
    home = (
        "---\nlayout: default\nregions: [mission, text, news]\n---\n[A](/2024/05/01/a.html) [B](/2024/05/02/b.html)\n"
    )
    posts = {
        f"_posts/2024-05-0{n}-{name}.md": f"---\nlayout: default\ntitle: Post {name}\n---\nText.\n"
        for n, name in ((1, "a"), (2, "b"))
    }
    built = build({"_config.yml": CONFIG, "_layouts/default.html": PAGE.format(""), "index.md": home, **posts})
    assert len(built.soup("index.html").select("main .dated li")) == 2


def test_an_abbreviation_ends_no_headline():
    said = "The Mud Lab, directed by Prof. Ada Quill, reads shores. " + "It has a flume and a boat. " * 6
    assert (
        home_of({}, subtitle=said, name="Mud").headline_html
        == "The Mud Lab, directed by Prof. Ada Quill, reads shores."
    )


def test_filler_is_no_language():
    assert language_of(LOREM * 3) == ""
    assert language_of("Les crabes et les anguilles dans les ports, pour nous et avec vous, sont des amis.") == "fr"


@pytest.mark.parametrize(
    ("config", "name"),
    [
        ({"title": "blank", "first_name": "Mud", "last_name": "Lab"}, "Mud Lab"),
        ({"title": "Tide Lab", "first_name": "Ada"}, "Tide Lab"),
        ({"first_name": "Ada", "middle_name": None, "last_name": "Quill"}, "Ada Quill"),
        ({"title": "blank"}, ""),
        ({"name": "Shore Group"}, "Shore Group"),
        ({}, ""),
    ],
)
def test_a_blank_title_is_no_name(config, name):
    assert _name(config) == name


def test_markdown_that_a_layout_reads_is_read(build):
    layout = PAGE.format("").replace("{{ content }}", "{{ content | markdownify }}")
    built = build(
        {
            "_config.yml": CONFIG,
            "_layouts/default.html": layout,
            "index.html": "---\nlayout: default\n---\nWe **dig**.\n",
            "mud.html": "---\nlayout: default\ntitle: Mud\n---\n{::nomarkdown}\n<p>Flat</p>\n{:/}\n",
        }
    )
    assert built.soup("index.html").select_one("main .prose strong").text == "dig"
    assert built.soup("mud.html").select_one("main .prose").text.split() == ["Flat"]


UNPRINTED = "---\nlayout: list\ntitle: Crew\nsaid: Ada and Bo\n---\nLeft over from the template of long ago.\n"
UNPRINTED_FILES = {
    "_config.yml": CONFIG,
    "_layouts/default.html": PAGE.format(""),
    "_layouts/list.html": PAGE.format("").replace("{{ content }}", "<p>{{ page.said }}</p>"),
    "index.md": "---\nlayout: default\n---\nWelcome.\n",
    "crew.md": UNPRINTED,
    "past.md": UNPRINTED,
}


def test_a_text_that_no_layout_prints_is_not_printed_and_named(build):
    built = build(UNPRINTED_FILES)
    main = text(built.soup("crew.html").select_one("main"))
    assert "Ada and Bo" in main
    assert "Left over" not in main
    found = [problem for problem in built.build.problems if problem.code == "unprinted"]
    assert [str(problem.place) for problem in found] == ["crew.md:6", "past.md:6"]
    line = (
        "crew.md:6: the layouts print nothing of the page's own text (also at past.md:6); "
        "left out, as in the site's own look; ACADEMIC_UNPRINTED = True prints it"
    )
    assert list(summary(found)) == [("warning", line)]
    assert not [problem for problem in build(UNPRINTED_FILES, ACADEMIC_LOOK="own").problems if "own text" in problem]


def test_a_text_that_no_layout_prints_is_printed_where_the_site_asks_for_it(build):
    built = build(UNPRINTED_FILES, ACADEMIC_UNPRINTED=True)
    main = text(built.soup("crew.html").select_one("main"))
    assert "Ada and Bo" in main
    assert "Left over" in main
    assert not [problem for problem in built.build.problems if problem.code == "unprinted"]


@pytest.mark.parametrize(("path", "title"), [("field-work/index.md", "Field work"), ("fr/index.md", "Mud Lab")])
def test_an_index_without_a_title(build, path, title):
    files = {
        "_config.yml": CONFIG,
        "_layouts/default.html": PAGE.format(""),
        path: "---\nlayout: default\n---\nText.\n",
    }
    built = build({**files, "index.md": "---\nlayout: default\ntitle: Mud\n---\nWelcome.\n"})
    assert built.soup(path.replace(".md", ".html")).select_one("h1").text.strip() == title


def test_given_names_are_said_by_their_initials():
    page = shown("<main><p>A. B. Quill, C.-D. Reed</p></main>")
    assert page.abbreviated(("ada", "bea", "quill", "cy", "reed", "eve")) == {"ada", "bea", "cy"}
