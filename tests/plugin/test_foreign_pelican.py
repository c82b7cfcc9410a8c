"""Pelican sites made for another theme: links by file, their templates, settings in other shapes."""

import io

import pytest
from PIL import Image


def _photo():
    data = io.BytesIO()
    Image.effect_noise((300, 400), 60).convert("RGB").save(data, "JPEG")
    return data.getvalue()


PAPERS = """\
- Quill, A., Reedham, B. (2021). On silt in winter. *Journal of Mud*, 3, 1–9. [PDF]({static}/files/silt.pdf)
- Quill, A. (2022). On clay in spring. *Journal of Mud*, 4, 1–9.
"""
BY_FILE = {
    "images/ada quill.jpg": _photo(),
    "files/silt.pdf": b"%PDF",
    "silt.md": "Title: Silt\nDate: 2024-02-03\nSlug: deep/silt\nimage: {static}/images/ada quill.jpg\n\n"
    'At the [papers]({filename}/pages/papers.md).\n\n<img src="{static}/images/ada quill.jpg" alt="The bank">\n',
    "pages/papers.md": f"Title: Papers\n\n{PAPERS}",
    "pages/ada.md": '---\ntitle: Ada Quill\nlayout: person\nimage: "{static}/images/ada quill.jpg"\n'
    'links:\n- label: CV\n  url: "{static}/files/silt.pdf"\n---\nHello.\n',
}
SHOWN = {"SITENAME": "Mud", "TIMEZONE": "UTC", "STATIC_PATHS": ["images", "files"]}


@pytest.mark.parametrize(
    ("settings", "up"),
    [({}, "/"), ({"SITEURL": "https://mud.example/lab"}, "https://mud.example/lab/"), ({"RELATIVE_URLS": True}, "../")],
)
def test_links_by_file_lead_where_pelican_says(build, settings, up):
    built = build(BY_FILE, **SHOWN, **settings)
    post = built.soup("deep/silt.html").main
    shown = post.select_one(".prose img")
    assert (shown["alt"], shown["width"], shown["height"]) == ("The bank", "300", "400")
    assert shown["src"].replace("%20", " ") == f"{up}images/ada quill.jpg"
    assert post.find("a", string="papers")["href"] == f"{up}pages/papers.html"
    profile = built.soup("pages/ada-quill.html").main
    assert profile.select_one("img")["src"].replace("%20", " ") == f"{up}images/ada quill.jpg"
    assert profile.find("a", href=f"{up}files/silt.pdf")
    listed = built.soup("pages/papers.html").main
    assert listed.find("a", href=f"{up}files/silt.pdf")
    assert not built.problems
    assert "{static}" not in "".join(built.html(path) for path in built.paths() if path.endswith((".html", ".bib")))


def test_a_link_by_file_is_read_from_where_it_stands(build):
    """``{static}bank.jpg`` means another file on each page, though two pages may mean the same."""
    tag = '<img src="{}" alt="The bank">'
    files = {
        "images/bank.jpg": _photo(),
        "images/a.md": f"Title: A\nDate: 2023-01-01\n\n{tag.format('{static}bank.jpg')}\n",
        "b.md": f"Title: B\nDate: 2024-01-01\n\n{tag.format('{static}/images/bank.jpg')}\n",
    }
    built = build(files, **SHOWN)
    for path in ("a.html", "b.html"):
        assert built.soup(path).select_one(".prose img")["src"] == "/images/bank.jpg"


def test_translations_and_drafts_are_printed_as_other_pages_are(build):
    image = '<img src="/images/ada quill.jpg" alt="A">'
    text = f"Title: {{}}\nDate: 2024-01-01\nSlug: one\nLang: {{}}\n\n\\\\(x^2\\\\)\n\n{image}\n"
    files = {"images/ada quill.jpg": _photo(), "a.md": text.format("One", "en"), "b.md": text.format("Eins", "de")}
    files["c.md"] = text.format("Three", "en").replace("Date:", "Status: draft\nDate:").replace("one", "three")
    built = build(files, **SHOWN)
    for path in ("one.html", "one-de.html", "drafts/three.html"):
        page = built.soup(path).main
        assert page.find("math"), path
        assert page.select_one(".prose img")["width"] == "300", path


