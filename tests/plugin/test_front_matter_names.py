"""Front matter never collides with what Pelican keeps on a page."""

import json

import pytest
from pelican.contents import Article, Page
from pelican.settings import DEFAULT_CONFIG

from pelican_academic.plugin.names import RENAMED, attributes

PELICANS = sorted(name for name in {*dir(Page), *dir(Article)} if not name.startswith("__"))


@pytest.mark.parametrize("written", [str, str.capitalize])  # Pelican writes a key's attribute in lower case
@pytest.mark.parametrize("name", [*PELICANS, *RENAMED, "settings", "content", "url", "save_as", "metadata", "_content"])
def test_no_key_takes_an_attribute_of_pelican(name, written):
    made = attributes({written(name): "theirs"})
    assert "theirs" in made.values()
    assert not set(made) & {*PELICANS, "settings", "metadata", "_content"}
    page = Page("text", {"title": "T", "slug": "t", **made}, settings=dict(DEFAULT_CONFIG), source_path="/x/t.md")
    assert page.is_valid()
    assert page.content == "text"
    assert page.status == "published"


def test_unknown_keys_stay_readable():
    assert attributes({"favourite_dune": "barchan", "status": "current"}) == {
        "favourite_dune": "barchan",
        "person_status": "current",
    }


def test_a_key_that_is_no_name_is_left_to_extra():
    assert attributes({"paper-url": 1, "class": 2, "2024": 3}) == {}


ODD = {"yes": True, "text": "x", "number": 7, "list": [1, ["x"]], "hash": {"a": [{"b": 1}]}, "none": None}
NAMES = (
    "members",
    "papers",
    "toc",
    "details",
    "layout",
    "image",
    "redirect_from",
    "excerpt",
    "pictures",
    "people",
    "links",
)


def test_any_kind_of_value_builds(build):
    files = {
        "_config.yml": "collections: {people: {output: true}, projects: {output: true}}\n"
        "plugins: [jekyll-redirect-from]\n"
    }
    for kind, value in ODD.items():
        for name in NAMES:
            text = f"---\ntitle: T\n{name}: {json.dumps(value)}\n---\nBody\n"
            for folder in ("", "_people/", "_projects/", f"{name}-{kind}/"):
                files[f"{folder}{name}-{kind}.md"] = text
        files[f"gallery-{kind}.md"] = f"---\nlayout: gallery\npictures: {json.dumps(value)}\n---\n"
    pages = {path for path in build(files).paths() if path.endswith(".html")}
    assert {f"projects/{name}-{kind}.html" for name in NAMES for kind in ODD} <= pages
