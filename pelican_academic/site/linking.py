"""Members in; for a printed author, the member it is, or several it could be, out. Never a guess.

Names agree by native script, by full name in either order or three words in any, by family name and compatible given
names or initials; an alias or an ORCID iD decides at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pelican_academic.extract.names import compatible, fold, name_key, parse_name, simplified
from pelican_academic.extract.names.words import FREQUENT_FAMILIES
from pelican_academic.model import Author, Name, Person, Publication
from pelican_academic.regex import regex

__all__ = ["Directory", "Match", "crowded_families", "one_each"]

_INITIALS_BEHIND = regex(r"(?:\s[^\W\d_]\.?)+$")
_A_WORD = regex(r"[^\s.]{3,}")
_TOGETHER = regex(r"[A-ZÀ-Þ]{2,3}")
_GIVEN = regex(r"[^\W\d_](?=\.)|[^\W\d_]+")
_INITIALS = regex(r"(?:[^\W\d_](?:\.|\b)[\s-]*)+")


@dataclass(frozen=True)
class Match:
    """The member that a name is ("" for none), or the slugs between which it cannot be decided.

    ``sure`` where an ORCID iD, an alias or the native name said it.
    """

    slug: str = ""
    ambiguous: tuple[str, ...] = ()
    sure: bool = False


@dataclass
class Directory:
    """The members by every key under which an author could be looked up; looking up takes constant time."""

    people: Sequence[Person]
    _family: dict[str, list[tuple[Name, str]]] = field(default_factory=dict)
    _exact: dict[str, set[str]] = field(default_factory=dict)
    _words: dict[tuple[str, ...], set[str]] = field(default_factory=dict)
    _orcid: dict[str, str] = field(default_factory=dict)
    _own_ids: dict[str, str] = field(default_factory=dict)
    _cache: dict[tuple[Name, str], Match] = field(default_factory=dict)

    def __post_init__(self) -> None:
        for person in self.people:
            if person.orcid:
                self._orcid[person.orcid] = person.slug
                self._own_ids[person.slug] = person.orcid
            for alias in person.aliases:
                self._exact.setdefault(fold(alias), set()).add(person.slug)
            self._add(person.name, person.slug)
            for name in map(parse_name, person.aliases):
                if not _INITIALS.fullmatch(name.given):  # "L. Wang" is herself as it stands, and no Ling Wang
                    self._add(name, person.slug)

    def _add(self, name: Name, slug: str) -> None:
        for key in _keys(name):
            rows = self._family.setdefault(key, [])
            if (name, slug) not in rows:
                rows.append((name, slug))
        if name.native:
            self._exact.setdefault(name.native, set()).add(slug)
        if len(words := _words(name)) >= _ENOUGH:
            self._words.setdefault(words, set()).add(slug)

    def find(self, author: Author) -> Match:
        """Return the member that an author is."""
        if author.orcid and author.orcid in self._orcid:
            return Match(self._orcid[author.orcid], sure=True)
        key = (author.name, author.orcid)
        if key not in self._cache:
            self._cache[key] = self._not_another(self._look(author.name), author.orcid)
        return self._cache[key]

    def _not_another(self, match: Match, orcid: str) -> Match:
        """A name that agrees with a member's and has another's ORCID iD is not theirs."""
        own = self._own_ids.get(match.slug, "")
        return Match() if orcid and own and own != orcid else match

    def _look(self, name: Name) -> Match:
        if name.native and name.native in self._exact:
            return _decide(self._exact[name.native], sure=True)
        printed = fold(str(name))
        if printed in self._exact:
            return _decide(self._exact[printed], sure=True)
        if (words := _words(name)) in self._words:
            return _decide(self._words[words])
        grades: dict[str, int] = {}
        unsure: set[str] = set()
        for key in _keys(name):
            for other, slug in self._family.get(key, ()):
                if (grade := compatible(name, other)) and (sure := _families_agree(name, other, grade)) is not None:
                    if sure:
                        grades[slug] = max(grade, grades.get(slug, 0))
                    else:
                        unsure.add(slug)
        if not grades and unsure:
            return Match(ambiguous=tuple(sorted(unsure)))
        if not grades:
            family = _INITIALS_BEHIND.sub("", name.given)
            given = name.family + name.given[len(family) :]
            swapped = Name(given=given, family=family) if _A_WORD.fullmatch(family) else None
            for key in _keys(swapped) if swapped else ():  # "Wang C. Jingjing" for Jingjing C. Wang
                grades.update(
                    {
                        slug: 3
                        for other, slug in self._family.get(key, ())
                        if swapped and compatible(swapped, other) == 3
                    }
                )
        best = max(grades.values(), default=0)
        return _decide(slug for slug, grade in grades.items() if grade == best)


_ENOUGH = 3  # words of a name that say who it is in any order


def _words(name: Name) -> tuple[str, ...]:
    """The words of a name in no order: "Lai Dang Quoc Vinh" is "Quoc-Vinh Lai-Dang"."""
    return tuple(sorted(fold(str(name)).replace("-", " ").split()))


def _decide(slugs: Iterable[str], *, sure: bool = False) -> Match:
    found = sorted(set(slugs))
    return Match(found[0], sure=sure) if len(found) == 1 else Match(ambiguous=tuple(found))


_FULL = 2  # how well names agree that have a full given name in common


def _families_agree(one: Name, other: Name, grade: int) -> bool | None:
    """Whether two family names are one; False where one is half of a hyphenated other, None where they are two.

    Half of a name whose other half was taken for a given one ("Ada Quill Reed" for Ada Quill) wants a full given name,
    or the initials of all that are before it ("A. M. Quill" for Ada Mary Quill Reed).
    """
    first, second = _forms(one), _forms(other)
    if {"".join(words) for words in first} & {"".join(words) for words in second}:
        return True
    for forms, whole, name in ((first, second, other), (second, first, one)):
        for words in forms:
            if len(words) == 1 and any(words[0] in {ends[0], ends[-1]} for ends in whole):
                joined = " " in name_key(name) or name.particle
                known = joined or grade >= _FULL or _initials_of_all(one, other)
                return "-" not in name.family if known else None
    return None


def _initials_of_all(one: Name, other: Name) -> bool:
    """Whether one name has the initials of all the given names, two at least, that the other has before its half."""
    short, long = sorted((_letters(one.given), _letters(other.given)), key=len)
    return len(short) > 1 and len(long) == len(short) + 1 and long[:-1] == short


def _letters(given: str) -> list[str]:
    words = list(given) if _TOGETHER.fullmatch(given) else _GIVEN.findall(given)
    return [fold(word)[:1] for word in words]


def _forms(name: Name) -> set[tuple[str, ...]]:
    """The words of a family name: alone, with its particle, and with the last given name, which may belong to it."""
    words = tuple(simplified(word) for word in name_key(name).split())
    forms = {words}
    if name.particle:
        forms.add((*(simplified(word) for word in fold(name.particle).replace("'", "").split()), *words))
    if " " in name.given:
        forms.add((simplified(fold(name.given.split()[-1])), *words))
    return forms - {()}


_SHORTEST = 3  # letters of a family name that may be taken for a middle name


def _keys(name: Name) -> set[str]:
    """Return the folded family name, with its particle, and each end of a double one."""
    key = name_key(name)
    if not key:
        return set()
    keys = {key, key.replace(" ", "")}
    words = key.split()
    if len(words) > 1:
        keys.update((words[0], words[-1]))
    if name.particle:
        keys.add(fold(f"{name.particle} {name.family}").replace("'", ""))
    keys |= {simplified(word) for word in keys}  # ö printed as oe
    if name.given and " " in name.given:  # "Maria Garcia Lopez" may be Garcia Lopez
        last = fold(name.given.split()[-1])
        keys.add(f"{last} {key}")
        if len(last) > _SHORTEST and last not in FREQUENT_FAMILIES:
            keys.add(last)  # "Ada Quill Reed" may be Ada Quill
    return keys


_CROWD = 30  # authors, among whom initials and a frequent family name say too little
_NAMESAKES = 3  # first letters before one frequent family name: too many bear it


def crowded_families(records: Iterable[Publication]) -> frozenset[str]:
    """Return the frequent family names that several authors of a site's papers bear: "J Kim", "S Kim", "H Kim"."""
    letters: dict[str, set[str]] = {}
    for record in records:
        for author in record.authors:
            if author.name.given and (key := name_key(author.name)) in FREQUENT_FAMILIES:
                letters.setdefault(key, set()).add(fold(author.name.given)[:1])
    return frozenset(key for key, first in letters.items() if len(first) >= _NAMESAKES)


def one_each(
    matches: Sequence[Match], record: Publication, names: Mapping[str, Name], doubtful: Collection[str] = ()
) -> list[Match]:
    """Return the matches with each member taken once: the author who agrees best; nobody, where two agree alike.

    Initials before a frequent family name ("J Kim") decide nothing in a crowd, nor for the members in ``doubtful``.
    """
    found = list(matches)
    grades = [
        compatible(author.name, names[match.slug]) if match.slug else 0
        for author, match in zip(record.authors, matches, strict=True)
    ]
    for at, (author, match) in enumerate(zip(record.authors, matches, strict=True)):
        if not match.slug:
            continue
        rivals = [grades[other] for other, one in enumerate(matches) if one.slug == match.slug and other != at]
        frequent = (len(matches) > _CROWD or match.slug in doubtful) and name_key(author.name) in FREQUENT_FAMILIES
        if any(grade > grades[at] for grade in rivals):
            found[at] = Match()
        elif grades[at] == 1 and (grades[at] in rivals or (frequent and not match.sure)):
            found[at] = Match(ambiguous=(match.slug,))
        elif grades[at] in rivals and any(one.slug == match.slug for one in matches[:at]):
            found[at] = Match()
    return found
