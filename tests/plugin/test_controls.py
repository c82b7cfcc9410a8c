"""A slider's arrows, which only a script would serve, are not printed; links and words stay."""

import pytest

from pelican_academic.plugin.prose.widgets.controls import (
    set_apart,
    without_arrows,
    without_dead_fields,
    without_own_search,
)


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


FIELD = '<div><input type="text" oninput="onSearch(this)"> <button onclick="onSearchClear()">clear</button></div>'


def test_a_field_whose_script_is_not_here_goes():
    assert without_dead_fields(FIELD) == "<div> </div>"
    assert without_dead_fields('<select onchange="pick()"><option>Eel</option></select>Mud') == "Mud"


@pytest.mark.parametrize(
    "text",
    [
        FIELD + "<script>function onSearch(a) {} const onSearchClear = () => 1</script>",
        FIELD + '<script src="/js/search.js"></script>',
        '<form action="/find"><input name="q"></form>',
    ],
)
def test_a_field_that_works_stays(text):
    assert without_dead_fields(text) == text


def test_a_list_with_the_themes_search_has_no_other():
    field = '<script src="/assets/js/bibsearch.js"></script><label>Find</label><input class="search-box" type="search">'
    assert without_own_search(field) == "<label>Find</label>"
    for other in (
        '<input type="checkbox" class="filter">',
        '<input type="text" name="mail"><script src="/search.js"></script>',
    ):
        assert without_own_search(other) == other


def test_a_script_that_sorts_the_list_too_finds_its_field():
    script = '<script src="/js/papers.js"></script>'
    text = without_own_search(f'<input id="search" type="text">{script}')
    assert text == f'<input id="search" type="text" hidden="">{script}'


def test_buttons_without_a_blank_between_them_stand_apart():
    buttons = "<p><button>All</button><button>Mud</button>\n<button>Reeds</button></p>"
    assert set_apart(buttons) == "<p><button>All</button>\u2002<button>Mud</button>\n<button>Reeds</button></p>"
