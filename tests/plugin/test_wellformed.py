"""Tags that overlap, stay open or end nothing: what is served is well-formed, and stays as it is."""

import time

import pytest

from pelican_academic.plugin.prose.markup.wellformed import well_formed


@pytest.mark.parametrize(
    ("text", "mended"),
    [
        ("<div><ul><li>Moss</div>Sand", "<div><ul><li>Moss</ul></div>Sand"),
        ("<b>Moss <i>and</b> sand</i>", "<b>Moss <i>and</i></b> sand"),
        ("<b>Moss<div>and</b> sand</div>", "<b>Moss<div>and sand</div></b>"),
        ("<p>Moss</p></p></li></div>", "<p>Moss</p>"),
        ("<picture><source srcset='a'></source></picture></br>", "<picture><source srcset='a'></picture><br>"),
        ("<p>Moss<ul><li>Sand</ul></p>", "<p>Moss</p><ul><li>Sand</ul>"),
        ('<p><a href="/a"><div>Ada</div></a></p>', '<a href="/a"><div>Ada</div></a>'),
        (
            "<p><small>a<p><small>b<p><small>c",
            "<p><small>a</small></p><small><p><small>b</small></p><p><small>c</small></p></small>",
        ),
        ("<p>By <b><div>Ada</div></b></p>", "<p>By </p><b><div>Ada</div></b>"),
        ("<h2>Moss</h3><h3>Sand<h4>Clay</h4>", "<h2>Moss</h2><h3>Sand</h3><h4>Clay</h4>"),
        ("<table><tr><td><div>1<td>2</table>", "<table><tr><td><div>1</div><td>2</table>"),
        ("<table><tr><td></div><div>1</table>", "<table><tr><td><div>1</div></table>"),
        ("<dl><dt>a<dd><b>b</dl>", "<dl><dt>a<dd><b>b</b></dl>"),
        (
            '<h2><span><div>x</div></span></h2><abbr class="a"><div>x</div></abbr>',
            '<h2><span><div>x</div></span></h2><div class="a" style="display: inline"><div>x</div></div>',
        ),
        ("<svg/><math/><b>x</b>", "<svg/><math/><b>x</b>"),
        ("<a name=top><div><a href=/a>x</a></div>", "<a name=top></a><div><a href=/a>x</a></div>"),
        ('<a href="/a">Ada <a href="/b">Bo</a></a>', '<a href="/a">Ada </a><a href="/b">Bo</a>'),
        (
            '<a href="/a"><div><img src="/a.jpg" alt="A"><a href="/b">Bo</a></div></a>',
            '<div><a href="/a"><img src="/a.jpg" alt="A"></a><a href="/b">Bo</a></div>',
        ),
        (
            '<a href="/ada"><div><a href="/b">Bo</a></div></a>',
            '<div><a href="/b">Bo</a></div><a href="/ada">ada</a>',
        ),
        ('<a href="/b"><div><a href="/bo">Bo</a></div></a>', '<div><a href="/bo">Bo</a></div><a href="/b">b</a>'),
        ('<a href="/b"><div><a href="/b">Bo</a></div></a>', '<div><a href="/b">Bo</a></div>'),
    ],
)
def test_what_overlaps_stays_open_or_ends_nothing_is_well_formed(text, mended):
    assert well_formed(text) == mended
    assert well_formed(mended) == mended


@pytest.mark.parametrize("text", ['<div class="card"><p>', "<div><span>", "<p><b><div>"])
def test_elements_that_nobody_ends_are_not_all_looked_at_by_each(text):
    well_formed(text)
    start = time.process_time()
    well_formed(text * 4000)
    assert time.process_time() - start < 1.5  # it took three and more
