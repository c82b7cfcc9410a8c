"""What whole lab sites showed: each rule as Jekyll 4.3.1 has it."""

import hashlib
import os
import shutil
import subprocess

import pytest

from pelican_academic.jekyll import read_site
from pelican_academic.jekyll.converters import sass
from pelican_academic.jekyll.plugins.ruby import known_filters

PAGE = "---\n---\n"


def output(site, url):
    return next(site.render(document).output for document in site.documents if document.url == url)


def test_files_that_include_names_by_their_path(make_site):
    site = make_site({
        "_config.yml": "include: [_pages/about.md, _pages/raw.txt, ../out.md, c.md]\n",
        "_pages/about.md": "---\npermalink: /about/\n---\nA", "_pages/other.md": f"{PAGE}B",
        "_pages/raw.txt": "C", "c.md": f"{PAGE}D",
    })  # fmt: skip
    assert sorted(site.written) == ["_pages/raw.txt", "about/index.html", "c.html"]


def test_an_excerpt_has_the_definitions_of_its_links_alone(make_site):
    post = f"{PAGE}See [a] and b.\n\nMore.\n\n[a]: http://a.example\n[Default is: 1]: x\n  [a]: http://b.example\n"
    site = make_site({"_posts/2020-01-01-x.md": post, "index.html": f"{PAGE}{{{{ site.posts[0].excerpt }}}}"})
    assert output(site, "/") == '<p>See <a href="http://b.example">a</a> and b.</p>\n\n'


def test_an_excerpt_closes_the_blocks_of_a_plugin_that_is_not_there(make_site):
    post = f"{PAGE}{{% tides low %}}\n\nMud.\n\n{{% endtides %}}\n"
    site = make_site({"_posts/2020-01-01-x.md": post, "index.html": f"{PAGE}[{{{{ site.posts[0].excerpt }}}}]"})
    assert output(site, "/").split() == ["[", "]"]
    assert {problem.code for problem in site.problems} == {"unknown-tag"}


@pytest.mark.parametrize(("version", "page"), [("4.3", ""), ("3.10", "1")])
def test_gems_are_read_by_jekyll_3_alone(make_site, version, page):
    files = {"_config.yml": "gems: [jekyll-paginate]\npaginate: 2\n", "index.html": f"{PAGE}{{{{ paginator.page }}}}"}
    site = make_site(files, config={"jekyll_version": version})
    assert output(site, "/") == page
    assert ("config-gems" in {problem.code for problem in site.problems}) == (version == "4.3")


@pytest.mark.parametrize(
    ("files", "shown"),
    [
        ({}, "no"),
        ({"_plugins/cite.rb": "require 'nokogiri'\nrequire \"active_support/all\"\n"}, "yes"),
        ({"_plugins/cite.rb": 'require "active_support/number_helper"\n'}, "no"),
        ({"_config.yml": "plugins: [jekyll-mentions]\n"}, "yes"),
    ],
)
def test_blank_means_something_with_active_support(make_site, files, shown):
    page = f"{PAGE}{{% if site.icon == blank %}}yes{{% else %}}no{{% endif %}}"
    assert output(make_site({"index.html": page, **files}), "/") == shown


def test_a_counter_that_nobody_set_starts_at_the_number_of_names_there_are(make_site):
    text = f"{PAGE}{{% for x in (1..2) %}}{{% assign count = count | plus: 1 %}}{{{{ count }}}} {{% endfor %}}"
    text += "{% increment count %} {{ page.count }}{{ include.count }}."
    assert output(make_site({"index.html": text}), "/") == "10 11 9 ."  # as Jekyll 4.3.1 prints it


@pytest.mark.parametrize(
    ("gem", "markup", "shown"),
    [
        ("jekyll-regex-replace", "'Quill*†' | regex_replace: '([*†]+)', '<sup>\\1</sup>'", "Quill<sup>*†</sup>"),
        ("jekyll-cache-bust", "'a.css' | bust_file_cache", "a.css?0cc175b9c0f1b6a831c399e269772661"),
        ("jekyll-email-protect", "'a@b' | encode_email", "%61%40%62"),
        ("al_folio_core", "'Örjan' | remove_accents", "Orjan"),
    ],
)
def test_filters_that_come_in_a_gem(make_site, gem, markup, shown):
    page = {"index.html": f"{PAGE}{{{{ {markup} }}}}", "a.css": "a"}
    assert output(make_site(page), "/") != shown
    assert output(make_site({"_config.yml": f"plugins: [{gem}]\n"}), "/") == shown


