"""Names that are also venues, publishers, offices or titles: what a rule for these must leave to authors and titles."""

# ruff: noqa: E501 - an entry reads better in one line

import pytest
from lxml import html

from pelican_academic.extract.citation import parse_citation
from pelican_academic.extract.element_text import styled


def read(markup):
    found = parse_citation(styled(html.fragment_fromstring(markup, create_parent="p")))
    return [form.text for form in found.authors.forms] if found.authors else [], found.title, found.venue


@pytest.mark.parametrize(
    ("markup", "authors", "title"),
    [
        ("<b>Marsh systems and their fens</b>. <i>A. Quill, B. Reed</i>, submitted.", ["A. Quill", "B. Reed"], "Marsh systems and their fens"),
        ("<b>Marsh systems and their fens</b>. <i>A. Quill</i>, submitted.", ["A. Quill"], "Marsh systems and their fens"),
        ("<a href='x'>Marsh systems and their fens</a><br><i>A. Quill, B. Reed, C. Moor</i>, under review<br>Journal of Reeds, 2020", ["A. Quill", "B. Reed", "C. Moor"], "Marsh systems and their fens"),
        ("“Marsh systems and their fens”, <em>Ada Quill and Bo Reed</em>, in press, Journal of Reeds", ["Ada Quill", "Bo Reed"], "Marsh systems and their fens"),
        ("Marsh systems and fens. <i>A. Quill, B. Reed</i>, under review", ["A. Quill", "B. Reed"], "Marsh systems and fens"),
        ("<i>A. Quill, B. Reed</i>, 12 marsh systems, Journal of Reeds 3 (2019)", ["A. Quill", "B. Reed"], "12 marsh systems"),
        ("<b>Marsh systems and their fens</b>. A. Quill. <i>J. Reeds</i>, submitted.", ["A. Quill"], "Marsh systems and their fens"),
    ],
)  # fmt: skip
def test_names_in_italics_before_a_status_or_a_number(markup, authors, title):
    assert read(markup)[:2] == (authors, title)