def test_a_template_of_another_theme_is_named_and_one_of_ours_printed(build):
    files = {
        "pages/a.md": "Title: Papers\nTemplate: pages/publications\n\nAll of them.\n",
        "pages/b.md": "Title: Wide\nTemplate: three-columns\n\nWords.\n",
        "c.md": "Title: Post\nDate: 2024-01-01\nTemplate: longread\n\nWords.\n",
        "refs.bib": "@article{q1, title={On silt}, author={Quill, Ada}, journal={J}, year={2021}}\n",
    }
    built = build(files, **SHOWN)
    assert built.problems == [
        "c.md:3: the theme has no template 'longread'; printed with 'article'",
        "pages/a.md:2: the theme has no template 'pages/publications'; printed with 'publications'",
        "pages/b.md:2: the theme has no template 'three-columns'; printed with 'page'",
    ]
    papers = built.soup("pages/papers.html").main.get_text()
    assert "All of them." in papers
    assert "On silt" in papers
    assert "Words." in built.html("pages/wide.html")
    assert "Words." in built.html("post.html")


def test_a_page_may_ask_for_a_template_of_ours(build):
    files = {
        "pages/ada.rst": "Ada Quill\n#########\n\n:template: person\n:position: PhD student\n\nShe measures mud.\n",
        "bo.md": "Title: Bo Reed\nDate: 2024-01-01\nTemplate: person\n\nHe sieves it.\n",
        "spring.md": "Title: Spring\nDate: 2024-01-02\n\nText.\n",
    }
    built = build(files, **SHOWN)
    profile = built.soup("pages/ada-quill.html").main
    assert "PhD student" in profile.get_text()
    people = built.soup("people/index.html").main
    assert [people.find("a", string=name)["href"] for name in ("Ada Quill", "Bo Reed")] == [
        "/pages/ada-quill.html",
        "/bo-reed.html",
    ]
    assert "He sieves it." in built.html("bo-reed.html")
    assert "Bo Reed" not in built.soup("news/index.html").main.get_text()


def test_lists_that_the_theme_cannot_print_are_left_out(build):
    lists = ["index", "publication", "sitemap", "tags"]
    built = build({"a.md": "Title: A\nDate: 2024-01-01\n\nText.\n"}, **SHOWN, DIRECT_TEMPLATES=lists)
    assert [problem.split(": ", 1)[1] for problem in built.problems] == [
        f"DIRECT_TEMPLATES has '{name}', for which the theme has no template of a list; left it out"
        for name in ("publication", "sitemap")
    ]
    assert {"index.html", "tags.html"} <= built.paths()


def test_a_site_without_articles_begins_with_its_home(build):
    built = build({"pages/about.md": "Title: About\n\nMud.\n", "papers.bib": "@misc{a, title={On silt}}\n"}, **SHOWN)
    home = built.soup("index.html")
    assert home.h1.get_text() == "Mud"
    assert "On silt" in home.main.get_text()


def test_a_page_takes_the_place_of_a_list(build):
    own = "Title: Mud\nTemplate: home\nSave_as: index.html\nURL:\nMission: We measure mud\n\nWelcome.\n"
    built = build({"pages/home.md": own, "a.md": "Title: A\nDate: 2024-01-01\n\nText.\n"}, **SHOWN)
    home = built.soup("index.html").main.get_text()
    assert "We measure mud" in home
    assert "Welcome." in home


def test_metadata_that_is_no_yaml_is_pelicans(build):
    text = "---\ntitle: Mud: a release\ndate: 2024-01-01\ntags: a, b\n---\n\nWords.\n"
    built = build({"a.md": text}, **SHOWN)
    assert built.soup("mud-a-release.html").h1.get_text() == "Mud: a release"
    assert "tag/b.html" in built.paths()
    assert not built.problems