def test_a_colour_in_parts(make_site):
    ruby = {"_plugins/colour.rb": "module Jekyll\n  module Colour\n    def hex_to_rgb(hexval)\n    end\n  end\nend\n"}
    asked = "".join(f"{{{{ '{colour}' | hex_to_rgb | join: ',' }}}};" for colour in ("0a0b0c", "abc", "", "zzBB"))
    assert output(make_site({**ruby, "index.html": f"{PAGE}{asked}"}), "/") == "10,11,12;170,187,204;;0,187;"


def test_tags_that_come_in_a_gem(make_site):
    page = f"{PAGE}{{% file_exists a.css %}} {{% details More %}}Mud.{{% enddetails %}}"
    config = "plugins: [al_folio_core]\n"
    text = output(make_site({"_config.yml": config, "index.html": page, "a.css": "a"}), "/")
    assert text == "true <details><summary>More</summary><p>Mud.</p>\n</details>"


def test_what_liquid_calls_internal_is_said_in_full(make_site):
    site = make_site({"_data/m.yml": "- {a: 1}\n-\n", "index.html": f"{PAGE}{{{{ site.data.m | sort: 'a' }}}}"})
    output(site, "/")
    assert ["cannot work with the value" in problem.message for problem in site.problems] == [True]


def test_whether_a_language_has_words_for_a_key(make_site):
    ruby = "Liquid::Template.register_tag('localization_exists', Jekyll::LocalizationExistsTag)\n"
    asked = "".join(f"{{% localization_exists {key} %}} " for key in ("mud.{{ page.title }}", "mud.silt", "mud"))
    files = {"_config.yml": "languages: [en, de]\n", "_data/en/strings.yml": "mud: {fen: Fen}\n"}
    assert (
        output(make_site({**files, "_plugins/words.rb": ruby, "index.html": f"---\ntitle: fen\n---\n{asked}"}), "/")
        == "true false false "
    )


def test_scssify_names_no_source_map(make_site):
    pytest.importorskip("sass")
    text = f"{PAGE}{{% capture x %}}a{{b:c}}{{% endcapture %}}[{{{{ x | scssify }}}}]"
    assert output(make_site({"index.html": text}), "/") == "[a { b: c; }\n]"


def test_the_old_filter_of_lists_reads_lookaheads(make_site):
    members = "- {name: A, role: phd}\n- {name: B, role: pi}\n- {name: C, role: phd, group: alum}\n"
    text = "{% assign x = site.data.m | data_filter: 'role: ^(?!pi$), group: ^(?!alum$)' %}{{ x | map: 'name' | join }}"
    ruby = "module F\n  def data_filter(data, filters)\n  end\nend\nLiquid::Template.register_filter(F)\n"
    site = make_site({"_data/m.yml": members, "index.html": PAGE + text, "_plugins/misc.rb": ruby})
    assert output(site, "/") == "A"


def test_replace_regex_of_a_sites_own_ruby(make_site):
    ruby = "module F\n  def replace_regex(a, b, c)\n  end\nend\nLiquid::Template.register_filter(F)\n"
    text = f"{PAGE}{{{{ 'a  b' | replace_regex: '\\s+', ' ' }}}}"
    assert output(make_site({"index.html": text, "_plugins/r.rb": ruby}), "/") == "a b"


def test_a_drop_gives_its_names_to_a_loop(make_site):
    loop = "{% for key in site.people[0] %}{% if key == 'born' %}{{ key }}{% endif %}{% endfor %}"
    files = {"_config.yml": "collections: [people]\n", "_people/ada.md": "---\nborn: 1815\n---\n"}
    assert output(make_site({**files, "index.html": PAGE + loop}), "/") == "born"


