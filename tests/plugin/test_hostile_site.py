"""A whole build of a site that means harm: it ends, says what it left out, and no script address becomes a link."""

import re

import pytest

from pelican_academic.jekyll import templates
from pelican_academic.liquid import Limits

ENDLESS = "{% for i in (1..1000000000) %}x{% endfor %}"
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefg", "bcdefgh", strict=True)
)
SCRIPT = "JavaScript:alert(1)"
FIELDS = "".join(
    f"{key}: '{SCRIPT}'\n" for key in ("website", "url_pdf", "link", "url", "github", "scholar", "email", "image", "cv")
)
DEFAULT = (
    "<html><body><main>{{ content }}<p>See <a href='{{ page.website }}'>the site of {{ page.title }}</a></p></main>"
    "</body></html>"
)
FILES = {
    "_config.yml": f"title: Bad Lab\ncollections: {{people: {{output: true}}}}\nurl_of_lab: '{SCRIPT}'\n",
    "_layouts/default.html": DEFAULT,
    "_layouts/endless.html": f"---\nlayout: default\n---\n{ENDLESS}{{{{ content }}}}",
    "_data/laughs.yml": LAUGHS,
    "_data/navigation.yml": f"- {{title: Home, url: '{SCRIPT}'}}\n",
    "_data/publications.yml": f"- {{title: Silt, authors: Ada Quill, year: 2020, url: '{SCRIPT}', pdf: '{SCRIPT}'}}\n",
    "_people/ada.md": f"---\nlayout: default\ntitle: Ada Quill\n{FIELDS}---\n[x](/y)\n",
    "index.md": f"---\nlayout: default\ntitle: Home\n{FIELDS}---\nWelcome.\n",
    "front.md": f"---\nlayout: default\n{LAUGHS}---\nFront.\n",
    "good.md": "---\nlayout: default\ntitle: Good\n---\nA good page.\n",
    **{f"loop{n}.md": f"---\nlayout: default\ntitle: Loop {n}\n---\n{ENDLESS}\n" for n in range(6)},
    **{f"page{n}.md": f"---\nlayout: endless\ntitle: Page {n}\n---\nText.\n" for n in range(6)},
}


@pytest.mark.parametrize("look", ["own", "theme"])
def test_it_ends_and_says_why(build, monkeypatch, look):
    monkeypatch.setattr(templates, "_LIMITS", Limits(output=500_000, steps=20_000))
    built = build(FILES, ACADEMIC_LOOK=look)
    said = [(problem.place.path, problem.code) for problem in built.build.problems]
    for path, code in (
        ("_data/laughs.yml", "data-yaml"),
        ("front.md", "front-matter-yaml"),
        *((f"loop{n}.md", "liquid-error") for n in range(6)),
    ):
        assert said.count((path, code)) == 1, (path, said)
    assert ("_layouts/endless.html", "liquid-error") in said
    assert built.build.site.renderer.templates.environment.limits.steps == 200
    assert "A good page." in built.html("good.html")


def test_no_script_address_becomes_a_link(build, monkeypatch):
    monkeypatch.setattr(templates, "_LIMITS", Limits(output=500_000, steps=20_000))
    built = build(FILES)
    for page in built.output.rglob("*.html"):
        assert not re.search(
            r"""(?:href|src|action|data|srcset)\s*=\s*["']?\s*javascript:""", page.read_text("utf-8"), re.IGNORECASE
        ), page
