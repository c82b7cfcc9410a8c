"""What al-folio, Greene-lab's template and their many descendants print by themselves, in the theme's look."""

import pytest
from bs4 import BeautifulSoup

from pelican_academic.plugin.prose.markup.said import said_once
from pelican_academic.plugin.prose.portraits.arrange import arrange_portraits

DEFAULT = (
    '<!DOCTYPE html><html><body><header class="navbar"><ul><li><a href="/">{{ home_label }}'
    '<span class="sr-only">(current)</span></a></li><li><a href="/people/">People</a></li></ul></header>'
    "<main>{{ content }}</main><footer>"
    '<a href="https://port.example">Port of Halden<span class="foot__a11y">(link is external)</span></a>'
    '<p>© 2024 Mud Lab. Powered by <a href="https://jekyllrb.com">Jekyll</a> with mud. Open daily.</p>'
    "</footer></body></html>"
)
CV = """\
---
layout: default
---
<header><h1 class="post-title">{{ page.title }} <a class="float-right" href="/cv.pdf">cv.pdf</a></h1></header>
<p><a href=""> </a>{{ page.told }}</p>{{ content }}
"""
PROFILES = """\
---
layout: default
---
<header class="post-header"><h1 class="post-title">{{ page.title }}</h1></header>
<article>{% for profile in page.profiles %}<hr><div class="profile float-{{ profile.align }}">
<figure><picture><source srcset="/assets/{{ profile.image }}" sizes="95vw"">
<img src="/assets/{{ profile.image }}" alt="{{ profile.image }}"></picture></figure>
<div class="more-info">{{ profile.more_info }}</div></div>
<div class="clearfix">{{ profile.text | markdownify }}</div>{% endfor %}</article>
"""
PEOPLE = """\
---
layout: profiles
title: People
permalink: /people/
profiles:
  - {align: right, image: ada.svg, more_info: <p>Ada Quill</p><p>Professor</p>, text: She reads *mud*.}
  - {align: left, image: bo.svg, more_info: <p>Bo Reedham</p>, text: He reads sand.}
---
"""
ABOUT = """\
---
layout: default
---
{{ content }}
{% for paper in site.data.papers %}<div class="row" id="{{ paper.key }}"><div class="title">{{ paper.title }}</div>
<div class="author"><a href="{{ paper.coauthor }}">Ada Bo Quill</a>, and 6 more authors</div>
<div class="links"><a class="btn" role="button">Abs</a> <a href="{{ paper.pdf }}">PDF</a></div></div>{% endfor %}
"""
BIB = """\
@article{quill2024, title={On the mud of quiet harbours}, author={Quill, Ada Bo and Reedham, Bo and Pixel, Cy},
year={2024}, journal={Journal of Mud}, pdf={https://mud.example/q.pdf}, selected={true}}
"""
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="400"/>'
SITE = {
    "_config.yml": "title: Mud Lab\ndescription: We read mud - and sand\n",
    "_layouts/default.html": DEFAULT,
    "_layouts/profiles.html": PROFILES,
    "_layouts/about.html": ABOUT,
    "_data/papers.yml": "- {key: quill2024, title: On the mud of quiet harbours, pdf: 'https://mud.example/q.pdf', "
    "coauthor: 'https://ada.example/'}\n",
    "_data/words.yml": "- PDF\n",
    "_bibliography/papers.bib": BIB,
    "people.md": PEOPLE,
    "_layouts/cv.html": CV,
    "cv.md": "---\nlayout: cv\ntitle: CV\ntold: Since 2019\n---\nReads mud.\n",
    "index.md": "---\nlayout: about\ntitle: about\nlead: We <b>r</b>ead mud and sand\n---\n"
    "# We read mud – and sand\n\nDaily.\n\n"
    '<img class="top light-mode" src="/assets/ada.svg" alt="A">\n'
    '<img class="top dark-mode" src="/assets/bo.svg" alt="B">\n',
    "assets/ada.svg": DRAWING,
    "assets/bo.svg": DRAWING,
}


def text(element):
    return " ".join(element.get_text(" ").split())