@pytest.mark.parametrize("sorting", ["sort", "sort: date", "sort: nothing"])
def test_documents_sort_by_date_then_path(make_site, sorting):
    people = {
        f"_people/{name}.md": f"---\ndate: {date}\n---\n"
        for name, date in (("c", "2020-02-01"), ("b", "2020-02-01"), ("a", "2021-01-01"))
    }
    page = f"{PAGE}{{% assign x = site.people | {sorting} %}}{{{{ x | map: 'slug' | join }}}}"
    site = make_site({"_config.yml": "collections: [people]\n", "index.html": page, **people})
    assert output(site, "/") == "b c a"


@pytest.mark.parametrize(
    ("value", "shown"), [("", "yes"), ('""', "yes"), ("[]", "yes"), ('"  "', "no"), ("false", "no")]
)
def test_blank_is_nil_or_empty_where_jekyll_scholar_runs(make_site, value, shown):
    page = f"---\nicon: {value}\n---\n{{% if page.icon == blank %}}yes{{% else %}}no{{% endif %}}"
    assert output(make_site({"_config.yml": "plugins: [jekyll/scholar]\n", "index.html": page}), "/") == shown


def test_a_static_file_loses_the_dots_before_its_ending(make_site):
    loop = "{% for file in site.static_files %}{{ file.path }} {{ file.basename }};{% endfor %}"
    site = make_site({"a..txt": "A", "b.c.txt": "B", "index.html": PAGE + loop})
    assert sorted(site.written) == ["a.txt", "b.c.txt", "index.html"]
    assert output(site, "/") == "/a..txt a;/b.c.txt b.c;"


def test_a_document_with_broken_front_matter_has_no_excerpt(make_site):
    page = f"{PAGE}[{{{{ site.people[0].excerpt }}}}]"
    files = {
        "_config.yml": "collections: [people]\n",
        "_people/a.md": '---\nbio: "x\nmail: "y\n---\nOne.\n',
        "index.html": page,
    }
    assert output(make_site(files), "/") == "[]"


def test_the_address_of_a_page_is_named_where_url_is_empty(make_site):
    site = make_site({"_config.yml": 'plugins: [jekyll-seo-tag]\nurl: ""\n', "index.html": f"{PAGE}{{% seo %}}"})
    assert '<link rel="canonical" href="/" />' in output(site, "/")


def test_translated_pages_may_be_of_some_languages_alone(make_site):
    site = make_site({
        "_config.yml": "plugins: [jekyll-multiple-languages-plugin]\nlanguages: [en, de]\n", "_i18n/en.yml": "a: A\n",
        "nur.md": "---\nlanguages: [de]\n---\nx", "index.html": f"{PAGE}{{% t a %}}{{% t b %}}",
    })  # fmt: skip
    assert sorted(site.written) == ["de/index.html", "de/nur.html", "index.html"]
    page = site.written["de/index.html"]
    assert site.render(page).output == "A"
    assert "_i18n/de.yml has no 'b'" in "".join(problem.message for problem in page.site.problems)
    assert "_i18n/de.yml" in {problem.place.path for problem in site.problems}


@pytest.mark.parametrize(("future", "expected"), [("false", "bad-c-a-"), ("true", "c-bad-a-")])
def test_a_post_whose_front_matter_is_bad_counts_as_new_where_dates_are_asked_for(make_site, future, expected):
    posts = {f"_posts/{name}.md": PAGE for name in ("2020-01-01-a", "2022-01-01-c")}
    bad = {"_posts/2021-01-01-bad.md": "---\ntitle: a: b\n---\n", "_config.yml": f"future: {future}\n"}
    text = "{% for post in site.posts %}{{ post.path | slice: 18, 9 | remove: '.md' }}-{% endfor %}"
    assert output(make_site(posts | bad | {"i.html": PAGE + text}), "/i.html") == expected


@pytest.mark.parametrize(
    ("name", "written"), [("a%20b.txt", "a b.txt"), ("d%zz.txt", "d%zz.txt"), ("a%2e%2e%2f..%2fx.txt", "x.txt")]
)
def test_files_are_written_under_the_name_that_their_address_decodes_to(make_site, name, written):
    assert list(make_site({name: "x"}).written) == [written]


