"""A wrong setting is named with its line and what is taken in its place; the site is built all the same."""

import pytest

from pelican_academic.plugin.settings import SETTINGS

SITE = {"_config.yml": "title: T\n", "index.md": "---\nlayout: home\n---\nMud.\n"}
CONF = "import pelican_academic\nPLUGINS = ['pelican_academic']\nTHEME = pelican_academic.theme_path()\nPATH = '.'\n"
NEVER = [object(), 7, "no such value", ["x", 1], {"x": object()}]


def test_every_default_is_what_its_setting_may_be():
    for name, setting in SETTINGS.items():
        assert setting.default is None or setting.accepted.holds(setting.default), name


def test_no_value_of_any_setting_stops_the_build(build):
    for number in range(len(NEVER)):
        wrong = {name: NEVER[number] for name in SETTINGS if name != "ACADEMIC_JEKYLL"}
        built = build(SITE, **wrong)
        assert "Mud." in built.html("index.html")
        refused = {name for name in wrong if not SETTINGS[name].accepted.holds(NEVER[number])}
        if isinstance(NEVER[number], str):  # a list of one
            refused -= {name for name in wrong if SETTINGS[name].accepted.words == "a list of texts"}
        said = {problem.split(": ", 1)[1].split()[0] for problem in built.problems}
        assert refused <= said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("ACADEMIC_LOOK = 'onw'", "ACADEMIC_LOOK = 'onw' is not 'theme' or 'own'; used 'theme'"),
        ("ACADEMIC_LOKO = 'own'", "there is no setting ACADEMIC_LOKO; did you mean ACADEMIC_LOOK?; left out"),
        ("ACADEMC_LOOK = 'own'", "there is no setting ACADEMC_LOOK; did you mean ACADEMIC_LOOK?; left out"),
        ("ACADEMIC_PICTURES = 0", "ACADEMIC_PICTURES = 0 is not True, 'webp' or False; used True"),
        (
            "ACADEMIC_LAYOUTS = {'bio': 'persn'}",
            "ACADEMIC_LAYOUTS = {'bio': 'persn'} is not a mapping of names to kinds",
        ),
        ("ACADEMIC_PERSON_URL = 'team/'", "is not '' or a path with '{slug}' in it"),
        ("ACADEMIC_TOKENS = {'raduis': '4px'}", "no token 'raduis'; did you mean 'radius'?"),
        ("ACADEMIC_SOCIAL = {'githb': 'mud-lab'}", "no platform 'githb'; did you mean 'github'?; left out"),
        ("ACADEMIC_GROUPS = [{'key': 'phd', 'lable': 'Doctoral'}]", "has no 'lable'; did you mean 'label'?; left out"),
        ("DEFAULT_LANG = 'german'", "DEFAULT_LANG: there is no language 'german'"),
        ("ACADEMIC_TOKENS = {'ink': '#aaa'}", "'ink': #aaa has a contrast of 2.3:1 on the light paper #fcfcfa"),
        ("ACADEMIC_TOKENS = {'paper': 'light-dark(#fff, #777)'}", "'ink': #e8ebe6 has a contrast of 3.7:1 on the dark"),
        ("ACADEMIC_MERGE = [['nobody2020', 'quill2024']]", "no publication is 'nobody2020'; left out of the rules"),
    ],
)
def test_it_is_named_with_its_line(build, line, said):
    built = build({**SITE, "pelicanconf.py": f"{CONF}{line}\n"})
    found = [problem for problem in built.problems if said in problem]
    assert found, built.problems
    assert "MERGE" in line or found[0].startswith("pelicanconf.py:5: ")


def test_none_is_the_default_and_a_text_a_list_of_one(build):
    bib = "@article{a, title={On mud}, author={Quill, Ada}, year={2020}}\n"
    built = build({**SITE, "refs/own.bib": bib}, ACADEMIC_BIBLIOGRAPHY="refs/*.bib", ACADEMIC_GROUPS=None)
    assert not built.problems
    assert [entry.title for entry in built.build.graph.publications] == ["On mud"]


def test_values_of_tokens_are_css(build):
    built = build(SITE, ACADEMIC_TOKENS={"serif": "'Iowan Old Style', serif", "radius": 4})
    assert "--serif:'Iowan Old Style', serif;--radius:4;" in built.html("index.html")
    built = build(SITE, ACADEMIC_TOKENS={"serif": "x}</style><p>"})
    assert "x}</style>" not in built.html("index.html")


def test_an_address_that_leads_nowhere_is_named(build):
    links = "ACADEMIC_NAVIGATION = [('Home', '/'), ('Peple', '/peeple/'), ('Far', 'https://far.example/x')]\n"
    more = "ACADEMIC_LOGO = '/mark.svg'\nACADEMIC_STYLESHEETS = ['/site.css', '/none.css?v=1']\n"
    footer = "ACADEMIC_FOOTER = [[('Top', '#top'), ('Data', '/data#x')]]\n"
    files = {"site.css": "p{}", "data.html": "x", "pelicanconf.py": f"{CONF}{links}{more}{footer}"}
    assert build({**SITE, **files}).problems == [
        "pelicanconf.py:5: ACADEMIC_NAVIGATION: nothing is at '/peeple/'; kept the link",
        "pelicanconf.py:6: ACADEMIC_LOGO: nothing is at '/mark.svg'; kept the link",
        "pelicanconf.py:7: ACADEMIC_STYLESHEETS: nothing is at '/none.css?v=1'; kept the link",
    ]


def test_a_bibliography_that_is_not_there_or_not_utf_8(build):
    line = "ACADEMIC_BIBLIOGRAPHY = ['refs/*.bib', '/etc/*.bib', '../*.bib', 'own.bib']\n"
    entry = "@article{a, title={On mud},\n author={Quill, \xc5da}, year={2020}}\n".encode("latin-1")
    assert build({**SITE, "pelicanconf.py": f"{CONF}{line}", "own.bib": entry}).problems == [
        *(
            f"pelicanconf.py:5: ACADEMIC_BIBLIOGRAPHY: no file in 'site' is '{pattern}'; left out"
            for pattern in ("refs/*.bib", "/etc/*.bib", "../*.bib")
        ),
        "own.bib:2: a byte that is not UTF-8; shown as \ufffd",
    ]
