"""What a newcomer types, wrong folders and wrong values too: one message, exit 2, and nothing of theirs is lost."""

import pytest
import yaml
from bs4 import BeautifulSoup

from pelican_academic.cli import main, new
from pelican_academic.cli.new import _today
from pelican_academic.plugin.run import run

NAMES = ['The "Moss" & Fen Lab \\ C:\'s', "Größe: 王 # x", "%URL% {x} {{ y }} {% z %}", "a\nb"]


def tree(folder):
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def lab(tmp_path):
    folder = tmp_path / "lab"
    folder.mkdir()
    (folder / "_config.yml").write_text("title: Fen lab\n", "utf-8")
    (folder / "index.md").write_text("---\ntitle: Home\n---\nMud.\n", "utf-8")
    (folder / "outputs.md").write_text("---\ntitle: Outputs\n---\nWhat came of it.\n", "utf-8")
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_any_name_makes_a_site(tmp_path, name):
    assert main(["new", str(tmp_path / "group"), "--name", name]) == 0
    build = run(tmp_path / "group", tmp_path / "out")
    assert not list(build.problems)
    title = BeautifulSoup((tmp_path / "out" / "index.html").read_text("utf-8"), "lxml").title.text
    assert title == " ".join(name.split())


def test_an_address_below_the_root_of_its_host(tmp_path):
    assert main(["new", str(tmp_path / "group"), "--url", "https://www.example.edu/~group/"]) == 0
    config = yaml.safe_load((tmp_path / "group" / "content" / "_config.yml").read_text("utf-8"))
    assert (config["url"], config["baseurl"]) == ("https://www.example.edu", "/~group")
    run(tmp_path / "group", tmp_path / "out")
    home = BeautifulSoup((tmp_path / "out" / "index.html").read_text("utf-8"), "lxml")
    assert home.select_one("link[rel=canonical]")["href"] == "https://www.example.edu/~group/"
    assert all(link["href"].startswith("/~group/") for link in home.select("nav a"))


@pytest.mark.parametrize("url", ["group.example.edu", "ftp://group.example.edu", "https://"])
def test_what_is_no_address_is_refused(tmp_path, capsys, url):
    with pytest.raises(SystemExit) as ended:
        main(["new", str(tmp_path / "group"), "--url", url])
    assert ended.value.code == 2
    assert "no address such as" in capsys.readouterr().err
    assert not (tmp_path / "group").exists()


def test_the_page_of_a_file_that_is_gone_goes_too(tmp_path):
    folder = tmp_path / "group"
    assert main(["new", str(folder)]) == 0
    for there in (True, False):
        run(folder, folder / "output")
        assert (folder / "output" / "people" / "ada-quill").is_dir() is there
        (folder / "content" / "_people" / "ada-quill.md").unlink(missing_ok=True)


def test_the_first_post_is_never_of_tomorrow(monkeypatch):
    class Tomorrow(new.date):
        @classmethod
        def today(cls):
            return cls(2999, 1, 1)

    monkeypatch.setattr(new, "date", Tomorrow)
    assert not _today().startswith("2999")


def test_new_over_a_file(tmp_path, capsys):
    (tmp_path / "taken").write_text("mine", "utf-8")
    assert main(["new", str(tmp_path / "taken")]) == 2
    assert "is a file" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "taken" / "below")]) == 2
    assert "Not a directory" in capsys.readouterr().err
    assert (tmp_path / "taken").read_text("utf-8") == "mine"


@pytest.mark.parametrize("command", ["migrate", "check"])
def test_what_is_no_jekyll_site_is_refused(tmp_path, capsys, command):
    (tmp_path / "thesis.tex").write_text("x", "utf-8")
    assert main([command, str(tmp_path)]) == 2
    assert "is no Jekyll site" in capsys.readouterr().err
    assert tree(tmp_path) == {"thesis.tex"}


def test_migrate_names_the_site_that_lies_below(tmp_path, capsys):
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs" / "_config.yml").write_text("title: Fen\n", "utf-8")
    assert main(["migrate", str(tmp_path)]) == 2
    assert f"{tmp_path / 'docs'} is one" in capsys.readouterr().err


def test_a_folder_that_github_pages_builds_without_configuration(tmp_path):
    (tmp_path / "index.md").write_text("---\ntitle: Home\n---\nMud.\n", "utf-8")
    assert main(["migrate", str(tmp_path)]) == 0
    run(tmp_path, tmp_path.with_name("out"))
    assert "Mud." in (tmp_path.with_name("out") / "index.html").read_text("utf-8")


def test_a_folder_without_configuration_takes_what_a_setting_says(tmp_path):
    (tmp_path / "index.md").write_text("---\ntitle: Home\n---\nMud.\n", "utf-8")
    assert main(["migrate", str(tmp_path)]) == 0
    build = run(tmp_path, tmp_path.with_name("out"), {"ACADEMIC_CONFIG": [{"baseurl": "/fen"}]})
    assert not list(build.problems)
    assert 'href="/fen/"' in (tmp_path.with_name("out") / "index.html").read_text("utf-8")


def test_an_output_folder_of_the_sites_own_is_not_emptied(lab, capsys):
    (lab / "output").mkdir()
    (lab / "output" / "figure.svg").write_text("<svg/>", "utf-8")
    assert main(["migrate", str(lab), "--github-pages"]) == 0
    assert "built into `_output`" in capsys.readouterr().out
    assert 'OUTPUT_PATH = "_output"' in (lab / "pelicanconf.py").read_text("utf-8")
    assert "{path: _output, " in (lab / ".github" / "workflows" / "publish.yml").read_text("utf-8")
    build = run(lab, lab.parent / "out")
    assert "output/figure.svg" in build.site.written


