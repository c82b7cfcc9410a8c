"""What pages, documents, files and collections are to a template: as Jekyll 4.3.1 prints them."""

import pytest

PAGE = "---\n---\n"
FILES = {
    "_config.yml": """
collections: {people: {output: true, colour: moss}}
defaults: [{scope: {path: assets}, values: {colour: reed, name: own}}]
""",
    "_posts/2020-01-05-moss.md": "---\ntitle: Moss\n---\nText",
    "_people/quill.md": "---\n{}\n---\nQuill",
    "assets/reed.txt": "reed",
}


def output(site, url):
    return next(site.render(document).output for document in site.documents if document.url == url)


@pytest.mark.parametrize(
    ("template", "shown"),
    [
        ("{{ site.posts | first }}", "<p>Text</p>\n"),
        ("{{ site.posts }}", "<p>Text</p>\n"),
        (
            "{{ site.posts | inspect }}",
            "[#&lt;Jekyll::Document _posts/2020-01-05-moss.md collection=posts&gt;]",
        ),
        ("{{ site.posts | concat: site.posts | uniq | size }}", "1"),
        ("{{ site.documents | map: 'title' | join }}", "Moss Quill"),
        (
            "{{ site.static_files | inspect }}",
            "[#&lt;Jekyll::StaticFile @relative_path=&quot;/assets/reed.txt&quot;&gt;]",
        ),
        (
            "{% for name in site.static_files[0] %}{{ name }} {% endfor %}",
            "name basename extname path collection modified_time colour ",
        ),
        (
            "{% for all in site.collections %}{% for name in all %}{{ name }} {% endfor %}{% break %}{% endfor %}",
            "label docs files relative_directory output directory colour ",
        ),
        ("{% for name in jekyll %}{{ name }}{% endfor %}", ""),
        ("{% for pair in page %}{{ pair[0] }} {% endfor %}", "key content dir excerpt name path url "),
        ("{% for pair in site.pages[0] %}{{ pair[0] }} {% endfor %}", "key content dir excerpt name path url "),
        ("{% assign one = 'a' | split: ' ' | sample %}{{ one }}", "a"),
        ("{% capture sheet %}a\n  b: c{% endcapture %}{{ sheet | sassify }}", "a { b: c; }\n"),
    ],
)
def test_things_are_as_jekyll_has_them(make_site, template, shown):
    if "sassify" in template:
        pytest.importorskip("sass")
    assert output(make_site({**FILES, "a.txt": f"---\nkey: v\n---\n{template}"}), "/a.txt") == shown


def test_documents_have_the_files_of_collections_among_them(make_site):
    template = "{{ site.documents | map: 'path' | join }}"
    site = make_site({**FILES, "_people/quill.svg": "x", "a.txt": PAGE + template})
    assert output(site, "/a.txt") == "_posts/2020-01-05-moss.md _people/quill.md _people/quill.svg"


def test_a_page_has_no_related_posts_when_it_has_shown_a_post(make_site):
    template = "{{ site.posts.first.excerpt }}{{ site.related_posts | inspect }}"
    assert output(make_site({**FILES, "a.txt": PAGE + template}), "/a.txt") == "<p>Text</p>\nnil"


def test_a_placeholder_of_a_permalink_that_nothing_fills(make_site):
    site = make_site({**FILES, "_people/reed.md": "---\npermalink: /who/:nobody/\n---\n"})
    assert "/who/:nobody/" in {document.url for document in site.documents}
    told = next(problem for problem in site.problems if problem.code == "permalink-placeholder")
    assert str(told) == "_people/reed.md:2: the permalink names ':nobody', which nothing fills; left as it stands"


RUBY = "module Quill\n{}end\nLiquid::Template.register_filter(Quill)\n"


@pytest.mark.parametrize(
    ("filters", "template", "shown"),
    [
        ("array_carve", "{% assign x = '1 2 3 4 5' | split: ' ' | array_carve: 2 %}{{ x | join }}", "1 2 ... 4 5"),
        ("array_carve", "{% assign x = '1 2' | split: ' ' | array_carve %}{{ x | join }}", "1 2"),
        ("basename", "{{ '/assets/reed.txt' | basename }}", "reed.txt"),
        ("date_parse", "{{ '5 May 2020' | date_parse | date: '%F' }} {{ 'soon' | date_parse }}", "2020-05-05 soon"),
        ("file_read", "{{ 'assets/reed.txt' | file_read }}{{ '../secret' | file_read }}", "reed"),
        (
            "google_fonts",
            '{% capture css %}--title: "Fen Sans", serif;\n--bold: 600;{% endcapture %}{{ css | google_fonts }}',
            "https://fonts.googleapis.com/css2?display=swap&&family=Fen+Sans:ital,wght@0,600;1,600",
        ),
        (
            "hash_default",
            "{% assign x = site.data.one | hash_default: site.data.two %}{{ x.a }} {{ x.b }} {{ x.c }}",
            "1 (2) 3",
        ),
        ("is_nil", "{{ site.nothing | is_nil: 'none' }} {{ 'a' | is_nil: 'none' }}", "none a"),
        ("regex_strip", "{{ 'Moss & reeds (2020)!' | regex_strip }}", "Moss reeds 2020"),
        ("to_hash", "{% assign x = site.people | first | to_hash %}{{ x.path }}", "_people/quill.md"),
    ],
)  # fmt: skip
def test_filters_that_common_templates_bring_as_ruby(make_site, filters, template, shown):
    ruby = RUBY.format("".join(f"  def {name}(value)\n  end\n" for name in filters.split()))
    data = {"_data/one.yml": "a: '1'\nb: '2'\n", "_data/two.yml": "b: ($VALUE)\nc: '3'\n"}
    site = make_site({**FILES, **data, "_plugins/quill.rb": ruby, "a.txt": PAGE + template})
    assert output(site, "/a.txt") == shown


@pytest.mark.parametrize(
    ("tag", "template", "shown"),
    [
        ("markdown", "{% markdown note.md %}", "<p><em>Moss</em></p>\n"),
        ("markdown", "{% markdown %}*Moss*{% endmarkdown %}", "<p><em>Moss</em></p>\n"),
        (
            "figure",
            "{% figure class:'wide' caption:'A *fen*' %}![x](y.png){% endfigure %}",
            '<figure class="wide"><img src="y.png" alt="x" /><figcaption>A <em>fen</em></figcaption></figure>',
        ),
    ],
)
def test_tags_that_common_templates_bring_as_ruby(make_site, tag, template, shown):
    ruby = f"Liquid::Template.register_tag('{tag}', Quill)\n"
    files = {"_plugins/quill.rb": ruby, "_includes/note.md": "*Moss*", "a.txt": PAGE + template}
    assert output(make_site({**FILES, **files}), "/a.txt") == shown


def test_where_a_page_is_edited_on_github(make_site):
    files = {
        "_config.yml": "plugins: [jekyll-github-metadata]\nrepository: quill/fen\n",
        ".git/HEAD": "ref: refs/heads/main\n",
        "a.txt": f"{PAGE}{{% github_edit_link %}} {{% github_edit_link 'Edit' %}}",
    }  # fmt: skip
    url = "https://github.com/quill/fen/edit/main/a.txt"
    assert output(make_site(files), "/a.txt") == f'{url} <a href="{url}">Edit</a>'
