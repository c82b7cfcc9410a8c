"""Filters that lab sites bring along as Ruby in ``_plugins``, known by name and built in.

From the templates al-folio (bust_file_cache, hideCustomBibtex, remove_accents …), of the Greene lab (data_filter,
regex_scan, hash_default …) and Blotter. See `ruby` for when a site gets them.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import Any

from pelican_academic.disk import is_file, is_folder
from pelican_academic.jekyll.plugins.ruby.data_filter import FilterError, keeps
from pelican_academic.jekyll.setup.times import Clock
from pelican_academic.liquid import Context, Drop, LiquidError
from pelican_academic.liquid.ruby.values import SPACE

__all__ = ["FILTERS", "VARIANTS", "hide_and_clean_bibtex"]

_STYLES = "\0"  # the folder of style sheets among checksums; no address holds it


def _site(context: Context) -> Any:
    return context.registers["site"].site


def _file(context: Context, name: Any) -> bytes | None:
    """Return a file of the site, None for one that is not there or outside."""
    root = _site(context).root
    path = (root / str(name).lstrip("/")).resolve()
    if not path.is_relative_to(root.resolve()) or not is_file(path):
        return None
    try:
        return bytes(path.read_bytes())
    except OSError:
        return None


def _text(value: Any) -> str:
    return "" if value is None else str(value)


def _regex(pattern: Any, flags: int = 0) -> re.Pattern[str]:
    r"""Compile a Ruby pattern: ``\h``, ``\p{L}``, ``\A … \z`` and possessive forms as Python has them."""
    text = _text(pattern).replace(r"\h", "[0-9a-fA-F]").replace(r"\z", r"\Z").replace(r"\p{L}", r"[^\W\d_]")
    text = text.replace(r"\p{N}", r"\d").replace("(?<", "(?P<").replace("(?P<=", "(?<=").replace("(?P<!", "(?<!")
    try:
        return re.compile(text, flags | re.MULTILINE)
    except re.error as error:
        raise LiquidError(f"'{pattern}' is no regular expression ({error})") from None


def file_exists(context: Context, name: Any) -> str | None:
    """Return the name if the site has such a file."""
    return None if _file(context, name) is None else _text(name)


def file_read(context: Context, name: Any) -> str | None:
    """Return a file's text."""
    content = _file(context, name)
    return None if content is None else content.decode("utf-8", "replace")


def array_filter(values: Any) -> Any:
    """Return a list without what is empty, text stripped."""
    if not isinstance(values, list):
        return values
    stripped = [value.strip(SPACE) if isinstance(value, str) else value for value in values]
    return [value for value in stripped if value is not None and value is not False and value != ""]


def array_carve(values: Any, length: Any = 3) -> Any:
    """Return the ends of a long list with ``...`` between them."""
    count = int(length)
    if not isinstance(values, list) or len(values) <= count * 2:
        return values
    return [*values[:count], "...", *values[-count:]]


def hash_default(value: Any, defaults: Any) -> Any:
    """Return a hash with missing values filled in; a default with ``$VALUE`` wraps the value that is there."""
    if not isinstance(value, dict) or not isinstance(defaults, Mapping):
        return value
    for key, default in defaults.items():
        if isinstance(default, str) and "$VALUE" in default:
            if isinstance(value.get(key), str):
                value[key] = default.replace("$VALUE", value[key], 1)
        elif value.get(key) is None:
            value[key] = default
    return value


def regex_scan(text: Any, search: Any, multi: Any = None, every: Any = None) -> Any:
    """Return the first match of a pattern (its groups, if it has any), or every match."""
    found = _regex(search, re.DOTALL if multi else 0).findall(_text(text))
    flat = [part for item in found for part in (item if isinstance(item, tuple) else (item,))]
    return flat if every else flat[0] if flat else None


def regex_replace(text: Any, search: Any, replacement: Any) -> str:
    """Return the text with every match replaced."""
    with_groups = re.sub(r"\\(\d)", r"\\g<\1>", _text(replacement).replace("\\0", "\\g<0>"))
    return _regex(search, re.DOTALL).sub(with_groups, _text(text))


