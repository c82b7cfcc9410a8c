"""Python's search for cycles of objects nobody uses, made seldom while a site is read and built.

Nearly all that a build makes lives until its end, and what does not goes without a search. Looking through it every few
hundred objects takes a twentieth of a build's time and finds next to nothing; every two hundred thousand, a quarter of
that, and the memory of a build grows by a tenth at most. What is imported stays, and is never searched; nor is
anything when Python ends, which would search all of a build two times over before it lets go of it.
"""

from __future__ import annotations

import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager

from pelican.contents import Content
from pelican.utils import memoized

__all__ = ["forget", "importing", "search_as_usual", "search_seldom"]

atexit.register(gc.freeze)
_USUAL = gc.get_threshold()
_SELDOM = 200_000  # objects made and not yet gone between two searches


@contextmanager
def importing() -> Iterator[None]:
    """Import without a search: what there is then is left out of all later ones."""
    search_seldom()
    try:
        yield
    finally:
        gc.freeze()
        search_as_usual()


def forget() -> None:
    """Let go of the pages of an earlier run: Pelican keeps what each says for good, and so all that it leads to."""
    for method in vars(Content).values():
        if isinstance(method, memoized):
            method.cache.clear()


def search_seldom() -> None:
    """Begin to search seldom; who has Python search even less, or not at all, keeps that."""
    if _USUAL[0]:
        gc.set_threshold(max(_SELDOM, _USUAL[0]), *_USUAL[1:])


def search_as_usual() -> None:
    """Search as often as before this module was imported."""
    gc.set_threshold(*_USUAL)
