"""Citation styles as files."""

import pytest

from pelican_academic.export.citation_text import find_style, format_reference_html


def test_a_style_that_only_names_its_parent_stands_for_it(tmp_path):
    pytest.importorskip("citeproc")
    link = '<link href="http://styles.example/styles/{}" rel="independent-parent"/>'
    (tmp_path / "journal.csl").write_text(f"<style><info>{link.format('harvard-cite-them-right')}</info></style>")
    (tmp_path / "lost.csl").write_text(f"<style><info>{link.format('no-such-style')}</info></style>")
    assert find_style(str(tmp_path / "journal.csl")).endswith("harvard-cite-them-right.csl")
    assert find_style(str(tmp_path / "lost.csl")) == ""


_STYLE = """<style xmlns="http://purl.org/net/xbiblio/csl" class="in-text" version="1.0"><info><title>T</title>
<id>t</id>
<updated>2020-01-01T00:00:00+00:00</updated></info>{}<citation><layout><text variable="title"/></layout></citation>
<bibliography><layout suffix="."><group delimiter=", "><text variable="title" quotes="true"/>
<text variable="container-title"/></group></layout></bibliography></style>"""
_OUTSIDE = '<locale><style-options punctuation-in-quote="false"/></locale>'


@pytest.mark.parametrize(
    ("options", "locale", "expected"),
    [("", "en-US", "“Eels,” Fen."), ("", "en-GB", "‘Eels’, Fen."), (_OUTSIDE, "en-US", "“Eels”, Fen.")],
)
def test_where_commas_stand_beside_quotation_marks(tmp_path, options, locale, expected):
    pytest.importorskip("citeproc")
    (tmp_path / "s.csl").write_text(_STYLE.format(options))
    item = {"id": "a", "type": "article-journal", "title": "Eels", "container-title": "Fen"}
    assert format_reference_html(item, style=str(tmp_path / "s.csl"), locale=locale) == expected
