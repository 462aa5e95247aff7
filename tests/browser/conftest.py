"""The real site in the system's Chromium."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from site_builds import build_real

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


BASE_PATH = "/inovasi-banua"
"""Where the site lies on its host, as on GitHub Pages; the 404 page has absolute addresses."""


class _Handler(http.server.SimpleHTTPRequestHandler):
    def translate_path(self, path: str) -> str:
        return super().translate_path(path.removeprefix(BASE_PATH))

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the base class' name
        """Say nothing."""


@pytest.fixture(scope="session")
def site_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the real site."""
    site = tmp_path_factory.mktemp("situs-peramban")
    done = build_real(site)
    assert done.returncode == 0, done.stderr
    return site


@pytest.fixture(scope="session")
def address(site_folder: Path) -> Iterator[str]:
    """Address of a local server of the real site."""
    handler = functools.partial(_Handler, directory=str(site_folder))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}{BASE_PATH}/"
        server.shutdown()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium; `make test` has seen to it that one is installed."""
    path = next(filter(None, map(shutil.which, CHROMIUM_NAMES)), None)
    assert path, "Chromium tidak ditemukan; jalankan `make browser`"
    flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=flags)
        yield chromium
        chromium.close()
