"""The fields of one citation as it was printed, and whether they are enough to stand alone."""

from __future__ import annotations

from dataclasses import dataclass, field

from pelican_academic.extract.authors import AuthorList
from pelican_academic.extract.identifiers import Identifiers
from pelican_academic.extract.numbers import Numbers
from pelican_academic.model import Link, PartialDate

__all__ = ["Citation"]


@dataclass
class Citation:
    """The fields of one citation as printed; ``score`` is what speaks for it being a publication, ``why`` says what."""

    title: str = ""
    authors: AuthorList | None = None
    date: PartialDate | None = None
    status: str = ""
    venue: str = ""
    numbers: Numbers = field(default_factory=Numbers)
    publisher: str = ""
    identifiers: Identifiers = field(default_factory=Identifiers)
    printed: Identifiers = field(default_factory=Identifiers)
    links: list[Link] = field(default_factory=list)
    type: str = ""
    genre: str = ""
    award: str = ""
    affiliation: str = ""
    is_book: bool = False
    says_its_kind: bool = False  # "(Working Paper No. 28001)", "[Data set]"
    is_of_a_society: bool = False  # "Proceedings of the Marsh Society", a journal
    title_at: tuple[int, int] = (0, 0)
    title_how: str = ""
    score: float = 0.0
    why: list[str] = field(default_factory=list)

    @property
    def complete(self) -> bool:
        """Whether it stands alone: a title, authors, and something that says where or when."""
        return bool(
            self.title
            and self.authors
            and (self.date or self.venue or self.status or self.identifiers or self.numbers.volume)
        )
