"""The deliberate differences from kramdown 2.4.0, each with its reason; docs/kramdown.md tells the same."""

import pytest
from kramdown_real import ask

from pelican_academic.kramdown import to_html

#: title: (text, options, what we give, why)
DIFFERENCES = {
    "attribute lists that refer to each other": (
        "{:a: b .x}\n{:b: a .y}\n\nx\n{:a}\n",
        {},
        '\n<p class="y x">x</p>\n',
        "kramdown overflows its stack; here a list that is being read is not read again",
    ),
    "an entity beyond Unicode": (
        "a &#99999999; b\n",
        {},
        "<p>a &amp;#99999999; b</p>\n",
        "kramdown writes bytes that are no text; here it is text",
    ),
    "transliterated ids": (
        "# Ünder Straße\n",
        {"transliterated_header_ids": True},
        '<h1 id="under-strasse">Ünder Straße</h1>\n',
        "kramdown needs the gem stringex and goes without where it is absent; here Unicode's decompositions serve",
    ),
}


@pytest.mark.parametrize("title", DIFFERENCES)
def test_ours(title):
    text, options, ours, _ = DIFFERENCES[title]
    assert to_html(text, options).html == ours


@pytest.mark.oracle
def test_they_are_still_differences(ruby):
    _, answers = ask([(text, options) for text, options, _, _ in DIFFERENCES.values()])
    for (title, (_, _, ours, _)), (real, _, _) in zip(DIFFERENCES.items(), answers, strict=True):
        assert real != ours, title