def test_a_site_in_the_folder_that_source_names(make_site):
    files = {
        "_config.yml": "source: site\n", "README.md": f"{PAGE}no", "x.txt": "no",
        "site/index.html": f"{PAGE}{{% include a.html %}}{{{{ site.data.b.c }}}}", "site/_includes/a.html": "A",
        "site/_data/b.yml": "c: C", "site/y.txt": "Y", "site/_site/z.txt": "Z",
    }  # fmt: skip
    site = make_site(files)
    assert sorted(site.written) == ["index.html", "y.txt"]
    assert output(site, "/") == "AC"


@pytest.mark.parametrize("source", ["gone", "..", "/"])
def test_a_source_outside_of_the_repository_is_not_read(make_site, source):
    site = make_site({"_config.yml": f"source: {source}\n", "index.html": f"{PAGE}A"})
    assert sorted(site.written) == ["index.html"]
    assert [problem.code for problem in site.problems] == ["config-source"]


def test_highlighted_code_stands_on_lines_of_its_own_in_markdown(make_site):
    text = f"{PAGE}* a {{% highlight bash %}}\nls\n{{% endhighlight %}} z\n{{{{ page.other }}}}"
    site = make_site({"a.md": text, "b.html": text})
    figure = '<figure class="highlight"><pre><code class="language-bash" data-lang="bash"><span class="nb">ls</span>'
    figure += "</code></pre></figure>"
    assert output(site, "/a.html") == f"<ul>\n  <li>a</li>\n</ul>\n{figure}\n<p>z</p>\n"
    assert output(site, "/b.html") == f"* a {figure} z\n"


@pytest.mark.parametrize(
    ("layout", "shown"), [("vendor/x", "p"), ("draft", "p"), ("drafty", "p"), ("_own", "p"), ("in", "in:p")]
)
def test_exclude_measures_layouts_from_their_folder(make_site, layout, shown):
    site = make_site({
        "_config.yml": "exclude: [vendor, draft, _layouts/in.html]\n",
        f"_layouts/{layout}.html": f"{layout}:{{{{ content }}}}", "index.html": f"---\nlayout: {layout}\n---\np",
    })  # fmt: skip
    assert output(site, "/") == shown


def test_data_of_the_configuration_stands_for_the_folder_of_data(make_site):
    text = f"{PAGE}{{{{ site.data }}}}{{{{ site.data.a.b }}}}|{{{{ site.config }}}}{{{{ site.config.title }}}}"
    files = {"index.html": text, "_data/a.yml": "b: 1\n"}
    assert output(make_site({**files, "_config.yml": "title: T\ndata: assets\n"}), "/") == "assets|"
    assert output(make_site({**files, "_config.yml": "title: T\ndata:\n"}), "/") == '{"a"=>{"b"=>1}}1|'


HIDE = "module F\n  def hideCustomBibtex(input)\n    k.each do |keyword|\n%s    end\n%s    return input\n  end\nend\n"
NAMED = "      input = input.gsub(/^.*\\b#{keyword}\\b *= *\\{.*$\\n/, '')\n"
ANYWHERE = "      input = input.gsub(/^.*#{keyword}.*$\\n/, '')\n"
MARKS = "    input = input.gsub(/^.*\\bauthor\\b *= *\\{.*$\\n/) { |line| line.gsub(/[*†‡§¶‖&^]/, '') }\n"


@pytest.mark.parametrize(
    ("ruby", "shown"),
    [
        (HIDE % (NAMED, ""), "author = {Ada*},\narxivid = {1},\n"),
        (HIDE % (ANYWHERE, ""), "author = {Ada*},\n"),
        (HIDE % (NAMED, MARKS), "author = {Ada},\narxivid = {1},\n"),
    ],
)
def test_fields_are_hidden_as_the_templates_version_hides_them(make_site, ruby, shown):
    text = "author = {Ada*},\narxivid = {1},\narxiv = {2},\n"
    page = f"{PAGE}{{% capture bib %}}{text}{{% endcapture %}}{{{{ bib | hideCustomBibtex }}}}"
    config = "filtered_bibtex_keywords: [arxiv]\n"
    site = make_site({"_config.yml": config, "_plugins/hide.rb": ruby, "index.html": page})
    assert output(site, "/") == shown


