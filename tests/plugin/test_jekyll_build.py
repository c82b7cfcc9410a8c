"""A Jekyll site goes in unchanged; Pelican writes the same addresses and loses nothing."""

from pathlib import Path

import pytest
from plugin_pictures import picture

CONFIG = """\
title: The Tidal Lab
description: Mud, mostly
timezone: Europe/London
collections:
  people:
    output: true
    permalink: /:collection/:name/
"""

PERSON = """\
---
layout: person
title: 'Ada Quill'
category: people
permalink: /people/ada
image: /assets/ada.jpg
position: 'PhD student'
status: 'current'
favourite_dune: barchan
settings: of her own
content: not this
url: https://elsewhere.example
---

![Ada](/assets/ada.jpg){:class="people-profile-image"}

## About me

Reads [mud](/mud/).
"""

POST = """\
---
layout: post
title: A boat & a <em>flume</em>
tags: [boats, flumes]
categories: news
---
We have one of each.
"""


def site(**more):
    return {
        "_config.yml": CONFIG,
        "_people/ada.markdown": PERSON,
        "_posts/2024-05-06-a-boat.md": POST,
        "mud.md": "---\ntitle: Mud\npermalink: /mud/\n---\nIt is *wet*.\n",
        "assets/ada.jpg": picture("JPEG"),
        "index.md": "---\nlayout: home\ntitle: Home\n---\nWelcome.\n",
        **more,
    }


def test_addresses_are_jekylls(build):
    built = build(site())
    assert {"people/ada.html", "news/2024/05/06/a-boat.html", "mud/index.html", "index.html", "assets/ada.jpg"} <= (
        built.paths()
    )
    assert built.problems == []


def test_front_matter_does_not_collide(build):
    built = build(site())
    page = built.build.contents["_people/ada.markdown"]
    assert page.status == "published"
    assert page.person_status == "current"
    assert page.favourite_dune == "barchan"
    assert page.extra["settings"] == "of her own"
    assert page.url == "people/ada"
    assert "Reads" in page.content


def test_profile_shows_its_photo_once(build):
    soup = build(site()).soup("people/ada.html")
    pictures = [image for image in soup.main.find_all("img") if "ada.jpg" in image["src"]]
    assert len(pictures) == 1
    assert soup.find("a", href="/mud/")
    assert "PhD student" in soup.main.get_text()
    assert "Ada Quill" in soup.h1.get_text()


def test_static_files_are_copied_byte_for_byte(build):
    built = build(site(**{"files/data.bin": bytes(range(256)), "files/no-front-matter.md": "# Raw\n"}))
    assert (built.output / "files/data.bin").read_bytes() == bytes(range(256))
    assert built.html("files/no-front-matter.md") == "# Raw\n"


def test_titles_are_escaped_but_keep_inline_markup(build):
    built = build(site(**{"x.md": "---\ntitle: '<script>alert(1)</script> & co'\n---\nx\n"}))
    assert "<script>alert(1)" not in built.html("x.html")
    assert "<em>flume</em>" in built.html("news/2024/05/06/a-boat.html")


BAD = {
    "broken.md": "---\ntitle: [unclosed\n---\nStill here.\n",
    "untitled.md": "---\nlayout: page\n---\nNo title.\n",
    "_posts/2024-13-45-nonsense.md": "---\ntitle: Nonsense\n---\nx\n",
    "wrong-date.md": "---\ntitle: Wrong date\ndate: yesterday-ish\n---\nx\n",
    "escape.md": "---\ntitle: Escape\npermalink: /../../evil.html\n---\nx\n",
    "one.md": "---\ntitle: One\npermalink: /same/\n---\nx\n",
    "two.md": "---\ntitle: Two\npermalink: /same/\n---\nx\n",
    "picture.md": "---\ntitle: Picture\n---\n\n![gone](/assets/gone.png)\n",
    "bytes.md": b"---\ntitle: Bytes\n---\ncaf\xe9\n",
}


@pytest.fixture
def bad(build):
    return build(site(**BAD))


@pytest.mark.parametrize(
    "name", ["broken.md", "untitled.md", "wrong-date.md", "escape.md", "one.md", "picture.md", "bytes.md"]
)
def test_bad_input_is_named_once_with_file_and_action(bad, name):
    named = [problem for problem in bad.problems if problem.startswith(f"{name}:")]
    assert len(named) == 1, bad.problems
    assert "; " in named[0]


def test_bad_input_leaves_the_rest_alone(bad, tmp_path):
    paths = bad.paths()
    assert {"people/ada.html", "mud/index.html", "same/index.html", "picture.html", "bytes.html"} <= paths
    assert not list(Path(tmp_path).glob("**/evil.html")) or (bad.output / "evil.html").exists()
    assert not (tmp_path / "evil.html").exists()
    assert not (tmp_path.parent / "evil.html").exists()


DATA_NEWS = """- date: 28. June 2021
  headline: "We have <b>moved</b> <script>alert(1)</script>to the
    <a target=_blank href = https://mud.example/a?b=1>lighthouse</a>"
"""
PAPER = "@article{quill2021, title={On mud}, author={Quill, Ada}, journal={Shores}, year={2021}, preview={mud.png}}\n"


