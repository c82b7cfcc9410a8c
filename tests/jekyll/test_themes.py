"""Themes that are not part of the site: where they are found, what happens where they are not."""

import re

import pytest

from pelican_academic.jekyll import read_site

PAGE = "---\nlayout: page\n---\nText\n"


def said(site):
    return [problem for problem in site.problems if problem.code in {"theme-missing", "layout-missing", "theme-name"}]


def write(root, files):
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    return root


def test_a_theme_that_is_nowhere_is_reported_once_with_its_layouts(make_site):
    site = make_site({"_config.yml": "theme: no-such-theme\n", "a.md": PAGE, "b.md": PAGE})
    assert [site.render(page).output for page in site.pages] == ["<p>Text</p>\n"] * 2
    assert [str(problem) for problem in said(site)] == [
        (
            "_config.yml: the theme 'no-such-theme' is not on this machine; "
            "built without its layouts, includes and style sheets; ACADEMIC_JEKYLL_THEME can name a copy of it"
        ),
        "a.md:2: there is no layout 'page' without the theme; pages that ask for it have none",
    ]


@pytest.mark.parametrize("prints", [True, False])
def test_an_include_of_a_theme_that_is_nowhere_is_reported_once(make_site, prints):
    asking = "---\nlayout: tide\n---\n\n{% include reed.html %}\n"
    site = make_site({
        "_config.yml": "theme: no-such-theme\n", "a.md": asking, "b.md": asking,
        "_layouts/tide.html": "{% include head.html %}{{ content }}{% include reed.html %}",
    })  # fmt: skip
    site.prints = prints
    for page in site.pages:
        assert site.render(page).output.strip() == ""
    assert [str(problem) for problem in site.problems if problem.code == "liquid-error"] == [
        "a.md:5:1: Liquid: Could not locate the included file 'reed.html'; the page is built without it",
        "_layouts/tide.html:1:1: Liquid: Could not locate the included file 'head.html'; the page is built without it",
    ][: 2 if prints else 1]


def test_a_name_that_climbs_finds_nothing(make_site, tmp_path):
    site = make_site({"_config.yml": 'theme: "../../etc"\n', "a.md": "---\n---\n"})
    assert site.theme is None
    assert [problem.code for problem in said(site)] == ["theme-missing"]


def test_a_theme_that_is_no_text(make_site):
    site = make_site({"_config.yml": "theme: [a]\n", "a.md": "---\n---\n"})
    assert [problem.code for problem in said(site)] == ["theme-name"]


def test_the_folder_of_a_remote_theme(make_site, tmp_path_factory):
    theme = write(
        tmp_path_factory.mktemp("remote"),
        {
            "_layouts/page.html": "<main>{% include x.html %}{{ content }}</main>",
            "_includes/x.html": "{{ site.data.words.hello }}{{ theme.name }}",
            "_data/words.yml": "hello: Hi\n",
            "_config.yml": "tagline: not read for a remote theme\n",
            "assets/a.css": "a {}",
        },
    )
    site = make_site({"_config.yml": "remote_theme: fen/reed@v1\n", "a.md": PAGE}, theme=theme)
    assert site.render(site.pages[0]).output == "<main>Hi<p>Text</p>\n</main>"
    assert "tagline" not in site.config
    assert site.written["assets/a.css"].path == theme / "assets/a.css"
    assert not said(site)


def test_a_folder_that_is_not_there(make_site):
    site = make_site({"_config.yml": "theme: x\n", "a.md": PAGE}, theme="themes/x")
    assert [problem.code for problem in said(site)] == ["theme-missing"]
    assert "'themes/x' is not there" in str(said(site)[0])


def test_a_theme_inside_the_site_is_no_part_of_it(make_site):
    files = {
        "_config.yml": "",
        "a.md": PAGE,
        "look/_layouts/page.html": "L{{ content }}",
        "look/index.md": "---\n---\n",
    }
    site = make_site(files, theme="look")
    assert set(site.written) == {"a.html"}
    assert site.render(site.pages[0]).output == "L<p>Text</p>\n"


def test_nothing_outside_the_theme_is_read(make_site, tmp_path_factory):
    outside = write(tmp_path_factory.mktemp("outside"), {"secret.html": "secret", "d/x.css": "x"})
    theme = write(tmp_path_factory.mktemp("theme"), {"_layouts/page.html": "{% include s.html %}{{ content }}"})
    (theme / "_includes").mkdir()
    (theme / "_includes/s.html").symlink_to(outside / "secret.html")
    (theme / "assets").symlink_to(outside / "d")
    site = make_site({"_config.yml": "", "a.md": PAGE}, theme=theme)
    assert "secret" not in site.render(site.pages[0]).output
    assert set(site.written) == {"a.html"}