def test_what_an_earlier_build_wrote_is_no_part_of_the_site(lab):
    assert main(["migrate", str(lab)]) == 0
    run(lab, lab / "output")
    build = run(lab, lab.parent / "out")
    assert {file.relative_path for file in build.site.static_files} == set()
    conf = (lab / "pelicanconf.py").read_text("utf-8")
    (lab / "pelicanconf.py").write_text(conf.replace('"output"', '"public"'), "utf-8")
    (lab / "output").rename(lab / "public")
    assert {file.relative_path for file in run(lab, lab.parent / "out").site.static_files} == set()


def test_pages_whose_names_begin_like_a_folder_of_pelicans(lab):
    (lab / "cached").mkdir()
    (lab / "cached" / "a.txt").write_text("a", "utf-8")
    assert main(["migrate", str(lab)]) == 0
    build = run(lab, lab.parent / "out")
    assert {"outputs.html", "cached/a.txt"} <= build.site.written.keys()


@pytest.mark.parametrize(
    ("conf", "said"),
    [("SITENAME = 'a'\nPATH = (\n", ":2: '(' was never closed"), ("A = 1\nB = A / 0\n", ":2: ZeroDivisionError")],
)
@pytest.mark.parametrize("command", ["check", "serve"])
def test_settings_that_do_not_run(lab, capsys, command, conf, said):
    (lab / "pelicanconf.py").write_text(conf, "utf-8")
    assert main([command, str(lab)]) == 2
    assert f"pelicanconf.py{said}" in capsys.readouterr().err


def test_a_folder_that_only_github_pages_builds_is_checked_as_it_is_set_up(tmp_path, capsys):
    (tmp_path / "index.md").write_text("---\ntitle: Home\n---\n{% nonsense %}\n", "utf-8")
    assert main(["check", str(tmp_path)]) == 1
    unset = capsys.readouterr().out
    assert "index.md:4" in unset
    assert main(["migrate", str(tmp_path)]) == 0
    capsys.readouterr()
    assert main(["check", str(tmp_path)]) == 1
    assert capsys.readouterr().out == unset


def test_a_build_that_stops_says_why(tmp_path, capsys):
    (tmp_path / "pelicanconf.py").write_text("PLUGINS = ['pelican_academic']\nPATH = '.'\n", "utf-8")
    for name in ("one", "two"):
        (tmp_path / f"{name}.md").write_text(
            "Title: Same\nDate: 2024-01-01\nSlug: same\nSave_as: x.html\n\nText", "utf-8"
        )
    assert main(["check", str(tmp_path)]) == 2
    assert "the build stopped" in capsys.readouterr().err


def test_a_port_that_is_none(lab, capsys):
    assert main(["migrate", str(lab)]) == 0
    assert main(["serve", str(lab), "--port", "99999"]) == 2
    assert "--port" in capsys.readouterr().err


def test_the_workflow_of_a_site_in_a_folder_stands_at_the_root_of_the_repository(lab, capsys):
    repository = lab.parent
    (repository / ".git").mkdir()
    assert main(["migrate", "--github-pages", str(lab)]) == 0
    file = repository / ".github" / "workflows" / "publish.yml"
    assert str(file) in capsys.readouterr().out
    job = yaml.safe_load(file.read_text("utf-8"))["jobs"]["publish"]
    assert job["defaults"] == {"run": {"working-directory": "lab"}}
    paths = [step["with"]["path"] for step in job["steps"] if "path" in step.get("with", {})]
    assert paths == ["lab/.cache", "lab/output"]
    assert not (lab / ".github").exists()


def test_migrate_says_what_git_should_leave_alone(lab, capsys):
    assert main(["migrate", str(lab)]) == 0
    assert ".gitignore" not in capsys.readouterr().out
    (lab / ".git").mkdir()
    assert main(["migrate", str(lab), "--force"]) == 0
    assert "makes output/ and __pycache__/ anew: add it to .gitignore" in capsys.readouterr().out
    (lab / ".gitignore").write_text("_site\n/output/\n", "utf-8")
    assert main(["migrate", str(lab), "--force"]) == 0
    assert "makes __pycache__/ anew" in capsys.readouterr().out


def test_parts_that_replace_the_themes_are_found_from_everywhere(lab, monkeypatch):
    assert main(["migrate", str(lab)]) == 0
    conf = lab / "pelicanconf.py"
    conf.write_text(f"{conf.read_text('utf-8')}THEME_TEMPLATES_OVERRIDES = ['parts']\n", "utf-8")
    (lab / "parts" / "partials").mkdir(parents=True)
    (lab / "parts" / "partials" / "footer.html").write_text("<footer>Ours alone</footer>", "utf-8")
    monkeypatch.chdir(lab.parent)
    run(lab, lab.parent / "out")
    assert "Ours alone" in (lab.parent / "out" / "index.html").read_text("utf-8")


def test_a_site_speaks_the_language_that_was_asked_for(tmp_path, capsys):
    assert main(["new", str(tmp_path / "group"), "--name", "Watt", "--language", "de"]) == 0
    assert not list(run(tmp_path / "group", tmp_path / "out").problems)
    home = BeautifulSoup((tmp_path / "out" / "index.html").read_text("utf-8"), "lxml")
    assert home.html["lang"] == "de"
    assert {"Mitmachen", "Personen", "Publikationen"} <= {link.text for link in home.select(".site-nav a")}
    person = BeautifulSoup((tmp_path / "out" / "people" / "ada-quill" / "index.html").read_text("utf-8"), "lxml")
    assert "Principal" not in person.main.text
    with pytest.raises(SystemExit):
        main(["new", str(tmp_path / "other"), "--language", "tlh"])
    assert "it speaks ar, de, en" in capsys.readouterr().err
