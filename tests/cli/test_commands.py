"""The command line as a user meets it."""

import json
import shlex
import subprocess
import sys

import pytest
import yaml

from pelican_academic.cli import main

CONFIG = "title: The Tidal Lab\ncollections:\n  people:\n    output: true\n    permalink: /people/:name\n"
PAGE = """\
---
layout: person
name: Ada Quill
position: PhD student
---
## Publications

- **A. Quill**, B. Tern. A first paper on mud. *Journal of Shores* 12(3), 4-9, 2021. doi:10.5555/mud.2021
"""


@pytest.fixture
def lab(tmp_path):
    folder = tmp_path / "lab"
    (folder / "_people").mkdir(parents=True)
    (folder / "_config.yml").write_text(CONFIG, "utf-8")
    (folder / "_people" / "ada.md").write_text(PAGE, "utf-8")
    (folder / "index.md").write_text("---\ntitle: Home\nlayout: home\n---\nHello.\n", "utf-8")
    return folder


def built_by_pelican(folder, *arguments):
    """Build as a user does; what is printed."""
    command = [sys.executable, "-m", "pelican", *arguments]
    done = subprocess.run(command, cwd=folder, check=True, timeout=120, capture_output=True, text=True)
    return done.stdout + done.stderr


def test_check_leaves_nothing_behind(lab, capsys):
    before = set(lab.parent.rglob("*"))
    main(["check", str(lab)])
    assert set(lab.parent.rglob("*")) == before


def test_migrate_writes_one_file_and_says_what_it_found(lab, capsys, monkeypatch):
    monkeypatch.setattr(sys, "dont_write_bytecode", False)  # as Python is where nobody asks for other
    before = {path: path.read_bytes() for path in lab.rglob("*") if path.is_file()}
    assert main(["migrate", str(lab)]) == 0
    printed = capsys.readouterr().out
    after = {path: path.read_bytes() for path in lab.rglob("*") if path.is_file()}
    assert set(after) - set(before) == {lab / "pelicanconf.py"}
    assert all(after[path] == content for path, content in before.items())
    assert "people 1" in printed
    assert "People: 1; publications: 1" in printed


def test_then_pelican_builds(lab):
    assert main(["migrate", str(lab), "--look", "theme"]) == 0
    assert "WARNING" not in built_by_pelican(lab)
    assert "Ada Quill" in (lab / "output" / "people" / "ada.html").read_text("utf-8")
    assert (lab / "output" / "publications.bib").is_file()


def test_migrate_does_not_overwrite(lab, capsys):
    (lab / "pelicanconf.py").write_text("SITENAME = 'mine'\n", "utf-8")
    assert main(["migrate", str(lab)]) == 2
    assert "--force" in capsys.readouterr().err
    assert (lab / "pelicanconf.py").read_text("utf-8") == "SITENAME = 'mine'\n"


def test_new_makes_a_site_that_builds(tmp_path, capsys):
    folder = tmp_path / "group"
    assert main(["new", str(folder), "--name", "Our <b>Group</b>"]) == 0
    assert "WARNING" not in built_by_pelican(folder, "content")
    home = (folder / "output" / "index.html").read_text("utf-8")
    assert "Group" in home
    assert (folder / "output" / "people" / "ada-quill" / "index.html").is_file()
    assert "A first paper to replace" in (folder / "output" / "publications" / "index.html").read_text("utf-8")
    assert main(["check", str(folder)]) == 0, capsys.readouterr().out
    assert main(["new", str(folder)]) == 2


def workflow(folder):
    return yaml.safe_load((folder / ".github" / "workflows" / "publish.yml").read_text("utf-8"))


