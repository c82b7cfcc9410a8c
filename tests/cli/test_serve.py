"""`pelican-academic serve`: the site under its path, and Pelican's live reload beside it."""

import http.client
import subprocess
import sys
import time
from contextlib import closing
from threading import Thread

import pytest

from pelican_academic.cli import main
from pelican_academic.cli.server import server

FILES = {
    "index.html": "home",
    "people/index.html": "people",
    "about.html": "about",
    "404.html": "no such page",
    "theme/f.woff2": "font",
}


@pytest.fixture(params=["", "lab"])
def site(tmp_path, request):
    """`ask(path) -> (status, body or where to go, type)` of a server under `base`."""
    for path, text in FILES.items():
        (tmp_path / "output" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "output" / path).write_text(text, "utf-8")
    (tmp_path / "secret.txt").write_text("secret", "utf-8")
    base = request.param
    with server(tmp_path / "output", base, 0) as running:
        Thread(target=running.serve_forever, daemon=True).start()

        def ask(path):
            with closing(http.client.HTTPConnection("127.0.0.1", running.server_port, timeout=20)) as connection:
                connection.request("GET", path)
                answer = connection.getresponse()
                body = answer.read().decode()
                return answer.status, answer.getheader("Location") or body, answer.getheader("Content-Type")

        yield f"/{base}" if base else "", ask
        running.shutdown()


def test_pages_are_found_as_on_github_pages(site):
    base, ask = site
    assert ask(f"{base}/")[:2] == (200, "home")
    assert ask(f"{base}/?q=1")[:2] == (200, "home")
    assert ask(f"{base}/people/")[:2] == (200, "people")
    assert ask(f"{base}/people")[:2] == (302, f"{base}/people/")
    assert ask(f"{base}/about")[:2] == (200, "about")
    assert ask(f"{base}/theme/f.woff2")[2] == "font/woff2"


def test_what_is_not_there_gets_the_sites_own_page(site):
    base, ask = site
    assert ask(f"{base}/nosuch/")[:2] == (404, "no such page")
    assert ask(f"{base}/theme/")[:2] == (404, "no such page")  # no listing


def test_nothing_outside_the_output_is_read(site):
    base, ask = site
    assert ask(f"{base}/../secret.txt")[0] == 404
    assert ask(f"{base}/%2e%2e/secret.txt")[0] == 404


def test_a_site_with_a_path_is_nowhere_else(site):
    base, ask = site
    if base:
        assert ask("/")[:2] == (302, "/lab/")
        assert ask("/lab")[:2] == (302, "/lab/")
        assert ask("/people/")[0] == 404
        assert ask("/laboratory/")[0] == 404


def test_a_change_is_shown(tmp_path):
    (tmp_path / "_config.yml").write_text("title: Fen lab\nbaseurl: /fen\n", "utf-8")
    (tmp_path / "index.md").write_text("---\nlayout: home\n---\nMud.\n", "utf-8")
    assert main(["migrate", str(tmp_path)]) == 0
    command = [sys.executable, "-m", "pelican_academic.cli", "serve", str(tmp_path), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as running:
        try:
            address = running.stdout.readline().split()[0]
            assert address.endswith("/fen/")
            port = int(address.rsplit(":", 1)[1].split("/")[0])

            def shows(word):
                with closing(http.client.HTTPConnection("127.0.0.1", port, timeout=20)) as connection:
                    connection.request("GET", "/fen/")
                    return word in connection.getresponse().read().decode()

            for word in ("Mud.", "Sand."):
                for _ in range(90):
                    # Pelican begins to watch some time after it has built: the change is made again until it is seen.
                    (tmp_path / "index.md").write_text(f"---\nlayout: home\n---\n{word}\n", "utf-8")
                    time.sleep(1)
                    if shows(word):
                        break
                assert shows(word)
        finally:
            running.terminate()


def test_misuse_is_said(tmp_path, capsys):
    assert main(["serve", str(tmp_path)]) == 2
    assert "pelicanconf.py" in capsys.readouterr().err
    (tmp_path / "pelicanconf.py").write_text("PATH = '.'\n", "utf-8")
    with server(tmp_path, "", 0) as other:
        assert main(["serve", str(tmp_path), "--port", str(other.server_port)]) == 2
    assert "--port" in capsys.readouterr().err
