"""What a page hides behind a button that leads nowhere stands in a fold."""

import pytest

from pelican_academic.plugin.prose.widgets.folds import make_folds

ENTRY = """<div class="links">
<a class="abstract btn" role="button">Abs</a>
<a class="bibtex btn" role="button">Bib</a> <a href="/a.pdf" class="btn">PDF</a></div>
<div class="abstract hidden"><div>Of <i>tides</i>.</div></div>
<div class="bibtex hidden"><pre>@book{a}</pre></div>
"""


def test_each_button_opens_its_own_box():
    text = make_folds(ENTRY * 2)
    fold = '<details class="{} fold"><summary class="chevron">{}</summary>{}</details>'
    assert text.count(fold.format("abstract", "Abs", "<div>Of <i>tides</i>.</div>")) == 2
    assert text.count(fold.format("bibtex", "Bib", "<pre>@book{a}</pre>")) == 2
    assert text.count("<a ") == 2
    assert text.count('<a href="/a.pdf" class="btn">PDF</a>') == 2


@pytest.mark.parametrize("name", ["bibhidden", "is-hidden"])
def test_a_box_may_be_hidden_by_another_name(name):
    fold = '<details class="abstract fold"><summary class="chevron">Abs</summary>Tides.</details>'
    assert make_folds(f'<a class="abstract">Abs</a><div class="abstract {name}">Tides.</div>') == fold


@pytest.mark.parametrize(
    "text",
    [
        '<a class="abstract">Abs</a><div class="abstract overflow-hidden">Tides.</div>',
        '<div class="bibtex hidden"><pre>@book{a}</pre></div>',
        '<a class="bibtex" href="/a.bib">Bib</a><div class="bibtex hidden">@book{a}</div>',
        '<a class="btn">Bib</a><div class="bibtex hidden">@book{a}</div>',
        '<a class="bibtex">Bib</a><div class="bibtex hidden-sm">@book{a}</div>',
    ],
)
def test_a_box_without_a_button_stays(text):
    assert make_folds(text) == text
