"""The list of authors that was found in a text, and where."""

from __future__ import annotations

from dataclasses import dataclass

from pelican_academic.extract.names import NameForm

__all__ = ["AuthorList"]


@dataclass(frozen=True)
class AuthorList:
    """A found list: ``text[start:end]``, the authors in order, which are bold or underlined, and how sure it is."""

    start: int
    end: int
    forms: tuple[NameForm, ...]
    emphasised: tuple[int, ...]
    et_al: bool
    score: float
    editors: bool = False
