"""A site that keeps a theme of its own: nothing is asked of it, and what it can print is printed."""

import random
from io import BytesIO

import pytest
from PIL import Image

CONTENT = {
    "a.md": "Title: Hi\nDate: 2024-01-01\n\nHello.\n",
    "pages/about.md": "Title: About\n\nMud.\n",
    "pages/publications.md": "Title: Publications\n\nSee the file.\n",
    "pages/ada.md": "---\ntitle: Ada Quill\nlayout: person\n---\n# Hi\n",
    "pages/odd.md": "---\ntitle: Odd\nlayout: three-columns\n---\nOdd words.\n",
    "refs.bib": "@article{q1, title={On silt}, author={Quill, Ada}, journal={J}, year={2021}}\n",
}
JEKYLL = {
    "_config.yml": "title: Fen\ncollections: {people: {output: true}}\n",
    "index.md": "---\nlayout: home\n---\nWords.\n",
    "data.json": '---\n---\n{"a": 1}\n',
    "_people/ada.md": "---\ntitle: Ada Quill\n---\nBio.\n",
    "_posts/2024-01-01-eel.md": "---\ntitle: Eel\n---\nText.\n",
}


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_plain_content_is_printed_by_the_theme(build, theme):
    built = build(CONTENT, THEME=theme, SITENAME="Plain", SITEURL="")
    assert {"hi.html", "pages/about.html", "pages/ada-quill.html", "publications.bib"} <= built.paths()
    assert not {path for path in built.paths() if path.startswith(("publications/", "news/", "search/"))}
    assert "On silt" in built.html("publications.bib")
    assert "Odd words." in built.html("pages/odd.html")


def test_another_theme_gets_no_copies_of_pictures_that_its_pages_do_not_ask_for(build):
    photo = BytesIO()
    Image.frombytes("RGB", (900, 600), random.Random(1).randbytes(900 * 600 * 3)).save(photo, "JPEG")
    files = {
        **CONTENT,
        "images/mud.jpg": photo.getvalue(),
        "b.md": "Title: B\nDate: 2024-01-02\n\n![Mud]({static}images/mud.jpg)\n",
    }
    built = build(files, THEME="notmyidea", SITENAME="Plain", SITEURL="", ACADEMIC_PICTURES="webp")
    assert "images/mud.jpg" in built.paths()
    assert not [path for path in built.paths() if path.startswith("theme/pictures")]


def test_templates_of_the_theme_see_the_graph(build, tmp_path):
    templates = tmp_path / "overrides"
    templates.mkdir()
    (templates / "publications.html").write_text(
        "<ul>{% for p in academic.publications %}<li>{{ p.title }}{% endfor %}</ul>"
    )
    built = build(CONTENT, THEME="simple", SITENAME="Plain", THEME_TEMPLATES_OVERRIDES=[str(templates)])
    assert built.html("pages/publications.html") == "<ul><li>On silt</ul>"


@pytest.mark.parametrize("theme", ["simple", "notmyidea"])
def test_a_jekyll_site_too(build, theme):
    built = build(JEKYLL, THEME=theme)
    assert {"index.html", "people/ada.html", "data.json"} <= built.paths()
    assert built.html("data.json").strip() == '{"a": 1}'
    assert "Bio." in built.html("people/ada.html")
