"""The profile photo goes to the head of the page, once; other pictures stay."""

import sys

import pytest
from bs4 import BeautifulSoup

from pelican_academic.plugin.pictures.portrait import _attributes, take_portrait

PORTRAIT = '<p><img src="/assets/people/ada.jpg" alt="Ada" class="people-profile-image" /></p>\n\n'
REST = '<h2 id="about">About</h2>\n<p><img src="/assets/dune.jpg" alt="A dune" /></p>\n'


@pytest.mark.parametrize(
    ("html", "image", "expected"),
    [
        (PORTRAIT + REST, "/assets/people/ada.jpg", (REST, "/assets/people/ada.jpg", "Ada")),
        (PORTRAIT + REST, "", (REST, "/assets/people/ada.jpg", "Ada")),
        (REST, "/assets/people/ada.jpg", (REST, "/assets/people/ada.jpg", "")),
        (REST, "", (REST, "", "")),
        (
            '<p><img src="https://cdn.example/ADA.jpg?x=1" alt="me"></p>' + REST,
            "ada.jpg",
            (REST, "ada.jpg", "me"),
        ),
        (
            "<p>Text <img src='/ada.jpg' class='profile'> runs on</p>",
            "",
            ("<p>Text <img src='/ada.jpg' class='profile'> runs on</p>", "", ""),
        ),
        # a tag as people write it: no quotes, capitals, entities
        (
            "<div><IMG SRC=/a/ada.jpg ALT='Ada &amp; Bo' CLASS=avatar></div>" + REST,
            "",
            ("<div><IMG SRC=/a/ada.jpg ALT='Ada &amp; Bo' CLASS=avatar></div>" + REST, "", ""),
        ),
        (
            "<div><img SRC=/a/ada.jpg ALT='Ada &amp; Bo' CLASS=avatar></div>" + REST,
            "",
            (REST, "/a/ada.jpg", "Ada & Bo"),
        ),
    ],
)
def test_take_portrait(html, image, expected):
    assert take_portrait(html, image) == expected


@pytest.mark.parametrize(
    "tag",
    [
        '<img src="/a/ada.jpg" alt="Ada"  class="profile  round" />',
        '<IMG SRC="/a/ada.jpg" alt="" width=5>',
        "<img src='/a/ada.jpg' alt=Ada>",
        '<img src="/a/b.jpg" alt="x" src="/a/ada.jpg" alt="Ada &amp; &quot;Bo&quot;">',
        '<img\n src="/a/ada.jpg"/alt="Ada">',
        '<img\u00a0src="/a/ada.jpg">',
        '<img data-x="1" src="/a/ada.jpg" title="<b>">',
        "<img>",
    ],
)
def test_a_tag_is_read_as_beautiful_soup_reads_it(tag):
    picture = BeautifulSoup(tag, "html.parser").img
    said = picture.attrs if picture is not None else ()
    expected = {name: " ".join(picture.get_attribute_list(name)) for name in said}
    assert {name: " ".join(text.split()) for name, text in _attributes(tag).items()} == expected


def test_a_tag_that_is_written_plainly_needs_no_beautiful_soup(monkeypatch):
    monkeypatch.setitem(sys.modules, "bs4", None)
    page = '<p><img src="/a/ada.jpg" alt="Ada" class="profile-image" /></p><h2>About</h2>'
    assert take_portrait(page, "") == ("<h2>About</h2>", "/a/ada.jpg", "Ada")