def test_rows_of_data_become_news_people_and_areas(build):
    built = build(
        site(
            **{
                "_data/news.yml": DATA_NEWS,
                "_data/alumni.yml": "- name: Bo Tern\n  info: MSc student\n  now: Baker\n  photo: bo.jpg\n",
                "_data/research.yml": "- title: Ripples\n  description: Small dunes.\n",
                "images/team/bo.jpg": picture("JPEG"),
            }
        )
    )
    home = built.soup("index.html").main.get_text(" ", strip=True)
    assert "We have moved to the lighthouse" in home
    assert built.soup("index.html").main.find("a", string="lighthouse")["href"] == "https://mud.example/a?b=1"
    assert "Ripples" in home
    assert "alert(1)" not in built.html("index.html")
    (alumnus,) = built.build.graph.alumni
    assert (alumnus.name, alumnus.now, alumnus.image) == ("Bo Tern", "Baker", "/images/team/bo.jpg")


def test_lists_that_the_site_lacks_are_added_and_none_it_has_is_taken(build):
    own = "---\ntitle: Publications\npermalink: /publications/\n---\nEverything we wrote.\n"
    built = build(site(**{"_bibliography/papers.bib": PAPER, "publications.md": own}))
    assert {"people/index.html", "publications/quill2021/index.html", "publications.bib", "404.html"} <= built.paths()
    listed = built.soup("publications/index.html").main.get_text(" ", strip=True)
    assert "Everything we wrote." in listed
    assert "On mud" in listed
    assert built.soup("publications/index.html").find("a", href="/people/ada")


def test_what_the_sites_own_layout_prints_of_the_front_matter_is_kept(build):
    layout = "<html><body>{{ content }}<p>Paid by {{ page.funding }}</p><a href='{{ page.paper }}'>p</a></body></html>"
    page = (
        "---\nlayout: page\ntitle: Money\nfunding: The Tide Trust\npaper: /assets/p.pdf\nunused: secret\n---\nText.\n"
    )
    built = build(site(**{"_layouts/page.html": layout, "money.md": page}))
    text = built.soup("money.html").main.get_text(" ", strip=True)
    assert "The Tide Trust" in text
    assert "secret" not in text
    assert built.soup("money.html").find("a", href="/assets/p.pdf")


def test_own_look_keeps_of_a_cached_include_what_jekyll_renders_first(build):
    named = "---\n---\n{% include_cached name.html %}\n"
    files = {"_config.yml": "plugins: [jekyll-include-cache]\n", "_includes/name.html": "By {{ page.path }}"}
    files |= {"about.md": named, "_posts/2024-01-01-talk.md": named, "_posts/2024-02-01-paper.md": named}
    built = build(files, ACADEMIC_LOOK="own")
    assert {built.html(f"{path}.html") for path in ("about", "2024/01/01/talk", "2024/02/01/paper")} == {
        "<p>By _posts/2024-01-01-talk.md</p>\n"
    }


def test_own_look_is_the_sites_own(build):
    layout = "<!DOCTYPE html>\n<html><body class='theirs'>{{ content }}</body></html>\n"
    built = build(site(**{"_layouts/person.html": layout}), ACADEMIC_LOOK="own")
    assert built.html("people/ada.html").startswith("<!DOCTYPE html>\n<html><body class='theirs'>")
    assert not (built.output / "theme").exists()
    assert not [path for path in built.paths() if path.startswith("publications/")]


JINJA = """\
---
title: Chosen
jinja: true
---
# Chosen {#top}

{{ publications(year=2021) }}

See {{ cite("quill2021") }}.
"""


def test_jinja_in_a_page_is_opt_in_and_sandboxed(build):
    files = {
        "_bibliography/papers.bib": PAPER,
        "chosen.md": JINJA,
        "plain.md": '---\ntitle: Plain\n---\n{{ "as" | append: " Liquid" }}\n',
        "evil.md": "---\ntitle: Evil\njinja: true\n---\n{{ ''.__class__.__mro__[1].__subclasses__() }} still here\n",
    }
    built = build(site(**files))
    chosen = built.soup("chosen.html").main
    assert "On mud" in chosen.get_text(" ", strip=True)
    assert "Quill, 2021" in chosen.get_text(" ", strip=True)
    assert "as Liquid" in built.html("plain.html")
    assert "subclasses" in built.html("evil.html")
    assert "&lt;class" not in built.html("evil.html")
    assert any(problem.startswith("evil.md:") for problem in built.problems)


def test_papers_may_call_people_by_their_keys(build):
    person = "---\nlayout: person\nfirst_name: Ada\nlast_name: Quill\nkey: aq\n---\nHello.\n"
    paper = "---\nlayout: publication\ntitle: On mud\nauthors: [aq, B. Tern]\njournal: Shores\nyear: 2021\n---\nWet.\n"
    config = CONFIG + "  publications:\n    output: true\n    permalink: /papers/:name/\n"
    built = build(site(**{"_config.yml": config, "_people/ada.markdown": person, "_publications/mud.md": paper}))
    (entry,) = built.build.graph.publications
    assert [author.name for author in entry.authors] == ["Ada Quill", "B. Tern"]
    assert entry.url == "/papers/mud/"