def test_migrate_writes_the_workflow_that_publishes(lab, capsys):
    assert main(["migrate", str(lab), "--look", "own", "--github-pages"]) == 0
    assert "publish.yml" in capsys.readouterr().out
    steps = workflow(lab)["jobs"]["publish"]["steps"]
    assert [step["run"].split()[0] for step in steps if "run" in step] == ["pip", "pelican"]
    assert 'pip install "pelican-academic[sass]"' in [step.get("run") for step in steps]
    assert steps[-2]["with"]["path"] == "output"
    assert "${{ steps.published.outputs.page_url }}" in str(workflow(lab))
    (lab / "pelicanconf.py").unlink()
    assert main(["migrate", str(lab), "--github-pages"]) == 2
    assert not (lab / "pelicanconf.py").exists()
    assert main(["migrate", str(lab), "--github-pages", "--force"]) == 0
    assert 'pip install "pelican-academic"' in str(workflow(lab)).replace("'", "")


def test_the_workflow_publishes_the_default_branch_alone_with_all_its_files(lab):
    assert main(["migrate", str(lab), "--github-pages"]) == 0
    job = workflow(lab)["jobs"]["publish"]
    assert job["if"] == "github.ref_name == github.event.repository.default_branch"
    uses = {step["uses"].partition("@")[0].rpartition("/")[2]: step for step in job["steps"] if "uses" in step}
    assert (
        uses["upload-pages-artifact"]["with"]["include-hidden-files"] is True
    )  # .well-known, where a site includes it
    assert uses["checkout"]["with"] == {"fetch-depth": 0, "submodules": "recursive"}  # as GitHub's own build does
    node_24 = {"checkout": 5, "setup-python": 6, "cache": 5, "upload-pages-artifact": 5, "deploy-pages": 5}
    node_24["configure-pages"] = 6
    assert all(int(step["uses"].partition("@v")[2]) >= node_24[name] for name, step in uses.items())


ORIGIN, PATH = (f"${{{{ steps.pages.outputs.{name} }}}}" for name in ("origin", "base_path"))


