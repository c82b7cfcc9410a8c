"""Citation styles as files."""

import pytest

from pelican_academic.export.citation_text import find_style


def test_a_style_that_only_names_its_parent_stands_for_it(tmp_path):
    pytest.importorskip("citeproc")
    link = '<link href="http://styles.example/styles/{}" rel="independent-parent"/>'
    (tmp_path / "journal.csl").write_text(f"<style><info>{link.format('harvard-cite-them-right')}</info></style>")
    (tmp_path / "lost.csl").write_text(f"<style><info>{link.format('no-such-style')}</info></style>")
    assert find_style(str(tmp_path / "journal.csl")).endswith("harvard-cite-them-right.csl")
    assert find_style(str(tmp_path / "lost.csl")) == ""
