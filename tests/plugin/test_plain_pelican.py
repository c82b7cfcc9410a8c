"""Plain Pelican content: no Jekyll anywhere, the same people, papers and theme."""

import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from pelican import Pelican
from pelican.settings import read_settings

CONTENT = {
    "a.md": "Title: Hi & co\nDate: 2024-01-01\nTags: a, b\nCategory: news\n\nHello *there*.\n",
    "pages/about.md": "Title: About\n\nWe are plain.\n",
    "pages/ada.md": "---\ntitle: Ada Quill\nlayout: person\nposition: PhD student\nstatus: current\n---\n# Hi\n",
    "refs.bib": "@article{q1, title={On silt}, author={Quill, Ada}, journal={J}, year={2021}}\n",
}


def test_a_pelican_site_gets_people_and_publications(build):
    built = build(CONTENT, SITENAME="Plain", TIMEZONE="UTC")
    assert {"hi-co.html", "pages/about.html", "pages/ada-quill.html", "publications/q1/index.html"} <= built.paths()
    assert "PhD student" in built.soup("pages/ada-quill.html").main.get_text()
    listed = built.soup("publications/index.html").main
    assert "On silt" in listed.get_text()
    assert listed.find("a", href="/pages/ada-quill.html")
    assert "We are plain." in built.html("pages/about.html")


def test_a_file_that_pelican_skips_is_a_problem(build):
    person = "Title: Bo Reed\nTemplate: person\nRole: PhD student\n\nMud.\n"
    front = "---\ntitle: Di Fen\nposition: PhD student\n---\nMud.\n"
    pages = {"pages/people/cy.md": person.replace("Bo", "Cy"), "pages/people/di.md": front}
    built = build({**CONTENT, "people/bo.md": person, **pages}, SITENAME="P")
    (problem,) = built.problems
    assert problem.startswith("people/bo.md: Pelican makes no page of it: an article needs a date")
    assert [member.name for member in built.build.graph.people] == ["Ada Quill", "Cy Reed", "Di Fen"]


def test_the_menu_has_pelicans_own_items_lists_and_pages(build):
    more = {"pages/hidden.md": "Title: Hidden\nStatus: hidden\n\nWords.\n"}
    built = build(CONTENT | more, SITENAME="Plain", MENUITEMS=(("Wiki", "https://wiki.example/"),))
    menu = [link.get_text() for link in built.soup("hi-co.html").select(".site-bar > nav .site-nav a")]
    assert menu == ["Wiki", "People", "Publications", "News", "About"]


def test_pages_stay_out_of_the_menu_where_pelicans_setting_says_so(build):
    built = build(CONTENT, SITENAME="Plain", DISPLAY_PAGES_ON_MENU=False)
    assert "About" not in built.soup("hi-co.html").select_one(".site-bar").get_text()


def test_the_footer_has_pelicans_links(build):
    built = build(CONTENT, SITENAME="Plain", LINKS=(("Pelican", "https://getpelican.com/"), ("Odd", "javascript:x()")))
    column = built.soup("hi-co.html").select_one(".foot-columns")
    assert column.find("a", href="https://getpelican.com/").get_text() == "Pelican"
    assert "javascript" not in str(column)


def test_writers_link_to_their_profile_or_to_pelicans_page_of_an_author(build):
    built = build(
        {**CONTENT, "b.md": "Title: Two\nDate: 2024-02-01\nAuthors: Ada Quill, Bo Tern\n\nText.\n"}, SITENAME="P"
    )
    byline = built.soup("two.html").select_one(".byline")
    assert [(link.get_text(), link["href"]) for link in byline.select("a")] == [
        ("Ada Quill", "/pages/ada-quill.html"),
        ("Bo Tern", "/author/bo-tern.html"),
    ]
    assert "author/bo-tern.html" in built.paths()


def test_writers_link_to_the_address_beside_their_name(build):
    post = "---\ntitle: Two\nauthors:\n- {name: Bo Tern, url: 'https://bo.example'}\n- name: Cy Reed\n---\nText.\n"
    byline = build({"_config.yml": "title: T\n", "_posts/2024-02-01-two.md": post}).soup("2024/02/01/two.html")
    assert [(link.text, link["href"]) for link in byline.select(".byline a")] == [("Bo Tern", "https://bo.example")]
    assert byline.select_one(".byline").text.strip() == "Bo Tern, Cy Reed"


