"""What `site.render` gives: content, the same with lines, through some layouts, through all."""

import json
import re

import pytest

LAYOUTS = {
    "_layouts/base.html": "<!DOCTYPE html>\n<html><body>{{ content }}</body></html>",
    "_layouts/frame.html": "---\nlayout: base\nhue: red\n---\n<main class='{{ layout.hue }}'>{{ content }}</main>",
    "_layouts/paper.html": "---\nlayout: frame\nhue: blue\n---\n<h1>{{ page.title }}</h1>{{ content }}{{ layout.hue }}",
}

BODY = "* a\n* b\n{: .x}\n\n| 1 | 2 |\n"


def page(make_site, text, **files):
    site = make_site({**LAYOUTS, "a.md": text, **files})
    return site.render(next(document for document in site.documents if document.name == "a.md"))


def test_layouts_up_to_the_one_that_writes_html(make_site):
    rendering = page(make_site, "---\ntitle: T\nlayout: paper\n---\nText")
    assert rendering.content == "<p>Text</p>\n"
    assert rendering.wrapped == "<main class='blue'><h1>T</h1><p>Text</p>\nblue</main>"
    assert rendering.output == f"<!DOCTYPE html>\n<html><body>{rendering.wrapped}</body></html>"


def test_a_page_whose_first_layout_is_whole_is_wrapped_in_nothing(make_site):
    rendering = page(make_site, "---\ntitle: T\nlayout: base\n---\nText")
    assert rendering.wrapped == rendering.content
    assert "<html>" in rendering.output


def test_the_frame_may_be_divided_among_two_layouts(make_site):
    files = {
        "_layouts/squeeze.html": "<!DOCTYPE html><html>{{ content }}</html>",
        "_layouts/base.html": "---\nlayout: squeeze\n---\n<head></head><body><nav>Menu</nav>{{ content }}</body>",
    }
    rendering = page(make_site, "---\ntitle: T\nlayout: paper\n---\nText", **files)
    assert rendering.wrapped == "<main class='blue'><h1>T</h1><p>Text</p>\nblue</main>"


def test_a_page_without_layout(make_site):
    rendering = page(make_site, "---\ntitle: T\nlayout: none\n---\nText")
    assert rendering.output == rendering.wrapped == rendering.content


def test_lines_are_those_of_the_file(make_site):
    text = "---\ntitle: T\n---\n\n# One\n\n{% for i in (1..3) %}\n* item {{ i }}\n{% endfor %}\n\nLast\n"
    rendering = page(make_site, text)
    lines = {}
    for line, shown in re.findall(r'<(?:h1|li|p)[^>]*data-line="(\d+)"[^>]*>(?:<p[^>]*>)?([^<]*)', rendering.marked):
        lines.setdefault(shown.strip(), int(line))
    assert lines["One"] == 5
    assert lines["Last"] == 11
    assert lines["item 1"] in {7, 8}
    assert "data-line" not in rendering.content
    assert re.sub(r' data-line="\d+"', "", rendering.marked) == rendering.content


def test_content_does_not_depend_on_what_is_asked_first(make_site):
    text = f"---\ntitle: T\n---\n{BODY}"
    site = make_site({"a.md": text, "b.md": text.replace("title: T", "title: U")})
    first, second = (site.render(document) for document in site.documents)
    assert first.content
    assert second.marked
    assert first.content == second.content == site.markdown.convert(BODY).html


def test_a_page_is_converted_once(make_site, monkeypatch):
    site = make_site({"a.md": f"---\ntitle: T\n---\n{BODY}"})
    rendering = site.render(site.documents[0])
    converted = []
    monkeypatch.setattr(
        site.markdown,
        "convert",
        lambda text, convert=site.markdown.convert, **more: converted.append(text) or convert(text, **more),
    )
    assert rendering.content
    assert rendering.marked
    assert rendering.output
    assert converted == [BODY]