def test_nobody_is_asked_for_counts_of_citations(make_site):
    ruby = "Liquid::Template.register_tag('google_scholar_citations', Jekyll::T)\n"
    site = make_site({"_plugins/count.rb": ruby, "index.html": f"{PAGE}[{{% google_scholar_citations a b %}}]"})
    assert output(site, "/") == "[N/A]"
    assert [str(problem) for problem in site.problems] == [
        "index.html:3: nobody is asked how often 'a b' is cited; wrote 'N/A'"
    ]


def test_ruby_that_cannot_run_is_named(make_site):
    ruby = "module Lab\n  class Pages < Jekyll::Generator\n  end\nend\n"
    hooks = (
        "Jekyll::Hooks.register :pages, :post_render do |page|\nend\n"
        "Jekyll::Hooks.register :site, :post_write do |s|\nend\n"
    )
    site = make_site({"_plugins/pages.rb": ruby, "_plugins/deep/hooks.rb": hooks, "index.html": PAGE})
    assert [str(problem) for problem in site.problems] == [
        "_plugins/deep/hooks.rb:1: a hook in Ruby cannot run here; built without what it does",
        "_plugins/pages.rb:2: a generator in Ruby cannot run here; built without what it does",
    ]


def test_the_addresses_of_libraries_have_their_versions(make_site):
    ruby = (
        "Jekyll::Hooks.register :site, :after_init do |site|\n"
        "  site.config['third_party_libraries'].each do |key, value|\n"
        "    url.gsub('{{version}}', value['version'])\n  end\nend\n"
    )
    config = (
        "third_party_libraries:\n  download: true\n  tide:\n    version: '1.2'\n    url:\n"
        "      css: https://cdn.example/tide@{{version}}.css\n      js:\n        dark: /tide@{{version}}.js\n"
    )
    tide = "site.third_party_libraries.tide.url"
    page = f"{PAGE}{{{{ {tide}.css }}}} {{{{ {tide}.js.dark }}}}"
    site = make_site({"_config.yml": config, "_plugins/download-3rd-party.rb": ruby, "index.html": page})
    assert output(site, "/") == "https://cdn.example/tide@1.2.css /tide@1.2.js"
    assert [str(problem) for problem in site.problems] == [
        "_config.yml: third_party_libraries: no library is downloaded while building; linked where they are"
    ]


def test_a_post_committed_twice_has_the_time_of_its_last_change(make_site):
    git = shutil.which("git")
    if not git:
        pytest.skip("no git")
    ruby = (
        "Jekyll::Hooks.register :posts, :post_init do |post|\n"
        '  commit_num = `git rev-list --count HEAD "#{ post.path }"`\n  if commit_num.to_i > 1\n'
        '    lastmod_date = `git log -1 --pretty="%ad" --date=iso "#{ post.path }"`\n'
        "    post.data['last_modified_at'] = lastmod_date\n  end\nend\n"
    )
    page = f"{PAGE}{{% for p in site.posts %}}[{{{{ p.title }}}} {{{{ p.last_modified_at | strip }}}}]{{% endfor %}}"
    once, twice = "_posts/2020-01-01-once.md", "_posts/2020-01-02-twice.md"
    files = {"_plugins/lastmod.rb": ruby, once: PAGE, twice: PAGE, "index.html": page}
    site = make_site(files)

    def commit(day):
        who = ["-c", "user.name=Ada", "-c", "user.email=ada@lab.example"]
        when = {"GIT_AUTHOR_DATE": f"2021-03-0{day}T10:20:30+0100", "GIT_COMMITTER_DATE": f"2021-03-0{day}T11:00:00Z"}
        for command in (["add", "."], [*who, "commit", "-q", "-m", "x"]):
            subprocess.run([git, *command], cwd=site.root, check=True, env={**os.environ, **when})

    subprocess.run([git, "init", "-q"], cwd=site.root, check=True)
    commit(1)
    (site.root / twice).write_text(f"{PAGE}more")
    commit(2)
    site = read_site(site.root)
    assert output(site, "/") == "[Twice 2021-03-02 10:20:30 +0100][Once ]"


def test_words_are_parted_as_ruby_parts_them(make_site):
    site = make_site({"_posts/2020-01-01-x.md": "---\ntags: 研究\u3000室 b\ncategories: α\u00a0β γ\n---\n"})
    assert site.posts[0].data["tags"] == ["研究\u3000室", "b"]
    assert site.posts[0].data["categories"] == ["α\u00a0β", "γ"]


