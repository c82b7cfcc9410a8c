"""jekyll-tabs, jekyll-twitter-plugin and jekyll-jupyter-notebook: what a page shows without their scripts and hosts."""

import pytest

TABS = """---
title: Code
---
{% tabs My code %}

{% tab My R %}

```text
x <- 1
```

{% endtab %}

{% tab My code Julia 1 %}
* one
* two
{% endtab %}

{% endtabs %}

{% tabs Code %}{% tab Code R %}*mud*{% endtab %}{% tab Code Julia 1 %}
* one
* two
{% endtab %}{% endtabs %}
"""


def output(site, url):
    return next(site.render(document).output for document in site.documents if document.url == url)


def test_tabs_are_the_lists_of_the_plugin(make_site):  # as jekyll-tabs 1.2.1 writes them, but for its number by chance
    site = make_site({"_config.yml": "plugins: [jekyll-tabs]\n", "index.md": TABS})
    written = output(site, "/")
    assert '<ul id="my-code" class="tab" data-tab="my-code-tabs-1" data-name="my-code">\n  \n</ul>' in written
    assert written.endswith(
        '<ul id="code" class="tab" data-tab="code-tabs-2" data-name="code">\n  \n'
        '      <li class="active" id="code-r">\n          <a href="#">R </a>\n      </li>\n  \n'
        '      <li id="code-julia-1">\n          <a href="#">Julia 1 </a>\n      </li>\n  \n</ul>\n'
        '<ul class="tab-content" id="code-tabs-2" data-name="code">\n  \n'
        '      <li class="active"><p><em>mud</em></p>\n</li>\n  \n'
        "      <li>\n<ul>\n  <li>one</li>\n  <li>two</li>\n</ul>\n</li>\n  \n</ul>\n\n"
    )
    assert not list(site.problems)


@pytest.mark.parametrize("body", ["{% tabs %}{% endtabs %}", "{% tab x %}{% endtab %}", "{% twitter %}"])
def test_what_a_tag_needs(make_site, body):
    plugins = "plugins: [jekyll-tabs, jekyll-twitter-plugin]\n"
    site = make_site({"_config.yml": plugins, "index.md": f"---\ntitle: X\n---\n{body}\n"})
    output(site, "/")
    assert [problem.code for problem in site.problems] == ["liquid-syntax"]


def test_a_post_and_a_notebook_are_linked(make_site):
    plugins = "plugins: [jekyll-twitter-plugin, jekyll-jupyter-notebook]\n"
    page = (
        "---\ntitle: X\nsaid: https://x.example/a?b&c\n---\n{% twitter https://x.example/ada limit=5 %}\n"
        "{% twitter page.said %}\n{% twitter javascript:a/b %}\n{% jupyter_notebook 'a/tides.ipynb' | relative_url %}\n"
    )
    site = make_site({"_config.yml": plugins, "index.html": page})
    assert [line.strip() for line in output(site, "/").splitlines() if "href" in line] == [
        "<div class='jekyll-twitter-plugin'><a href=\"https://x.example/ada\">https://x.example/ada</a></div>",
        "<div class='jekyll-twitter-plugin'><a href=\"https://x.example/a?b&amp;c\">https://x.example/a?b&amp;c</a></div>",
        '<a href="/a/tides.ipynb">tides.ipynb</a>',
    ]
    assert not list(site.problems)
