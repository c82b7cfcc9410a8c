"""A slider's arrows, which only a script would serve, are not printed; links and words stay."""

import pytest

from pelican_academic.plugin.prose.controls import without_arrows


def test_arrows_that_lead_nowhere_go():
    text = '<img src="/a.jpg"><a class="prev" onclick="turn(-1)">❮</a> <button class="slide-next">&gt;</button><p>x</p>'
    assert without_arrows(text) == '<img src="/a.jpg"> <p>x</p>'
    control = '<a class="carousel-control" href="#c" data-slide="prev"><span class="left">‹</span></a>'
    assert without_arrows(control) == ""


@pytest.mark.parametrize(
    "text",
    [
        '<a class="next" href="/page2/">→</a>',
        '<a class="next" onclick="go()">Next →</a>',
        '<a class="arrow" href="#people">↓</a>',
        "<span>→</span> a <b>next</b> step",
        '<button onclick="play()"><i class="icon-right"></i></button>',
    ],
)
def test_what_leads_somewhere_or_says_something_stays(text):
    assert without_arrows(text) == text