def test_documents_see_what_is_rendered_before_them(make_site):
    site = make_site(
        {
            "_config.yml": "collections: {people: {output: true}}\n",
            "_posts/2020-01-01-a.md": "---\n---\n*one* {{ site.people[0].content }}",
            "_people/p.md": "---\n---\n*two* {{ site.posts[0].content }}",
            "page.md": "---\ntitle: P\n---\n{{ site.posts[0].content }}{{ site.people[0].content }}",
        }
    )
    html = {document.name: site.render(document).content for document in site.documents}
    assert html["2020-01-01-a.md"] == "<p><em>one</em> <em>two</em> {{ site.posts[0].content }}</p>\n"
    assert "<em>two</em> &lt;p&gt;" in html["p.md"]
    assert html["page.md"].count("<em>") >= 2


def test_two_posts_that_print_each_others_excerpt_end(make_site):
    site = make_site(
        {
            "_posts/2020-01-01-a.md": "---\n---\na {{ site.posts[0].excerpt }}{{ site.posts[1].excerpt }}",
            "_posts/2020-01-02-b.md": "---\n---\nb {{ page.excerpt }}{{ page.previous.excerpt }}",
        }
    )
    assert all(site.render(document).output for document in site.documents)


def test_a_thousand_posts_that_print_the_one_before(make_site):
    posts = {f"_posts/2020-01-{day:02}-{n:03}.md": "---\n---\n{{ page.previous.content | size }}"
             for day in range(1, 28) for n in range(40)}  # fmt: skip
    site = make_site(posts)
    assert "error" not in site.render(site.posts[-1]).output
    assert not [problem for problem in site.problems if problem.severity == "error"]


def test_emoji_are_characters(make_site):
    pytest.importorskip("emoji")
    text = "---\ntitle: T\n---\n:tada: `:tada:` :nothing_like_it: 10:30:00 {{ ':+1:' | emojify }}"
    site = make_site({"_config.yml": "plugins: [jemoji]\n", "a.md": text})
    expected = (
        '<p>🎉 <code class="language-plaintext highlighter-rouge">:tada:</code> :nothing_like_it: 10:30:00 👍</p>\n'
    )
    assert site.render(site.pages[0]).output == expected


def test_pages_see_the_content_of_pages_before_them(make_site):
    listed = "{% for p in site.pages %}{{ p.title }}={{ p.content | strip }};{% endfor %}"
    chosen = "{% assign q = site.html_pages | where: 'title', 'A' %}{{ q[0]['content'] }}"
    site = make_site(
        {
            "a.md": "---\ntitle: A\n---\n*x* {{ 1 | plus: 1 }}\n",
            "m.html": f"---\ntitle: ''\n---\n{listed}{chosen}",
            "z.md": "---\ntitle: Z\n---\n*x* {{ 1 }}\n",
        }
    )
    pages = {document.name: document for document in site.documents}
    text = site.render(pages["m.html"]).content
    assert text.startswith("A=<p><em>x</em> 2</p>;=")  # as Jekyll 4.3.1 answers
    assert text.endswith(";Z=*x* {{ 1 }};<p><em>x</em> 2</p>\n")
    everything = site.render(pages["z.md"]).content
    assert everything == "<p><em>x</em> 1</p>\n"


def test_the_neighbours_of_a_document_in_json_say_less_further_in(make_site):
    files = {f"_c/{number}.md": f"---\ntitle: D{number}\n---\nBody\n" for number in range(1, 8)}
    text = "---\n---\n{{ site.c[3] | jsonify }}\n{{ site.c | jsonify }}\n"
    site = make_site({**files, "_config.yml": "collections: {c: {}}\n", "a.txt": text})
    page = next(document for document in site.documents if document.name == "a.txt")
    one, every = (json.loads(line) for line in site.render(page).content.splitlines())
    assert one["next"]["next"]["title"] == "D6"  # as Jekyll 4.3.1: two steps in, neighbours have no content
    assert one["next"]["next"]["next"]["title"] == "D7"
    assert one["next"]["next"]["content"] == "<p>Body</p>\n"
    assert not {"content", "next", "previous", "excerpt"} & set(one["next"]["next"]["next"])
    assert "content" in every[3]["next"]
    assert "content" not in every[3]["next"]["next"]
