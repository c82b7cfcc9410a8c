"""Any text is answered: deep nesting, long lines, odd characters; warnings say where and what was done."""

import sys
import time

import pytest

from pelican_academic.kramdown import Options, to_html
from pelican_academic.kramdown import Warning as Warned

N = 3000


@pytest.mark.parametrize(
    "text",
    [
        "<div>" * N,
        '<div markdown="1">\n' * 300,
        "![" * N,
        "[" * 500 + "]" * 500,
        "<b>x" * N + "</b>" * N,
        "*a " * 300,
        "`a``b" * N,
        "|" * N,
        "{:" * N,
        "{::comment}\n" * 300,
        "<!--" * N,
        "$$" * N,
        "\\" * N,
        '"' * N,
        "1. " * N,
        "\0\x01\ufffe\ufdd0" * 20,
        "    x\n" + "\n" * N + "y",
        "\n".join(f"{{:a{number}: a{number + 1}}}" for number in range(N)) + "\n\nx\n{:a0}\n",
        "\n".join(f"[^{number}]: [^{number + 1}]" for number in range(500)) + "\n\n[^0]\n",
    ],
    ids=range(19),
)
def test_answers(text):
    limit = sys.getrecursionlimit()
    assert isinstance(to_html(text, line_attribute="data-line").html, str)
    assert sys.getrecursionlimit() == limit


def test_too_deep_nesting_is_kept_as_text_and_warned_of_once():
    result = to_html("<b>" * N + "deep")
    assert [warning for warning in result.warnings if "too deep" in warning.message] == [
        Warned(1, "Nesting is too deep - taking the rest as text")
    ]
    assert "deep" in result.html


def test_ordinary_text_takes_linear_time():
    page = '# A *b*\n\nSome *text* with `code`, [links](u) and "quotes".\n\n* one\n* two\n\n| a | b |\n\n<p>raw</p>\n\n'

    def spent(count):
        start = time.process_time()
        to_html(page * count)
        return time.process_time() - start

    spent(50)
    # the best of three: a machine that is busy meanwhile makes a run slower, never faster; quadratic would be 16
    assert min(spent(1600) for _ in range(3)) < 10 * max(min(spent(400) for _ in range(3)), 0.02)


def test_a_line_of_backticks_alone_is_no_fence_that_is_looked_for_over_and_over():
    start = time.process_time()
    assert to_html("`" * 8000).html == f"<p>{'`' * 8000}</p>\n"
    assert time.process_time() - start < 2  # it took four seconds


def test_images_that_never_end_are_not_read_again_for_each_one_before():
    result = to_html("![[a] x\n" * 60)
    assert result.html == "<p>" + "\n".join(["![[a] x"] * 60) + "</p>\n"


def test_warnings_have_lines():
    text = "a\n\nb [^x]\n\n> c\n>\n> [d]\n\n<div>\n</p>\n"
    assert [str(warning) for warning in to_html(text).warnings] == [
        "3: Footnote definition for 'x' not found on line 3",
        "7: No link definition for link ID 'd' found on line 7",
        "9: Found no end tag for 'div' on line 9 - auto-closing it",
        "10: Found invalidly used HTML closing tag for 'p' on line 10 - ignoring it",
    ]


def test_options_that_cannot_be_read_fall_back_with_a_warning():
    result = to_html("# a", {"toc_levels": "x", "auto_ids": "false", "nonsense": 1, ":footnote_nr": "2"})
    assert result.html == "<h1>a</h1>\n"
    assert [warning.message for warning in result.warnings] == [
        "Option toc_levels: a number wanted, not 'x' - using (1, 2, 3, 4, 5, 6)"
    ]
    assert Options.read({"smart_quotes": "a,b"})[1] != []
    for name, value in (("smart_quotes", 10**30), ("toc_levels", 3.5), ("footnote_nr", float("inf"))):
        assert Options.read({name: value})[1] != [], name
    assert Options.read({"toc_levels": "2..99999999999"})[0].toc_levels == (2, 3, 4, 5, 6)


@pytest.mark.parametrize("text", ["[a](" * 8000, "[a](" * 8000 + ")", "[a](((" * 6000])
def test_links_that_never_end_are_not_read_to_the_end_each(text):
    start = time.process_time()
    to_html(text)
    assert time.process_time() - start < 3  # it took twenty


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ('[a](b (c) "d")', '<a href="b (c)" title="d">a</a>'),
        ('[a](b) "c")', '<a href="b">a</a> "c")'),
        ("[a](b [c](d)", '[a](b <a href="d">c</a>'),
        ("[a]((b) [c](d)) e)", '<a href="(b) [c](d)">a</a> e)'),
    ],
)
def test_a_link_ends_where_its_own_parenthesis_does(text, html):
    assert to_html(text, {"smart_quotes": "39,39,quot,quot"}).html == f"<p>{html}</p>\n"
