"""What somebody new writes wrong, or leaves out: one message with its place, and everything else is built."""

import pytest

THEME = {
    "_config.yml": "title: Fen\nremote_theme: fen/reed\n",
    "index.md": "---\nlayout: single\ntitle: Home\n---\nMud.\n",
    "list.md": "---\nlayout: categories\ntitle: All\n---\nMud.\n",
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
        "list.md:2: there is no layout 'categories' without the theme",
    ]


def test_sass_is_not_missed_where_no_page_asks_for_it(build, monkeypatch):
    monkeypatch.setitem(__import__("sys").modules, "sass", None)
    files = {**THEME, "_config.yml": "title: Fen\n", "_layouts/single.html": "{{ content }}"}
    assert not [line for line in build(files).problems if "Sass" in line]
    assert [line for line in build(files, ACADEMIC_LOOK="own").problems if "pelican-academic[sass]" in line]
