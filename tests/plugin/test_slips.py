"""What somebody new writes wrong, or leaves out: one message with its place, and everything else is built."""

import pytest

THEME = {
    "_config.yml": "title: Fen\nremote_theme: fen/reed\n",
    "index.md": "---\nlayout: single\ntitle: Home\n---\nMud.\n",
    "list.md": "---\nlayout: reeds\ntitle: All\n---\nMud.\n",
    "assets/main.scss": "---\n---\n@import 'reed';\n",
}
MISSING = (
    "_config.yml: the remote theme 'fen/reed' is not on this machine; "
    "built without its layouts, includes and style sheets; ACADEMIC_JEKYLL_THEME can name a copy of it"
)


def test_a_theme_that_is_missing_is_one_problem(build):
    pytest.importorskip("sass")
    assert build(THEME).problems == [MISSING]
    said = build(THEME, ACADEMIC_LOOK="own").problems
    assert said[0] == MISSING
    assert sorted(line.split("; ")[0] for line in said[1:]) == [
        "index.md:2: there is no layout 'single' without the theme",
        "list.md:2: there is no layout 'reeds' without the theme",
    ]


def test_sass_is_not_missed_where_no_page_asks_for_it(build, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "sass", None)
    files = {**THEME, "_config.yml": "title: Fen\n", "_layouts/single.html": "{{ content }}"}
    assert not [line for line in build(files).problems if "Sass" in line]
    assert [line for line in build(files, ACADEMIC_LOOK="own").problems if "pelican-academic[sass]" in line]


LAB = {
    "_config.yml": "title: Fen\ncollections:\n  people: { output: true }\n",
    "index.md": "---\nlayout: home\ntitle: Home\n---\nMud.\n",
    "_people/ada.md": "---\nname: Ada Quill\nrole: pi\n---\nShe reads mud.\n",
}


@pytest.mark.parametrize(
    "text", ["\ufeff---\nname: Bo Reed\n---\nx\n".encode(), "---\nname: Bo\n---\n".encode("utf-16")]
)
def test_a_file_in_another_encoding_is_one_problem(build, text):
    assert len(build({**LAB, "_people/bo.md": text}).problems) == 1


def test_a_folder_of_one_is_no_collection_either(build):
    built = build({**LAB, "_member/bo.md": "---\nname: Bo Reed\n---\nx\n"})
    (said,) = built.problems
    assert said.startswith("_member: the folder is no collection: 'collections' of _config.yml does not name 'member'")


def test_data_that_an_old_build_left_in_a_folder_is_of_nobody(build):
    row = "- name: {}\n  position: PhD student\n"
    data = {"_data/people.yml": row.format("Bo Reed"), "_data/_site/people.yml": row.format("Cy Fen")}
    built = build({**LAB, **data})
    assert {person.name for person in built.build.graph.people} == {"Ada Quill", "Bo Reed"}
    assert not built.problems


@pytest.mark.parametrize(
    ("files", "said"),
    [
        (
            {"_people/ada.md": "---\nname: Ada Quill\nrole: pi\nimage: /ada.jpg\n---\nx\n"},
            "_people/ada.md:4: the picture '/ada.jpg' of Ada Quill is not in the site; shown without one",
        ),
        (
            {"_data/home.yml": "areas: []\nmisson: We read mud.\n"},
            "_data/home.yml:2: a home page has no part 'misson'; did you mean 'mission'?; left out",
        ),
        (
            {"_config.yml": f"{LAB['_config.yml']}url: www.fen.example\n"},
            "_config.yml:4: url: 'www.fen.example' does not begin with https://; used 'https://www.fen.example'",
        ),
        (
            {"join.md": "---\ntitel: Join us\n---\nWrite.\n"},
            "join.md:2: the front matter has 'titel'; did you mean 'title'?; kept as it is",
        ),
        (
            {"_data/people.csv": "name;position\nBo Reed;Postdoc\n"},
            "_data/people.csv:1: the columns are divided by ';', not by ','; read so; Jekyll reads one column",
        ),
    ],
)
def test_it_is_named_with_its_line(build, files, said):
    assert build({**LAB, **files}).problems == [said]


def test_a_host_without_its_scheme_is_served_by_https(build):
    built = build(
        {**LAB, "pelicanconf.py": "PLUGINS = ['pelican_academic']\nPATH = '.'\nSITEURL = 'www.fen.example/lab'\n"}
    )
    (said,) = built.problems
    assert said.startswith("pelicanconf.py:3: SITEURL = 'www.fen.example/lab' does not begin with https://; used 'h")


def test_an_url_without_its_scheme_is_served_by_https(build):
    built = build({**LAB, "_config.yml": f"{LAB['_config.yml']}url: www.fen.example\n"})
    assert 'href="https://www.fen.example/"' in built.html("index.html")


def test_one_colour_becomes_what_each_scheme_can_show(build):
    built = build(LAB, ACADEMIC_ACCENT="#fe0")
    assert not built.problems
    assert "--accent-day:#736b00;--accent-night:#fe0" in built.html("index.html")
    assert build(LAB, ACADEMIC_ACCENT="yelow").problems


def test_a_key_that_many_pages_have_is_the_sites_own_word(build):
    pages = {f"p{n}.md": "---\ntitel: Mud\n---\nMud.\n" for n in range(3)}
    assert not build({**LAB, **pages}).problems


def test_a_date_without_a_year_is_named(build):
    built = build({**LAB, "_posts/2024-05-01-a.md": "---\ntitle: A\ndate: 3rd of Mey\n---\nx\n"})
    (said,) = [line for line in built.problems if "year" in line]
    assert said.startswith("_posts/2024-05-01-a.md:3: '3rd of Mey' says no year; took ")


def test_a_spreadsheet_with_semicolons_names_its_people(build):
    built = build({**LAB, "_data/people.csv": '"name";"position"\n"Bo; Reed";Postdoc\nCy Fen;Postdoc\n'})
    assert "Cy Fen" in {str(person.name) for person in built.build.graph.people}


def test_a_page_404_needs_no_title(build):
    page = "---\nlayout: page\n---\nLost.\n"
    said = build({**LAB, "_layouts/page.html": "{{ content }}", "404.html": page, "mud.md": page}).problems
    assert [line for line in said if "no title" in line] == ["mud.md:1: the page has no title; 'Mud' is shown"]


@pytest.mark.parametrize(
    ("text", "title"),
    [("<div>\n\n# On *mud*\n\n## Why\n\nSo.\n</div>", "On mud"), ("## Students\n\nBo.\n\n## Alumni\n\nCy.", "Mud")],
)
def test_a_page_without_a_title_has_that_of_the_heading_over_its_text(build, text, title):
    text = text.replace("<div>", '<div markdown="1">')
    built = build({**LAB, "_layouts/page.html": "{{ content }}", "mud.md": f"---\nlayout: page\n---\n{text}\n"})
    shown = built.soup("mud.html").select("h1:not([aria-hidden])")
    assert [heading.get_text(strip=True) for heading in shown] == [title]
    assert any("no title" in line for line in built.problems) == (title == "Mud")


@pytest.mark.parametrize("title", ['""', "", "Your awesome title"])
def test_a_site_without_a_title_is_told_what_it_is_called(build, title):
    built = build({"_config.yml": f"lang: en\ntitle: {title}\n", "index.md": "---\nlayout: home\n---\nMud.\n"})
    name = built.soup("index.html").title.text
    assert f"_config.yml:2: the site has no title; called '{name}', as its folder is" in built.problems
    assert "title" not in str(build({"_config.yml": "lang: en\n"}).problems)