def test_yaml_may_say_where_a_page_is_saved_and_by_what_it_is_printed(build):
    text = "---\ntitle: Us\ntemplate: people\nsave_as: us/index.html\nurl: us/\nlinks: [a, b]\n---\nAll of us.\n"
    person = "---\ntitle: Ada Quill\nlayout: person\nurl: https://quill.example/\n---\n"
    built = build({"pages/us.md": text, "pages/ada.md": person}, **SHOWN)
    us = built.soup("us/index.html").main
    assert "All of us." in us.get_text()
    assert us.find("a", string="Ada Quill")["href"] == "/pages/ada-quill.html"
    assert built.soup("pages/ada-quill.html").main.find("a", href="https://quill.example/")


def test_mathematics_of_restructuredtext_is_mathml(build):
    text = "A\n#\n\n:date: 2024-01-01\n\nIf :math:`a < b` then\n\n.. math::\n\n   \\frac{a}{b}\n"
    page = build({"a.rst": text}, **SHOWN).soup("a.html").main
    assert [tag.name for tag in page.find_all(["math", "mfrac"])] == ["math", "math", "mfrac"]
    assert "formula" not in str(page)


def test_pairs_of_links_may_hold_more_than_pairs(build):
    settings = {
        "SOCIAL": [
            ("GitHub", "https://github.com/mud", "fab fa-github"),
            ["Mastodon", "https://m.example/@mud"],
            ("Yours?", "#"),
        ],
        "LINKS": {"Faculty": "https://faculty.example/"},
        "MENUITEMS": (("About", (("Us", "/us.html"), ("Sea", "/sea.html"))), {"title": "Wiki", "url": "/wiki/"}, "odd"),
    }
    built = build({"a.md": "Title: A\nDate: 2024-01-01\n\nText.\n"}, **SHOWN, **settings)
    page = built.soup("a.html")
    assert [link.get_text() for link in page.select(".site-bar > nav .site-nav a")] == ["Us", "Sea", "Wiki", "News"]
    links = {link["href"] for link in page.select(".foot-columns a")}
    assert {"https://github.com/mud", "https://m.example/@mud", "https://faculty.example/"} <= links
    assert "#" not in links
    assert [problem.split(": ", 1)[1] for problem in built.problems] == [
        "MENUITEMS has 'odd', which is no pair of a name and an address; left it out"
    ]


def test_pelicans_cache_of_content_is_written_and_read(build, tmp_path):
    cached = {"CACHE_CONTENT": True, "LOAD_CONTENT_CACHE": True, "CACHE_PATH": str(tmp_path / "cache")}
    for _ in range(2):
        built = build(BY_FILE, **SHOWN, **cached)
        assert not built.problems
        assert built.soup("deep/silt.html").select_one(".prose img")["width"] == "300"
        assert "On silt in winter" in built.html("publications.bib")
        assert "Curriculum" in built.soup("pages/ada-quill.html").main.get_text()
    assert list((tmp_path / "cache").iterdir())


def test_the_menu_names_each_page_once_and_in_words(build):
    files = {
        "pages/a.md": 'Title: The <span class="caps">CERL</span> &amp; us\n\nText.\n',
        "pages/b.md": "Title: Publications\nSlug: our-papers\nKind: page\n\nText.\n",
        "refs.bib": "@article{q1, title={On silt}, author={Quill, Ada}, journal={J}, year={2021}}\n",
        "c.md": "Title: C\nDate: 2024-01-01\n\nText.\n",
    }
    built = build(files, **SHOWN, MENUITEMS=(("News", "/archives.html"),))
    menu = built.soup("c.html").select(".site-bar > nav .site-nav a")
    assert [(link.get_text(), link["href"]) for link in menu] == [
        ("News", "/archives.html"),
        ("Publications", "/pages/our-papers.html"),  # else nothing would lead to it
        ("The CERL & us", "/pages/the-cerl-us.html"),
    ]


