"""``pelican-academic serve DIR``: build a site, show it on this machine, build it again after each change."""

from __future__ import annotations

import argparse
import signal
import subprocess
import sys
from pathlib import Path
from threading import Thread
from typing import Any

from pelican_academic.cli.folders import add_folder
from pelican_academic.cli.server import server
from pelican_academic.errors import ConfigError, Problems
from pelican_academic.jekyll import base_path
from pelican_academic.jekyll.setup.config import load
from pelican_academic.plugin.build import Build
from pelican_academic.plugin.run import settings_of
from pelican_academic.urls import split_url

__all__ = ["add_to"]


def add_to(commands: Any) -> None:
    """Add the command to the command line."""
    parser: argparse.ArgumentParser = commands.add_parser(
        "serve",
        help="build a site, show it on this machine, build it again after each change",
        description="Build with Pelican's live reload and serve the output under the site's baseurl. Ctrl-C ends it.",
    )
    add_folder(parser, "pelicanconf.py")
    parser.add_argument("--port", type=int, default=8000, help="default: 8000")
    parser.set_defaults(run=serve)


def serve(options: argparse.Namespace) -> int:
    """Serve while Pelican builds; ends with it."""
    conf = options.dir / "pelicanconf.py"
    if not conf.is_file():
        message = f"there is no {conf}; `pelican-academic migrate` or `new` writes one"
        raise ConfigError(message)
    settings = settings_of(conf)
    base = _base(settings)
    try:
        site = server(Path(settings["OUTPUT_PATH"]), base, options.port)
    except (OSError, OverflowError) as error:
        message = f"port {options.port} cannot be used ({error}); --port names another"
        raise ConfigError(message) from error
    with site:
        Thread(target=site.serve_forever, daemon=True).start()
        address = f"http://localhost:{site.server_port}/" + (f"{base}/" if base else "")
        print(f"{address} once it is built; Ctrl-C ends it.", flush=True)
        signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))  # so that Pelican ends too
        try:
            return subprocess.call([sys.executable, "-m", "pelican", "--autoreload"], cwd=options.dir)
        except KeyboardInterrupt:
            return 0
        finally:
            site.shutdown()


def _base(settings: dict[str, Any]) -> str:
    """The path that the site has on its host, without slashes: SITEURL's, else that of a Jekyll site's ``baseurl``."""
    if settings.get("SITEURL"):
        return split_url(str(settings["SITEURL"])).path.strip("/")
    build = Build.start(dict(settings))
    return base_path(load(build.root, build.configurations, Problems())) if build.looks_like_jekyll() else ""
