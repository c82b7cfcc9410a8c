"""Layouts, collections and names decide the kind of a page, and every kind has a template."""

from pathlib import Path

import pytest

import pelican_academic
from pelican_academic.plugin.kinds import KIND_OF_COLLECTION, KIND_OF_LAYOUT, KIND_OF_NAME, TEMPLATE_OF_KIND, kind_of


@pytest.mark.parametrize(
    "kind", sorted({*KIND_OF_LAYOUT.values(), *KIND_OF_COLLECTION.values(), *KIND_OF_NAME.values()})
)
def test_every_kind_has_a_template_in_the_theme(kind):
    template = Path(pelican_academic.theme_path()) / "templates" / f"{TEMPLATE_OF_KIND[kind]}.html"
    assert template.is_file()


@pytest.mark.parametrize(
    ("layout", "collection", "expected"),
    [
        ("person", "", "person"),
        ("Person", "", "person"),
        ("default", "people", "person"),
        ("", "_unknown", "page"),
        ("three-columns", "", ""),
        ("three-columns", "people", "person"),
        ("post", "posts", "post"),
    ],
)
def test_layout_then_collection(layout, collection, expected):
    assert kind_of(layout, collection) == expected


def test_settings_override_the_tables():
    assert kind_of("scientist", "", layouts={"scientist": "person"}) == "person"
    assert kind_of("default", "crew", collections={"crew": "person"}) == "person"
    assert kind_of("person", "", layouts={"person": "own"}) == "own"


def test_a_speaker_named_by_key_is_printed_by_name(build):
    files = {
        "_config.yml": "title: T\ncollections: {people: {output: true}, talks: {output: true}}\n",
        "_people/kaja.md": "---\nname: Kaja Tarn\nrole: phd\n---\n",
        "_talks/sand.md": "---\ntitle: What sand forgets\nspeaker: kaja\n---\nText.\n",
    }
    facts = build(files).soup("talks/sand.html").select_one(".facts").get_text(" ", strip=True)
    assert "Speaker Kaja Tarn" in facts


def test_a_layout_named_post_makes_no_news_of_a_page(build):
    files = {
        "_config.yml": "title: Tide Lab\n",
        "index.md": "---\nlayout: post\n---\nWelcome.\n",
        "join.md": "---\nlayout: post\ntitle: Join\n---\nWrite to us.\n",
        "_posts/2024-01-02-eels.md": "---\nlayout: post\ntitle: Eels\n---\nThey return.\n",
    }
    built = build(files)
    kinds = {path: built.soup(path).body["class"] for path in ("index.html", "join.html", "2024/01/02/eels.html")}
    assert kinds == {"index.html": ["on-home"], "join.html": ["on-page"], "2024/01/02/eels.html": ["on-post"]}


@pytest.mark.parametrize(
    ("layout", "settings", "kind"),
    [
        ("<aside>Tide Lab, on the shore</aside><h1>{{ page.title }}</h1>{{ content }}", {}, "page"),
        ("{{ content }}{% for post in site.posts %}<p>{{ post.title }}</p>{% endfor %}", {}, "own"),
        ("{{ content }}{% for post in site.posts %}<p>{{ post.title }}</p>{% endfor %}", {"archive": "page"}, "page"),
    ],
)
def test_a_layout_named_archive_is_a_page_unless_it_lists_something(build, layout, settings, kind):
    files = {
        "_config.yml": "title: Tide Lab\n",
        "_layouts/default.html": "<html><body>{{ content }}</body></html>",
        "_layouts/archive.html": f"---\nlayout: default\n---\n{layout}",
        "old.md": "---\nlayout: archive\ntitle: Old things\n---\nKelp.\n",
        "_posts/2024-01-02-eels.md": "---\ntitle: Eels\n---\nThey return.\n",
    }
    built = build(files, ACADEMIC_LAYOUTS=settings)
    assert built.build.contents["old.md"].kind == kind
    assert "Kelp." in built.soup("old.html").get_text()


