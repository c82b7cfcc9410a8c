"""How pictures stand in a page's own text: icons in their line, logos in a row, none wider than its column."""

import re

import pytest

from pelican_academic.plugin.prose.markup.mending import mend
from pelican_academic.plugin.prose.styles.wide_styles import within_reach


@pytest.mark.parametrize(
    ("picture", "name"),
    [
        ('src="/img/orcid.svg" alt="x"', "is-glyph"),
        ('src="/icons/mail.png" width="900" height="900" alt="x"', "is-glyph"),
        ('src="/a.png" width="24" height="24" alt="x"', "is-small"),
        ('src="/a.png" style="height:20px" width="900" alt="x"', "is-small"),
        ('src="/a.png" style="width: 90%" alt="x"', ""),
        ('src="/silicon.png" width="900" height="600" alt="x"', ""),
        ('src="/a.png" style="width: 12em" alt="x"', ""),
    ],
)
def test_small_pictures_stand_in_their_line(picture, name):
    assert mend(f"<img {picture}>") == f'<img {picture} class="{name}">'.replace(' class=""', "")


def test_a_drawing_of_an_icon_is_as_high_as_the_text():
    assert mend('<svg viewBox="0 0 576 512"><path/></svg>') == '<svg class="icon" viewBox="0 0 576 512"><path/></svg>'
    for drawing in (
        '<svg viewBox="0 0 24 24" width="90"><path/></svg>',
        '<svg viewBox="0 0 24 24"><text>x</text></svg>',
    ):
        assert mend(drawing) == drawing


def test_the_sides_of_a_picture_are_numbers():
    assert mend('<img src="/a.png" alt="x" width="100%" height="auto">') == (
        '<img src="/a.png" alt="x" style="width: 100%">'
    )
    assert mend('<a aria-label="Moss"><img src="/a.png" alt="x"></a>') == '<a><img src="/a.png" alt="x"></a>'


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('style="float: left" width="33%"', 'style="--share: 33%" class="is-left"'),
        ('align="right" width="200"', 'width="200" class="is-right"'),
        (
            'class="x" style="width: 40%; float: right; color: red"',
            'style="color: red; --share: 40%" class="x is-right"',
        ),
        ('align="middle"', 'align="middle"'),
    ],
)
def test_a_picture_beside_a_text_says_so_by_a_class(before, after):
    assert mend(f'<img src="a.png" alt="A" {before}>') == f'<img src="a.png" alt="A" {after}>'


def test_the_picture_of_a_paper_in_a_template_of_labs_stands_beside_it():
    said = mend('<a href="/p" class="citation-image" aria-label="P"><img src="a.png" alt="P"></a>')
    assert ' class="citation-image is-right"' in said
    assert 'style="--share: 22%"' in said


LOGO = '<a href="https://mud.example"><img src="/logo-mud.png" width="90" height="60" alt="Mud"></a>'
PHOTO = '<img src="/shore.jpg" width="400" height="300" alt="A shore">'


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"<div style='display: table-cell'>&nbsp; {LOGO}\n<!-- {PHOTO} -->&nbsp;{LOGO}{LOGO}</div>", "logo-row"),
        (f"<ul><li>{LOGO}</li><li>{LOGO}</li><li>{LOGO}</li></ul>", "logo-row"),
        (f"<p>{PHOTO}\n{PHOTO}<br>{PHOTO}</p>", "picture-row"),
        (f"<p>{PHOTO}</p>", ""),
        (f"<p>{PHOTO} beside {PHOTO}</p>", ""),
        (f"<p>{PHOTO.replace('<img', '<img align=left')}{PHOTO}</p>", ""),
        (f"<div><b>{LOGO}{LOGO}</b>{LOGO}</div>", ""),
    ],
)
def test_pictures_without_a_word_between_stand_side_by_side(text, name):
    mended = mend(text)
    assert re.findall(r'class="(?:[^"]* )?(logo-row|picture-row)"', mended) == [name] * bool(name)
    assert "table-cell" not in mended


ROW = "display: grid; --columns: repeat({}, minmax(0, 1fr)); gap: var(--s1)"


@pytest.mark.parametrize(("name", "count"), [("half", 2), ("third wide", 3)])
def test_a_figure_of_halves_stands_in_columns(name, count):
    pictures = '<a href="/b"><img src="a.png" alt="a"></a>\n<img src="b.png" alt="b">'
    text = mend(f'<figure class="{name}">{pictures}<figcaption>By <a href="/">us</a>.</figcaption></figure>')
    assert f'style="{ROW.format(count)}"' in text
    assert '<figcaption style="grid-column: 1 / -1">By <a href="/">us</a>.</figcaption>' in text


@pytest.mark.parametrize(
    "figure",
    [
        '<figure class="half"><img src="a.png" alt="a"></figure>',
        '<figure class="half-page"><img src="a.png" alt="a"><img src="b.png" alt="b"></figure>',
        '<figure class="half" style="float: left"><img src="a.png" alt="a"><img src="b.png" alt="b"></figure>',
        '<figure class="half"><img src="a.png" alt="a" style="width: 90px"><img src="b.png" alt="b"></figure>',
        '<figure class="half"><div><img src="a.png" alt="a"></div><img src="b.png" alt="b"></figure>',
    ],
)
def test_no_other_figure_does(figure):
    assert "grid" not in mend(figure)


@pytest.mark.parametrize(
    ("style", "mended"),
    [
        ("display: grid; grid-template-columns: 1fr 2fr", ' class="is-grid" style="display: grid; --columns: 1fr 2fr"'),
        ("grid-template-columns: repeat(auto-fit, 9em)", ' style="grid-template-columns: repeat(auto-fit, 9em)"'),
        (
            "grid-template-columns: repeat(auto-fit, minmax(20em, 1fr))",
            ' style="grid-template-columns: repeat(auto-fit, minmax(min(20em, 100%), 1fr))"',
        ),
        ("text-align: justify;", ""),
        ("text-align:justify; margin: 0", ' style="margin: 0"'),
    ],
)
def test_what_is_for_a_wide_window_only(style, mended):
    assert mend(f'<div style="{style}">x</div>') == f"<div{mended}>x</div>"


@pytest.mark.parametrize(
    "tracks", ["minmax(0, 1fr)", "minmax(10%, 1fr)", "minmax(min(9px, 100%), 1fr)", "minmax(auto, 9px)"]
)
def test_tracks_that_fold_stay(tracks):
    sheet = f"<style>.x {{ grid-template-columns: repeat(auto-fit, {tracks}) }}</style>"
    assert within_reach(sheet) == sheet


def test_the_tracks_of_a_sheet_are_no_wider_than_its_grid():
    rule = ".x { grid-template-columns: repeat(auto-fill, minmax( 300.5px , 1fr)) }"
    sheet = f"<style>@media (min-width: 2px) {{ {rule} }}</style>"
    assert "minmax(min(300.5px, 100%) , 1fr)" in within_reach(sheet)
    code = "<pre>minmax(300px, 1fr)</pre>"
    assert within_reach(code) == code


def test_a_picture_is_no_wider_than_its_column():
    assert 'style="max-width: min(100%, 250px); border: 0"' in mend(
        '<img src="a.png" alt="" style="max-width:250px; border: 0">'
    )
    assert mend('<p style="max-width: 40em">x</p>') == '<p style="max-width: 40em">x</p>'