def test_a_gem_in_the_sites_own_bundle(make_site, tmp_path):
    gem = "vendor/bundle/ruby/3.1.0/gems/reed-2.0.0"
    make_site({"_config.yml": "theme: Reed\n", "a.md": PAGE, f"{gem}/_layouts/page.html": "G{{ content }}"})
    site = read_site(tmp_path)
    assert site.render(site.pages[0]).output == "G<p>Text</p>\n"
    assert site.theme.gem.version == "2.0.0"


def test_a_clone_of_a_gems_repository_gives_only_what_its_gem_packs(make_site, tmp_path_factory):
    clone = tmp_path_factory.mktemp("clone")
    (clone / "_config.yml").write_text("greeting: I am a demonstration\n")
    specification = clone / "fen.gemspec"
    site = {"_config.yml": "theme: fen\n", "index.html": "---\n---\n{{ site.greeting }}"}
    for packed, greeting in (("assets _layouts", ""), ("assets _config.yml", "I am a demonstration")):
        specification.write_text(f"Gem::Specification.new {{ |spec| spec.files = %w[{packed}] }}")
        made = make_site(site, theme=clone)
        assert made.render(made.pages[0]).output == greeting


def test_pages_gives_a_site_without_a_theme_its_own_if_it_is_there(make_site, tmp_path):
    gem = "vendor/bundle/ruby/3.1.0/gems/jekyll-theme-primer-0.6.0"
    make_site({"_config.yml": "title: Fen\n", "a.md": PAGE, f"{gem}/_layouts/page.html": "P{{ content }}"})
    for version, shown in (("github-pages", "P<p>Text</p>\n"), ("4.3", "<p>Text</p>\n")):
        site = read_site(tmp_path, config={"jekyll_version": version})
        assert site.render(site.pages[0]).output == shown
    (tmp_path / gem / "_layouts" / "page.html").unlink()
    (tmp_path / gem / "_layouts").rmdir()
    site = read_site(tmp_path, config={"jekyll_version": "github-pages"})
    assert "theme-missing" not in {problem.code for problem in site.problems}


def test_a_theme_that_is_not_there_still_switches_on_its_plugins(make_site):
    site = make_site(
        {"_config.yml": "theme: minima\ntitle: T\nurl: https://a.example\n", "index.html": "---\n---\n{% seo %}"}
    )
    assert "Jekyll SEO tag" in site.render(site.pages[0]).content
    assert [str(problem) for problem in site.problems if "seo" in problem.message] == []


GALLERY = (
    "gallery: [{image_path: /a.png, alt: Moss, url: /moss/}]\nfeature_row: [{title: Reed, excerpt: '*Silt*', url: /r/}]"
)
ASKED = """
{% include figure.liquid path="a.png" caption="Moss & mud" %}
{% include video.liquid path="https://www.youtube.com/embed/x" %}
{% include figure image_path="/a.png" alt="Reed" caption="A *reed*" %}
{% include gallery caption="Both" %}
{% include feature_row %}
{% include video id="y" provider="vimeo" %}
{% include repository/repo.liquid repository="lab/silt" %}
{% include toc %}{% include bib_search.liquid %}
"""


@pytest.mark.parametrize("theme", ["", "remote_theme: mmistakes/minimal-mistakes\n"])
def test_what_pages_ask_of_a_theme_that_is_not_there(make_site, theme):
    site = make_site({"_config.yml": theme, "index.md": f"---\n{GALLERY}\n---\n{ASKED}"})
    output = site.render(site.pages[0]).output
    asked = [problem for problem in site.problems if "Could not locate" in problem.message]
    if not theme:
        assert len(asked) == 9
        assert output.strip() == ""
        return
    assert not asked
    for part in (
        '<img src="/a.png" alt="" /><figcaption class="caption">Moss &amp; mud</figcaption>',
        '<iframe src="https://www.youtube.com/embed/x"',
        '<img src="/a.png" alt="Reed" /><figcaption>A <em>reed</em>',
        '<a href="/moss/"><img src="/a.png" alt="Moss" /></a>',
        '<h2 class="archive__item-title">Reed</h2>',
        "<em>Silt</em>",
        'href="/r/">Learn more</a>',
        "https://player.vimeo.com/video/y",
        '<a href="https://github.com/lab/silt">lab/silt</a>',
    ):
        assert part in output