def regex_strip(text: Any) -> str:
    """Return the text's letters, digits and plain punctuation, for search."""
    kept = (
        character if unicodedata.category(character)[0] in "LN" or character in ".,;:-" else " "
        for character in _text(text)
    )  # fmt: skip
    return " ".join("".join(kept).split())


def letters_and_digits(text: Any) -> str:
    """Return the text with a space for everything else: ``regex_strip`` in the template's earlier versions."""
    return "".join(character if unicodedata.category(character)[0] in "LN" else " " for character in _text(text))


def is_nil(value: Any, fallback: Any) -> Any:
    """Return the value, or the fallback for nil."""
    return fallback if value is None else value


def object_items(value: Any) -> Any:
    """Return the keys of a hash, the entries of a list."""
    return list(value) if isinstance(value, Mapping) else value


def list_of_items(value: Any) -> Any:
    """Return the same, an empty list for what is neither: ``object_items`` in the template's earlier versions."""
    return object_items(value) if isinstance(value, Mapping | list) else []


def data_filter(rows: Any, expression: Any = None) -> Any:
    """Return the rows of a list that pass an expression."""
    if not isinstance(expression, str) or not expression.strip() or not isinstance(rows, list):
        return rows
    try:
        return [row for row in rows if keeps(expression, row.document.data if hasattr(row, "document") else row)]
    except FilterError as error:
        raise LiquidError(f"data_filter: {error}") from None


def hex_to_rgb(colour: Any) -> list[int]:
    """Return the parts of a colour: ``"0a0b0c"`` and ``"abc"`` as ``[10, 11, 12]`` and ``[170, 187, 204]``."""
    text = _text(colour)
    step = 1 + (len(text) % 2 == 0)
    parts = (text[at : at + step] * (3 - step) for at in range(0, len(text), step))
    return [int(part, 16) if re.fullmatch("[0-9a-fA-F]{2}", part) else 0 for part in parts]


def google_fonts(css: Any) -> str:
    """Return the address of the web fonts that a style sheet's properties name."""
    names = sorted(set(re.findall(r'--\S*:\s*"(.*)",?.*;', _text(css))))
    weights = sorted(set(re.findall(r"--\S*:\s(\d{3});", _text(css))))
    url = "https://fonts.googleapis.com/css2?display=swap&"
    for name in names:
        faces = ";".join(f"{italic},{weight}" for italic in (0, 1) for weight in weights)
        url += f"&family={name.replace(' ', '+', 1)}:ital,wght@{faces}"
    return url


def _without(context: Context, text: Any, line: str) -> str:
    """Return BibTeX without the lines that a pattern finds, ``%s`` being a word of ``filtered_bibtex_keywords``."""
    shown = _text(text)
    for key in _site(context).config.get("filtered_bibtex_keywords") or []:
        shown = re.sub(line.replace("%s", re.escape(str(key))), "", shown, flags=re.MULTILINE)
    return shown


def hide_custom_bibtex(context: Context, text: Any) -> str:
    """Return BibTeX without the lines of the fields in ``filtered_bibtex_keywords``."""
    return _without(context, text, r"^.*\b%s\b *= *\{.*$\n")


def hide_naming_lines(context: Context, text: Any) -> str:
    """Return BibTeX without the lines with such a word anywhere: ``hideCustomBibtex`` in al-folio's first versions."""
    return _without(context, text, r"^.*%s.*$\n")


def hide_and_clean_bibtex(context: Context, text: Any) -> str:
    """Return BibTeX also without the marks at authors' names: ``hideCustomBibtex`` in al-folio's later versions."""
    return re.sub(
        r"^.*\bauthor\b *= *\{.*$\n",
        lambda line: re.sub("[*†‡§¶‖&^]", "", line[0]),
        hide_custom_bibtex(context, text),
        flags=re.MULTILINE,
    )


def liquify(context: Context, text: Any) -> str:
    """Return a text of data, rendered as a part of the page's template: ``{{ page.note | liquify }}``."""
    return context.captured(context.environment.parse(_text(text)).include_in)[0]


