"""What ``defaults:`` of a configuration covers, as Jekyll 4.3.1 and 3.10.0 have it."""

import pytest

CONFIG = """
timezone: America/New_York
collections_dir: kept
collections: {letters: {output: true}}
defaults:
- {scope: {path: sect}, values: {begins: 1}}
- {scope: {path: section}, values: {names: 1}}
- {scope: {path: section/}, values: {folder: 1}}
- {scope: {path: /section}, values: {slash: 1}}
- {scope: {path: /}, values: {root: 1}}
- {scope: {path: "section/*"}, values: {star: 1}}
- {scope: {type: pages}, values: {kind: 1}}
- {scope: {path: kept/_letters}, values: {kept: 1}}
- {scope: {path: _letters}, values: {letter: 1}}
"""
FILES = {"_config.yml": CONFIG, "section/a.md": "---\ntitle: A\n---\n", "kept/_letters/b.md": "---\n---\n"}
NAMES = ("begins", "names", "folder", "slash", "root", "star", "kind", "kept", "letter")


@pytest.mark.parametrize(
    ("version", "page", "letter"),
    [
        ("4.3", "begins names folder star kind", "kept letter"),
        ("3.10", "names star kind", "kept letter"),
    ],
)
def test_what_a_path_covers(make_site, version, page, letter):
    site = make_site(FILES, config={"jekyll_version": version})
    shown = {document.name: [name for name in NAMES if name in document.data] for document in site.documents}
    assert shown == {"a.md": page.split(), "b.md": letter.split()}


def test_a_date_is_a_time(make_site):
    defaults = "defaults: [{scope: {path: ''}, values: {date: '2020-07-01 05:00'}}]\ntimezone: America/New_York\n"
    site = make_site({"_config.yml": defaults, "a.txt": "---\n---\n{{ page.date }}"})
    assert site.render(site.documents[0]).output == "2020-07-01 05:00:00 -0400"
