"""Boxes that a site's own sheet made grids of cards are grids of the theme's; no other box is."""

import pytest

from pelican_academic.plugin.prose.markup.mending import mend

CARD = '<article class="topic-card"><p>Mud</p><p>Wet <img src="/a.png" alt="a"><br>sand</p></article>'


@pytest.mark.parametrize(
    ("box", "inside", "gridded"),
    [
        ("topic-grid", CARD * 2, True),
        ("team_cards wide", f"<!-- all --> {CARD} {CARD}", True),
        ("topic-grid", CARD, False),
        ("topic-grid", f"Our topics {CARD * 2}", False),
        ("topic-grid", f'{CARD}<p class="more">All</p>', False),
        ("topic-grid", '<div class="a">A</div><div class="b">B</div>', False),
        ("topic-grid row", CARD * 2, False),
        ("gridiron", CARD * 2, False),
        ("topic-grid", '<p class="x">A</p><p class="x">B</p>', False),
    ],
)
def test_a_grid_of_a_sheet_that_is_not_loaded_is_one_of_ours(box, inside, gridded):
    text = f'<div class="{box}">{inside}</div>'
    assert mend(text) == (text.replace(f'"{box}"', f'"{box} grid"') if gridded else text)
