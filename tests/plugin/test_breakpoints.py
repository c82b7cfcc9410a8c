"""What a page writes for wide windows and again for narrow ones stands once."""

import pytest

from pelican_academic.plugin.prose.widgets.breakpoints import without_narrow_twins

WIDE = '<div class="row d-none d-md-block"><p>Mud, <b>reeds</b></p><img src="a.png"></div>'


@pytest.mark.parametrize(
    ("wide", "narrow"),
    [
        ("d-none d-md-block", "d-block d-md-none"),
        ("d-none p-2 d-lg-flex", "d-lg-none"),
        ("hidden-xs", "visible-xs"),
        ("hidden md:block", "md:hidden"),
    ],
)
@pytest.mark.parametrize("order", [1, -1])
def test_of_two_that_say_the_same_one_stays(wide, narrow, order):
    two = [f'<div class="{wide}"><p>Mud,<br>reeds</p></div>', f'<div class="{narrow}">Mud, <i>reeds</i></div>']
    assert without_narrow_twins("\n".join(two[::order])).strip() == two[0]


@pytest.mark.parametrize(
    "other",
    [
        '<div class="d-md-none">Mud</div>',
        '<div class="d-md-none">Mud, reeds</div>',  # without the picture
        '<div class="d-md-none">Mud, reeds<img src="b.png"></div>',
        '<div class="d-md-none" id="mud">Mud, reeds<img src="a.png"></div>',
        '<div class="d-print-none">Mud, reeds<img src="a.png"></div>',
        '<div class="d-md-none">Mud, reeds<img src="a.png">',
        '<div class="d-none">Mud, reeds<img src="a.png"></div>',
        f"<div>{WIDE}</div>",
    ],
)
def test_no_word_and_no_picture_is_lost(other):
    assert without_narrow_twins(WIDE + other) == WIDE + other


def test_boxes_in_boxes_without_end_are_read_in_time():
    for box in ('<div class="d-md-none">', '<div class="d-none d-none d-md-block">', '<p class="hidden-xs"></b>'):
        assert without_narrow_twins(box * 3000) == box * 3000
