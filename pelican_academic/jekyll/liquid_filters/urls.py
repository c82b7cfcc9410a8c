"""``relative_url``, ``absolute_url``, ``strip_index``, ``uri_escape``, ``cgi_escape``."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping
from typing import Any
from urllib.parse import quote, quote_plus, unquote_to_bytes

from pelican_academic.jekyll.liquid_filters.site import site_of
from pelican_academic.jekyll.setup import version
from pelican_academic.liquid import Context, Drop, LiquidError
from pelican_academic.liquid.ruby.printing import to_s
from pelican_academic.liquid.ruby.values import SPACE, class_name
from pelican_academic.regex import regex

__all__ = ["FILTERS", "absolute", "address_in", "normalized", "relative", "relative_url"]

_SCHEME = regex(r"([^:/?#]*):", re.ASCII)
_GOOD_SCHEME = regex(r"[a-z][a-z0-9.+-]*", re.IGNORECASE | re.ASCII)
_PARTS = regex(r"(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?", re.DOTALL)
_HEX = regex(r"(?:%[0-9A-Fa-f]{2})+")
_PATH = "!$&'()*+,;=:@-._~"
_FRAGMENT = _PATH + "/?"
_QUERY = _FRAGMENT.replace("&", "").replace(";", "")
_ESCAPABLE = _FRAGMENT + "#[]"
_DEFAULT_PORTS = {"http": "80", "https": "443", "ftp": "21"}
_KEPT = "\0"  # stands for the % of an escape that stays


def _decoded(match: re.Match[str], keep: str) -> str:
    """Give the characters of some escapes; those of ``keep``, and bytes that are no UTF-8, stay escaped."""
    text = bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "surrogateescape")
    return "".join(
        f"{_KEPT}{ord(char) & 0xFF:02X}" if char in keep or "\udc80" <= char <= "\udcff" else char for char in text
    )


def component(text: str, safe: str, keep: str = "") -> str:
    """Normalize a part of a URL: escaped where it must be, not escaped where it need not."""
    plain = _HEX.sub(lambda match: _decoded(match, keep), text.replace(_KEPT, "%00"))
    return quote(unicodedata.normalize("NFC", plain), safe=safe + _KEPT).replace(_KEPT, "%")


def _segment(text: str) -> str:
    """Normalize a part between slashes; an escaped slash stays escaped, unless other escapes are no UTF-8."""
    try:
        unquote_to_bytes(text).decode("utf-8")
    except UnicodeDecodeError:
        return component(text, _PATH + "/")
    return component(text, _PATH, "/")


def _without_dots(path: str) -> str:
    kept: list[str] = []
    segments = path.split("/")
    for index, segment in enumerate(segments):
        last = index == len(segments) - 1
        if segment == "..":
            if len(kept) > 1 or (kept and kept[0]):
                kept.pop()
            if last:
                kept.append("")
        elif segment == ".":
            if last:
                kept.append("")
        else:
            kept.append(segment)
    return "/".join(kept)


def normalized(url: str) -> str:
    """Normalize a URL: escapes, dots, letter case, default port; ``/a b/../ü`` is ``/%C3%BC``."""
    match = _PARTS.fullmatch(url)
    if match is None:
        return url
    scheme, host, path, query, fragment = match.groups()
    path = _without_dots("/".join(_segment(segment) for segment in path.strip(SPACE).split("/")))
    result = ""
    if scheme is not None:
        scheme = scheme.lower()
        result = f"{scheme}:"
    if host is not None:
        result += f"//{_host(host, scheme)}"
        if not path and scheme in _DEFAULT_PORTS:
            path = "/"
    result += path
    if query:
        result += "?" + "&".join(component(pair, _QUERY, "+") for pair in query.split("&"))
    if fragment:
        result += "#" + component(fragment, _FRAGMENT)
    return result


def _host(host: str, scheme: str | None) -> str:
    user, at, name = host.rpartition("@")
    name, colon, port = name.partition(":")
    name = name.lower()
    if not name.isascii():
        try:
            name = name.encode("idna").decode("ascii")
        except UnicodeError:
            name = quote(name)
    if colon and port and port != _DEFAULT_PORTS.get(scheme or ""):
        name = f"{name}:{port}"
    return f"{user}{at}{name}"


def _is_absolute(text: str) -> bool:
    match = _SCHEME.match(text)
    if match and not _GOOD_SCHEME.fullmatch(match[1]):
        raise LiquidError(f"Invalid scheme format: '{match[1]}'")
    return match is not None


def _with_slash(text: str) -> str:
    return text if not text or text.startswith("/") else f"/{text}"


def _address(value: Any) -> Any:
    """What a document stands for: its URL."""
    url = value.lookup("url") if isinstance(value, Drop) else None
    return value if url is None else url


def relative_url(context: Context, value: Any) -> Any:
    """``/a.html`` is ``/base/a.html``; a URL with a scheme stays."""
    if value is None:
        return None
    return _once(context, "relative", relative, _address(value))


def absolute_url(context: Context, value: Any) -> Any:
    """``/a.html`` is ``https://lab.example/base/a.html``; a URL with a scheme stays."""
    if value is None:
        return None
    return _once(context, "absolute", absolute, _address(value))


def _once(context: Context, kind: str, make: Callable[[Mapping[str, Any], str], str], value: Any) -> Any:
    """Make each address once: sites of several languages have the first one's, as in Jekyll."""
    path = to_s(value)
    if _is_absolute(path):
        return value
    site = site_of(context)
    found = site.addresses.get((kind, path))
    if found is None:
        found = site.addresses[kind, path] = make(site.config, path)
    return found


def address_in(context: Context, url: str) -> str:
    """Return the address that the tags ``link`` and ``post_url`` write: with ``baseurl``, but not in Jekyll 3."""
    config = site_of(context).config
    return relative(config, url) if version.of(config).bases_links else url


def relative(config: Mapping[str, Any], path: str) -> str:
    """Return a path of the site behind its ``baseurl``; a URL with a scheme stays."""
    if _is_absolute(path):
        return path
    base = config.get("baseurl")
    prefix = "" if base is None else _with_slash(to_s(base).removesuffix("/"))
    return normalized(prefix + _with_slash(path))


def absolute(config: Mapping[str, Any], path: str) -> str:
    """Return a path of the site behind its ``url`` and ``baseurl``; a URL with a scheme stays."""
    if _is_absolute(path):
        return path
    site = config.get("url")
    return relative(config, path) if site is None or site == "" else normalized(to_s(site) + relative(config, path))


_INDEX = regex(r"/index\.html?$", re.MULTILINE)


def strip_index(value: Any) -> Any:
    """``/a/index.html`` is ``/a/``."""
    if value is None or not to_s(value):
        return None
    return _INDEX.sub("/", _string(value), count=1)


def _string(value: Any) -> str:
    if not isinstance(value, str):
        raise LiquidError(f"no implicit conversion of {class_name(value)} into String")
    return value


def cgi_escape(value: Any) -> str:
    """For a query: ``a b&c`` is ``a+b%26c``."""
    return quote_plus(_string(value))


def uri_escape(value: Any) -> str | None:
    """For a whole URL: ``/a b`` is ``/a%20b``; what has a meaning in a URL stays."""
    return None if value is None else component(_string(value), _ESCAPABLE)


FILTERS: dict[str, Callable[..., Any]] = {
    "absolute_url": absolute_url,
    "cgi_escape": cgi_escape,
    "relative_url": relative_url,
    "strip_index": strip_index,
    "uri_escape": uri_escape,
}
