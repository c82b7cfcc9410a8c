"""Jekyll's tags, against a site of a few files held in memory."""

from dataclasses import dataclass

import pytest

from pelican_academic.jekyll.liquid_filters import FILTERS, LiquidSite
from pelican_academic.jekyll.liquid_tags import TAGS
from pelican_academic.liquid import Environment, LiquidError, LiquidSyntaxError


@dataclass
class File:
    relative_path: str
    text: str = ""
    url: str = ""
    line: int = 1


FILES = {
    "_includes/a.html": "A[{{ include.x }}|{{ include.y-z }}]",
    "_includes/nested.html": '{% include a.html %}{% include a.html x="in" %}{{ include.x }}',
    "_includes/sub/s.html": "S{{ include.x }}",
    "_includes/self.html": "{% include self.html %}",
    "_includes/fault.html": "x\n {{ 1 | divided_by: 0 }}",
    "_includes/unknown.html": "x\n {% foo %}",
    "_includes/break.html": "in{% break %}out",
    "_includes/set.html": "{% assign q = 'set' %}",
    "_includes/n.html": "{{ n }}",
    "docs/part.md": "R{{ include.x }}",
}
URLS = {"about.md": "/about.html", "assets/a b.css": "/assets/a b.css"}


class Site(LiquidSite):
    def read_source(self, relative_path):
        return File(relative_path, FILES[relative_path])

    def find_include(self, name):
        return self.read_source(f"_includes/{name}")

    def url_of(self, relative_path):
        return URLS.get(relative_path)

    def liquid_posts(self):
        return [File("_posts/2020-01-05-moss.md", url="/moss/"), File("fen/_posts/2020-02-05-peat.md", url="/peat/")]

    coloured = True

    def highlight(self, code, language):
        return f"<b>{code}</b>" if language == "ruby" else None


def render(text, data=None, page="index.md", line_offset=0):
    environment = Environment(filters=FILTERS, tags=TAGS)
    site = Site({"url": "https://lab.example", "baseurl": "/base"})
    return environment.parse(text, page, line_offset).render(data or {}, {"site": site, "page": {"path": page}})


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% include a.html %}", "A[|]"),
        ("""{% include a.html x="1" y-z=page.k %}{% include a.html x='a"b' y-z="c\\"d" %}""", 'A[1|v]A[a"b|c"d]'),
        ('{% include nested.html x="out" %}', "A[out|]A[in|]out"),
        ('{% include {{ name }} x="v" %}{% include sub/{{ name2 | downcase }} x=1 %}', "A[v|]S1"),
        ("{% include a.html\n  x='1'\n  y-z='2' %}", "A[1|2]"),
        ("a{% include break.html %}b", "ain"),
        ("{% include set.html %}{{ q }}", "set"),
        ("{% include_cached a.html x=1 %}", "A[1|]"),
        ("{% for n in (1..2) %}{% include_cached n.html %}{% include_cached n.html x=n %}{% endfor %}", "1112"),
        ("{% include_relative docs/part.md x=2 %}", "R2"),
        ("{% comment %}{% include gone.html %}{% endcomment %}", ""),
    ],
)
def test_includes(template, expected):
    assert render(template, {"name": "a.html", "name2": "S.html", "page": {"k": "v"}}) == expected


@pytest.mark.parametrize("name", ["part.md", "/part.md"])
def test_include_relative_starts_from_the_page(name):
    assert render(f"{{% include_relative {name} %}}", page="docs/page.md") == "R"


@pytest.mark.parametrize(
    ("template", "message"),
    [
        ("{% include gone.html %}", "p.md:4:1: Liquid error: Could not locate the included file 'gone.html'"),
        ("{% include ../a.html %}", "p.md:4:1: Liquid error: Invalid syntax for include tag. File contains"),
        ("{% include a.html x=1,y=2 %}", "p.md:4:1: Liquid syntax error: Invalid syntax for include tag: x=1,y=2"),
        ("{% include fault.html %}", "_includes/fault.html:2:2: Liquid error: divided by 0"),
        ("{% include unknown.html %}", "_includes/unknown.html:2:2: Liquid syntax error: Unknown tag 'foo'"),
        ("{% include self.html %}", "_includes/self.html:1:1: Liquid error: Nesting too deep"),
        ("{% link gone.md %}", "p.md:4:1: Liquid error: Could not find document 'gone.md' in tag 'link'"),
        ("{% post_url 2020-01-05-gone %}", "p.md:4:1: Liquid error: Could not find post"),
        ("{% post_url moss %}", "p.md:4:1: Liquid syntax error: Could not parse name of post"),
        ("{% highlight %}{% endhighlight %}", "p.md:4:1: Liquid syntax error: Syntax Error in tag 'highlight'"),
    ],
)
def test_faults_are_named_with_their_place(template, message):
    with pytest.raises(LiquidError) as caught:
        render(template, page="p.md", line_offset=3)
    assert str(caught.value).startswith(message)
    assert isinstance(caught.value, LiquidSyntaxError) == ("Liquid syntax" in message)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% link about.md %}", "/base/about.html"),
        ("{% link {{ path }} %}", "/base/about.html"),
        ("{% link /assets/a b.css %}", "/base/assets/a%20b.css"),
        ("{% post_url 2020-01-05-moss %}", "/base/moss/"),
        ("{% post_url fen/2020-02-05-peat %}", "/base/peat/"),
        ("{% post_url 2020-02-05-peat %}", "/base/peat/"),
    ],
)
def test_links(template, expected):
    assert render(template, {"path": "about.md"}) == expected


def figure(language, label, code):
    start = f'<pre><code class="language-{label}" data-lang="{language}">'
    return f'<figure class="highlight">{start}{code}</code></pre></figure>'


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{% highlight ruby %}\n{{ 'a' }}\n  b\n{% endhighlight %}", figure("ruby", "ruby", "<b>a\n  b</b>")),
        ("{% highlight C++ %}a < b{% endhighlight %}", figure("c++", "c--", "a &lt; b")),
        (
            "{% highlight text linenos %}\na\nb\n{% endhighlight %}",
            figure(
                "text",
                "text",
                '<table class="rouge-table"><tbody><tr><td class="gutter gl"><pre class="lineno">1\n2\n</pre></td>'
                '<td class="code"><pre>a\nb\n</pre></td></tr></tbody></table>',
            ),
        ),
    ],
)
def test_highlight(template, expected):
    assert render(template) == expected


def test_highlight_without_a_highlighter(monkeypatch):
    monkeypatch.setattr(Site, "coloured", False)
    monkeypatch.setattr(Site, "highlight", lambda *_: None)
    assert render("{% highlight ruby linenos %}\n  a < b\n{% endhighlight %}") == (
        '<figure class="highlight"><pre><code class="language-ruby" data-lang="ruby">a &lt; b</code></pre></figure>'
    )
