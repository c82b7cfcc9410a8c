"""Code -> pieces of ``(class, text)``, by tables of rules.

A lexer is a table ``state -> rules``; a rule is ``(pattern, what, *moves)``. `what` is a class as Rouge writes it
(``"k"``, ``"nf"``, ``""`` for plain text), a tuple with one class a group, or a function of the match that returns
pieces. A move is the name of a state to enter, ``"#pop"`` or ``"=name"`` (in place of this one); a rule that is a
string stands for the rules of that state. Text for which there is no rule is an error, a character at a time.

>>> list(Lexer({"root": [(r"[0-9]+", "mi"), (r"[+]", "o")]}).pieces("1+2?"))
[('mi', '1'), ('o', '+'), ('mi', '2'), ('err', '?')]
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from pelican_academic.regex import regex

__all__ = ["Lexer", "Piece", "Rule", "listed", "words"]

Piece = tuple[str, str]
What = str | tuple[str, ...] | Callable[[re.Match[str]], Iterable[Piece]]
#: ``(pattern, what, *moves)``, or the name of a state whose rules stand here.
Rule = tuple[str, What] | tuple[str, What, str] | tuple[str, What, str, str] | str
_Compiled = tuple[Callable[[str, int], re.Match[str] | None], What, tuple[str, ...]]
#: Where Ruby asks for the end of a word, it means one of any script, though a letter is one of ASCII's.
_BOUNDARY = regex(r"((?<!\\)(?:\\\\)*)\\b")
#: Rules that match nothing may follow one another so often before a character counts as an error.
_STEPS_IN_PLACE = 20


class Lexer:
    """A language's table of rules, compiled when first used; `flags` are those of `re`, besides MULTILINE and ASCII."""

    def __init__(self, states: Mapping[str, Sequence[Rule]], flags: int = 0) -> None:
        self.table = states
        self._flags = flags | re.MULTILINE | re.ASCII

    @cached_property
    def _states(self) -> dict[str, list[_Compiled]]:
        return {name: list(self._compiled(rules)) for name, rules in self.table.items()}

    def _compiled(self, rules: Sequence[Rule]) -> Iterator[_Compiled]:
        for rule in rules:
            if isinstance(rule, str):
                yield from self._compiled(self.table[rule])
            else:
                yield re.compile(_BOUNDARY.sub(r"\1(?u:\\b)", rule[0]), self._flags).match, rule[1], tuple(rule[2:])

    def pieces(self, text: str, state: str = "root") -> Iterator[Piece]:
        """Cut `text`, from `state`, into pieces; neighbours may be of one class."""
        return self.resumed([text], state)

    def resumed(self, texts: Iterable[str], state: str = "root") -> Iterator[Piece]:
        """Cut texts one by one, each from the state in which the one before it ended; no rule sees past its text."""
        stack = [state]
        for text in texts:
            yield from self._cut(text, stack)

    def _cut(self, text: str, stack: list[str]) -> Iterator[Piece]:
        states, at, in_place = self._states, 0, 0
        while at < len(text):
            for match, what, moves in states[stack[-1]]:
                found = match(text, at)
                if found is None or (found.end() == at and (not moves or in_place > _STEPS_IN_PLACE)):
                    continue
                in_place = 0 if found.end() > at else in_place + 1
                if isinstance(what, str):
                    yield what, found[0]
                elif isinstance(what, tuple):
                    yield from ((css, part or "") for css, part in zip(what, found.groups(), strict=True))
                else:
                    yield from what(found)
                for move in moves:
                    _move(stack, move)
                at = found.end()
                break
            else:
                yield ("", "\n") if text[at] == "\n" else ("err", text[at])
                at, in_place = at + 1, 0


def _move(stack: list[str], move: str) -> None:
    if move == "#pop":
        if len(stack) > 1:
            stack.pop()
    elif move.startswith("="):
        stack[-1] = move[1:]
    else:
        stack.append(move)


def listed(text: str) -> frozenset[str]:
    """Words between white space -> a set of them."""
    return frozenset(text.split())


def words(default: str, **classes: str) -> Callable[[re.Match[str]], Iterable[Piece]]:
    """Give the whole match the class under which it is listed, else `default`; lists are separated by white space."""
    table = {word: css for css, listed in classes.items() for word in listed.split()}
    return lambda found: ((table.get(found[0], default), found[0]),)