def test_a_page_of_profiles_is_as_its_layout_writes_it(build):
    main = build(SITE).soup("people/index.html").select_one("main")
    prose = main.select_one(".prose")
    assert not main.select(".rest"), "a stray quotation mark in a tag hid the text behind it"
    assert len(prose.select("hr")) == 1, "a rule stands below the rule of the head"
    assert [div["class"] for div in prose.select(".profile")] == [["profile", "float-right"], ["profile", "float-left"]]
    assert [image["src"] for image in prose.select("img")] == ["/assets/ada.svg", "/assets/bo.svg"]
    assert text(prose).startswith("People Ada Quill Professor She reads mud")
    assert text(prose).index("Bo Reedham") < text(prose).index("He reads sand")


def test_a_title_with_a_link_beside_it_is_said_once_and_the_link_stays(build):
    main = build(SITE).soup("cv.html").select_one("main")
    assert [heading.get("class") for heading in main.select("h1")] == [None, ["said"]]
    assert [(text(link), link["href"]) for link in main.select("a[href]")] == [("cv.pdf", "/cv.pdf")]


@pytest.mark.parametrize(
    "text",
    [
        "<p>Our team</p><hr><p>Us.</p>",
        "<div>\n<h4 class='x'>Our <b>te</b>am</h4>\n<hr/></div><p>Us.</p>",
        "<style>p { color: red }</style><h1>Our team!</h1><p>Us.</p>",
    ],
)
def test_a_title_is_said_once_as_first_heading_or_line(text):
    said = BeautifulSoup(said_once(text, "Our Team"), "html.parser")
    assert [element.name for element in said.select(".said[aria-hidden]")] in (["p"], ["h4"], ["h1"])
    assert not said.select("hr")


def test_a_first_line_that_says_more_than_the_title_stays():
    text = "<p>Our team won.</p><hr>"
    assert said_once(text, "Our team") == text


def test_a_selected_paper_is_told_once(build):
    main = build(SITE).soup("index.html").select_one("main")
    entry = main.select_one(".entry")
    assert not entry.select(".rest-line")
    assert [(text(link), link["href"]) for link in entry.select(".authors a")] == [
        ("A. B. Quill", "https://ada.example/")
    ]
    assert not main.select(".rest")


def test_the_headline_is_said_once(build):
    main = build(SITE).soup("index.html").select_one("main")
    assert text(main.select_one("h1.mission")) == "We read mud - and sand"
    assert not main.select(".lead")
    assert main.select_one(".prose h1")["class"] == ["said"]
    assert [image["alt"] for image in main.select(".prose img")] == ["A"], "the picture of the dark scheme stands below"


def test_what_is_only_heard_is_not_written(build):
    soup = build(SITE).soup("people/index.html")
    assert "(" not in text(soup.select_one("header")) + text(soup.select_one("footer"))
    foot = [text(line) for line in soup.select(".rest-foot li")]
    assert foot == ["Port of Halden"]


def test_a_portrait_that_floats_beside_its_text_is_no_card():
    profile = '<h3>{0}</h3><div class="profile float-right"><img src="/{0}.jpg"><p>{0}</p></div><p>{1}</p><hr>'
    page = "".join(profile.format(name, "Reads mud. " * 20) for name in ("Ada Quill", "Bo Reedham", "Cy Pixel"))
    assert arrange_portraits(page, (), listed=True, lost=lambda address: False) == page


GREENE = {
    "_config.yml": "title: Mud Lab\ncollections: {members: {output: true}}\n",
    "_layouts/member.html": "<!DOCTYPE html><html><body><main>{% assign type = site.data.types[page.role] %}"
    '<div class="portrait"><a><img src="/{{ page.image }}"><span>{{ page.name }}, Ph.D.</span>'
    "<span>{{ type.description }}</span></a></div>{{ content }}"
    '<p><a href="/research/?search=Quill">Search for papers of {{ page.name }} on the research page</a></p>'
    "</main></body></html>",
    "_data/types.yaml": "tidekeeper: {icon: fa-water, description: Keeper of tides}\n",
    "_members/ada.md": "---\nlayout: member\nname: Ada Quill\nrole: tidekeeper\nimage: none.jpg\n---\nReads mud.\n",
    "index.md": "---\nlayout: member\nname: Home\n---\nHome.\n",
}


def test_a_member_of_greene_labs_template_is_shown_once(build):
    main = build(GREENE).soup("members/ada.html").select_one("main")
    assert "Keeper of tides" in text(main)
    assert not main.select(".rest"), text(main)