def test_a_collection_of_pages_stands_for_the_pages(make_site):
    site = make_site({
        "_config.yml": "collections: {pages: {output: true}}\n", "_pages/a.md": "---\ntitle: A\n---\n",
        "index.html": f"{PAGE}{{% for page in site.pages %}}[{{{{ page.title }}}}]{{% endfor %}}",
    })  # fmt: skip
    assert output(site, "/") == "[A]"


def test_text_of_data_is_rendered_where_the_site_has_the_filter(make_site):
    ruby = "module L\n  def liquify(input)\n    Liquid::Template.parse(input).render(@context)\n  end\nend\n"
    page = (
        "---\ntitle: T\nnote: '{{ page.title }}{% assign x=1 %}'\nself: '{{ page.self | liquify }}'\nbad: '{% if %'\n"
    )
    body = "{{ page.note | liquify }} {{ x }}[{{ page.self | liquify }}][{{ page.bad | liquify }}] rest"
    site = make_site({"_plugins/l.rb": ruby, "index.html": page + PAGE[4:] + body})
    assert output(site, "/").startswith("T 1[")
    assert output(site, "/").endswith("rest")
    assert {problem.code for problem in site.problems} == {"liquid-error"}


@pytest.mark.parametrize(
    ("month", "shown"),
    [("Mar.", "mar"), ("June/July", "jun"), ("August 2020", "aug"), ("21--27 Jul", "21–27 Jul"), ("12", "dec")],
)
def test_a_month_goes_by_its_first_letters(make_site, month, shown):
    bib = f"@article{{a, title = {{T}}, author = {{Ada}}, year = 2020, month = {{{month}}}}}\n"
    site = make_site({
        "_config.yml": "plugins: [jekyll-scholar]\nscholar: {bibliography: papers.bib, bibliography_template: bib}\n",
        "_bibliography/papers.bib": bib, "_layouts/bib.html": "[{{ entry.month }}]",
        "index.html": f"{PAGE}{{% bibliography %}}",
    })  # fmt: skip
    assert f"[{shown}]" in output(site, "/")


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ('@ada <a href=" a b/é[1]">x</a>', 'href="a%20b/%C3%A9%5B1%5D"'),
        ('@ada <img src=\'a "b\' alt="a b">', 'src="a%20%22b" alt="a b"'),
        ('ada@lab.example <a href="a b">x</a>', 'href="a b"'),
    ],
)
def test_addresses_are_escaped_where_mentions_are_linked(make_site, text, shown):
    site = make_site({"_config.yml": "plugins: [jekyll-mentions]\n", "index.html": f"{PAGE}<body>{text}</body>"})
    assert shown in output(site, "/")


def test_sheets_in_the_indented_syntax_are_imported(make_site):
    pytest.importorskip("sass")
    site = make_site({
        "a.scss": '---\n---\n$tint: red;\n@import "fen/all";',
        "_sass/fen/_all.sass": '@charset "utf-8"\n\n@import "box.sass"\n',
        "_sass/fen/box.sass": "=shade\n  color: $tint\n.fen\n  +shade\n",
    })  # fmt: skip
    assert " ".join(output(site, "/a.css").split()).startswith(".fen { color: red; }")
    assert not [problem for problem in site.problems if problem.code == "sass"]


def test_capital_sigma_is_never_final_as_in_ruby(make_site):
    body = "# ΠΣ\n\n{{ 'ΜΑΘΗΣΙΣ ΠΣ' | downcase }} {{ 'ΠΣ ΑΣ' | capitalize }} {{ 'ΠΣ ς' | slugify }}"
    html = output(make_site({"_config.yml": "markdown: kramdown\n", "index.md": PAGE + body}), "/")
    assert 'id="πσ"' in html
    assert "μαθησισ πσ Πσ ασ πσ-ς" in html


