"""People in a page's own text stand in the theme's grid; what else a page shows stays as it is; no word is lost."""

import re
from types import SimpleNamespace

import pytest
from plugin_pictures import picture

from pelican_academic.plugin.kept import Kept
from pelican_academic.plugin.prose import finish
from pelican_academic.plugin.prose.markup.classes import without_our_classes
from pelican_academic.plugin.prose.portraits.arrange import arrange_portraits
from pelican_academic.plugin.prose.styles.backgrounds import show_backgrounds, show_heroes

PEOPLE = ("Ada Quill", "Bo Reed", "Cy Tern")
COLUMNS = "".join(
    f'<div class="col"><img src="/{name[0]}.jpg"><h4>{name}</h4><p>PhD student</p></div>' for name in PEOPLE
)
PAGES = {
    "columns": f'<h2>Students</h2><div class="row">{COLUMNS}</div>',
    "list": "<ul>" + "".join(f'<li><img src="/{name[0]}.jpg">{name}<br>Moss</li>' for name in PEOPLE) + "</ul>",
    "paragraphs": "".join(
        f'<p><img src="/{name[0]}.jpg"><strong>{name}</strong><br>Postdoc</p><p><a href="/cv">CV</a></p>'
        for name in PEOPLE
    )
    + "<h2>Join</h2><p>Write to us.</p>",
    "headings": "".join(f'<h3>{name}</h3><p>Staff</p><p><img src="/{name[0]}.jpg"></p>' for name in PEOPLE),
    "cells": "<table><tr>"
    + "".join(f'<td><img src="/{name[0]}.jpg"><br>{name}</td>' for name in PEOPLE)
    + "</tr><tr><td></td><td></td><td></td></tr></table>",
    "rows": "<table>"
    + "".join(f'<tr><td><img src="/{name[0]}.jpg"></td><td><b>{name}</b><br>Moss</td></tr>' for name in PEOPLE)
    + "</table>",
    "row of pictures": "<table><thead><tr>"
    + "".join(f'<th><img src="/{name[0]}.jpg"></th>' for name in PEOPLE)
    + "</tr></thead><tbody><tr>"
    + "".join(f"<td>{name}</td>" for name in PEOPLE)
    + "</tr></tbody></table>",
    "links": "".join(
        f'<div class="portrait-wrapper"><a href="/{name[0]}"><img src="/{name[0]}.jpg">'
        f"<span>{name}</span><span>Student</span></a></div>"
        for name in PEOPLE
    ),
}


def arranged(text, known=PEOPLE, listed=True):
    return arrange_portraits(text, known, listed=listed, lost=lambda address: address == "/lost.jpg")


PLACEHOLDERS = "".join(
    f'<article class="card"><a href="/{name[0]}"><div class="card-photo"><div class="placeholder">{name[0]}</div></div>'
    f"<div><h3>{name}, PhD</h3><p>Postdoc</p></div></a></article>"
    for name in PEOPLE
)


def words(text):
    return re.findall(r"\w+", re.sub(r"<[^>]*>", " ", text))


@pytest.mark.parametrize("name", PAGES)
def test_people_stand_in_a_grid(name):
    text = arranged(PAGES[name])
    assert words(text) == words(PAGES[name])
    assert text.count('class="portrait-face"') == text.count("portrait-called") == len(PEOPLE)
    assert len(re.findall(r'class="(?:[^"]* )?portraits"', text)) == 1
    assert "<table" not in text
    for person in PEOPLE:
        assert re.search(rf'portrait-called"[^>]*>\s*(?:<b>)?{person}', text)


def test_every_row_below_a_row_of_pictures_says_something_of_them():
    faces = "".join(f'<td><img src="/{name[0]}.jpg"></td>' for name in PEOPLE)
    names = "".join(f"<td>{name}</td>" for name in PEOPLE)
    places = "<td>Fen</td><td>Shore</td><td>Marsh</td>"
    text = arranged(f"<table><tr>{faces}</tr><tr>{names}</tr><tr>{places}</tr></table>")
    cards = text.split('<div class="portrait-card')[1:]
    assert [words(card)[-1] for card in cards] == ["Fen", "Shore", "Marsh"]


def test_the_picture_stands_above_the_name():
    text = arranged(PAGES["headings"])
    assert text.index("A.jpg") < text.index("Ada Quill") < text.index("B.jpg")


def test_a_logo_is_nobody():
    logo = '<div class="logo-small"><img src="/tide.png"></div>'
    text = arranged(PAGES["columns"].replace("<p>PhD student</p>", f"<p>PhD student</p>{logo}"))
    assert text.count("portrait-face") == text.count(logo) == len(PEOPLE)