@pytest.mark.parametrize(("limit", "days"), [("", [3, 2, 1]), (" limit=true", [3, 2])])
def test_a_page_lists_the_news_that_al_folios_gem_would(make_site, limit, days):
    config = "theme: al_folio_core\ncollections: {news: {output: true}}\nannouncements: {limit: 2}\n"
    news = {f"_news/{day}.md": f"---\ntitle: Day <{day}>\ndate: 2024-05-0{day}\n---\nMud." for day in (1, 2, 3)}
    news["_news/3.md"] = news["_news/3.md"].replace("title:", "inline: true\nfor:") + " [More](/m)."
    site = make_site({"_config.yml": config, "n.md": f"---\n---\n{{% include news.liquid{limit} %}}\n", **news})
    output = site.render(next(page for page in site.pages if page.name == "n.md")).output
    rows = ['<td>May&nbsp;03,&nbsp;2024</td><td>Mud. <a href="/m">More</a>.</td>'] + [
        f'<td>May&nbsp;0{day},&nbsp;2024</td><td><a href="/news/{day}.html">Day &lt;{day}&gt;</a></td>'
        for day in (2, 1)
    ]
    assert re.findall(r"<tr>(.*?)</tr>", output, re.DOTALL) == rows[: len(days)]


CV = """cv:
  label: Reader in marshes
  sections:
    Education:
      - institution: Fen University
        area: Silt
        logo: /fen.png
        start_date: 2019-09
        end_date: 2023-06
        highlights: ["With [Bo](https://bo.example)"]
    Awards:
      - {title: Moss medal, date: 2024}
      - {title: "<script>alert(1)</script>", url: "javascript:alert(2)", location: {city: Bog}}
    Languages: ["*Tidal*"]
"""


@pytest.mark.parametrize("theme", ["", "theme: al_folio_core\n"])
def test_layouts_that_print_data_of_a_theme_that_is_not_there(make_site, theme):
    site = make_site({
        "_config.yml": theme, "_data/cv.yml": CV, "cv.md": "---\nlayout: cv\ncv_pdf: ada.pdf\n---\nHello.",
        "_posts/2020-01-02-mud.md": "---\ntitle: Mud\ncategory: Silt\n---\n",
        "all.md": "---\nlayout: categories\n---\n",
    })  # fmt: skip
    cv, listed = (site.render(page).output for page in sorted(site.pages, key=lambda page: page.name, reverse=True))
    assert cv.startswith("<p>Hello.</p>")
    if not theme:
        assert (cv.strip(), listed.strip()) == ("<p>Hello.</p>", "")
        assert len(said(site)) == 2
        return
    assert [problem.code for problem in said(site)] == ["theme-missing"]
    assert '<a class="button" href="/assets/pdf/ada.pdf">PDF</a>' in cv
    assert "<li><strong>Fen University</strong>, Silt (2019-09 – 2023-06)<ul><li>With <a href=" in cv
    assert "<strong>Moss medal</strong> (2024)" in cv
    assert "<strong>&lt;script&gt;alert(1)&lt;/script&gt;</strong>, Bog</li>" in cv
    assert "javascript" not in cv
    assert "<li><em>Tidal</em></li>" in cv
    assert '<h2 id="silt">Silt</h2>' in listed
    assert '<a href="/silt/2020/01/02/mud.html">Mud</a>' in listed


RESUME = """{"$schema": "x", "basics": {"name": "Ada Quill"}, "skills": [],
"work": [{"name": "Fen University", "position": "Reader", "startDate": "2020", "highlights": ["Mud"]}],
"languages": [{"language": "Tidal", "fluency": "Native"}]}"""


def test_a_cv_in_json(make_site):
    site = make_site({
        "_config.yml": "theme: al_folio_core\nplugins: [jekyll-get-json]\n"
        "jekyll_get_json: [{data: resume, json: assets/resume.json}, {data: far, json: https://fen.example/a.json}]\n",
        "assets/resume.json": RESUME, "cv.md": "---\nlayout: cv\ncv_format: jsonresume\n---\n",
    })  # fmt: skip
    output = site.render(site.pages[0]).output
    assert output.strip() == (
        '<h2 id="work">Work</h2><ul><li><strong>Reader</strong>, Fen University (2020)<ul><li>Mud</li></ul></li></ul>'
        '<h2 id="languages">Languages</h2><ul><li><strong>Tidal</strong>, Native</li></ul>'
    )
    assert [str(problem) for problem in site.problems if problem.code == "json"] == [
        "_config.yml: https://fen.example/a.json: another host is not asked; built without 'site.data.far'"
    ]


def test_json_that_is_outside_or_none(make_site, tmp_path):
    (tmp_path.parent / "secret.json").write_text("{}", "utf-8")
    entries = "[{data: a, json: ../secret.json}, {data: b, json: b.json}, {data: c, json: c.json}, {data: d}]"
    config = f"plugins: [jekyll-get-json]\njekyll_get_json: {entries}\n"
    site = make_site({"_config.yml": config, "b.json": '{"a": 1,\n?}', "c.json": ""})
    assert site.data == {"c": None}
    assert [str(problem).partition(": ")[0] for problem in site.problems] == ["_config.yml", "b.json:2"]
