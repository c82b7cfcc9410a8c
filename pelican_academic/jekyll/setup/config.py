"""A site's configuration: ``load(root, None, problems)`` is Jekyll's defaults and what it says; then `complete` it.

Files are ``_config.yml``, ``_config.yaml`` or ``_config.toml`` (the first that exists), or those that the caller names;
later files win, key by key, and an empty value keeps what stood before. Sources: Jekyll, "Configuration Options",
"Default Configuration"; GitHub Pages, "Dependency versions", "Configuration".
"""

from __future__ import annotations

import copy
import os
import re
import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from pelican_academic.disk import is_file, is_folder
from pelican_academic.errors import Problems
from pelican_academic.jekyll.files import front_matter, yaml
from pelican_academic.jekyll.setup import version
from pelican_academic.urls import split_url

__all__ = ["CONFIG_FILES", "Config", "complete", "load", "markdown_extensions", "merge", "names_plugin"]

Config = dict[str, Any]

CONFIG_FILES = ("_config.yml", "_config.yaml", "_config.toml")  # the first that is there

DEFAULTS: Config = {
    "collections_dir": "", "cache_dir": ".jekyll-cache", "plugins_dir": "_plugins", "layouts_dir": "_layouts",
    "data_dir": "_data", "includes_dir": "_includes", "collections": {}, "safe": False, "include": [".htaccess"],
    "exclude": [], "keep_files": [".git", ".svn"], "encoding": "utf-8", "markdown_ext": "markdown,mkdown,mkdn,mkd,md",
    "strict_front_matter": False, "show_drafts": None, "limit_posts": 0, "future": False, "unpublished": False,
    "whitelist": [], "plugins": [], "markdown": "kramdown", "highlighter": "rouge", "lsi": False,
    "excerpt_separator": "\n\n", "incremental": False, "detach": False, "port": "4000", "host": "127.0.0.1",
    "baseurl": None, "show_dir_listing": False, "permalink": "date", "paginate_path": "/page:num", "timezone": None,
    "quiet": False, "verbose": False, "defaults": [],
    "liquid": {"error_mode": "warn", "strict_filters": False, "strict_variables": False},
    "kramdown": {
        "auto_ids": True, "toc_levels": [1, 2, 3, 4, 5, 6], "entity_output": "as_char",
        "smart_quotes": "lsquo,rsquo,ldquo,rdquo", "input": "GFM", "hard_wrap": False, "guess_lang": True,
        "footnote_nr": 1, "show_warnings": False,
    },
}  # fmt: skip
STYLES = {
    "none": "/:categories/:title:output_ext",
    "date": "/:categories/:year/:month/:day/:title:output_ext",
    "ordinal": "/:categories/:year/:y_day/:title:output_ext",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "weekdate": "/:categories/:year/W:week/:short_day/:title:output_ext",
}
# What GitHub Pages switches on for every site that it builds itself.
PAGES_PLUGINS = (
    "jekyll-coffeescript", "jekyll-default-layout", "jekyll-gist", "jekyll-github-metadata",
    "jekyll-optional-front-matter", "jekyll-paginate", "jekyll-readme-index", "jekyll-titles-from-headings",
    "jekyll-relative-links",
)  # fmt: skip
# The other plugins that it lets a site switch on.
PAGES_ALLOWED = frozenset(
    {"jekyll-feed", "jekyll-redirect-from", "jekyll-seo-tag", "jekyll-sitemap", "jekyll-avatar", "jemoji",
     "jekyll-mentions", "jekyll-include-cache", "jekyll-octicons", "jekyll-remote-theme", *PAGES_PLUGINS}
)  # fmt: skip
_FOLDERS = ("collections_dir", "plugins_dir", "layouts_dir", "data_dir", "includes_dir")
_SCRIPTS = frozenset({"javascript", "data", "vbscript"})
_LISTS = ("include", "exclude", "keep_files", "plugins", "whitelist", "gems")


def base_path(config: Mapping[str, Any]) -> str:
    """Return the folder that ``baseurl`` serves the site under, without slashes; "" at the root of its host.

    >>> base_path({"baseurl": "/lab/"}), base_path({"baseurl": "https://uni.example/lab"}), base_path({})
    ('lab', 'lab', '')
    """
    return split_url(str(config.get("baseurl") or "")).path.strip("/")  # some write a whole address there


