"""The theme's templates, compiled once: for all of Pelican's environments, and for the next run.

Code is kept as Python keeps that of modules, in ``__pycache__`` beside the template: who may write there could write
the template itself. It is read from nowhere else; where nobody may write, or Python was told not to, it is not kept.

Jinja evaluates what is constant when it compiles, so what it may then call must be the same in the next run: code is
kept where the site left Pelican's options and Jinja's own filters alone. A filter of ours whose answer is not one for
all sites takes the context, which Jinja knows only when it renders.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
from collections.abc import Mapping
from contextlib import suppress
from importlib.util import MAGIC_NUMBER, cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket
from jinja2.filters import FILTERS
from jinja2.tests import TESTS
from pelican.settings import DEFAULT_CONFIG

from pelican_academic import __version__

__all__ = ["Compiled"]

_USUAL = DEFAULT_CONFIG["JINJA_ENVIRONMENT"]


class Compiled(BytecodeCache):
    """Jinja's cache of code. ``folder`` has the templates whose code is kept; ``options`` are the site's for Jinja."""

    def __init__(self, folder: Path, options: Mapping[str, Any]) -> None:
        self._folder = f"{folder}{os.sep}"
        self._keeps = options == _USUAL
        self._code: dict[tuple[str, str], CodeType] = {}

    def __reduce__(self) -> tuple[type, tuple[()]]:
        """Stay out of Pelican's cache of content, which keeps a page with its settings."""
        return dict, ()

    def get_bucket(self, environment: Environment, name: str, filename: str | None, source: str) -> Bucket:
        """Return a template's place: its key is its file, its checksum that of all that its code depends on."""
        depends = (__version__, jinja2.__version__, _USUAL, sorted(environment.extensions))
        checksum = hashlib.sha256(f"{depends!r}\n{source}".encode("utf-8", "surrogatepass"))
        bucket = Bucket(environment, filename or name, checksum.hexdigest())
        self.load_bytecode(bucket)
        return bucket

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template's code, if this run has compiled it or an earlier one has kept it."""
        known = (bucket.key, bucket.checksum)
        if known not in self._code and self._is_kept(bucket) and (kept := _read(bucket)) is not None:
            self._code[known] = kept
        bucket.code = self._code.get(known)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Remember a template's code, and keep it if it may be."""
        if bucket.code is None:
            return
        self._code[bucket.key, bucket.checksum] = bucket.code
        if self._is_kept(bucket) and not sys.dont_write_bytecode:
            _write(bucket)

    def _is_kept(self, bucket: Bucket) -> bool:
        own = bucket.environment
        return (
            self._keeps
            and bucket.key.startswith(self._folder)
            and all(own.filters.get(name) is function for name, function in FILTERS.items())
            and all(own.tests.get(name) is function for name, function in TESTS.items())
        )


def _file(bucket: Bucket) -> Path:
    """``templates/__pycache__/page.html.cpython-313.pyc`` of ``templates/page.html``."""
    return Path(cache_from_source(f"{bucket.key}.py"))


def _head(bucket: Bucket) -> bytes:
    return MAGIC_NUMBER + bytes.fromhex(bucket.checksum)


def _read(bucket: Bucket) -> CodeType | None:
    head = _head(bucket)
    try:
        content = _file(bucket).read_bytes()
        return marshal.loads(content[len(head) :]) if content.startswith(head) else None  # noqa: S302 - see above
    except (OSError, EOFError, ValueError, TypeError):
        return None


def _write(bucket: Bucket) -> None:
    file = _file(bucket)
    part = file.with_name(f"{file.name}.{os.getpid()}")
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        part.write_bytes(_head(bucket) + marshal.dumps(bucket.code))
        part.replace(file)
    except OSError:
        with suppress(OSError):
            part.unlink()
