"""A page of a bilingual Jekyll site leads to itself in the other language."""

import pytest

HEAD = "---\nlayout: default\ntitle: T\nlang: {}\n---\nMud.\n"


def also(built, page):
    return [(link["href"], link["hreflang"]) for link in built.soup(page).select("dd a[hreflang]")]


def alternates(built, page):
    return [(link["href"], link["hreflang"]) for link in built.soup(page).select("link[rel=alternate][hreflang]")]


@pytest.mark.parametrize("first", ["en/", ""])
def test_pages_of_one_name_in_folders_of_languages(build, first):
    files = {
        "_config.yml": "title: L\nlang: en\n",
        "cv/index.md": HEAD.format("en"),
        "people.md": "---\ntitle: P\n---\nA.\n",
    }
    for folder, language in ((first, "en"), ("de/", "de")):
        files |= {f"{folder}{name}.md": HEAD.format(language) for name in ("index", "join", f"only-{language}")}
    built = build(files)
    assert also(built, "de/join.html") == [(f"/{first}join.html", "en")]
    assert also(built, f"{first}join.html") == [("/de/join.html", "de")]
    assert alternates(built, "de/index.html") == [(f"/{first}", "en")]
    assert built.soup("de/index.html").select_one("footer a[hreflang=en]").text == "English"
    assert alternates(built, f"{first}index.html") == [("/de/", "de")]
    assert also(built, "de/only-de.html") == also(built, "cv/index.html") == also(built, "people.html") == []
    assert built.soup("de/join.html").select_one("link[rel=alternate][hreflang=en]")


def test_pages_with_one_reference(build):
    files = {
        "_config.yml": "title: L\n",
        "index.md": "---\ntitle: L\n---\nHi.\n",
        "mud.md": "---\ntitle: Mud\nlang: en\nref: mud\n---\nDeep.\n",
        "vase.md": "---\ntitle: Vase\nlang: fr\nref: mud\n---\nProfonde.\n",
    }
    built = build(files)
    assert also(built, "mud.html") == [("/vase.html", "fr")]
    assert also(built, "vase.html") == [("/mud.html", "en")]


def test_a_page_that_polyglot_has_in_one_language_only(build):
    files = {
        "_config.yml": "title: L\nplugins: [jekyll-polyglot]\nlanguages: [en, fr]\ndefault_lang: en\n",
        "index.md": "---\ntitle: L\n---\nHi.\n",
        "mud.md": "---\ntitle: Mud\nlang: en\npermalink: /mud/\n---\nDeep.\n",
        "vase.md": "---\ntitle: Vase\nlang: fr\npermalink: /mud/\n---\nProfonde.\n",
        "sand.md": "---\ntitle: Sand\nlang: en\npermalink: /sand/\n---\nFine.\n",
    }
    built = build(files)
    assert also(built, "mud/index.html") == [("/fr/mud/", "fr")]
    assert also(built, "sand/index.html") == []