def merge(old: Mapping[str, Any], new: Mapping[str, Any]) -> dict[str, Any]:
    """Merge two mappings deeply as Jekyll does: the new value wins unless it is empty (nil)."""
    merged = dict(old)
    for key, value in new.items():
        if value is None and key in merged:
            continue
        before = merged.get(key)
        merged[key] = merge(before, value) if isinstance(before, dict) and isinstance(value, Mapping) else value
    return merged


def load(root: Path, given: Any, problems: Problems) -> Config:
    """Read the configuration of the site in ``root``.

    ``given`` is None, a file name, a mapping of settings that win over the files, or a sequence of those.
    """
    items: Sequence[Any] = given if isinstance(given, list | tuple) else [given] if given is not None else []
    files: list[str | Path] = [item for item in items if isinstance(item, str | Path)]
    if not files:
        files += [name for name in CONFIG_FILES if is_file(root / name)][:1]
    config = copy.deepcopy(DEFAULTS)
    given_values = [_file(root, Path(name), problems) for name in files]
    given_values += [dict(item) for item in items if isinstance(item, Mapping)]
    for values in given_values:
        config = merge(config, values)
    named = {key for values in given_values for key in values}
    config["named"] = sorted(key for key in named if config[key] is not None)
    config["file"] = str(files[0]) if files else CONFIG_FILES[0]
    config["source"] = str(_source(root, given_values, config["file"], problems))
    return config


def _source(root: Path, given: Sequence[Config], file: str, problems: Problems) -> Path:
    """Return the folder of the site's files: that of the configuration, or the one below it that ``source`` names."""
    wanted = next((values["source"] for values in reversed(given) if values.get("source") is not None), ".")
    folder = Path(os.path.normpath(root / str(wanted)))
    if is_folder(folder) and folder.resolve().is_relative_to(root.resolve()):
        return folder
    problems.add(
        file, 0, "config-source", f"the folder '{wanted}' of 'source' is not below that of the configuration",
        "the configuration's own folder was read",
    )  # fmt: skip
    return root


def theme_settings(file: Path, shown: str, problems: Problems) -> Config:
    """Read the settings that a theme's own ``_config.yml`` adds: those that Jekyll itself has no default for."""
    if file.is_symlink() or not is_file(file):
        return {}
    return {
        key: value for key, value in _file(file.parent, Path(file.name), problems, shown).items() if key not in DEFAULTS
    }


def _file(root: Path, name: Path, problems: Problems, shown: str = "") -> Config:
    path = root / name
    shown = shown or name.as_posix()
    try:
        text, bad = front_matter.decode(path)
    except OSError as error:
        problems.add(
            shown, 0, "config-unreadable", f"cannot be read ({error.strerror})", "built with Jekyll's defaults"
        )
        return {}
    if bad:
        problems.add(shown, bad, "not-utf-8", "a byte that is not UTF-8", "shown as \N{REPLACEMENT CHARACTER}")
    try:
        if path.suffix == ".toml":
            return tomllib.loads(text)
        loaded = yaml.load(text)
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        problems.add(
            shown, int(line[1]) if line else 0, "config-toml", f"not TOML: {error}", "built with Jekyll's defaults"
        )
        return {}
    except yaml.YAMLError as error:
        problems.add(
            shown, error.line, "config-yaml", f"not YAML: {error.reason}", "built with Jekyll's defaults",
            column=error.column,
        )  # fmt: skip
        return {}
    for fault in loaded.faults:
        problems.add(shown, fault.line, "config-yaml", fault.reason, fault.action, severity="warning")
    if loaded.value is None:
        return {}
    if not isinstance(loaded.value, dict):
        problems.add(shown, 1, "config-yaml", "not a list of 'key: value' lines", "built with Jekyll's defaults")
        return {}
    return {str(key): value for key, value in loaded.value.items()}


