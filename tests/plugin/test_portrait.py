"""The profile photo goes to the head of the page, once; other pictures stay."""

import pytest

from pelican_academic.plugin.pictures.portrait import take_portrait

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
