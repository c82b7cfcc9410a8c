"""A person's name, in CSL's parts."""

from __future__ import annotations

from dataclasses import dataclass
from unicodedata import bidirectional

__all__ = ["Name"]


@dataclass(frozen=True)
class Name:
    """A name in parts: ``Name(given="Ada", family="Quill", particle="van")`` prints "Ada van Quill".

    ``literal`` is the name as it was printed, for those that do not divide (a consortium, one word); where it is set it
    is what prints. ``native`` is the name in its own script, "" where there is none.
    """

    given: str = ""
    family: str = ""
    particle: str = ""
    suffix: str = ""
    literal: str = ""
    native: str = ""

    def __str__(self) -> str:
        if self.literal:
            return self.literal
        name = " ".join(part for part in (self.given, self.particle, self.family) if part)
        return f"{name}{' ' if self.suffix.isupper() else ', '}{self.suffix}" if self.suffix else name

    @property
    def initials(self) -> str:
        """Two letters for a monogram: "LB", of a name of one word "Li", of "ليلى القصبة" (they would join) "ل ق"."""
        words = str(self).replace("-", " ").split()
        if len(words) < 2:
            return "".join(words)[:2].capitalize()
        given, family = (self.given or words[0]).strip(), (self.family or words[-1]).strip().removeprefix("ال")
        between = " " if family and bidirectional(family[0]) == "AL" else ""
        return f"{given[:1]}{between}{family[:1]}".upper()
