"""Pages of records, as version 1.4 of jekyll-datapage-generator makes them with Jekyll 4.3.1."""

import pytest

from pelican_academic.jekyll.plugins.data_pages import file_name

CONFIG = """
plugins: [jekyll-datapage-generator]
page_gen:
- {data: people, template: profile, name: name, dir: people, index_files: true, title: label}
- {data: events.talks, template: talk, name: title, filter: shown,
   filter_condition: "record['year'] >= 2020 && record['kind'] == 'talk'"}
- {data: tools, template: talk, name_expr: "record['a'] + '_' + record['b']",
   title_expr: 'record["b"] + " of " + record["a"]', extension: txt, page_data_prefix: tool, dir: /x/y/}
- {data: byname, template: profile, name: id}
"""
FILES = {
    "_config.yml": CONFIG,
    "_data/people.yml": (
        '- {name: "Dr. Zoë O\'Reed", label: Zoë, mail: z@x}\n- {name: "Łukasz  Żółw ", mail: l@x, layout: other}\n'
        "- {name: 李 明 Ả, permalink: /li/}\n"
    ),
    "_data/events/talks.yml": (
        "- {title: Mud & sand, shown: true, year: 2021, kind: talk}\n"
        "- {title: Old, shown: true, year: 2011, kind: talk}\n"
        "- {title: Hidden, shown: false, year: 2021, kind: talk}\n- {title: 2022, shown: yes, year: 2022, kind: talk}\n"
    ),
    "_data/tools.yml": "- {a: Mud, b: Lark, url: /nope}\n",
    "_data/byname.yml": "one: {id: One Thing, name: N}\ntwo: {id: Two}\n",
    "_layouts/profile.html": (
        "---\nlayout: base\nkind: profile\n---\n"
        "{{ page.title }}|{{ page.name }}|{{ page._name }}|{{ page.mail }}|{{ page.kind }}"
    ),
    "_layouts/talk.html": "---\nlayout: base\n---\n{{ page.title }}|{{ page.tool.url }}|{{ page.year }}",
    "_layouts/base.html": "({{ content }})",
    "_layouts/other.html": "other ({{ content }})",
}
# A copy of the plugin, as far as it is known by.
RUBY = """
class DataPage < Page
  def sanitize_filename(name) = name.downcase.strip.gsub(' ', '-').gsub(/[^\\w.-]/, '')
  def initialize
    @dir = dir + (index_files ? "/" + filename + "/" : "")
  end
end
class JekyllDatapageGenerator < Generator
  data = site.config['page_gen']
end
def datapage_url(input, dir)
end
"""


def test_a_page_for_each_record(make_site):
    site = make_site(FILES)
    assert {page.url: site.render(page).output for page in site.pages} == {
        "/people/dr.-zoe-oreed/": "(Zoë|index.html|Dr. Zoë O'Reed|z@x|profile)",
        "/people/lukasz--zolw/": "other (Łukasz  Żółw |index.html|Łukasz  Żółw |l@x|profile)",
        "/li/": "(李 明 Ả|index.html|李 明 Ả||profile)",
        "/events.talks/mud--sand.html": "(Mud & sand||2021)",
        "/events.talks/2022.html": "(2022||2022)",
        "/x/y/mud_lark.txt": "(Lark of Mud|/nope|)",
        "/byname/one-thing.html": "(One Thing|one-thing.html|N||profile)",
        "/byname/two.html": "(Two|two.html|||profile)",
    }
    assert not [*site.problems]


@pytest.mark.parametrize(
    ("text", "name"), [("Ħél Ø-ł ſ", "hel-o-l-s"), ("Ưng_1.b", "ng_1.b"), ("../../up", "....up"), (7, "7")]
)
def test_the_name_of_a_page(text, name):
    assert file_name(text) == name


def test_links_to_the_pages_and_a_copy_of_the_plugin(make_site):
    files = {
        "_plugins/data_page_generator.rb": RUBY,
        "_data/people.yml": "- {id: Ada Reed}",
        "_layouts/people.html": "{{ page.id }}",
    }
    files["index.html"] = '---\n---\n{{ "Ada Reed" | datapage_url: "/people" }}'
    made = make_site({**files, "_config.yml": "page_gen-dirs: true\npage_gen: [{data: people, name: id}]"})
    assert [made.render(page).output for page in made.pages] == ["/people/ada-reed/", "Ada Reed"]
    assert [page.url for page in made.pages] == ["/", "/people/ada-reed/"]
    assert not [*made.problems]


def test_a_plugin_that_grew_out_of_it_is_named(make_site):
    site = make_site(
        {"_plugins/data_page_generator.rb": RUBY.replace(".strip", ""), "_config.yml": CONFIG.replace("plugins", "x")}
    )
    assert [problem.code for problem in site.problems] == ["ruby-unrun"]


@pytest.mark.parametrize(
    ("entry", "message"),
    [
        ("{data: people, template: nowhere, name: id}", "there is no layout 'nowhere' for the pages of people"),
        ("{data: nothing, template: p, name: id}", "the pages of nothing: there are no such data"),
        ("{data: texts, template: p, name: id}", "the pages of texts: no list of records"),
        ("{data: people, template: p, name: nick}", "2 of 2 records of people have no 'nick', which names the page"),
        ("{data: people, template: p, name_expr: rand()}", "the pages of people: the Ruby 'rand()' cannot be read"),
        ("{data: people, template: p, name: id, filter_condition: system('x')}", "the pages of people: "),
    ],
)
def test_what_cannot_be_made_is_named(make_site, entry, message):
    files = {"_layouts/p.html": "", "_data/people.yml": "- {id: a}\n- {id: b}\n", "_data/texts.yml": "[a, b]"}
    site = make_site({**files, "_config.yml": f"plugins: [jekyll-datapage-generator]\npage_gen: [{entry}]"})
    (problem,) = site.problems
    assert str(problem).startswith(f"_config.yml: page_gen: {message}")
    assert not site.pages


def test_pages_stay_in_the_site(make_site):
    entry = "{data: people, template: p, name: id, dir: ../../out, page_data_prefix: one}"
    files = {"_layouts/p.html": "", "_data/people.yml": "- {id: ..}\n"}
    site = make_site({**files, "_config.yml": f"plugins: [jekyll-datapage-generator]\npage_gen: [{entry}]"})
    assert [page.destination for page in site.pages] == ["out/.html"]
