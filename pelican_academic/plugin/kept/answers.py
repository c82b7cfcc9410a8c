"""A function and what it is given -> its answer, from an earlier build where the same was asked there.

Only functions may be asked whose answer depends on nothing but what they are given, and on the code of this package.
A question is the hash of all that was given, of a file its bytes, so that whatever changes is another question; the
file of answers is void when the code changes. Answers are JSON, and made into records: nothing in it runs. A question
that cannot be written down, an answer that cannot be read, a file of somebody else's: the function is asked.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from contextlib import suppress
from functools import cache, cached_property
from pathlib import Path
from typing import Any, ParamSpec, TypeVar, get_type_hints

from pelican_academic.plugin.kept.folder import hash_of, make_cache, write_whole
from pelican_academic.plugin.kept.forms import Form, form_of, told
from pelican_academic.plugin.kept.package import code_hash, code_stamp

__all__ = ["Kept"]

_Given = ParamSpec("_Given")
_Answer = TypeVar("_Answer")
_STALE = 2  # times as many answers as a build asks for: then those that the last one did not ask for are left out
_UNTOLD = (TypeError, ValueError, KeyError, OSError, RecursionError)


class Kept:
    """The answers of earlier builds and of this one. ``file`` keeps them; without one, this build's alone are known.

    ``kept(parse_name, "Ada Quill")`` is ``parse_name("Ada Quill")``.
    """

    def __init__(self, file: Path | None = None) -> None:
        self._file = file
        self._asked: set[str] = set()
        self._changed = False

    @cached_property
    def _stamp(self) -> str:
        return code_stamp()

    @cached_property
    def _code(self) -> str:
        return code_hash()

    @cached_property
    def _answers(self) -> dict[str, Any]:
        if self._file is not None:
            with suppress(OSError, ValueError, KeyError, TypeError, RecursionError):  # none yet, or not by us
                found = json.loads(self._file.read_bytes())
                answers = dict(found["answers"])
                if found["stamp"] == self._stamp:
                    self._code = str(found["code"])
                    return answers
                if found["code"] == self._code:
                    self._changed = True  # the same code, installed anew
                    return answers
        return {}

    @property
    def is_new(self) -> bool:
        """Whether nothing is known yet."""
        return not self._answers

    def __call__(self, function: Callable[_Given, _Answer], *given: _Given.args, **named: _Given.kwargs) -> _Answer:
        """Return what ``function(*given, **named)`` returns."""
        try:
            question, form = _question(function, given, named), _form_of(function)
        except _UNTOLD:
            return function(*given, **named)
        self._asked.add(question)
        if question in self._answers:
            with suppress(*_UNTOLD):
                answer: _Answer = form.read(self._answers[question])
                return answer
        answer = function(*given, **named)
        with suppress(*_UNTOLD):
            self._answers[question] = form.write(answer)
            self._changed = True
        return answer

    def noted(self, question: str) -> Any:
        """Return the JSON that `note` was given for a question, in this build or an earlier one; None for nothing."""
        key = _key(question)
        self._asked.add(key)
        return self._answers.get(key)

    def note(self, question: str, answer: Any) -> None:
        """Keep what only the one who asks can judge: an answer that names, say, the files it was made of."""
        self._answers[_key(question)] = answer
        self._changed = True

    def save(self) -> None:
        """Write the file, if this build knows more than it says. Where nothing may be written, nothing is kept."""
        if self._file is None or not self._changed:
            return
        if len(self._answers) > _STALE * len(self._asked):
            self._answers = {key: answer for key, answer in self._answers.items() if key in self._asked}
        with suppress(OSError):
            make_cache(self._file.parent)
            write_whole(
                self._file, json.dumps({"code": self._code, "stamp": self._stamp, "answers": self._answers}).encode()
            )


@cache
def _form_of(function: Callable[..., Any]) -> Form:
    return form_of(get_type_hints(function)["return"])


def _question(function: Callable[..., Any], given: tuple[Any, ...], named: dict[str, Any]) -> str:
    all_given = [_told(value) for value in given], {name: _told(value) for name, value in named.items()}
    return _key(json.dumps([function.__module__, function.__qualname__, *all_given]))


def _key(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:32]


def _told(value: Any) -> Any:
    if isinstance(value, Path):  # its name may say what it is
        return ["file", value.suffix, hash_of(value, value.stat().st_mtime_ns)]
    return ["value", told(value)]