def test_a_lists_layout_on_many_pages_prints_one_thing_each(build):
    names = ("ilva-strand", "jorn-priel", "kaja-tarn", "odd-mole", "rut-haf")
    files = {f"_team/{name}.md": f"---\nlayout: team\nname: {name}\n---\nDigs.\n" for name in names}
    files |= {"_config.yml": "title: T\ncollections: {team: {output: true}}\n"}
    files |= {"team.md": "---\nlayout: team\ntitle: Team\npermalink: /team/\n---\n"}
    built = build(files)
    assert built.soup("team/index.html").body["class"] == ["on-people"]
    profile = built.soup("team/ilva-strand.html")
    assert profile.body["class"] == ["on-person"]
    assert not profile.select(".roster")


@pytest.mark.parametrize(
    ("layout", "page", "kind"),
    [
        ("publication", "title: Publications\npermalink: /publications/", "publications"),
        ("project", "title: Projects\npermalink: /what-we-do/", "projects"),
        ("publication", "title: On mud\npermalink: /on-mud/", "publication"),
        ("person", "name: Ada Quill\npermalink: /", "person"),
    ],
)
def test_a_page_named_for_a_list_is_one_though_its_layout_is_named_for_one_thing(build, layout, page, kind):
    built = build({"_config.yml": "title: T\n", "a.md": f"---\nlayout: {layout}\n{page}\n---\nKelp.\n"})
    assert built.build.contents["a.md"].kind == kind


def test_a_profile_without_a_title_is_called_by_its_name(build):
    files = {
        "_config.yml": "title: Tide Lab\ncollections: {people: {output: true}}\n",
        "_people/istrand.md": "---\nname: Ilva Strand\n---\nDigs.\n",
    }
    assert build(files).soup("people/istrand.html").title.text == "Ilva Strand · Tide Lab"


def test_a_talk_names_its_people_papers_and_slides(build):
    files = {
        "_config.yml": "collections:\n  people: {output: true}\n  talks: {output: true}\n  software: {output: true}\n",
        "_people/kaja.md": "---\nname: Kaja Tidewell\nrole: phd\n---\nOn sand.\n",
        "_talks/sand.md": "---\ntitle: What sand forgets\nspeaker: [kaja, Ned Lowwater]\nslides: /s.pdf\n"
        "video: javascript:alert(1)/x\ndate: 2026-06-23\n---\nText.\n",
        "_software/crest.md": "---\ntitle: crest\npeople: kaja\nversion: 2.1\ncode: https://code.example/crest\n---\nText.\n",
        "talks.md": "---\nlayout: talks\ntitle: Talks\n---\n",
        "s.pdf": "%PDF",
    }
    built = build(files)
    talk = built.soup("talks/sand.html")
    facts = {row.dt.text: row.dd for row in talk.select(".facts > div")}
    assert facts["Speaker"].get_text() == "Kaja Tidewell, Ned Lowwater"
    assert [link["href"] for link in facts["Speaker"].select("a")] == ["/people/kaja.html"]
    assert {link.get_text(strip=True): link["href"] for link in talk.select(".icon-links a")} == {"Slides": "/s.pdf"}
    assert talk.select_one(".icon-links a")["data-print"] == ""  # no reader of paper can follow "/s.pdf"
    assert talk.select_one(".page-head .side a")["href"] == "/talks.html"
    line = built.soup("talks.html").select_one(".dated li")
    assert line.select_one(".under").get_text(strip=True) == "Kaja Tidewell, Ned Lowwater"
    assert [link["href"] for link in line.select("a")] == ["/talks/sand.html", "/people/kaja.html", "/s.pdf"]
    assert built.soup("software/crest.html").select_one(".mini a").get_text() == "Kaja Tidewell"


def test_the_first_page_of_a_collection_of_people_is_their_list(build):
    files = {
        "_config.yml": "title: Tide Lab\ncollections: {team: {output: true}}\n",
        "_team/index.md": "---\ntitle: Team\npermalink: /team/\n---\nWho we are.\n",
        "_team/ada.md": "---\ntitle: Ada Quill\n---\nShe reads.\n",
    }
    built = build(files)
    assert built.soup("team/index.html").body["class"] == ["on-people"]
    assert built.soup("team/ada.html").body["class"] == ["on-person"]
