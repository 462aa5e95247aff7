"""What a build does with good, changing, broken, and hostile catalogues."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from html.parser import HTMLParser
from pathlib import Path

import html5lib
import pytest
from mkdocs.exceptions import Abort

from conftest import ROOT, SMALL_CATALOG, MakeCatalog
from site_builds import BuildSmall

BROKEN = {"inovasi/padi-apung.yaml": "nama: Padi Apung\n"}
HOSTILE_TEXT = (
    '<script>alert(1)</script> "><img src=x onerror=alert(2)> {{ 7*7 }} {% raw %} '
    "&lt;b&gt; ' onmouseover='alert(3) </title></style><!-- ]]> \u202eterbalik\u202c"
)


class _Attributes(HTMLParser):
    """Gathers the names of all attributes, and every address."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.addresses: set[str] = set()
        self.sources: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.names |= {name for name, _ in attrs}
        self.sources |= {(value or "").strip() for name, value in attrs if name == "src"}
        self.addresses |= {(value or "").strip() for name, value in attrs if name == "href"}
        self.addresses |= self.sources


def _hostile_record() -> str:
    quoted = "'" + HOSTILE_TEXT.replace("'", "''") + "'"
    return SMALL_CATALOG["inovasi/padi-apung.yaml"].replace(
        "nama: Padi Apung\n",
        f"nama: {quoted}\nkepanjangan: {quoted}\n",
    ) + (
        f"masalah: {quoted}\n"
        "cara_kerja: |\n"
        "  [klik](javascript:alert(4)) [data](data:text/html,x)\n"
        "  <a href='javascript:alert(5)'>a</a>\n"
        "  ![x](https://luar.id/x.png) **tebal** <iframe src='https://luar.id'></iframe>\n"
        f"hasil:\n  - uraian: {quoted}\n    sumber: [s1]\n"
        f"peneliti: [{quoted}]\nmitra: [{quoted}]\ncatatan: [{quoted}]\n"
        f"riset:\n  - judul: {quoted}\n    peneliti: [{quoted}]\n"
        f"alih:\n  biaya: {quoted}\n  langkah: [{quoted}]\n"
    )


def test_shared_frame_equals_the_theme(make_catalog: MakeCatalog, build_small: BuildSmall) -> None:
    """A page put into the shared frame is what the theme alone would have rendered."""
    catalog = make_catalog({"inovasi/padi-apung.yaml": _hostile_record()})
    fast = build_small(catalog, "cepat")
    slow = build_small(catalog, "lambat", bingkai_bersama=False)
    pages = sorted(path.relative_to(fast) for path in fast.rglob("*.html"))
    assert len(pages) > 20
    for page in pages:
        expected = (slow / page).read_text(encoding="utf-8")
        assert expected == (fast / page).read_text(encoding="utf-8"), page


def test_a_broken_catalogue_leaves_the_last_good_site(
    make_catalog: MakeCatalog, build_small: BuildSmall, caplog: pytest.LogCaptureFixture
) -> None:
    """A build that fails says why and touches nothing."""
    site = build_small(make_catalog({}))
    before = {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    with pytest.raises(Abort):
        build_small(make_catalog(BROKEN))
    assert before == {path: path.read_bytes() for path in site.rglob("*") if path.is_file()}
    assert "kunci wajib 'lembaga' belum ada" in caplog.text
    assert "Perbaiki:" in caplog.text


def test_warnings_are_told_and_do_not_stop(
    make_catalog: MakeCatalog, build_small: BuildSmall, caplog: pytest.LogCaptureFixture
) -> None:
    """A peringatan goes to MkDocs' log, where --strict counts it."""
    site = build_small(make_catalog({"acuan/tema/baru.yaml": "label: Tema baru\n"}))
    assert (site / "tema" / "baru" / "index.html").is_file()
    assert "[tema-jarang]" in caplog.text


def test_hostile_records_are_text(make_catalog: MakeCatalog, build_small: BuildSmall) -> None:
    """Markup, handlers, and odd links from YAML neither run nor break a page."""
    site = build_small(make_catalog({"inovasi/padi-apung.yaml": _hostile_record()}))
    for path in site.rglob("*.html"):
        html = path.read_text(encoding="utf-8")
        assert "alert(1)</script>" not in html, path
        attributes = _Attributes()
        attributes.feed(html)
        assert set() == attributes.names & {"onerror", "onmouseover"}, path
        unsafe = {a for a in attributes.addresses if a.startswith(("javascript:", "data:"))}
        assert set() == unsafe, path
        assert set() == {source for source in attributes.sources if "luar.id" in source}, path
        parser = html5lib.HTMLParser()
        parser.parse(html)
        assert [] == parser.errors, (path, parser.errors[:2])


def test_very_long_names_are_refused_with_words(
    make_catalog: MakeCatalog, build_small: BuildSmall, caplog: pytest.LogCaptureFixture
) -> None:
    """A name of 10,000 letters is a galat, and a text of that length is shown."""
    long = SMALL_CATALOG["inovasi/padi-apung.yaml"].replace(
        "Padi Apung\nlem", "P" * 10_000 + "\nlem"
    )
    with pytest.raises(Abort):
        build_small(make_catalog({"inovasi/padi-apung.yaml": long}))
    assert "batasnya 200" in caplog.text
    word = SMALL_CATALOG["inovasi/padi-apung.yaml"] + f"kepanjangan: {'P' * 10_000}\n"
    site = build_small(make_catalog({"inovasi/padi-apung.yaml": word}))
    assert "P" * 10_000 in (site / "inovasi/padi-apung/index.html").read_text(encoding="utf-8")


def test_serving_survives_a_broken_record_and_recovers(
    make_catalog: MakeCatalog, tmp_path: Path, free_port: int
) -> None:
    """The live server lives on while a file is broken, says why, and follows its mending."""
    catalog = make_catalog({})
    (tmp_path / "docs").mkdir()
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        "site_name: Uji\n"
        f"theme: {{name: material, custom_dir: {ROOT / 'scripts/banua/theme'}, font: false}}\n"
        f"plugins: [banua: {{katalog: {catalog}}}]\n"
        "nav: [{Beranda: index.md}]\n",
        encoding="utf-8",
    )
    address = f"http://127.0.0.1:{free_port}"
    command = [sys.executable, "-m", "mkdocs", "serve", "-f", str(config), "-a", address[7:]]
    record = catalog / "inovasi" / "padi-apung.yaml"
    good = record.read_text(encoding="utf-8")
    log = tmp_path / "serve.log"
    with (
        log.open("w") as stream,
        subprocess.Popen(command, stderr=stream, cwd=tmp_path) as server,
    ):
        try:
            page = f"{address}/inovasi/padi-apung/"
            assert _wait_for(page, "Padi Apung")
            record.write_text("nama: Padi\n", encoding="utf-8")
            assert _wait_for_log(log, "kunci wajib")
            record.write_text(good.replace("Padi Apung", "Padi Terapung"), encoding="utf-8")
            assert _wait_for(page, "Padi Terapung")
        finally:
            server.terminate()


def _read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            text: str = answer.read().decode()
            return text
    except OSError:
        return ""


def _wait_for(address: str, text: str, seconds: float = 40) -> bool:
    return _until(lambda: text in _read(address), seconds)


def _wait_for_log(log: Path, text: str, seconds: float = 40) -> bool:
    return _until(lambda: text in log.read_text(encoding="utf-8"), seconds)


def _until(happened: Callable[[], bool], seconds: float) -> bool:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if happened():
            return True
        time.sleep(0.2)
    return False