def test_a_column_without_a_picture_has_initials():
    text = arranged(PAGES["columns"].replace("</div></div>", '</div><div class="col"><h4>Di Moss</h4></div></div>'))
    assert (
        '<span data-initials="DM" aria-hidden="true" class="portrait-face"></span><h4 class="portrait-called">' in text
    )


def test_a_picture_that_is_not_there_gives_way_to_initials():
    text = arranged(PAGES["columns"].replace("/B.jpg", "/lost.jpg"))
    assert "lost.jpg" not in text
    assert 'data-initials="BR"' in text


def test_letters_in_place_of_pictures_are_initials():
    text = arranged(PLACEHOLDERS)
    assert words(text) == words(PLACEHOLDERS)
    assert re.search(r'<div [^>]*data-initials="BR"[^>]*>B</div>', text)
    assert text.count('class="portrait-face"') == len(PEOPLE)
    assert text.count('class="portraits"') == 1
    assert re.findall(r'portrait-called">(\w+)', text) == ["Ada", "Bo", "Cy"]


def test_the_icon_of_a_person_in_place_of_a_picture_gives_way_to_initials():
    text = arranged(re.sub(r">([ABC])</div>", r'><i class="fas fa-user"></i></div>', PLACEHOLDERS))
    assert "fa-user" not in text
    assert re.findall(r'data-initials="(\w+)"', text) == ["AQ", "BR", "CT"]


def test_letters_that_stand_for_no_person_stay():
    keys = "".join(f'<div class="thumb">{key}</div><p>Press it.</p>' for key in "ABC")
    assert arranged(keys) == keys
    text = arranged(f'{PLACEHOLDERS}<div class="photo">DNA</div><p>It is long.</p>')
    assert '<div class="photo">DNA</div><p>' in text


def test_a_picture_that_several_share_is_of_nobody_and_icons_are_small():
    shared = re.sub(r"/[ABC]\.jpg", "/who.jpg", PAGES["columns"])
    assert arranged(shared).count("data-initials") == len(PEOPLE)
    icon = '<a href="https://code.example"><img src="/x_logo.png" width="512" height="512" alt="X"></a>'
    text = arranged(PAGES["columns"].replace("</h4>", f"</h4>{icon}"))
    assert text.count("is-glyph") == len(PEOPLE)
    assert "512" not in text
    role = arranged(PAGES["columns"].replace("<img", '<i class="role"></i><img'))
    assert 'class="role"' not in role, "an icon that says nothing stands alone between a picture and a name"
    lost = re.sub(r"/[ABC]\.jpg", "/lost.jpg", PAGES["links"]).replace("<span>", '<i class="role"></i><span>', 1)
    assert 'class="role"' not in arranged(lost), "nor between initials and a name"


def test_what_only_divides_cards_goes():
    cards = [f'<div class="p"><div><img src="/{n[0]}.jpg"></div><div><h4>{n}</h4>Moss</div></div>' for n in PEOPLE]
    text = arranged('<div class="line"></div>\n<p><!-- next --></p>\n<hr>'.join(cards))
    assert text.count('class="portraits"') == 1
    assert "line" not in text
    assert "<hr" not in text
    kept = arranged('<p id="next"></p>'.join(cards))
    assert kept.count('id="next"') == 2


def test_a_name_may_follow_a_role():
    cards = "".join(
        f'<div class="grid-{n[0]}"><p>Acting head</p><p>{n}</p><img src="/{n[0]}.jpg"><p>{n} reads.</p></div>'
        for n in PEOPLE
    )
    text = arranged(cards, listed=False)
    assert re.findall(r'<p class="portrait-called">([\w ]+)', text) == list(PEOPLE)
    assert text.index("A.jpg") < text.index("Acting head")


def test_rows_of_one_grid_are_one_group():
    text = arranged(f'<div class="row">{COLUMNS}</div>\n<div class="row">{COLUMNS}</div>')
    assert text.count('class="portraits"') == 1
    assert text.count("portrait-card") == 6


def test_long_texts_stand_beside_the_pictures():
    text = arranged(PAGES["columns"].replace("PhD student", "reads the shore of a small sea, " * 8))
    assert 'class="portraits is-long"' in text


