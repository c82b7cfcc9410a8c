"""What becomes of a field's LaTeX, of names, and of a tag's markup."""

import pytest

from pelican_academic.jekyll.scholar.filters import filtered
from pelican_academic.jekyll.scholar.markup import read
from pelican_academic.jekyll.scholar.names import names_in
from pelican_academic.jekyll.scholar.query import Query, QueryError


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (r"\textsuperscript{2}H in {B}og", ["latex", "superscript"], "<sup>2</sup>H in Bog"),
        (r"\emph{Sphagnum} and \textit{Carex}", ["italics", "textit", "latex"], "<i>Sphagnum</i> and <i>Carex</i>"),
        (r"\textsc{Fen}", ["smallcaps"], '<span style="font-variant: small-caps">Fen</span>'),
        (r"\lowercase{FEN}", ["lowercase"], "fen"),
        (r"{\"u}ber", [], r"{\"u}ber"),
        ("a\n  b", ["linebreaks", "no-such"], "a b"),
    ],
)
def test_filters(text, names, expected):
    assert filtered(text, names) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Quill", ("Ada", "", "Quill", "")),
        ("Quill, Jr, Ada B.", ("Ada B.", "", "Quill", "Jr")),
        ("Cy van der Marsh", ("Cy", "van der", "Marsh", "")),
        ("{The Fen and Bog Group}", ("", "", "{The Fen and Bog Group}", "")),
        ("de la Cruz, Eve", ("Eve", "de la", "Cruz", "")),
    ],
)
def test_names(text, expected):
    (name,) = names_in(text)
    assert (name.first, name.prefix, name.last, name.suffix) == expected


def test_names_are_divided_outside_braces():
    assert [str(name) for name in names_in("{A and B} and\n Reed, Bo")] == ["{A and B}", "Reed, Bo"]


def test_markup():
    found = read('a b-2 -q @article[year>=2020 && a ^= x-y] --max 3 --text "Two words" --cited')
    assert found.keys == ["a", "b-2"]
    assert found.one("query") == "@article[year>=2020 && a ^= x-y]"
    assert (found.number("max"), found.one("text"), found.has("cited")) == (3, "Two words", True)
    assert found.number("offset") is None


@pytest.mark.parametrize("text", ["articles", "@*[a ~= (]", "@*[&&]"])
def test_what_is_no_query(text):
    with pytest.raises(QueryError):
        Query(text)
