"""Page titles without the site's name, which was written into them for search engines."""

import pytest

from pelican_academic.jekyll import read_site
from pelican_academic.plugin.prose.markup.titles import names_in_titles, without_names


@pytest.mark.parametrize(
    ("title", "plain"),
    [
        ("Tide Lab - People", "People"),
        ("People | Tide Lab", "People"),
        ("People - Tide Lab - Port Halden", "People"),
        ("TIDE LAB \N{EM DASH} Sand - and mud", "Sand - and mud"),
        ("Sand - and mud", "Sand - and mud"),
        ("Tide Lab", "Tide Lab"),
        ("The Tide Lab-book", "The Tide Lab-book"),
    ],
)
def test_a_title_says_what_the_page_is(title, plain):
    assert without_names(title, {"tide lab"}) == plain


def test_what_most_titles_share_names_the_site(tmp_path):
    titles = {"people": "Halden tides - People", "papers": "Halden Tides - Papers", "join": "Halden tides - Join us"}
    (tmp_path / "_config.yml").write_text("title: Laboratory of Tides\n")
    for name, title in {**titles, "sand": "Sand - and mud"}.items():
        (tmp_path / f"{name}.md").write_text(f"---\ntitle: {title}\n---\n")
    names = names_in_titles(read_site(tmp_path))
    assert names == {"laboratory of tides", "halden tides"}


def named(folder, config, **titles):
    folder.mkdir(exist_ok=True)
    (folder / "_config.yml").write_text(config)
    for name, title in titles.items():
        place = folder / f"{name.replace('__', '/')}.md"
        place.parent.mkdir(exist_ok=True)
        place.write_text(f"---\ntitle: {title}\n---\n")
    return names_in_titles(read_site(folder))


def test_the_name_of_a_course_or_of_few_pages_is_no_name_of_the_site(tmp_path):
    course = {f"mud101__{page}": f"Mud 101 - {page}" for page in ("Syllabus", "Notes", "Exams", "Marks")}
    assert named(tmp_path / "a", "title: Halden\n", index="Home", people="People", **course) == {"halden"}
    two = {"group": "Reed group - People", "papers": "Reed group - Papers"}
    assert named(tmp_path / "b", "title: Halden\n", **two) == {"halden"}


def test_the_initials_of_a_site_name_it(tmp_path):
    names = named(tmp_path / "a", "title: The Fen and Tide Lab\n", people="People | FTL", mud="Mud | FTL")
    assert without_names("People | FTL", names) == "People"
    assert named(tmp_path / "b", "title: Tide Lab\n", people="People | TL", mud="Mud | TL") == {"tide lab"}


def test_a_short_name_of_the_site_names_it(tmp_path):
    site = "title: Quill Fen and Tide Lab of Halden\n"
    assert "quill lab" in named(tmp_path / "a", site, one="Quill Lab - Team", two="Papers", three="Eels")
    assert named(tmp_path / "b", site, one="Fen Lab - Team", two="Tide Lab - Team") == {
        "quill fen and tide lab of halden"
    }
    names = named(
        tmp_path / "c", site, one="Fen - Methods", two="Lab - Rules", three="Reed Lab - Team", four="Tide Lab"
    )
    assert names == {"quill fen and tide lab of halden"}


def test_initials_that_are_a_word_of_the_field_name_no_site(tmp_path):
    site = "title: Delta and Nature Archive\n"
    assert "dna" not in named(tmp_path / "a", site, one="DNA - methods", two="Eels")
    assert "dna" not in named(tmp_path / "b", site, one="Methods - DNA", two="Eels - Mud")
    assert "dna" not in named(tmp_path / "c", site, one="Methods - DNA", two="Mud - DNA", three="DNA")


def test_a_word_before_the_name_of_the_site_is_the_title(tmp_path):
    names = named(tmp_path, "title: Tide Lab\n", **dict.fromkeys(("a", "b", "team"), "About - Tide Lab"))
    assert (names, without_names("About - Tide Lab", names)) == ({"tide lab"}, "About")


@pytest.mark.parametrize(("said", "title"), [("", "Mud"), ("lang: de\n", "Schlick"), ("lang: fr\n", "Mud")])
def test_a_title_in_each_language(build, said, title):
    page = f"---\ntitle: {{en: Mud, de: Schlick}}\n{said}---\n"
    built = build({"_config.yml": "title: Tide Lab\nlang: {default: en}\n", "mud.md": page})
    assert built.soup("mud.html").h1.text == title


def test_an_announcement_without_a_title_is_headed_by_its_first_sentence(build):
    site = {
        "_config.yml": "title: Tide Lab\ncollections: {news: {output: true}}\n",
        "_news/05_23_reeds.md": "---\nlayout: post\ndate: 2025-05-23\ninline: true\n---\n"
        "Our [reeds](/) stand on the shore. Come and see.\n",
        "_layouts/post.html": "<html><body><h1>{{ page.title }}</h1>{{ content }}</body></html>",
    }
    soup = build(site).soup("news/05_23_reeds.html")
    assert soup.h1.text == "Our reeds stand on the shore"
    assert "05_23_reeds" in soup.find("main").text  # what Jekyll heads it by stays below


def test_a_page_is_headed_by_its_own_words(build):
    page = "---\ntitle: Tide Lab | Our people\n---\nText.\n"
    soup = build({"_config.yml": "title: Tide Lab\n", "crew.md": page}).soup("crew.html")
    assert (soup.h1.text, soup.title.text) == ("Our people", "Our people · Tide Lab")