def remove_accents(text: Any) -> str:
    """Return the text with plain letters for accented ones."""
    parts = unicodedata.normalize("NFKD", _text(text))
    return "".join(part for part in parts if not unicodedata.combining(part))


def bust_file_cache(context: Context, name: Any) -> str:
    """Return an address with the checksum of its file, so that browsers ask again when it changes."""
    text = _text(name)
    path, known = text[max(text.find("assets/"), 0) :], _site(context).checksums
    if path not in known:
        content = _file(context, path)
        known[path] = None if content is None else hashlib.md5(content, usedforsecurity=False).hexdigest()
    return text if known[path] is None else f"{text}?{known[path]}"


def bust_css_cache(context: Context, name: Any) -> str:
    """Return an address with the checksum of the folder of style sheets."""
    root, known = _site(context).root, _site(context).checksums
    if _STYLES not in known:
        folder = root / "assets" / "_sass"
        files = sorted(path for path in folder.rglob("*") if is_file(path)) if is_folder(folder) else []
        digest = hashlib.md5(usedforsecurity=False)
        for path in files:
            digest.update(_file(context, path.relative_to(root).as_posix()) or b"")
        known[_STYLES] = digest.hexdigest()
    return f"{_text(name)}?{known[_STYLES]}"


def breadcrumb_array(path: Any) -> list[str]:
    """Return the folders that lead to a page: ``/a/b/`` is ``["/", "/a/", "/a/b/"]``."""
    parts = re.sub(r"/+\Z", "", _text(path)).split("/")
    paths = ["/".join(parts[: count + 1]) for count in range(len(parts))]
    last = len(paths) - 1
    return [part + "/" if index < last or _text(path).endswith("/") else part for index, part in enumerate(paths)]


def encode_email(text: Any) -> str:
    """Return an address with every character as ``%xx``, as jekyll-email-protect does."""
    return "".join(f"%{byte:02X}" for byte in _text(text).encode())


def file_name(path: Any) -> str:
    """Return the last part of a path."""
    return PurePosixPath(_text(path)).name


def date_parse(value: Any) -> Any:
    """Return a date read from text, the text itself where it is none."""
    try:
        return Clock().parse(value)
    except ValueError:
        return value


def hash_of(value: Any) -> Any:
    """Return a document as a hash."""
    return value.mapping() if isinstance(value, Drop) else value


FILTERS: Mapping[str, Callable[..., Any]] = {
    "array_carve": array_carve,
    "array_filter": array_filter,
    "basename": file_name,
    "breadcrumb_array": breadcrumb_array,
    "bust_css_cache": bust_css_cache,
    "bust_file_cache": bust_file_cache,
    "data_filter": data_filter,
    "date_parse": date_parse,
    "encode_email": encode_email,
    "file_exists": file_exists,
    "file_read": file_read,
    "google_fonts": google_fonts,
    "hash_default": hash_default,
    "hex_to_rgb": hex_to_rgb,
    "hideCustomBibtex": hide_custom_bibtex,
    "is_nil": is_nil,
    "liquify": liquify,
    "object_items": object_items,
    "regex_replace": regex_replace,
    "regex_scan": regex_scan,
    "regex_strip": regex_strip,
    "remove_accents": remove_accents,
    "replace_regex": regex_replace,
    "to_hash": hash_of,
}


def _ruby(name: str, inside: str) -> re.Pattern[str]:
    """Find a method's definition with something inside it."""
    return re.compile(rf"def {name}\((?:(?!\n\s*def ).)*?{inside}", re.DOTALL)


#: Filters that do something else in some versions of a template: name, what their Ruby has then, and what they do.
VARIANTS: Sequence[tuple[str, re.Pattern[str], Callable[..., Any]]] = (
    ("object_items", _ruby("object_items", r"return \[\]"), list_of_items),
    ("regex_strip", _ruby("regex_strip", r"\\p\{N\}\]"), letters_and_digits),
    ("hideCustomBibtex", _ruby("hideCustomBibtex", r"/\^\.\*#\{keyword\}\.\*\$"), hide_naming_lines),
    ("hideCustomBibtex", _ruby("hideCustomBibtex", r"gsub\(/\[\*†"), hide_and_clean_bibtex),
)
