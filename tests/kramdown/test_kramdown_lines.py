"""Line attributes: they name the right lines, and taking them out gives the HTML without them."""

import re

import pytest

from pelican_academic.kramdown import strip_lines, to_html

PAGE = """\
# Title

A paragraph
of two lines.

* one
* two
  * nested

    with a paragraph

> quote
> > inner

Term
: definition

| a | b |
|---|---|
| c | d |

~~~ python
print()
~~~

<div class="x">
  <p>raw</p>
</div>

<section markdown="1">
text inside

## Header inside
</section>

***

1. last
"""


def lines(html, tag):
    return [int(number) for number in re.findall(rf'<{tag} data-line="(\d+)"', html)]


def test_every_block_names_its_line():
    html = to_html(PAGE, line_attribute="data-line").html
    assert lines(html, "h1") == [1]
    assert lines(html, "p") == [3, 8, 10, 12, 13, 27, 31]
    assert lines(html, "ul") == [6, 8]
    assert lines(html, "li") == [6, 7, 8, 38]
    assert lines(html, "blockquote") == [12, 13]
    assert lines(html, "dl") == [15]
    assert lines(html, "dt") == [15]
    assert lines(html, "dd") == [16]
    assert lines(html, "table") == [18]
    assert lines(html, "tr") == [18, 20]
    assert lines(html, "pre") == [22]
    assert lines(html, "div") == [26]
    assert lines(html, "section") == [30]
    assert lines(html, "h2") == [33]
    assert lines(html, "hr") == [36]


@pytest.mark.parametrize(
    "text",
    [
        PAGE,
        '<p data-line="9">mine</p>\n',
        '<p class="a" data-line="9">mine</p>\n',
        'text with <b data-line="7">its own</b>\n',
        '<!-- <p data-line="3"> -->\n',
        '`<p data-line="3">` and <script>"<p data-line=\\"3\\">"</script>\n',
        '{::nomarkdown}\n<p data-line="4">\n{:/}\n',
        "\ufdd05\ufdd0 <p>\ufdd0</p>\n",
        "$$\nx\n$$\n",
    ],
)
def test_stripping_is_exact(text):
    marked = to_html(text, line_attribute="data-line").html
    assert strip_lines(marked) == to_html(text).html


def test_headings_are_listed_with_id_and_line():
    toc = to_html("# One\n\nx\n\n## Two *b*\n{:#b}\n").toc
    assert [(heading.level, heading.id, heading.line, heading.text) for heading in toc] == [
        (1, "one", 1, "One"),
        (2, "b", 5, "Two b"),
    ]
