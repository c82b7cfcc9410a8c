"""A text in; its citation out, read as far as somebody asks: most texts of a page hold no authors, and need no more."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from pelican_academic.extract.authors import AuthorList
from pelican_academic.extract.citation.pipeline import begin, finish
from pelican_academic.extract.citation.record import Citation
from pelican_academic.extract.citation.work import Work
from pelican_academic.extract.styled import Styled

__all__ = ["Reading"]


class Reading:
    """A text that may be a citation; ``owner(name)`` tells the page's own person.

    >>> from lxml import html
    >>> from pelican_academic.extract.element_text import styled
    >>> reading = Reading(styled(html.fromstring("<p>The lagoon is calm in winter.</p>")), lambda name: False)
    >>> reading.named, reading.complete
    (False, False)
    """

    def __init__(self, styled: Styled, owner: Callable[[str], bool]) -> None:
        self._styled, self._owner = styled, owner

    @classmethod
    def of(cls, citation: Citation) -> Reading:
        """Return a citation that is read already."""
        known = cls(Styled(), lambda _name: False)
        known.citation = citation
        return known

    @property
    def read(self) -> bool:
        """Whether it has been read in full."""
        return "citation" in self.__dict__

    @cached_property
    def _begun(self) -> Work:
        return begin(self._styled, self._owner)

    @property
    def authors(self) -> AuthorList | None:
        """The authors; until it is read in full also what turns out to be no more than words of a title."""
        return (self.citation if self.read else self._begun.citation).authors

    @cached_property
    def named(self) -> bool:
        """Whether names of authors stand in it."""
        return self.authors is not None

    @cached_property
    def citation(self) -> Citation:
        """The whole citation."""
        self.named  # noqa: B018 - as long as they are all there; some are dropped for a better title
        return finish(self._begun)

    @property
    def complete(self) -> bool:
        """Whether it stands alone: a title, authors, and something that says where or when."""
        return self.named and self.citation.complete