def complete(root: Path, config: Config, problems: Problems, more_plugins: Sequence[str] = ()) -> None:
    """Bring what users write into the one shape that the rest of the package reads.

    ``more_plugins`` are switched on besides those that the site names: what its theme depends on.
    """
    shown = config.pop("file")
    for key in _LISTS:
        value = config.get(key)
        if isinstance(value, str):
            config[key] = [part.strip() for part in value.split(",")]
        elif value is not None and not isinstance(value, list):
            problems.add(shown, 0, "config-list", f"'{key}' is not a list", "left out")
            config[key] = list(DEFAULTS.get(key, []))
    for key in _FOLDERS:
        value = config.get(key)
        if value is not None and (not isinstance(value, str) or ".." in value.split("/")):
            problems.add(shown, 0, "config-folder", f"'{key}' is no folder of the site", "Jekyll's own was used")
            config[key] = DEFAULTS[key]
    if split_url(str(config.get("url") or "").strip()).scheme in _SCRIPTS:
        problems.add(
            shown, 0, "config-url", f"'{config['url']}' is no address of a site", "built as if 'url' said nothing"
        )
        config["url"] = None
    config["include"] = [str(item) for item in config["include"] if item is not None]
    named = [str(item) for item in config["exclude"] if item is not None]
    meant = version.named(root, config)
    if meant:
        config["jekyll_version"] = meant
    jekyll = version.of(config)
    config["exclude"] = list(dict.fromkeys([*named, *(jekyll.excluded if jekyll.adds_excludes or not named else ())]))
    gems = config.get("gems") or []
    if gems and not jekyll.reads_gems:
        problems.add(
            shown, 0, "config-gems", f"'gems' is read by Jekyll 3 alone ({', '.join(map(str, gems))})",
            "these plugins are not used; name them under 'plugins', or set jekyll_version to 3.10",
        )  # fmt: skip
        gems = []
    config["plugins"] = list(dict.fromkeys(str(name) for name in [*more_plugins, *gems, *config["plugins"]]))
    if meant == "github-pages":
        _as_pages_sets(config)
    if meant == "github-pages" or version.is_for_pages(root, config):
        if "github_pages" not in config and version.opens_with_readme(root):
            problems.add(
                "README.md", 1, "config-readme",
                "there is no other front page, and GitHub Pages alone shows one without front matter",
                "built with the plugins that Pages runs; 'github_pages: true' or false in _config.yml settles it",
            )  # fmt: skip
        config["github_pages"] = True
        config["plugins"] = list(dict.fromkeys([*config["plugins"], *PAGES_PLUGINS]))
    if not isinstance(config["defaults"], list):
        problems.add(shown, 0, "config-defaults", "'defaults' is not a list", "left out")
        config["defaults"] = []
    if not isinstance(config["kramdown"], dict):
        config["kramdown"] = dict(DEFAULTS["kramdown"])
    collections = config["collections"]
    if isinstance(collections, list):
        collections = {str(name): {} for name in collections}
    elif not isinstance(collections, dict):
        problems.add(shown, 0, "config-collections", "'collections' is neither a map nor a list", "left out")
        collections = {}
    found = {"posts": {}} | {
        str(name): dict(value) if isinstance(value, dict) else {} for name, value in collections.items()
    }
    found["posts"]["output"] = True
    permalink = config.get("permalink")
    found["posts"].setdefault("permalink", STYLES.get(str(permalink), permalink))
    config["collections"] = found


def _as_pages_sets(config: Config) -> None:
    """Set what GitHub Pages sets for every site: some of it where the site says nothing, some of it always."""
    if "future" not in config["named"]:
        config["future"] = True
    sass = config.get("sass")
    config["sass"] = {"style": "compressed", **(sass if isinstance(sass, dict) else {})}
    config["exclude"] = [*config["exclude"], "CNAME"]
    config["gist"] = {"noscript": False}
    config["safe"] = True
    known = frozenset(name for name in config["plugins"] if name in PAGES_ALLOWED)
    config["plugins"] = [name for name in config["plugins"] if name in known]


def names_plugin(config: Config, *names: str) -> bool:
    """Whether the site switches one of these plugins on; ``jekyll/scholar`` and ``jekyll-scholar`` are the same."""
    named = {name.replace("/", "-") for name in config["plugins"]}
    return any(name in named for name in names)


def markdown_extensions(config: Config) -> frozenset[str]:
    """File endings of Markdown, with their dot and in lower case: ``{".md", ".markdown"}``."""
    return frozenset(f".{part.strip().lower()}" for part in str(config["markdown_ext"]).split(",") if part.strip())
