"""A whole build of a site that means harm: it ends, says what it left out, and no script address becomes a link."""

import re
from xml.etree import ElementTree

import pytest

from pelican_academic.jekyll.compare_links import Dead, dead_links, files_of
from pelican_academic.jekyll.rendering import templates
from pelican_academic.liquid import Limits

ENDLESS = "{% for i in (1..1000000000) %}x{% endfor %}"
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefg", "bcdefgh", strict=True)
)
SCRIPT = "JavaScript:alert(1)"
FIELDS = "".join(
    f"{key}: '{SCRIPT}'\n" for key in ("website", "url_pdf", "link", "url", "github", "scholar", "email", "image", "cv")
)
DEFAULT = (
    "<html><body><main>{{ content }}<p>See <a href='{{ page.website }}'>the site of {{ page.title }}</a></p></main>"
    "</body></html>"
)
FILES = {
    "_config.yml": f"title: Bad Lab\ncollections: {{people: {{output: true}}}}\nurl_of_lab: '{SCRIPT}'\n",
    "_layouts/default.html": DEFAULT,
    "_layouts/endless.html": f"---\nlayout: default\n---\n{ENDLESS}{{{{ content }}}}",
    "_data/laughs.yml": LAUGHS,
    "_data/navigation.yml": f"- {{title: Home, url: '{SCRIPT}'}}\n",
    "_data/publications.yml": f"- {{title: Silt, authors: Ada Quill, year: 2020, url: '{SCRIPT}', pdf: '{SCRIPT}'}}\n",
    "_people/ada.md": f"---\nlayout: default\ntitle: Ada Quill\n{FIELDS}---\n[x](/y)\n",
    "index.md": f"---\nlayout: default\ntitle: Home\n{FIELDS}---\nWelcome.\n",
    "front.md": f"---\nlayout: default\n{LAUGHS}---\nFront.\n",
    "good.md": "---\nlayout: default\ntitle: Good\n---\nA good page.\n",
    **{f"loop{n}.md": f"---\nlayout: default\ntitle: Loop {n}\n---\n{ENDLESS}\n" for n in range(6)},
    **{f"page{n}.md": f"---\nlayout: endless\ntitle: Page {n}\n---\nText.\n" for n in range(6)},
}


@pytest.mark.parametrize("look", ["own", "theme"])
def test_it_ends_and_says_why(build, monkeypatch, look):
    monkeypatch.setattr(templates, "_LIMITS", Limits(output=500_000, steps=20_000))
    built = build(FILES, ACADEMIC_LOOK=look)
    said = [(problem.place.path, problem.code) for problem in built.build.problems]
    for path, code in (
        ("_data/laughs.yml", "data-yaml"),
        ("front.md", "front-matter-yaml"),
        *((f"loop{n}.md", "liquid-error") for n in range(6)),
    ):
        assert said.count((path, code)) == 1, (path, said)
    assert ("_layouts/endless.html", "liquid-error") in said
    assert built.build.site.renderer.templates.environment.limits.steps == 200
    assert "A good page." in built.html("good.html")


def test_no_script_address_becomes_a_link(build, monkeypatch):
    monkeypatch.setattr(templates, "_LIMITS", Limits(output=500_000, steps=20_000))
    built = build(FILES)
    for page in built.output.rglob("*.html"):
        assert not re.search(
            r"""(?:href|src|action|data|srcset)\s*=\s*["']?\s*javascript:""", page.read_text("utf-8"), re.IGNORECASE
        ), page


@pytest.mark.parametrize("look", ["own", "theme"])
def test_no_script_address_becomes_the_sites_own_or_a_pictures(build, look):
    files = {
        "_config.yml": f"title: Lab\nurl: '{SCRIPT}//'\nlang: '\"<x>'\n"
        "plugins: [jekyll-redirect-from, jekyll-feed, jekyll-seo-tag, jekyll-sitemap]\n",
        "_layouts/default.html": "<html><head>{% seo %}{% feed_meta %}</head><body>{{ content }}</body></html>",
        "_posts/2024-01-02-mud.md": "---\nlayout: default\ntitle: Mud\nlang: '\"<x>'\n---\nMud.\n",
        "index.md": "---\nlayout: default\ntitle: Home\nredirect_from: /old/\n---\nWelcome.\n",
        "ada.md": f"---\nlayout: person\ntitle: Ada Quill\nimage: '{SCRIPT}'\n---\nMud.\n",
        "bo.md": "---\nlayout: person\ntitle: Bo Reed\nimage: 'data:text/html,alert(1)'\n---\nMud.\n",
    }
    built = build(files, ACADEMIC_LOOK=look)
    for page in built.output.rglob("*.html"):
        assert "alert(1)" not in page.read_text("utf-8"), page
    assert "url=/" in built.html("old/index.html")
    ElementTree.fromstring(built.html("feed.xml"))
    assert f"_config.yml: '{SCRIPT}//' is no address of a site; built as if 'url' said nothing" in built.problems


