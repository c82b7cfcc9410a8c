"""Plugins that a Gemfile or Ruby of the site switches on."""

import pytest

from pelican_academic.jekyll.setup.required import required

GEMFILE = """
source "https://rubygems.org"
gem "jekyll-compose"
# gem "jekyll-toc", group: :jekyll_plugins
gem "jekyll-scholar", "~> 7.1", group: :jekyll_plugins
gem 'jekyll-archives', :group => [:jekyll_plugins]
group :test, :jekyll_plugins do
  gem "jekyll-feed"
  gem "other"
end
group :test do
  gem "jekyll-sitemap"
end
"""


@pytest.mark.parametrize(
    ("files", "config", "expected"),
    [
        ({}, {}, []),
        ({"Gemfile": GEMFILE}, {}, ["jekyll-feed", "jekyll-scholar", "jekyll-archives"]),
        ({"Gemfile": GEMFILE}, {"safe": True}, []),
        ({"Gemfile": GEMFILE}, {"github_pages": True}, []),
        ({"_plugins/ext.rb": "require 'jekyll/scholar'\nrequire \"yaml\"\n"}, {}, ["jekyll-scholar"]),
        ({"lib/a/ext.rb": 'require "jemoji"\n'}, {"plugins_dir": "lib"}, ["jemoji"]),
        ({"_plugins/ml/lib/jekyll-multiple-languages-plugin.rb": "x"}, {}, ["jekyll-multiple-languages-plugin"]),
    ],
)
def test_what_is_required(tmp_path, files, config, expected):
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert required(tmp_path, config) == expected


def test_plugins_that_nobody_provides_are_named_once(make_site):
    plugins = "[jekyll-feed, jekyll/scholar, jekyll-diagrams, jekyll-minifier, fen-gem, moss, jekyll-theme-reed]"
    site = make_site({"_config.yml": f"plugins: {plugins}\ntheme: moss\n", "a.md": "---\ntitle: A\n---\n"})
    told = [str(problem) for problem in site.problems if problem.code == "plugin-absent"]
    assert told == ["_config.yml: the plugins jekyll-diagrams, fen-gem: not built in; built without it"]


def test_formats_that_only_a_plugin_converts_are_named_once(make_site):
    page = "---\ntitle: A\n---\nh1. Mud\n"
    site = make_site({"a.textile": page, "b/c.textile": page, "d.org": page, "e.md": page, "f.textile": "h1. Mud\n"})
    assert [str(problem) for problem in site.problems if problem.code == "format"] == [
        "d.org:1: nothing converts Org; written as it is, as Jekyll does",
        "a.textile:1: nothing converts Textile (also b/c.textile); written as it is, as Jekyll does",
    ]