def test_a_page_leads_to_its_translations(build):
    text = "Title: {}\nSlug: us\nLang: {}\n\nText.\n"
    files = {"pages/a.md": text.format("Us", "en"), "pages/b.md": text.format("Wir", "de")}
    link = build(files, **SHOWN).soup("pages/us.html").main.find("a", hreflang="de")
    assert (link.get_text(), link["href"]) == ("Deutsch", "/pages/us-de.html")


def test_a_time_zone_that_is_none_is_reported(build):
    built = build({"pages/about.md": "Title: About\n\nMud.\n"}, SITENAME="Mud", TIMEZONE="")
    assert [problem.split(": ", 1)[1] for problem in built.problems] == ["TIMEZONE = '' is no time zone; used 'UTC'"]
    assert "Mud." in built.html("pages/about.html")


def test_a_summary_that_the_page_has_is_listed_whole(build):
    words = " ".join(f"word{number}" for number in range(60))
    built = build({"a.md": f"Title: A\nDate: 2024-01-01\nSummary: {words}\n\nText.\n"}, **SHOWN)
    assert words in built.soup("index.html").main.get_text()


def test_a_doubled_quotation_mark_ends_a_picture_and_no_card(build):
    card = '<div class="card"><img src="{}" alt="{}"" class="face"><h4>{}</h4><p><a href="/x">Site</a></p></div>\n'
    text = "".join(card.format("/images/none.jpg", f"{name}'s face", name) for name in ("Ada Quill", "Bo Reed"))
    main = build({"pages/p.md": f"Title: P\n\n{text}"}, **SHOWN).soup("pages/p.html").main
    assert [name.get_text() for name in main.find_all(["h2", "h3", "h4"])] == ["Ada Quill", "Bo Reed"]
    assert len(main.find_all("a", string="Site")) == 2


RST = """\
Tides
#####

:date: 2024-01-01

.. contents:: On this page

Spring
======

Words with ``code``.

.. warning:: Mind the *mud*.

.. figure:: {static}/images/ada quill.jpg
   :align: right
   :alt: The bank

   At low tide.

===== =====
Day   Depth
===== =====
1     2
===== =====

Neap
====

| Ebb,
| flood.

.. topic:: Gauges

   Read them daily.
"""


def test_restructured_text_is_set_in_the_themes_blocks(build):
    page = build({"tides.rst": RST, "images/ada quill.jpg": _photo()}, **SHOWN).soup("tides.html")
    prose = page.select_one(".prose")
    assert [(heading.name, heading["id"], heading.parent) for heading in prose.find_all("h2")] == [
        ("h2", "spring", prose),
        ("h2", "neap", prose),
    ]
    assert not prose.select("h2 a, .section")
    warning = prose.select_one(".alert.is-warning")
    assert warning.select_one(".alert-title").get_text() == "Warning"
    assert "Mind the mud." in warning.get_text()
    assert [link["href"] for link in prose.select(".toc li a")] == ["#spring", "#neap"]
    assert "is-right" in prose.select_one(".figure")["class"]
    assert "border" not in prose.table.attrs
    assert prose.select_one(".card .card-title").get_text() == "Gauges"
    assert len(prose.select(".line-block > div:not(.line)")) == 2  # `line` is a drawing of lines


def test_admonitions_of_markdown_are_alerts(build):
    text = "Title: A\nDate: 2024-01-01\n\n!!! note\n    Look here.\n"
    markdown = {"extension_configs": {"admonition": {}, "meta": {}}}
    alert = build({"a.md": text}, **SHOWN, MARKDOWN=markdown).soup("a.html").select_one(".prose .alert")
    assert alert.select_one(".alert-title").get_text() == "Note"


def test_boxes_of_a_jekyll_site_stay_boxes(build):
    page = '---\ntitle: Us\n---\n<div class="section" id="us"><h2>We</h2></div><div class="sidebar">Mud.</div>\n'
    prose = build({"_config.yml": "title: T\n", "us.html": page}).soup("us.html").select_one(".prose")
    assert prose.select_one("div.section#us > h2")
    assert prose.select_one("div.sidebar")["class"] == ["sidebar"]