@pytest.mark.parametrize(
    ("config", "asked"),
    [
        ("title: A\n", {"url": ORIGIN, "baseurl": PATH}),
        ("url: https://a.example\nbaseurl: /\n", {"baseurl": PATH}),
        ("url: https://a.example\nbaseurl: /lab\n", None),
    ],
)
def test_the_workflow_asks_where_a_site_is_served_that_does_not_say_so(lab, config, asked):
    (lab / "_config.yml").write_text(config, "utf-8")
    assert main(["migrate", str(lab), "--github-pages"]) == 0
    steps = workflow(lab)["jobs"]["publish"]["steps"]
    (run,) = (step["run"] for step in steps if step.get("run", "").startswith("pelican"))
    if asked is None:
        assert run == "pelican"
        return
    command = shlex.split(run)
    assert command[:2] == ["pelican", "-e"]
    assert json.loads(command[2].removeprefix("ACADEMIC_SERVED=")) == asked
    (lab / "more.yml").write_text("title: More\n", "utf-8")  # the site's own setting counts beside it
    with (lab / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("ACADEMIC_CONFIG = ['more.yml']\n")
    built = command[2].replace(PATH, "/fen").replace(ORIGIN, "https://b.example")
    subprocess.run([sys.executable, "-m", "pelican", "-e", built], cwd=lab, check=True, capture_output=True)
    page = (lab / "output" / "index.html").read_text("utf-8")
    assert 'href="/fen/' in page
    assert "More" in page


def test_migrate_names_the_workflows_that_publish_too(lab, capsys):
    folder = lab / ".github" / "workflows"
    folder.mkdir(parents=True)
    (folder / "jekyll.yml").write_text("steps: [{run: bundle exec jekyll build}]", "utf-8")
    (folder / "prettier.yml").write_text("steps: [{run: npx prettier}]", "utf-8")
    assert main(["migrate", str(lab), "--github-pages"]) == 0
    said = capsys.readouterr().out
    assert f"Publishing too, as it seems: {folder / 'jekyll.yml'}; remove it" in said
    assert "prettier" not in said


def test_new_with_a_workflow(tmp_path):
    assert main(["new", str(tmp_path / "group"), "--github-pages"]) == 0
    assert workflow(tmp_path / "group")["jobs"]["publish"]
    assert "output/" in (tmp_path / "group" / ".gitignore").read_text("utf-8")


def test_check_counts(lab, capsys):
    assert main(["check", str(lab)]) == 0
    assert "no problems" in capsys.readouterr().out
    (lab / "bad.md").write_text("---\ntitle: [open\n---\nx\n", "utf-8")
    assert main(["check", str(lab), "--format", "json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert {problem["path"] for problem in found["problems"]} == {"bad.md"}
    assert main(["check", str(lab), "--format", "html"]) == 1
    assert "bad.md" in capsys.readouterr().out
    assert main(["check", str(lab / "nowhere")]) == 2


def test_check_names_links_that_lead_nowhere(lab, capsys):
    (lab / "_config.yml").write_text(f"{(lab / '_config.yml').read_text('utf-8')}\nbaseurl: /lab\n", "utf-8")
    text = "---\ntitle: Find us\n---\nBy [bus](/lab/bus.pdf), [boat](boat.html) or [train](/lab/train/).\n"
    (lab / "find.md").write_text(text, "utf-8")
    (lab / "train.md").write_text("---\ntitle: By train\n---\n[Bus](/lab/bus.pdf), [home](/lab/).\n", "utf-8")
    assert main(["check", str(lab)]) == 1
    found = capsys.readouterr().out.splitlines()
    assert sorted(found[:-1]) == [
        "find.md:4: nothing is at '/lab/bus.pdf', a link of 2 pages; kept it",
        "find.md:4: nothing is at 'boat.html'; kept it",
    ]


def test_check_names_links_with_the_sites_own_host_and_those_of_a_papers_page(lab, capsys):
    config = (lab / "_config.yml").read_text("utf-8")
    (lab / "_config.yml").write_text(f"{config}\nurl: https://Quill.example\nbaseurl: /lab\n", "utf-8")
    own = "{{ site.url }}{{ site.baseurl }}"
    text = f"---\ntitle: Find us\n---\nBy [bus]({own}/Find/bus/), [boat]({own}/find/)\nor the [tool]({own}/tool/).\n"
    (lab / "find.md").write_text(
        f"{text}[a](/lab/FIND.html), [c](https://quill.example/find/), [b](https://other.example/find/x)\n", "utf-8"
    )
    (lab / "papers.bib").write_text(
        "\n\n@article{a, title={On mud}, author={Quill, Ada}, year={2020}, pdf={/mud.pdf}}", "utf-8"
    )
    for look in ("theme", "own"):
        assert main(["check", str(lab), "--look", look]) == 1
        found = [line for line in capsys.readouterr().out.splitlines() if "nothing is at" in line]
        paper = ["papers.bib:3: nothing is at '/lab/mud.pdf', a link of 3 pages; kept it"] if look == "theme" else []
        assert sorted(found) == [
            "find.md:4: nothing is at '/lab/Find/bus/'; kept it",
            "find.md:6: nothing is at '/lab/FIND.html'; did you mean '/lab/find.html'?; kept it",
            *paper,
        ]


def test_check_says_of_a_missing_file_once_that_it_is_missing(lab, capsys):
    text = "---\ntitle: Find us\n---\n![Bus](/bus.png) [a](/boat/?day=1), [b](/boat/?day=2#x), [c](/boat/)\n"
    (lab / "find.md").write_text(text, "utf-8")
    (lab / "_config.yml").write_text(f"{(lab / '_config.yml').read_text('utf-8')}\nbaseurl: /lab\n", "utf-8")
    conf = (
        "import pelican_academic\nPLUGINS = ['pelican_academic']\nPATH = '.'\nTHEME = pelican_academic.theme_path()\n"
    )
    menu = "ACADEMIC_NAVIGATION = [('Tram', '/tram/')]\n"
    (lab / "pelicanconf.py").write_text(conf + menu, "utf-8")
    assert main(["check", str(lab), "--look", "own"]) == 1
    assert [line for line in capsys.readouterr().out.splitlines() if "bus.png" in line] == [
        "find.md:4: the picture '/bus.png' is not in the site; the link was kept"
    ]
    assert main(["check", str(lab)]) == 1
    found = capsys.readouterr().out.splitlines()
    assert [line for line in found if "/tram/" in line] == [
        "pelicanconf.py:5: ACADEMIC_NAVIGATION: nothing is at '/tram/'; kept the link"
    ]
    assert [line for line in found if "/boat/" in line] == ["find.md:4: nothing is at '/boat/?day=1'; kept it"]
    (lab / "pelicanconf.py").write_text(f"{conf}ACADEMIC_NAVIGATION = ['/tram/']\n", "utf-8")
    main(["check", str(lab)])
    (said,) = (line for line in capsys.readouterr().out.splitlines() if "/tram/" in line)
    assert said.startswith("pelicanconf.py:5: ACADEMIC_NAVIGATION = ['/tram/'] is not a list of pairs such as")


def test_liquid_in_a_file_without_front_matter_is_one_problem(lab, capsys):
    (lab / "head.html").write_text('<a href="{{ a }}">x</a> <a href="{{ b | relative_url }}">y</a>', "utf-8")
    assert main(["check", str(lab)]) == 1
    assert capsys.readouterr().out.splitlines()[0] == (
        "head.html:1: Liquid stands in a file without front matter; copied as it is, as Jekyll does"
    )


def test_check_names_a_papers_link_that_leads_nowhere_once(lab, capsys):
    paper = "A. Quill and B. Reedham. On the tides of the marsh. *Journal of Mud* 3(1):1-9, 2020. [slides](mud.pdf)"
    (lab / "papers.md").write_text(f"---\ntitle: Publications\n---\n- {paper}\n", "utf-8")
    assert main(["check", str(lab)]) == 1
    found = [line for line in capsys.readouterr().out.splitlines() if "mud.pdf" in line]
    assert found == [
        "papers.md:4: the link 'mud.pdf' of On the tides of the marsh leads to no file; kept in the page's text alone"
    ]


def test_check_names_a_fault_of_several_lines_once(lab, capsys):
    (lab / "find.md").write_text(
        "---\ntitle: Find us\n---\n{% map a %}\n{% map b %}\n\n{% map c %}{% map d %}\n", "utf-8"
    )
    assert main(["check", str(lab)]) == 1
    found = capsys.readouterr().out.splitlines()
    assert found[0] == "find.md:4:1: nothing provides the tag 'map' (also on lines 5, 7); left out"
    assert found[1:] == ["4 problems"]


def test_check_names_the_file_that_writes_a_link(lab, capsys):
    files = {
        "_includes/tram.html": "\n<a href='/tram-map/'>Tram</a>\n",
        "_data/ways.yml": "- by: boat\n  leaflet: boat-times.pdf\n",
        "find.md": "---\ntitle: Find us\nbus: bus-times.pdf\n---\n{% include tram.html %}\n"
        "{% for way in site.data.ways %}[{{ way.by }}](/files/{{ way.leaflet }}){% endfor %}\n"
        "[bus](/files/{{ page.bus }}) [x](/{{ 'y' }}/) [o](/labhttps://o.example/)\n",
    }
    for name, text in files.items():
        (lab / name).parent.mkdir(exist_ok=True)
        (lab / name).write_text(text, "utf-8")
    assert main(["check", str(lab)]) == 1
    assert sorted(line for line in capsys.readouterr().out.splitlines() if "nothing is at" in line) == [
        "_data/ways.yml:2: nothing is at '/files/boat-times.pdf'; kept it",
        "_includes/tram.html:2: nothing is at '/tram-map/'; kept it",
        "find.md:3: nothing is at '/files/bus-times.pdf'; kept it",
        "find.md:6: nothing is at '/y/'; kept it",
        "find.md:7: nothing is at '/labhttps://o.example/'; did you mean 'https://o.example/'?; kept it",
    ]


def test_check_looks_for_a_link_in_no_folder_but_the_sites_own(lab, capsys):
    config = (lab / "_config.yml").read_text("utf-8")
    (lab / "_config.yml").write_text(f"{config}\nincludes_dir: .\ndata_dir: ../elsewhere\n", "utf-8")
    (lab / "find.md").write_text("---\ntitle: Find us\n---\n[x](/{{ 'n' }}owhere/)\n", "utf-8")
    (lab / "left.html").write_text("/nowhere/", "utf-8")
    assert main(["check", str(lab)]) == 1
    assert "find.md:4: nothing is at '/nowhere/'; kept it" in capsys.readouterr().out.splitlines()


def test_check_names_a_base_that_links_have_and_the_settings_lack(lab, capsys):
    (lab / "map.pdf").write_text("%PDF", "utf-8")
    (lab / "mud.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>", "utf-8")
    text = "![Mud](/tides/mud.svg) [map](/tides/map.pdf) [us](/tides/find.html) [de](/de/find.html)\n"
    text += "[Fen](/fen/index.html) [slip](/silt/map.pdf)\n"
    (lab / "find.md").write_text(f"---\ntitle: Find us\n---\n{text}", "utf-8")
    assert main(["check", str(lab)]) == 1
    found = capsys.readouterr().out.splitlines()
    kept = "kept them; set baseurl: /tides if the site is served there, or take '/tides' out of the links"
    assert sorted(
        line for line in found if "/tides" in line or "/de/" in line or "/fen" in line or "/silt" in line
    ) == [
        f"_config.yml: links begin with '/tides/', and no baseurl is set; {kept}",
        "find.md:4: nothing is at '/de/find.html'; kept it",
        "find.md:5: nothing is at '/fen/index.html'; kept it",
        "find.md:5: nothing is at '/silt/map.pdf'; kept it",
    ]


def test_check_prints_the_first_of_a_kind_that_every_page_has(lab, capsys):
    for n in range(25):
        (lab / f"p{n}.md").write_text(f"---\ntitle: P\n---\n[x](nowhere{n}.html)\n", "utf-8")
    assert main(["check", str(lab)]) == 1
    found = capsys.readouterr().out.splitlines()
    assert found[-2:] == ["… and 5 more such lines (link-dead): --format html lists them all", "25 problems"]
    assert len(found) == 22
    assert main(["check", str(lab), "--format", "html"]) == 1
    assert capsys.readouterr().out.count("nothing is at") == 25


@pytest.mark.parametrize(
    ("link", "meant"),
    [
        ("www.lab.org/x", "https://"),
        ("lab.ac.uk", "https://"),
        ("tid.es/mud", "https://"),
        ("www.tides.museum", "https://"),
        ("a.b@lab.org", "mailto:"),
        ("x.tar.gz", ""),
    ],
)
def test_check_says_that_an_address_elsewhere_lacks_its_beginning(lab, capsys, link, meant):
    (lab / "find.md").write_text(f"---\ntitle: Find us\n---\n[x]({link})\n", "utf-8")
    assert main(["check", str(lab)]) == 1
    said = capsys.readouterr().out
    assert (f"did you mean '{meant}{link}'?" in said) if meant else ("did you mean" not in said)


def test_a_fault_of_a_data_file_names_file_and_line(lab, capsys):
    (lab / "_data").mkdir(exist_ok=True)
    (lab / "_data" / "team.yaml").write_text("- name: Bo Reedham\n  role: PhD\n  image: bo.jpg\n", "utf-8")
    assert main(["check", str(lab)]) == 1
    said = "_data/team.yaml:3: the picture 'bo.jpg' of Bo Reedham is not in the site; shown without one"
    assert said in capsys.readouterr().out.splitlines()


def test_check_against_another_build(lab, tmp_path, capsys):
    theirs = tmp_path / "_site"
    (theirs / "people").mkdir(parents=True)
    (theirs / "people" / "ada.html").write_text("<p>Ada Quill likes otters</p>", "utf-8")
    (theirs / "gone.html").write_text("<p>x</p>", "utf-8")
    assert main(["check", str(lab), "--against", str(theirs)]) == 1
    printed = capsys.readouterr().out
    assert "pages: 1 of 2" in printed
    assert "address missing: /gone.html" in printed
    assert "otters" in printed
    assert "links: none to keep" in printed


def test_check_against_does_not_ask_for_what_pelican_keeps_in_the_site(lab, tmp_path, capsys):
    (lab / "pelicanconf.py").write_text(
        "PLUGINS = ['pelican_academic']\nPATH = '.'\nOUTPUT_PATH = 'public'\nACADEMIC_LOOK = 'own'\n", "utf-8"
    )
    theirs = tmp_path / "_site"
    for path in ("pelicanconf.py", "public/index.html", "public/feed.xml", "public.html"):
        (theirs / path).parent.mkdir(parents=True, exist_ok=True)
        (theirs / path).write_text("x", "utf-8")
    assert main(["check", str(lab), "--against", str(theirs)]) == 1
    printed = capsys.readouterr().out
    assert [line for line in printed.splitlines() if "missing" in line] == ["address missing: /public.html"]


def test_extract_as_json(lab, capsys):
    assert main(["extract", str(lab / "_people" / "ada.md"), "--format", "json"]) == 0
    (result,) = json.loads(capsys.readouterr().out)
    (paper,) = result["publications"]
    assert result["path"].endswith("ada.md")
    assert paper["title"] == "A first paper on mud"
    assert paper["DOI"] == "10.5555/mud.2021"
    assert (paper["own"], paper["line"], paper["type"]) == (0, 8, "article-journal")
    assert {"kind": "doi", "url": "https://doi.org/10.5555/mud.2021"} in paper["links"] or paper["links"] == []


def test_extract_reads_bibtex_and_explains(tmp_path, capsys):
    bib = tmp_path / "refs.bib"
    bib.write_text("@article{a, title={On Mud}, author={Quill, Ada}, journal={J}, year=2020}", "utf-8")
    assert main(["extract", str(bib), "--explain"]) == 0
    assert "On Mud" in capsys.readouterr().out
    page = tmp_path / "page.md"
    page.write_text("- Quill A, Tern B. On mud. *J Shores* 2020;3:1-9.\n", "utf-8")
    assert main(["extract", str(page), "--explain"]) == 0
    assert "author" in capsys.readouterr().out
    assert main(["extract", str(tmp_path / "none.md")]) == 2


def test_extract_makes_bibtex_of_a_list(tmp_path, capsys):
    text = "# Publications\n\n- Quill A, Reed B. On old mud. *Journal of Mud* 3, 4-9 (2019).\n"
    (tmp_path / "papers.md").write_text(f"{text}- Reed B. On new mud. *Journal of Mud* 4, 14-19 (2020).\n", "utf-8")
    assert main(["extract", str(tmp_path / "papers.md"), "--format", "bibtex"]) == 0
    made = capsys.readouterr().out
    assert made.count("@article{") == 2
    assert "journal = {Journal of Mud}" in made
    assert "author = {Quill, A and Reed, B}" in made


def test_version_and_help(capsys):
    with pytest.raises(SystemExit) as stop:
        main(["--version"])
    assert stop.value.code == 0
    with pytest.raises(SystemExit) as stop:
        main([])
    assert stop.value.code == 2