BLOG = {
    "capitals.md": '---\nTitle: Capitals\nDate: 2024-05-05\nTags: mud, sand\nCategory: lab\n---\n\nA "quote" -- so.\n',
    "code.md": "---\ntitle: Code\ndate: 2024-05-06\n---\n\n```python\nx = 1\n```\n\n!!! note\n    Look.\n",
    "talks/shores.md": "---\ntitle: Shores\ndate: 2024-05-07\n---\n\nA talk.\n",
    "lists.md": "---\ntitle: Lists\ndate: 2024-05-08\ntags: [mud, sand]\n---\n\nText.\n",
    "talks/notes.md": "---\nTitle: Notes\nDate: 2024-05-09\nlayout: talk\n---\n\nMore.{: .x}\n",
    "pages/about.md": "Title: About\n\nMud.\n",
}
TEXT = ".entry-content, main article, #content"
EXTENSIONS = {
    "extension_configs": {"admonition": {}, "codehilite": {"css_class": "highlight"}, "extra": {}, "meta": {}}
}


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_a_blog_stays_what_it_was(build, tmp_path, theme):
    """Posts whose front matter Pelican's own reader understands are read by it, with the site's extensions."""
    settings = {"SITENAME": "Blog", "TIMEZONE": "UTC", "THEME": theme, "MARKDOWN": EXTENSIONS}
    after = build(BLOG, **settings)
    paths = {"PATH": str(tmp_path / "site"), "OUTPUT_PATH": str(tmp_path / "before")}
    Pelican(read_settings(override={**settings, **paths, "PLUGINS": []})).run()
    for path in ("capitals.html", "code.html", "shores.html", "pages/about.html"):
        before = BeautifulSoup((tmp_path / "before" / path).read_text("utf-8"), "lxml")
        assert str(after.soup(path).select_one(TEXT)) == str(before.select_one(TEXT)), path
    assert 'class="admonition note"' in after.html("code.html")
    assert 'class="highlight"' in after.html("code.html")
    assert {"tag/sand.html", "lists.html", "notes.html"} <= after.paths()
    assert "Lists" in after.html("tag/sand.html")  # a list of tags is a list, not its text
    assert "More." in after.html("notes.html")
    ours = {"publications", "publications.bib"}
    made = {path.relative_to(after.output).parts[0] for path in after.output.iterdir()}
    theirs = {path.name for path in (tmp_path / "before").iterdir()}
    assert not {"robots.txt", "sitemap.xml", "favicon.svg", "site.webmanifest", "search.json"} & (made - theirs - ours)


def test_settings_that_another_run_has_used_are_the_sites_own_again(build, tmp_path):
    """The plugin i18n_subsites builds a site for each language with a copy of the settings of the one before."""
    built = build(CONTENT, SITENAME="Mud", TIMEZONE="UTC", DEFAULT_LANG="en")
    copied = {**built.build.settings, "SITENAME": "Schlamm", "DEFAULT_LANG": "de", "OUTPUT_PATH": str(tmp_path / "de")}
    Pelican(copied).run()
    assert (tmp_path / "de" / "site.webmanifest").is_file()
    assert (tmp_path / "de" / "favicon.svg").is_file()
    home = BeautifulSoup((tmp_path / "de" / "index.html").read_text("utf-8"), "lxml")
    assert (home.html["lang"], home.title.text) == ("de", "Schlamm")


def test_the_groups_profiles_are_shown(build):
    built = build(CONTENT, SITENAME="Mud", TIMEZONE="UTC", ACADEMIC_SOCIAL={"github": "mud-lab"})
    assert built.soup("index.html").select_one("footer a[rel~=me]")["href"] == "https://github.com/mud-lab"


def test_the_examples_of_the_documentation(build):
    text = (Path(__file__).parents[2] / "docs" / "pelican.md").read_text("utf-8")
    page, template = (re.search(f"```{kind}\\n(.*?)```", text, re.DOTALL)[1] for kind in ("markdown", "html"))
    folder = build(CONTENT, SITENAME="Plain").output.parent / "templates"
    folder.mkdir()
    (folder / "publications.html").write_text(template, "utf-8")
    files = CONTENT | {"pages/ours.md": page.replace("Title: Publications", "Title: Ours")}
    built = build(files, SITENAME="Plain", THEME="simple", THEME_TEMPLATES_OVERRIDES=[str(folder)])
    for path in ("pages/ours.html", "publications/index.html"):
        assert "On silt" in built.soup(path).main.get_text()
    assert built.soup("pages/ours.html").find("a", string="BibTeX")["href"].endswith("/publications.bib")
    assert not built.problems


PAPERS = """Title: Our papers
Jinja: {jinja}

## All of them

{{{{ publications() }}}}

{{% for year in academic.years %}}
* {{{{ year.label }}}}: {{{{ year.count }}}} [all]({{{{ academic.exports.bibtex }}}})
{{% endfor %}}

See [the first](|filename|/a.md).
"""


@pytest.mark.parametrize("theme", ["simple", ""])
def test_a_page_may_list_papers_by_jinja_whatever_the_theme(build, theme):
    import pelican_academic

    files = CONTENT | {
        "pages/papers.md": PAPERS.format(jinja="true"),
        "pages/raw.md": PAPERS.format(jinja="false").replace("Our papers", "Raw"),
    }
    built = build(files, SITENAME="Plain", THEME=theme or pelican_academic.theme_path())
    page = built.soup("pages/our-papers.html")
    assert "On silt" in page.select_one("ul.publications, ul.entries").get_text()
    assert [item.get_text() for item in page.select("li") if "2021:" in item.get_text()] == ["2021: 1 all"]
    assert page.find("a", string="all")["href"].endswith("/publications.bib")
    assert page.find("a", string="the first")["href"].endswith("/hi-co.html")
    assert page.find("h2", string="All of them")
    assert "Jinja" not in page.get_text()
    assert "{{ publications() }}" in built.html("pages/raw.html")


def test_an_error_in_the_jinja_of_a_plain_page_is_named_at_its_line(build):
    files = CONTENT | {"pages/papers.md": "Title: Our papers\nJinja: true\n\nOne.\n\n{% if %}\n"}
    built = build(files, SITENAME="Plain")
    assert next(line for line in built.problems if "Jinja" in line).startswith("pages/papers.md:6: Jinja: ")
    assert "One." in built.html("pages/our-papers.html")
