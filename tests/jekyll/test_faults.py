"""Faults of a configuration, of front matter and of data: one message each, with its place, and the rest is read."""

import pytest

PAGE = "---\ntitle: A\n---\nText\n"


def told(site):
    return [str(problem) for problem in site.problems]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- a\n- b\n", "_config.yml:1: not a list of 'key: value' lines; built with Jekyll's defaults"),
        ("exclude: 3\n", "_config.yml: 'exclude' is not a list; left out"),
        ("defaults: all\n", "_config.yml: 'defaults' is not a list; left out"),
        ("collections: 3\n", "_config.yml: 'collections' is neither a map nor a list; left out"),
        ("layouts_dir: ../x\n", "_config.yml: 'layouts_dir' is no folder of the site; Jekyll's own was used"),
        ("timezone: Fen/Reedham\n", "_config.yml: no time zone is called 'Fen/Reedham'; UTC was used"),
        (b"title: M\xff\n", "_config.yml:1: a byte that is not UTF-8; shown as \N{REPLACEMENT CHARACTER}"),
    ],
)
def test_a_configuration_that_cannot_be_used(make_site, text, said):
    site = make_site({"_config.yml": text, "a.md": PAGE})
    assert told(site) == [said]
    assert [page.url for page in site.pages] == ["/a.html"]


def test_a_configuration_in_toml(make_site):
    site = make_site({"_config.toml": 'title = "Moss"\nexclude = "b.md, c.md"\n', "a.md": PAGE, "b.md": PAGE})
    assert (site.config["title"], [page.name for page in site.pages]) == ("Moss", ["a.md"])


def test_toml_that_is_none(make_site):
    site = make_site({"_config.toml": "x = 1\ntitle = \n", "a.md": PAGE})
    assert told(site) == ["_config.toml:2: not TOML: Invalid value (at line 2, column 9); built with Jekyll's defaults"]


@pytest.mark.parametrize(
    ("front_matter", "url", "said"),
    [
        ("permalink: ''", "/a.html", "a.md:2: the permalink is empty; the file's own path was used"),
        (
            "permalink: /../up/",
            "/up/",
            "a.md:2: the permalink '/../up/' leaves the output folder; its '..' was left out",
        ),
        (
            "- one",
            "/a.html",
            (
                "a.md:2: front matter is not YAML: front matter is a list, not 'key: value' lines; "
                "the page is built without it, as Jekyll does"
            ),
        ),
    ],
)
def test_front_matter_that_cannot_be_used(make_site, front_matter, url, said):
    site = make_site({"a.md": f"---\n{front_matter}\n---\nText\n"})
    assert told(site) == [said]
    assert site.pages[0].url == url


@pytest.mark.parametrize(
    ("scope", "covered"),
    [
        ("{notes,fens}/*", ["fens/deep/x.md", "fens/x.md", "notes/x.md"]),
        ("no?es/**/*.md", ["nodes/x.md", "notes/x.md"]),
        ("**/deep/*", ["fens/deep/x.md"]),
        ("fens", ["fens/deep/x.md", "fens/x.md"]),
    ],
)
def test_paths_of_defaults_are_patterns(make_site, scope, covered):
    files = {f"{folder}/x.md": PAGE for folder in ("notes", "nodes", "fens", "fens/deep")}
    config = {"defaults": [{"scope": {"path": scope}, "values": {"key": 1}}]}
    site = make_site(files, config=config)
    assert sorted(page.relative_path for page in site.pages if page.data.get("key")) == covered


def test_a_message_shows_a_value_as_it_is_written_in_yaml(make_site):
    site = make_site({
        "_config.yml": "timezone: [tides]\n", "index.md": "---\nlayout: [a, {b: true}]\n---\n",
        "a.md": "---\nmud\n---\n", "_posts/2020-01-01-b.md": "---\ndate: {a: no}\n---\n",
    })  # fmt: skip
    for document in site.documents:
        assert site.render(document).output is not None
    said = "\n".join(map(str, site.problems))
    for words in ("is called '[tides]'", "front matter is text, not", "'{a: false}' in the", "layout '[a, {b: true}]'"):
        assert words in said


@pytest.mark.parametrize("name", ["_config.yml", "_config.yaml", "_config.toml"])
def test_a_fault_of_the_configuration_names_its_file(make_site, name):
    said = (
        'plugins = ["jekyll-tides"]\ntheme = "tides"\n'
        if name.endswith("toml")
        else "plugins: [jekyll-tides]\ntheme: tides\n"
    )
    site = make_site({name: said, "index.md": "Mud."})
    assert {(problem.code, problem.place.path) for problem in site.problems} == {
        ("plugin-absent", name),
        ("theme-missing", name),
    }


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "title: Mud: a tale\n",
            "3:11: front matter is not YAML: a ': ' where none may be (text with one stands in quotes",
        ),
        ('title: "Mud\nauthor: Ada\n', "3:8: front matter is not YAML: a quotation mark that is not closed"),
        ("tags: [a, b\ntitle: Mud\n", "3:7: front matter is not YAML: a '[' that is not closed"),
        (
            "title: Mud\nand reeds\ntags: a\n",
            "4:1: front matter is not YAML: neither 'key: value' nor indented below a key",
        ),
        ("title: @mud\n", "3:8: front matter is not YAML: no value begins with this character without quotes"),
    ],
)
def test_broken_yaml_is_told_in_words_where_it_begins(make_site, text, said):
    site = make_site({"a.md": f"---\nlayout: none\n{text}---\nMud.\n"})
    (line, *_) = [line for line in told(site) if "not YAML" in line]
    assert line.startswith(f"a.md:{said}")
