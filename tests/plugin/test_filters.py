"""The filters that templates rely on."""

import datetime

import pytest
from jinja2 import Environment

from pelican_academic.plugin.dates import day
from pelican_academic.plugin.jinja.templates import link
from pelican_academic.plugin.language import translations
from pelican_academic.plugin.output.generated import destination_of
from pelican_academic.plugin.prose.markup.inline import title_html


def linked(address, siteurl=""):
    environment = Environment(autoescape=True)
    environment.filters["link"] = link
    return environment.from_string("{{ a|link }}").render(a=address, SITEURL=siteurl)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("/people/ada", "/lab/people/ada"),
        ("people/ada", "/lab/people/ada"),
        ("https://example.org/a?b=1", "https://example.org/a?b=1"),
        ("//cdn.example/x.js", "//cdn.example/x.js"),
        ("mailto:ada@example.org", "mailto:ada@example.org"),
        ("#top", "#top"),
        ("javascript:alert(1)", ""),
        (" JAVA\tSCRIPT:alert(1)", ""),
        ("\x01javascript:alert(1)", ""),
        ("vbscript:x", ""),
        ("feed:javascript:alert(1)", ""),
        ("Feed:fe\ted:javascript:alert(1)", ""),
        ("feed:https://lab.example/feed.xml", "feed:https://lab.example/feed.xml"),
        ("feed://lab.example/feed.xml", "feed://lab.example/feed.xml"),
        ("data:text/html,<script>", ""),
        ("http://[broken", ""),
        ('/a"><script>', "/lab/a&#34;&gt;&lt;script&gt;"),
    ],
)
def test_link(address, expected):
    assert linked(address, "/lab") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Tides & rivers <at> night", "Tides &amp; rivers  night"),
        ("<em>In vivo</em> CO<sub>2</sub>", "<em>In vivo</em> CO<sub>2</sub>"),
        ("a<script>alert(1)</script>b", "ab"),
        ('<em onclick="x()">a</em>', "<em>a</em>"),
        ('"quoted" so', "&#34;quoted&#34; so"),
        (None, ""),
    ],
)
def test_title_html(title, expected):
    assert str(title_html(title)) == expected


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en", "5 Mar 2026"),
        ("de", "05.03.2026"),
        ("sv", "5 mars 2026"),
        ("ja", "2026/03/05"),
        ("xx-nope", "5 Mar 2026"),
    ],
)
def test_day_is_written_as_readers_of_the_language_do(locale, expected):
    assert day(datetime.datetime(2026, 3, 5, 10, 0, tzinfo=datetime.UTC), locale=locale) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [("people/", "people/index.html"), ("/cv", "cv.html"), ("/a/b.xml", "a/b.xml"), ("", "index.html")],
)
def test_destination_of(url, expected):
    assert destination_of(url) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [("2026-08", "August 2026"), ("2026-08-09", "9 Aug 2026"), ("2026", "2026"), ("in press", "in press"), (None, "")],
)
def test_day_prints_what_is_known(value, expected):
    assert day(value) == expected


def test_the_interface_speaks_the_sites_language():
    assert translations("de").gettext("Publications") == "Publikationen"
    assert translations("pt-BR").gettext("Publications") == translations("pt").gettext("Publications")
    assert translations("xx").gettext("Publications") == "Publications"


def test_one_moment_has_the_date_of_its_own_zone():
    night = datetime.datetime(2026, 1, 1, 0, 30, tzinfo=datetime.timezone(datetime.timedelta(hours=1)))
    assert [day(night), day(night.astimezone(datetime.UTC))] == ["1 Jan 2026", "31 Dec 2025"]
