"""Whatever a template does, there is one message with its place, and the rest builds."""

import time

import pytest

GOOD = {
    "good.md": "---\ntitle: Good\nlayout: frame\n---\nGood *text*",
    "_layouts/frame.html": "<html>{{ content }}</html>",
}


def build(site):
    return {document.relative_path: site.render(document).output for document in site.documents}


def messages(site):
    return [str(problem) for problem in site.problems]


# Files beside a good page, where the message points, and what it says.
CASES = [
    ({"a.md": "{% include me.html %}", "_includes/me.html": "{% include me.html %}"}, "", "Nesting too deep"),
    ({"a.md": "x\n{% include gone.html %}\ny"}, "a.md:5", "Could not locate the included file 'gone.html'"),
    ({"a.md": "x {% include ../_config.yml %}"}, "a.md:4", "invalid characters"),
    ({"a.md": "x {% nothing 1 %} y"}, "a.md:4:3", "nothing provides the tag 'nothing'"),
    ({"a.md": "x\n{{ 'a' | nofilter }} y"}, "a.md:5", "nothing provides the filter 'nofilter'"),
    ({"a.md": "x\n{% if a %} y"}, "a.md:5", "'if' tag was never closed"),
    ({"a.md": "layout: gone\n---\nx y"}, "a.md:3", "there is no layout 'gone'"),
    (
        {"a.md": "x{% include b.html %}y", "_includes/b.html": "\n\n{% if %}{% endif %}"},
        "_includes/b.html:3",
        "Syntax Error in tag 'if'",
    ),
    ({"a.md": "x{% for i in (1..1000000000) %}{{ i }} of many{% endfor %}y"}, "a.md:4", "the output is longer than"),
    ({"a.md": "x{% for i in (1..1000000000) %}{% endfor %}y"}, "a.md:4", "rendering took more than"),
    (
        {"a.md": "layout: two\n---\nx", "_layouts/two.html": "---\nlayout: two\n---\n{{ 1 | divided_by: 0 }}"},
        "_layouts/two.html:4",
        "divided by 0",
    ),
]


@pytest.mark.parametrize(("files", "place", "message"), CASES)
def test_one_message_and_the_rest_builds(make_site, files, place, message):
    started = time.monotonic()
    head = "---\ntitle: A\n"
    page = files["a.md"]
    files = files | {"a.md": head + (page if page.startswith("layout:") else f"---\n{page}")}
    site = make_site(GOOD | files)
    pages = build(site)
    assert pages["good.md"] == "<html><p>Good <em>text</em></p>\n</html>"
    found = [text for text in messages(site) if message in text]
    assert len(found) == 1, messages(site)
    assert found[0].startswith(place)
    assert "a.md" in pages
    assert "{%" not in pages["a.md"]
    assert "Liquid" not in pages["a.md"]
    assert time.monotonic() - started < 300  # bounded; a busy machine is slow


def test_a_block_nobody_provides_keeps_its_content(make_site):
    site = make_site({"a.md": "---\ntitle: A\n---\n{% box 1 %}Inside *it*{% endbox %}\n\n{% include b.html %}",
                      "_includes/b.html": "{% other %}"})  # fmt: skip
    assert build(site)["a.md"] == "<p>Inside <em>it</em></p>\n\n"
    assert [problem.code for problem in site.problems] == ["unknown-tag", "unknown-tag"]


def test_a_style_sheet_that_does_not_compile(make_site):
    pytest.importorskip("sass")
    site = make_site({"a.scss": "---\n---\n\na { color: $none }", "b.scss": "---\n---\n@import 'part';a{b:$c}",
                      "_sass/_part.scss": "$c: 1px;"})  # fmt: skip
    pages = build(site)
    assert pages["a.scss"] == ""
    assert "b: 1px" in pages["b.scss"]
    assert '"part.scss"' not in pages["a.scss"]
    assert messages(site) == ['a.scss:4:12: Sass: Undefined variable: "$none".; the style sheet is empty']


def test_an_import_from_outside_the_site(make_site, tmp_path):
    pytest.importorskip("sass")
    (tmp_path.parent / "secret.scss").write_text("a{b:c}")
    site = make_site({"a.scss": "---\n---\n@import '../secret';"})
    assert build(site)["a.scss"] == ""
    assert "no style sheet" in messages(site)[0]


def test_functions_of_newer_sass_have_their_older_names(make_site):
    pytest.importorskip("sass")
    part = "@use 'sass:color';\n@use \"sass:map\";\n$mud: #102030;\n$all: (mud: color.adjust($mud, $lightness: 10%));\n"
    rule = "a { color: map.get($all, mud); b: color.mix(#000, #fff); width: color.channel($mud, 'blue') * 1px }"
    site = make_site({"a.scss": f"---\n---\n@import 'part';\n{rule}\n", "_sass/_part.scss": part})
    sheet = build(site)["a.scss"]
    assert not messages(site)
    assert "color: #1d3a56" in sheet
    assert "width: 48px" in sheet
    assert "b: gray" in sheet


@pytest.mark.parametrize(
    ("sheet", "done"),
    [
        ("@use 'tide';\na { b: c }\n", "the style sheet lacks it"),
        ("@use 'tide' as t;\na { b: t.$deep }\n", "the style sheet is empty"),
    ],
)
def test_a_module_of_newer_sass_is_named(make_site, sheet, done):
    pytest.importorskip("sass")
    site = make_site({"a.scss": f"---\n---\n{sheet}", "_sass/_tide.scss": "$deep: 1px;\n"})
    build(site)
    assert messages(site) == [f"a.scss:3: Sass: libsass cannot load 'tide' by '@use', only by '@import'; {done}"]
