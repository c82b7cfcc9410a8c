"""Headless Chromium over the DevTools protocol: open a page, wait for it, ask it things, photograph it."""

import base64
import contextlib
import functools
import gzip
import http.server
import itertools
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request
from pathlib import Path

import pytest
from websockets.sync.client import connect

PACKAGES = Path(__file__).parent / "node_modules"
FLAGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-default-apps",
    "--disable-extensions",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--disable-dev-shm-usage",
    "--remote-debugging-port=0",
    "--remote-allow-origins=*",
]


def package(path):
    """A file of an npm package; skips with the reason where it is not installed."""
    found = PACKAGES / path
    if not found.exists():
        reason = f"{path.split('/')[0]} is not installed: npm install --prefix tests/theme"
        if os.environ.get("ACADEMIC_REQUIRE_NPM"):
            pytest.fail(reason)
        pytest.skip(reason)
    return found


LATE = {}  # seconds that files of a suffix take to come: {".woff2": 0.4}


class Handler(http.server.SimpleHTTPRequestHandler):
    """Serves a folder as ordinary hosts do: text compressed, connections kept."""

    protocol_version = "HTTP/1.1"

    def log_message(self, *args):
        pass

    def do_GET(self):
        path = Path(self.translate_path(self.path))
        if path.is_dir():
            path /= "index.html"
        if not path.is_file():
            self.send_error(404)
            return
        time.sleep(LATE.get(path.suffix, 0))
        data, kind = path.read_bytes(), self.guess_type(str(path))
        packed = kind.startswith("text/") or kind.endswith(("json", "javascript", "svg+xml"))
        data = gzip.compress(data) if packed else data
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if packed else kind)
        self.send_header("Content-Length", str(len(data)))
        if not kind.startswith("text/html"):
            self.send_header("Cache-Control", "public, max-age=31536000")
        if packed:
            self.send_header("Content-Encoding", "gzip")
        self.end_headers()
        self.wfile.write(data)


class Server(http.server.ThreadingHTTPServer):
    """Says nothing of browsers that leave before an answer has ended."""

    def handle_error(self, request, address):
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, address)


@contextlib.contextmanager
def served(folder):
    """Serve `folder` on a free port; gives the address, ``http://127.0.0.1:PORT``."""
    handler = functools.partial(Handler, directory=str(folder))
    with Server(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


class Browser:
    """One Chromium with one page. ``go`` waits for load; ``eval`` gives a JSON value."""

    def __init__(self, executable):
        self.profile = tempfile.mkdtemp(prefix="academic-chromium-")
        self.process = subprocess.Popen(
            [executable, *FLAGS, f"--user-data-dir={self.profile}", "about:blank"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        port_file = Path(self.profile) / "DevToolsActivePort"
        for _ in range(600):
            if port_file.is_file() and len(port_file.read_text().splitlines()) > 1:
                break
            time.sleep(0.05)
        self.port = int(port_file.read_text().splitlines()[0])
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/json") as answer:
            target = next(t for t in json.load(answer) if t["type"] == "page")
        self.socket = connect(target["webSocketDebuggerUrl"], max_size=None, open_timeout=30)
        self.numbers = itertools.count(1)
        self.events = []
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.call(f"{domain}.enable")

    def call(self, method, **params):
        """The result of one command of the protocol."""
        number = next(self.numbers)
        self.socket.send(json.dumps({"id": number, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.recv(timeout=60))
            if message.get("id") == number:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']}")
                return message["result"]
            self.events.append(message)

    def wait(self, method, timeout=30):
        deadline = time.monotonic() + timeout
        while not any(e.get("method") == method for e in self.events):
            self.events.append(json.loads(self.socket.recv(timeout=max(0.1, deadline - time.monotonic()))))

    def size(self, width, height=800, dark=False, media="", mobile=False, **features):
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=mobile)
        wanted = {
            "prefers-color-scheme": "dark" if dark else "light",
            **{k.replace("_", "-"): v for k, v in features.items()},
        }
        self.call(
            "Emulation.setEmulatedMedia", media=media, features=[{"name": k, "value": v} for k, v in wanted.items()]
        )

    def script(self, on):
        self.call("Emulation.setScriptExecutionDisabled", value=not on)

    def go(self, url):
        """Load a page; its events (requests, console, errors) are kept in ``events``."""
        self.events = []
        self.call("Page.navigate", url=url)
        self.wait("Page.loadEventFired")
        return self

    def eval(self, expression):
        answer = self.call(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True, userGesture=True
        )
        if "exceptionDetails" in answer:
            raise AssertionError(answer["exceptionDetails"].get("exception", {}).get("description") or answer)
        return answer["result"].get("value")

    def until(self, expression):
        """Wait until an expression holds."""
        self.eval(f"(async () => {{ while (!({expression})) await new Promise(r => setTimeout(r, 20)); }})()")

    def settle(self):
        """Wait until fonts stand and every picture, lazy or not, is there."""
        self.eval("document.querySelectorAll('img[loading=lazy]').forEach(i => i.loading = 'eager')")
        self.eval(
            "document.fonts.ready.then(() => Promise.all([...document.images].map(i => i.decode().catch(() => 0))))"
            ".then(() => new Promise(done => setTimeout(done, 50)))"
        )

    def shot(self, path, full=True):
        clip = {}
        if full:
            box = self.call("Page.getLayoutMetrics")["cssContentSize"]
            clip = {
                "captureBeyondViewport": True,
                "clip": {"x": 0, "y": 0, "width": box["width"], "height": box["height"], "scale": 1},
            }
        data = self.call("Page.captureScreenshot", format="png", **clip)["data"]
        Path(path).write_bytes(base64.b64decode(data))

    def requests(self):
        return [e["params"]["request"]["url"] for e in self.events if e.get("method") == "Network.requestWillBeSent"]

    def complaints(self):
        """What stands in the console as an error or warning, and what was thrown."""
        found = []
        for event in self.events:
            params = event.get("params", {})
            if event.get("method") == "Runtime.exceptionThrown":
                found.append(str(params["exceptionDetails"]))
            elif event.get("method") == "Runtime.consoleAPICalled" and params["type"] in ("error", "warning"):
                found.append(str(params["args"]))
            elif event.get("method") == "Log.entryAdded" and params["entry"]["level"] in ("error", "warning"):
                found.append(params["entry"]["text"] + " " + params["entry"].get("url", ""))
        return found

    def close(self):
        with contextlib.suppress(Exception):
            self.call("Browser.close")
        with contextlib.suppress(Exception):
            self.socket.close()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        shutil.rmtree(self.profile, ignore_errors=True)