def test_a_role_means_what_the_sites_data_says(build):
    roles = "researcher: {description: Principal Investigator}\nphd: {description: Mud student}\n"
    people = {f"_members/{name}.md": f"---\nlayout: member\nname: {name} Quill\nrole: {role}\n---\nReads mud.\n"
              for name, role in (("ada", "researcher"), ("bo", "phd"))}  # fmt: skip
    graph = build({**GREENE, **people, "_data/types.yaml": roles}).build.graph
    assert [person.role for person in graph.people if person.name != "Home"] == ["pi", "phd"]


def test_a_key_that_is_nearly_a_role_is_called_what_the_data_calls_it(build):
    page = "---\nlayout: member\nname: Bo Reed\nrole: researcher3\n---\n"
    types = "researcher3: {description: Researcher III}\n"
    graph = build({**GREENE, "_data/types.yaml": types, "_members/bo.md": page}).build.graph
    bo = next(person for person in graph.people if person.name == "Bo Reed")
    assert (bo.position, bo.role) == ("Researcher III", "scientist")


def test_what_a_site_says_of_all_its_pages_is_said_of_nobody(build):
    defaults = "defaults: [{scope: {path: ''}, values: {description: We read mud.}}]\n"
    page = "---\nlayout: member\nname: Bo Reed\nrole: lab_manager\n---\n"
    graph = build({**GREENE, "_config.yml": GREENE["_config.yml"] + defaults, "_members/bo.md": page}).build.graph
    bo = next(person for person in graph.people if person.name == "Bo Reed")
    assert (bo.statement, bo.position, bo.role) == ("", "lab manager", "engineer")


def test_further_pages_of_a_person_are_no_people(build):
    page = "---\nname: Ada Quill\nrole: phd\n---\n"
    pages = {f"_members/ada/{name}.md": f"{page}Says {name}." for name in ("index", "contact", "papers/index")}
    site = {**GREENE, "_members/ada.md": "---\nname: Bo Reed\nrole: phd\n---\n", **pages}
    built = build({**site, "_config.yml": GREENE["_config.yml"] + "permalink: pretty\n"})
    assert sorted(person.name for person in built.build.graph.people) == ["Ada Quill", "Bo Reed", "Home"]
    assert "Says contact." in text(built.soup("members/ada/contact/index.html"))


TOLD = (
    "We read mud and sand on the coast of Halden, each day of the year, with spoons and sieves and much patience. " * 2
)
HOME = {
    "_config.yml": "title: Mud Lab\n",
    "_layouts/home.html": f"<!DOCTYPE html><html><body><main><p>{TOLD}</p>{{{{ content }}}}</main></body></html>",
    "_posts/2024-05-06-a-boat.md": "---\ntitle: A boat\n---\nWe have one.\n",
    "_data/people.yml": "- {name: Ada Quill, role: pi}\n",
    "index.md": "---\nlayout: home\n---\n",
}


def test_what_a_home_pages_layout_tells_stands_before_its_lists(build):
    main = build(HOME).soup("index.html").select_one("main")
    assert [text(part)[:11] for part in main.select(".part")] == ["We read mud", "News Archiv"]
    assert not main.select(".strip"), "one person is no group"


def test_a_degree_of_its_own_is_kept_and_one_of_the_name_said_once(build):
    layout = "<html><h1>{{ page.name }}{% if page.degree %}, {{ page.degree }}{% endif %}</h1>{{ content }}</html>"
    files = {
        "_config.yml": "title: Lab\ncollections: {people: {output: true}}\n",
        "_layouts/person.html": layout,
        "_people/ada.md": "---\nlayout: person\nname: Ada Quill\nrole: Fellow\ndegree: PhD\n---\nAda reads.\n",
        "_people/bo.md": "---\nlayout: person\nname: Dr. Bo Reed\nrole: Fellow\n---\nBo reads mud.\n",
    }
    built = build(files)
    assert "PhD" in built.soup("people/ada.html").select_one("main").get_text()
    assert not built.soup("people/bo.html").select_one(".rest")


def test_a_pages_title_below_a_word_over_it_is_not_printed_again(build):
    text = '<header>\n  <p class="eyebrow">People</p>\n  <h1>Team</h1>\n  <p>We read mud.</p>\n</header>\n'
    main = (
        build({"_config.yml": "title: Mud\n", "team.html": f"---\nlayout: page\ntitle: Team\n---\n{text}"})
        .soup("team.html")
        .main
    )
    assert [heading.get("class") for heading in main.select("h1")] == [None, ["said"]]
    assert "People" in main.get_text()
