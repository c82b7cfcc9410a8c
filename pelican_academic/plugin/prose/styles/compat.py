"""Whether a page's text uses the classes of Bootstrap, academicpages, al-folio or Greene-lab's template.

The theme loads theme/static/css/compat.css for such a page alone; the table names what that sheet draws. Classes that
the theme draws itself (``card``, ``alert``, ``embed``, ``grid``) are not in it.
"""

from __future__ import annotations

import re

from pelican_academic.regex import regex

__all__ = ["needs_compat"]

_CLASSES = (
    # Bootstrap: grid, parts, floats
    r"row|columns|col(?:-(?:xs|sm|md|lg|xl))?(?:-\d+)?|container(?:-fluid)?|d-flex|btn(?:-[\w-]+)?|(?:float|pull)-(?:left|right)|clearfix",
    r"card-(?:deck|group|columns|body|header|footer|title|subtitle|img-top)|panel(?:-[\w-]+)?|well|jumbotron|list-group",
    r"alert-[\w-]+|bs-callout|[\w-]*(?:logos|sponsor|funder|partner)[\w-]*|list-(?:unstyled|inline)|pagination|tag-category-list|img-(?:fluid|responsive|thumbnail)|embed-responsive|ratio|badge",
    r"table-(?:striped|bordered|hover)|eyebrow|text-(?:center|muted)|collapse|label-[\w-]+|carousel(?:-\w+)?|swiper-wrapper|slides|slideshow-container|owl-carousel|glyphicon|media",
    # academicpages and Minimal Mistakes
    r"archive__[\w-]+|page__[\w-]+|feature__wrapper|grid__wrapper|entries-grid|notice(?:--\w+)?|btn--[\w-]+|align-(?:left|right|center)",
    r"toc__\w+",
    # Greene-lab
    r"feature(?:-[\w]+)?|cols|button-wrapper|citation(?:-\w+)?|portrait(?:-\w+)?|tags|post-(?:info|excerpt)",
    # al-folio
    r"repo|profile|grid-sizer|bibliography|block-(?:tip|warning|danger)|fa[srb]?|fa-(?:solid|brands)|ai",
)
_CLASS = regex(r"""<[a-z][^<>]*?\sclass\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))""", re.IGNORECASE)
_KNOWN = regex("|".join(_CLASSES))


def needs_compat(text: str) -> bool:
    """Whether the sheet is needed.

    >>> needs_compat('<div class="row"><div class="col-md-6">'), needs_compat('<div class="card">')
    (True, False)
    """
    return any(
        _KNOWN.fullmatch(name)
        for match in _CLASS.finditer(text)
        for name in (match[1] or match[2] or match[3] or "").split()
    )