def test_sass_that_only_newer_compilers_read(make_site):
    pytest.importorskip("sass")
    fen = (
        '@use "sass:math";\n$gap: 20px; $page: 1000px; @import "fen/reed";\n'
        ".fen { padding: $gap max($gap, calc((100% - $page) / 2)); width: min(100%, $page); top: math.div($gap, 2);\n"
        "  left: max(1px, 2px); color: rgb(0 0 0 / 50%); right: math.round(1.6px); margin: rgb(1, 2, 3) }\n"
    )
    site = make_site({
        "assets/fen.scss": f"---\n---\n{fen}",
        "_sass/fen/_reed.scss": ".reed { width: min(var(--w), calc(2 * math.div($gap, $page))) }\n",
    })  # fmt: skip
    css = " ".join(output(site, "/assets/fen.css").split())
    assert not [problem for problem in site.problems if problem.code == "sass"]
    for said in (
        "padding: 20px Max(20px, calc((100% - 1000px) / 2));", "width: Min(100%, 1000px);", "top: 10px;", "left: 2px;",
        "color: Rgb(0 0 0/50%);", "right: 2px;", "margin: #010203;",
    ):  # fmt: skip
        assert said in css, (said, css)


def test_checksums_of_files_and_of_style_sheets(make_site, monkeypatch):
    page = (
        f"{PAGE}{{{{ '/lab/assets/reed.css' | bust_file_cache }}}} {{{{ 'assets/no.css' | bust_file_cache }}}} "
        "{{ 'main.css' | bust_css_cache }}"
    )
    ruby = "module CacheBust\n  def bust_file_cache(file_name)\n  end\n  def bust_css_cache(file_name)\n  end\nend\n"
    site = make_site({
        "a.html": page, "b.html": page, "assets/reed.css": "a{}", "assets/_sass/_x.scss": "b{}",
        "_plugins/cache-bust.rb": f"{ruby}Liquid::Template.register_filter(Jekyll::CacheBust)\n",
    })  # fmt: skip
    reed, styles = (hashlib.md5(text, usedforsecurity=False).hexdigest() for text in (b"a{}", b"b{}"))
    shown = f"/lab/assets/reed.css?{reed} assets/no.css main.css?{styles}"
    assert output(site, "/a.html") == shown
    monkeypatch.setattr(known_filters, "_file", None)  # each is read once for all pages
    assert output(site, "/b.html") == shown


def test_notes_in_the_margin_of_a_site_in_the_manner_of_tufte(make_site):
    names = ["epigraph", "fullwidth", "maincolumn", "marginfigure", "marginnote", "newthought", "sidenote"]
    ruby = "".join(f"Liquid::Template.register_tag('{name}', Tide::{name.title()})\n" for name in names)
    page = (
        f"{PAGE}{{% newthought 'In spring' %}}mud{{% sidenote 'a' \"It's *wet*.\" %}}{{% marginnote b Sand %}}\n"
        "{% maincolumn 'a.png' 'A *shore*' %}{% fullwidth '//x.test/b.png' 'Sea' %}\n"
        "{% marginfigure c d.png Weed %}{% epigraph 'Mind the gap' Quill Tides %}{% newthought don't %}"
    )
    files = {"_config.yml": "baseurl: /lab\n", "_plugins/tufte.rb": ruby, "index.html": page}
    toggle = "</label><input type='checkbox' id='{0}' class='margin-toggle'/>"
    assert output(make_site(files), "/").split("\n") == [
        (
            "<span class='newthought'>In spring</span> mud<label for='a' class='margin-toggle sidenote-number'>"
            f"{toggle.format('a')}<span class='sidenote'>It's *wet*. </span>"
            f"<label for='b' class='margin-toggle'> &#8853;{toggle.format('b')}<span class='marginnote'>Sand </span>"
        ),
        (
            "<figure><img src='/lab/a.png'/><figcaption class='maincolumn-figure'>A <em>shore</em></figcaption>"
            "</figure><figure class='fullwidth'><img src='//x.test/b.png'/><figcaption>Sea</figcaption></figure>"
        ),
        (
            f"<label for='c' class='margin-toggle'>&#8853;{toggle.format('c')}"
            "<span class='marginnote'><img class='fullwidth' src='/lab/d.png'/><br>Weed</span>"
            "<div class='epigraph'><blockquote><p>Mind the gap</p><footer>Quill, <cite>Tides</cite></footer>"
            "</blockquote></div><span class='newthought'>don't</span> "
        ),
    ]