@pytest.mark.parametrize(
    "text",
    [
        "<p>Ada Quill</p>",
        # a table that names its columns is a table
        "<table><tr><th>Name</th></tr>"
        + "".join(f'<tr><td><img src="/{n[0]}.jpg"> {n}</td></tr>' for n in PEOPLE)
        + "</table>",
        # pictures of no person; icons
        "".join(f'<figure><img src="/{n}.jpg"><figcaption>The lab in {n}, at sea</figcaption></figure>' for n in "123"),
        "".join(f'<p><img src="/icon.png" width="20"> {n}</p>' for n in PEOPLE),
        # news with their dates
        "".join(
            f'<div class="col"><img src="/{n}.jpg"><b>May {n}, 2023</b><p>Congratulations!</p></div>' for n in "123"
        ),
        # each in a section of its own
        "".join(f'<h2>{n}</h2><div><img src="/{n[0]}.jpg"><b>{n}</b></div><p>Moss</p>' for n in PEOPLE),
        # columns of rows whose other columns say more of each
        "".join(
            f'<div class="row"><div class="col-md-4"><img src="/{n[0]}.jpg"><h4>{n}</h4></div>'
            f'<div class="col-md-8"><h5>Education</h5><p>PhD in mosses</p></div></div>'
            for n in PEOPLE
        ),
    ],
)
def test_what_is_no_grid_of_people_stays_to_the_byte(text):
    assert arranged(text) == text


def test_a_page_that_is_not_of_people_needs_people_whom_the_site_knows():
    assert arranged(PAGES["columns"], known=(), listed=False) == PAGES["columns"]
    assert "portraits" in arranged(PAGES["columns"], listed=False)


def test_a_class_of_our_frame_means_nothing_in_a_text():
    assert without_our_classes('<li class="monogram grid">x</li>') == '<li class="grid">x</li>'
    assert without_our_classes('<b class="year">x</b>') == "<b>x</b>"
    own = '<style>.year { color: red }</style><b class="year">x</b>'
    assert without_our_classes(own) == own
    for ours in (
        '<p class="lede">',
        '<p class="lead">',
        '<div class="grid">',
        '<a class="button">',
        '<div class="row">',
    ):
        assert without_our_classes(ours) == ours


def test_a_people_page_of_a_site_shows_its_people_and_no_empty_list(build):
    page = "---\nlayout: team\ntitle: Team\n---\n" + PAGES["columns"]
    built = build({"_config.yml": "title: T\n", "team.html": page, "A.jpg": picture("JPEG"), "B.jpg": picture("JPEG")})
    main = built.soup("team.html").main
    assert [name.get_text(strip=True) for name in main.select(".portrait-called")] == list(PEOPLE)
    assert [face.name for face in main.select(".portrait-face")] == ["img", "img", "span"]
    assert main.select_one(".nothing") is None


def test_a_style_places_nothing_in_a_card():
    placed = '<div style="float: left; width: 600px; color: navy"><p style="margin:0">PhD student</p></div>'
    text = arranged(
        PAGES["columns"]
        .replace("<p>PhD student</p>", placed)
        .replace("<img", '<img style="object-fit: contain" width="25%"')
    )
    assert "25%" not in text
    assert "contain" not in text
    assert '<div style="color: navy"><p>PhD student</p></div>' in text


@pytest.mark.parametrize(
    ("box", "shown"),
    [
        ("<div style=\"background: url('/a.jpg') center\"></div>", '<div><img src="/a.jpg" alt=""></div>'),
        (
            '<div style="background-image:url(/a.jpg); color: red"> </div>',
            '<div style="color: red"><img src="/a.jpg" alt=""></div>',
        ),
        ('<div class="face" style="--face: url(/a.jpg)"></div>', '<div class="face"><img src="/a.jpg" alt=""></div>'),
        ('<div style="background-image:url(/a.jpg); height: 9em"></div>', ""),
        ('<div style="background-image:url(/a.jpg)">Moss</div>', ""),
        ('<div style="background: none"></div>', ""),
    ],
)
def test_a_picture_painted_on_an_empty_box_is_shown(box, shown):
    assert show_backgrounds(box) == (shown or box)


def test_the_words_of_a_hero_follow_its_picture():
    ground = "background: #000; background-image: linear-gradient(rgba(0, 0, 0, .6), red), url('/reed.jpg')"
    hero = f'<div class="page__hero--overlay" style="{ground}"><p>Of reed.</p></div>'
    assert show_heroes(hero) == '<div class="page__hero--overlay"><img src="/reed.jpg" alt=""><p>Of reed.</p></div>'
    high = hero.replace(ground, f"{ground}; height: 9em")
    assert show_heroes(high) == high
    clipped = '<div class="banner" style="clip-path: url(#c)"><p>Reed</p></div>'
    twice = '<div style="background: url(/a.jpg)" class="hero"><img src="/a.jpg"><p>Reed</p></div>'
    assert [show_heroes(text) for text in (clipped, twice)] == [clipped, twice]


