"""What whole lab sites showed: each rule as Jekyll 4.3.1 has it."""

import pytest

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