def test_a_pages_own_path_is_its_path(make_site):
    site = make_site(
        {"index.html": "---\npath: pools/one.png\n---\n{{ page.path }}", "b.html": f"{PAGE}{{{{ page.path }}}}"}
    )
    assert (output(site, "/"), output(site, "/b.html")) == ("pools/one.png", "b.html")


@pytest.mark.parametrize(
    ("text", "smart"),
    [
        ("a 'b' -- 1: x 11:00 *no* `c`", "a ‘b’ – 1: x 11:00 *no* `c`"),
        ('<br />\n\n\n<p>It\'s "so"</p>\n', '<br />\n\n\n<p>It\'s "so"</p>'),
        ("# no header\n- no list\n\n    code 'x'", "# no header\n- no list\n\n    code ‘x’"),
        (
            "<table><tr><td>'a'</td></tr></table>\n<pre>'b'</pre>",
            "<table><tr><td>'a'</td></tr></table>\n<pre>'b'</pre>",
        ),
    ],
)
def test_smartify_changes_quotes_and_dashes_alone(make_site, text, smart):
    site = make_site({"index.html": f"{PAGE}{{% capture t %}}{text}{{% endcapture %}}{{{{ t | smartify }}}}"})
    assert output(site, "/") == smart


@pytest.mark.parametrize(("description", "title"), [("", "Tide Lab"), ("description: Mud\n", "Tide Lab | By the sea")])
def test_a_tagline_stands_in_the_title_of_a_site_that_has_a_description(make_site, description, title):
    config = f"title: Tide Lab\ntagline: By the sea\nplugins: [jekyll-seo-tag]\n{description}"
    site = make_site({"_config.yml": config, "index.html": f"{PAGE}{{% seo %}}"})
    assert f"<title>{title}</title>" in output(site, "/")


@pytest.mark.parametrize("prints", [True, False])
def test_what_a_style_sheet_warns_of_is_a_problem_and_no_noise(make_site, capfd, prints):
    site = make_site({"a.scss": "---\n---\n@warn 'no #{1 + 1} colours';\na { b: c }\n"})
    site.prints = prints
    assert "b: c" in site.render(next(page for page in site.pages if page.url == "/a.css")).output
    said = ["a.scss:1: Sass: the style sheet warns 'no 2 colours'; compiled all the same"] if prints else []
    assert [str(problem) for problem in site.problems if problem.code == "sass"] == said
    assert "colours" not in capfd.readouterr().err


def test_a_page_that_begins_with_a_no_break_space_keeps_its_first_paragraph(make_site):
    site = make_site({"index.md": "---\ntitle: Reef\n---\n\n\u00a0\n\nPolyps.\n"})
    assert output(site, "/") == "<p>\u00a0</p>\n\n<p>Polyps.</p>\n"


def test_a_style_sheet_that_does_not_end(make_site, monkeypatch):
    pytest.importorskip("sass")
    monkeypatch.setattr(sass, "_SECONDS", 1)
    each = "\n".join(f"@each $a{i} in 1, 2, 3, 4, 5, 6, 7, 8 {{" for i in range(12))
    extended = "\n".join(f".a{i} .b{i} .c {{ @extend .d; }} .d .b{i} .a{i} {{ @extend .c; }}" for i in range(40))
    site = make_site({
        "_config.yml": "sass: {style: compressed, sourcemap: never}\n", "_sass/tides.scss": "@while true { $i: 1 }\n",
        "a.scss": "---\n---\n$i: 1; @while $i < 3 { .a#{$i} {top: 0} $i: $i + 1 }\n",
        "b.scss": "---\n---\n\n@import 'tides';\n",
        "c.scss": f"---\n---\n{each}\n.d {{ e: f }}{'}' * 12}\n",
        "d.scss": f"---\n---\n{extended}\n",
        "e.scss": "---\n---\na{b:c}\n",
    })  # fmt: skip
    assert [output(site, f"/{name}.css").strip() for name in "abcde"] == [".a1{top:0}.a2{top:0}", "", "", "", "a{b:c}"]
    said = "Sass: the style sheet does not end: it takes more than 1 s, or more memory than there is"
    assert [(problem.place.path, problem.message) for problem in site.problems] == [
        (f"{name}.scss", said) for name in "bcd"
    ]
