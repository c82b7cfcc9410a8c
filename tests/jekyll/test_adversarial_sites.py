"""Sites that mean harm or are simply broken: one message with the place, and the rest builds, in bounded time."""

import os

import pytest

from pelican_academic.jekyll import read_site
from pelican_academic.jekyll.documents.document import Document

HEAD = "---\n---\n"
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{', '.join([f'*{chr(97 + n)}'] * 9)}]\n" for n in range(7)
)
# file -> the problem it gives, all of one site
BROKEN = {
    "_data/deep.yml": ("[" * 20000, "data-yaml", "nested deeper"),
    "_data/deep.json": ("[" * 100000, "data-yaml", "nested deeper"),
    "_data/dashes.yml": ("- " * 20000, "data-yaml", "nested deeper"),
    "_data/laughs.yml": (LAUGHS, "data-yaml", "aliases"),
    "_data/self.yml": ("a: &x [*x]\n", "data-yaml", "recursive"),
    "deep.md": (f"---\ntitle: {'[' * 5000}\n---\nText", "front-matter-yaml", "nested deeper"),
    "braces.md": (HEAD + "{{" * 50000, "liquid-syntax", ""),
    "signs.md": (HEAD + "{%" * 50000, "liquid-syntax", ""),
    "doubling.md": (
        HEAD + '{% assign a = "a,b" | split: "," %}{% for i in (1..60) %}{% assign a = a | concat: a %}{% endfor %}',
        "liquid-error",
        "a list has more than",
    ),
    "layout.md": ("---\nlayout: [a, b]\n---\nx", "layout-missing", ""),
    "redirect.md": ('---\nredirect_to: "javascript:alert(1)"\n---\n', "redirect-scheme", ""),
}


def test_each_fault_is_one_message_and_the_rest_builds(make_site):
    files = {path: text for path, (text, _, _) in BROKEN.items()}
    config = {"_config.yml": "plugins: [jekyll-redirect-from]\n", "good.md": "---\ntitle: Good\n---\nGood"}
    site = make_site(files | config)
    pages = {path: site.render(item).output for path, item in site.written.items() if isinstance(item, Document)}
    assert pages["good.html"] == "<p>Good</p>\n"
    for path, (_, code, words) in BROKEN.items():
        said = [problem for problem in site.problems if problem.place.path == path and problem.code == code]
        assert len(said) == 1, (path, [str(problem) for problem in site.problems])
        assert words in said[0].message


@pytest.mark.parametrize("key", ["layouts_dir", "includes_dir", "data_dir", "collections_dir", "plugins_dir"])
def test_a_folder_outside_the_site_is_not_read(make_site, tmp_path_factory, key):
    outside = tmp_path_factory.mktemp("outside")
    (outside / "secret.yml").write_text("a: secret\n", "utf-8")
    site = make_site({"_config.yml": f"{key}: ../{outside.name}\n", "a.md": f"{HEAD}{{{{ site.data.secret.a }}}}"})
    assert [problem.code for problem in site.problems if problem.code == "config-folder"] == ["config-folder"]
    assert "secret" not in site.render(site.pages[0]).output


def test_a_setting_of_the_wrong_type_costs_its_plugin_alone(make_site):
    config = "plugins: [jekyll-paginate-v2, jekyll-sitemap]\npagination: {enabled: true, collection: 5}\n"
    page = "---\npagination: {enabled: true}\n---\nText"
    site = make_site({"_config.yml": config, "index.html": page})
    assert "the plugin paginate_v2 cannot use" in str(next(p for p in site.problems if p.code == "plugin"))
    assert "sitemap.xml" in site.written


def said(site, code):
    return [str(problem) for problem in site.problems if problem.code == code]


def test_what_is_no_file_is_left_out(make_site):
    root = make_site({"index.html": HEAD, "_data/a.yml": "a: 1\n", "_sass/x.scss": ""}).root
    for path in ("pipe.md", "_data/pipe.yml", "_includes.html", "_sass/pipe.scss"):
        os.mkfifo(root / path)
    site = read_site(root)
    assert sorted(site.written) == ["index.html"]
    assert said(site, "special-file") == [
        f"{path}: a pipe, socket or device; left out" for path in ("_includes.html", "pipe.md", "_data/pipe.yml")
    ]


def test_a_name_that_is_no_text_is_left_out(make_site):
    root = make_site({"index.html": HEAD}).root
    try:
        (root / os.fsdecode(b"caf\xe9.md")).write_text(HEAD)
    except OSError:
        pytest.skip("a file system of text names")
    site = read_site(root)
    assert sorted(site.written) == ["index.html"]
    assert said(site, "file-name") == ["caf\ufffd.md: the name is not UTF-8; left out; Jekyll refuses the site"]


def test_layouts_that_lead_to_themselves_or_nowhere_are_named(make_site):
    layouts = {f"_layouts/{a}.html": f"---\nlayout: {b}\n---\n{a}{{{{ content }}}}" for a, b in ("ab", "ba", "cd")}
    site = make_site({**layouts, "x.html": "---\nlayout: a\n---\n", "y.html": "---\nlayout: c\n---\n"})
    assert [site.render(page).output for page in site.pages] == ["ba", "c"]
    assert said(site, "layout-loop") == ["_layouts/b.html:2: the layout 'a' leads to itself; used once"]
    assert said(site, "layout-missing") == ["_layouts/c.html:2: there is no layout 'd'; used without it"]


def test_an_include_that_leads_to_itself_in_a_loop_ends(make_site):
    include = "{% for i in (1..50) %}{% include wide.html %}{% endfor %}"
    site = make_site({"_includes/wide.html": include, "a.md": HEAD + "{% include wide.html %}"})
    assert site.render(site.pages[0]).output.strip() == ""
    assert "Nesting too deep again and again" in str(list(site.problems)[-1])


def test_text_in_sixteen_bits_is_named(make_site):
    root = make_site({"index.html": HEAD}).root
    (root / "a.md").write_text(f"{HEAD}Text", "utf-16")
    assert said(read_site(root), "encoding") == [
        "a.md:1: the text is UTF-16, not UTF-8; copied as a file, as Jekyll does"
    ]


def test_links_in_circles_below_the_data_end(tmp_path):
    for folder in ("_data/a", "_data/b", "sub"):
        (tmp_path / folder).mkdir(parents=True)
    links = {"_data/a/x": "../b", "_data/b/y": "../a", "_data/up": "..", "loop": ".", "sub/up": ".."}
    for path, target in links.items():
        (tmp_path / path).symlink_to(target)
    (tmp_path / "_data/a/n.yml").write_text("- 1\n")
    site = read_site(tmp_path)
    assert site.data["a"] == {"n": [1], "x": {}} == site.data["b"]["y"] | {"x": {}}
    said = {problem.place.path for problem in site.problems if problem.code == "link-loop"}
    assert said == {"_data/a/x/y", "_data/b/y/x", "_data/up", "loop", "sub/up"}
