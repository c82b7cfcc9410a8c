"""Bootstrap's tabs in the theme's look: every pane is there, below its label."""

import pytest

from pelican_academic.plugin.prose.widgets.panes import label_panes

TABS = """<h2>Places</h2>
<ul class="nav nav-tabs" role="tablist">
<li role="presentation"><a class="nav-link active" data-toggle="tab" href="#fen" role="tab" aria-selected="true">
<i class="fa fa-x"></i> The fen</a></li>
<li><button class="nav-link" type="button" data-bs-toggle="tab" data-bs-target="#bay">The bay</button></li>
</ul>
<div class="tab-content">
<div class="tab-pane fade show active" id="fen" role="tabpanel"><p>Reeds.</p><div><h4>Eels</h4></div></div>
<div class="tab-pane" id="bay"><p>Mud.</p></div>
</div>
"""


def test_each_pane_has_its_label_as_a_heading(build):
    files = {"_config.yml": "title: T\n", "index.md": "---\n---\nHi.\n", "p.html": f"---\ntitle: P\n---\n{TABS}"}
    main = build(files).soup("p.html").main
    assert [heading.text for heading in main.select(".prose :is(h2, h3, h4)")] == [
        "Places",
        "The fen",
        "Eels",
        "The bay",
    ]
    assert [main.select_one(f"#{name} > h3").text for name in ("fen", "bay")] == ["The fen", "The bay"]
    assert [link["href"] for link in main.select(".nav a")] == ["#fen", "#bay"]
    assert not main.select("[role], button")


@pytest.mark.parametrize(
    ("inside", "level"),
    [
        ("<h2>Mud</h2>", 0),
        ("<p><b>x</b></p><h3>Eels</h3>", 2),
        ("<h2>Mudflats</h2>", 2),
        ("Mud", 2),
        ("<img>", 2),
        ("<ol></ol>", 0),
    ],
)
def test_a_pane_that_says_its_label_itself_has_no_other(inside, level):
    tab = '<a href="#m" role="tab">Mud</a><div class="tab-pane" id="m">{}</div>'
    heading = f"<h{level}>Mud</h{level}>" if level else ""
    assert label_panes(tab.format(inside)).partition('id="m">')[2] == f"{heading}{inside}</div>"


@pytest.mark.parametrize(
    "text",
    [
        '<div class="tab-pane" id="m">Mud</div>',
        '<p><a href="#m">Mud</a></p><div class="tab-pane" id="m">x</div>',  # in a sentence
        '<a data-toggle="tab" href="#m"><i class="fa fa-x"></i></a><div class="tab-pane" id="m">x</div>',
        '<a data-toggle="collapse" href="#n">Mud</a><div class="tab-pane" id="m">x</div>',
        '<a data-toggle="tab" href="#m">Mud<div class="tab-pane">x',
    ],
)
def test_what_no_tab_names_stays(text):
    assert label_panes(text) == text


def test_an_id_is_no_markup():
    text = label_panes('<a role="tab" href="#&quot;&gt;x">M</a><div class="tab-pane" id="&quot;&gt;x">y</div>')
    assert text.startswith('<a href="#&quot;&gt;x">M</a>')
