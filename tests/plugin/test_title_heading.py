"""A page's title is printed once."""

import pytest

from pelican_academic.plugin.title_heading import without_title


@pytest.mark.parametrize(
    ("text", "title", "left"),
    [
        ("<h1>Team</h1><p>x</p>", "Team", "<p>x</p>"),
        ('<h1 id="team"><i class="icon"></i>\n Team</h1><p>x</p>', "Team", '<span id="team"></span><p>x</p>'),
        (
            "<!-- a --><div class='page'><h2 id=q>Q &amp; A!</h2>x</div>",
            "q & a",
            "<!-- a --><div class='page'><span id=q></span>x</div>",
        ),
    ],
)
def test_a_heading_that_says_the_title_goes(text, title, left):
    assert without_title(text, title) == left


@pytest.mark.parametrize(
    "text",
    [
        "<p>x</p><h1>Team</h1>",
        "<h1>Our team</h1>",
        '<h1><a href="/x/">Team</a></h1>',
        '<h1><img src="a.png">Team</h1>',
        "<h3>Team</h3>",
        "Team",
        "",
    ],
)
def test_any_other_stays(text):
    assert without_title(text, "Team") == text


def test_bounded():
    text = "<div>" * 20000 + "<h1>" + "x " * 20000
    assert without_title(text, "x") == text