def test_people_whom_a_layout_lists_stand_in_the_grid(monkeypatch, tmp_path):
    monkeypatch.setattr(finish, "_pictures", lambda build, page, text: text)
    taken = SimpleNamespace(free=lambda path: False)
    build = SimpleNamespace(
        environment=None, site=1, graph=None, settings={"DEFAULT_LANG": "en"}, root=tmp_path, taken=taken, pictures={}
    )
    build.files = SimpleNamespace(source=lambda path: None)
    build.option, build.kept = (lambda name: ""), Kept()
    part = finish.finish_part(build, SimpleNamespace(kind="people", lang="en", url="team/"), PAGES["columns"])
    assert part.count("portrait-called") == len(PEOPLE)


def test_a_picture_below_two_strokes_or_in_a_collection_is_found(build):
    files = {
        "_config.yml": "title: T\ncollections: {people: {output: true}}\n",
        "_people/bo.jpg": picture("JPEG"),
        "team.html": "---\nlayout: team\ntitle: Team\n---\n"
        + PAGES["columns"].replace("/A.jpg", "/pictures//A.jpg").replace("/B.jpg", "/people/bo.jpg"),
        "pictures/A.jpg": picture("JPEG"),
    }
    main = build(files).soup("team.html").main
    assert [str(face.name) for face in main.select(".portrait-face")] == ["img", "img", "span"]


POSTS = "".join(
    f'<article><a href="/post/{name[0]}">On the eels of {name[0]}</a><div><a href="/people/{name[0]}">'
    f'<img src="/{name[0]}.jpg"><span>{name}</span></a></div><p>They swim.</p></article>'
    for name in PEOPLE
)


def test_who_signs_a_post_is_no_card_and_a_small_picture():
    text = arranged(POSTS, listed=False)
    assert text.count("byline-face") == len(PEOPLE)
    assert "portrait-card" not in text
    assert words(text) == words(POSTS)
    assert "byline-face" not in arranged(POSTS)


def test_the_picture_of_a_paper_is_none_of_its_authors():
    papers = f'<div data-paper="a">{POSTS}</div>'
    assert arranged(papers, listed=False) == papers


def test_a_long_address_breaks_where_it_may():
    cards = PAGES["columns"].replace(
        "PhD student", '<a href="mailto:a.quill@mud.shore.example">a.quill@mud.shore.example</a>'
    )
    text = arranged(cards)
    assert text.count(">a.quill<wbr>@mud<wbr>.shore<wbr>.example</a>") == len(PEOPLE)
    assert "mailto:a.quill@mud.shore.example" in text
    short = cards.replace(">a.quill@mud.shore.example<", ">a@mud.example<")
    assert "<wbr>" not in arranged(short)


def test_who_signs_by_a_drawing_keeps_it():
    posts = "".join(
        f'<div><a href="/{n}">What the tide took</a><p><svg viewBox="0 0 9 9"><text>{name[0]}</text></svg></p>'
        f"<h4>{name}</h4></div>"
        for n, name in enumerate(PEOPLE)
    )
    assert arranged(posts, listed=False).count("<text>") == len(PEOPLE)


def test_a_name_above_each_picture_is_not_the_next_ones():
    """A list of names, with a loose picture, and papers that name their authors, below each of them."""
    text = "<div>" + "".join(
        f'<p>{name} (PhD, 2023)</p><img src="/{name[0]}.jpg"><div>{name.split()[0]} reads the mud of the shore.'
        f"<details><summary>Papers</summary>On mud.<br><b>{name}</b>, Di Rook</details></div>"
        for name in PEOPLE
    )
    assert arranged(f"{text}</div>") == f"{text}</div>"


def test_one_card_of_some_words_stands_beside_its_text():
    words = " ".join(["reads mud"] * 8)
    cards = [f'<div class="c"><img src="/{n}.jpg"><h4>{n}</h4><p>{words}</p></div>' for n in PEOPLE]
    text = arranged(f"<h2>Postdocs</h2>{cards[0]}<h2>Students</h2>{cards[1]}{cards[2]}")
    assert re.findall(r'class="(portraits[^"]*)"', text) == ["portraits is-long", "portraits"]


def test_a_card_without_a_picture_loses_its_frame_too():
    cards = [f'<li><div class="card"><img src="/{n[0]}.jpg"><h4>{n}</h4></div></li>' for n in PEOPLE[:2]]
    text = arranged(
        f'<ul>{"".join(cards)}<li><div class="card"><img src="/lost.jpg"><h4>{PEOPLE[2]}</h4></div></li></ul>'
    )
    assert text.count("portrait-card") == 3
    assert 'class="card"' not in text
