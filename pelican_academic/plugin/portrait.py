"""The portrait of a profile: the picture in the text that is the person's photo goes to the head of the page."""

from __future__ import annotations

import posixpath
import re
from urllib.parse import unquote, urlsplit

from bs4 import BeautifulSoup, Tag

__all__ = ["take_portrait"]

_PORTRAIT_CLASS = re.compile(r"profile|portrait|headshot|avatar|people-?(?:image|photo)", re.IGNORECASE)


def take_portrait(html: str, image: str) -> tuple[str, str, str]:
    r"""Return the HTML without the portrait, the portrait's address and its text alternative.

    ``image`` is the front matter's, "" where there is none. A picture is the portrait if it has the same file name, or
    a class that says so. Only a picture that stands alone in its block is taken out; the rest of the page is
    returned as it was, to the byte.

    >>> take_portrait('<p><img src="/a/ada.jpg" alt="Ada" class="profile-image" /></p>\n<h2>About</h2>', "")
    ('<h2>About</h2>', '/a/ada.jpg', 'Ada')
    """
    if "<img" not in html:
        return html, image, ""
    for match in re.finditer(r"<(p|figure|div)\b[^>]*>\s*(<img\b[^>]*>)\s*</\1>\s*", html):
        picture = BeautifulSoup(match[2], "html.parser").img
        if not isinstance(picture, Tag):
            continue
        source = str(picture.get("src", ""))
        classes = " ".join(picture.get_attribute_list("class") if picture.get("class") else [])
        same = bool(image) and _file_name(source) == _file_name(image)
        if source and (same or _PORTRAIT_CLASS.search(classes)):
            return html[: match.start()] + html[match.end() :], image or source, str(picture.get("alt", ""))
    return html, image, ""


def _file_name(address: str) -> str:
    return posixpath.basename(unquote(urlsplit(address).path)).lower()