@pytest.mark.parametrize("control", ["\x02", "\x0b", "\x0c", "\x1b", "&#12;", "\ufffe"])
def test_control_characters_that_a_pdf_left_stop_no_build(build, control):
    """Every text that is taken apart and set anew: a page's own, what its layout prints, a card, a list of papers."""
    said = f"Tide{control}Silt"
    layout = f"<html><body><nav><a href='/'>{said}</a><a href='/people.html'>P</a></nav>"
    layout += f"<div>{said}<div>{said}<p>x</p></div></div>{{{{ content }}}}</body></html>"
    card = f"<div class='col'><img src='/a.jpg'><h3>Ada{control} Quill</h3>{said}</div>"
    paper = f"- Quill, A. and Reedham, B. (2020). On {said} and mud in the lagoon. *Journal of Marshes*, 3, 1-9.\n"
    files = {
        "_config.yml": "title: Lab\nurl: https://lab.example\n",
        "_layouts/default.html": layout,
        "_data/team.yml": '- name: Ada Quill\n  role: "PhD \\u000b\\u0002student"\n',
        "_posts/2020-01-02-news.md": f"---\nlayout: default\ntitle: News\n---\n{said} is news.\n",
        "index.md": f"---\nlayout: default\ntitle: Home\n---\n{said} $x{control}^2$ <table><td>{said}</td></table>\n",
        "people.html": f"---\nlayout: default\ntitle: People\n---\n<div class='row'>{card * 2}</div>\n",
        "publications.md": f"---\nlayout: default\ntitle: Publications\n---\n## 2020\n\n{paper * 3}",
    }
    built = build(files)
    for name in ("index.html", "people.html", "publications.html"):
        assert "Tide" in built.html(name)
    for file in built.output.rglob("*.xml"):
        ElementTree.parse(file)


NO_ADDRESS = "http://[your site]/a"
KEYS = ("website", "url", "image", "email", "scholar", "github", "cv", "orcid", "pdf", "link", "links", "logo")


@pytest.mark.parametrize("look", ["theme", "own"])
def test_what_is_no_address_stops_no_build(build, look):
    """A template's own words stand where an address should: ``http://[your site]``."""
    fields = "".join(f"{key}: '{NO_ADDRESS}'\n" for key in KEYS)
    row = ", ".join(f"{key}: '{NO_ADDRESS}'" for key in KEYS)
    body = f"[a]({NO_ADDRESS}) ![b]({NO_ADDRESS}) <a href='{NO_ADDRESS}'>c</a> <iframe src='{NO_ADDRESS}'></iframe>\n"
    files = {
        "_config.yml": f"title: Lab\n{fields}collections: {{people: {{output: true}}}}\nbaseurl: /lab\n",
        "_layouts/default.html": f"<html><body><nav><a href='{NO_ADDRESS}'>A</a><a href='/b/'>B</a></nav>"
        f"<script src='{NO_ADDRESS}'></script><link rel='stylesheet' href='{NO_ADDRESS}'>"
        "{{ content }}{{ page.website | relative_url }}<a href='{{ page.cv }}'></a></body></html>",
        "_people/ada.md": f"---\nlayout: default\nname: Ada Quill\n{fields}---\n{body}",
        "_data/team.yml": f"- {{name: Bo Far, {row}}}\n",
        "_data/publications.yml": f"- {{title: On silt, authors: Ada Quill, year: 2020, {row}}}\n",
        "_data/navigation.yml": f"- {{title: Home, url: '{NO_ADDRESS}'}}\n",
        "index.md": f"---\nlayout: default\ntitle: Home\n---\n{body}{{{{ site.data.team[0].website }}}}\n",
        "b.md": f"---\nlayout: default\n{fields}redirect_from: '{NO_ADDRESS}'\n---\n{body}",
    }
    built = build(files, ACADEMIC_LOOK=look)
    assert "[your site]" in built.html("index.html")
    files = files_of(built.output)
    assert not dead_links(files, Dead(files, "lab"))


@pytest.mark.parametrize("look", ["theme", "own"])
def test_a_name_that_no_file_can_have_costs_its_page_alone(build, look):
    long, wide = "long" * 100, "潮汐沉积物" * 30  # 400 letters; 150 letters of three bytes
    files = {
        "_config.yml": "title: Lab\nplugins: [jekyll-archives, jekyll-redirect-from]\nlocale: ../x\n"
        f"jekyll-archives: {{enabled: [tags]}}\nlayouts_dir: {long}\ndata_dir: _data\nlogo: {long}\n",
        "_posts/2024-01-02-mud.md": f"---\ntitle: Mud\ntags: [{long}, {wide}]\ncategories: [{wide} x]\n---\nMud.\n",
        "a.md": f"---\npermalink: /{long}/\nimage: {long}.jpg\n---\n![A]({long}.png) {{% include {long} %}}\n",
        "index.md": f"---\nredirect_from: /{long}.html\nimage: {long}.jpg\n---\nHome. ![A]({long}.png)\n",
        "_data/publications.yml": f"- {{title: {wide}, authors: 李明, year: 2020}}\n",
    }
    built = build(files, ACADEMIC_LOOK=look)
    assert "Home." in built.html("index.html")
    problem = next(
        problem for problem in built.problems if problem.startswith("a.md:1: no file can be called 'longlong")
    )
    assert problem.endswith("…'; the page was left out")
    if look == "theme":
        papers = {path for path in built.paths() if path.startswith("publications/") and path.endswith("/index.html")}
        assert any("潮汐沉积物" in path for path in papers), "a paper's page has as much of its name as a file can have"


@pytest.mark.parametrize("look", ["theme", "own"])
def test_an_old_address_above_the_site_or_below_a_page_costs_itself_alone(build, look):
    files = {
        "_config.yml": "title: Lab\nplugins: [jekyll-redirect-from]\n",
        "mud.md": "---\nredirect_from: [/../../old.html, /mud.html/more/]\n---\nMud.\n",
    }
    built = build(files, ACADEMIC_LOOK=look)
    assert "Mud." in built.html("mud.html")
    assert "url=/mud.html" in built.html("old.html")
    assert not (built.output.parent / "old.html").exists()
    (problem,) = built.problems
    assert problem.endswith("is written to 'mud.html/more/index.html', and 'mud.html' is a file, no folder; left out")
