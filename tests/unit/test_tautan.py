"""`banua tautan` asks politely, remembers, and never fails a build."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from banua.cli import main
from banua.perawatan.jaringan import Giliran, Jawaban, Keadaan, Penanya
from banua.perawatan.tautan import check_tautan
from conftest import SMALL_CATALOG, MakeCatalog
from small_web import SmallWeb, running_web

PADI = SMALL_CATALOG["inovasi/padi-apung.yaml"]
OTHERS = {f"inovasi/{id_}.yaml": None for id_ in ("surjan-rawa", "pompa-surya")}


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[SmallWeb]:
    """Return a running web."""
    with running_web(monkeypatch) as web:
        yield web


@pytest.fixture(autouse=True)
def _inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def _run(catalog: Path, *arguments: str) -> Result:
    options = ["--katalog", str(catalog), "--jeda", "0", "--batas-waktu", "5", *arguments]
    return CliRunner().invoke(main, ["tautan", *options])


def _catalog(make_catalog: MakeCatalog, *urls: str, **lists: str) -> Path:
    sources = "".join(
        f"  - id: s{number}\n    judul: Berita\n    url: {url}\n"
        for number, url in enumerate(urls, 1)
    )
    text = f"{PADI.partition('sumber:')[0]}sumber:\n{sources}"
    files = {f"acuan/{name}.yaml": content for name, content in lists.items()}
    return make_catalog({"inovasi/padi-apung.yaml": text, **OTHERS, **files})


@pytest.mark.parametrize(
    ("path", "keadaan", "visits"),
    [
        ("/hidup", "hidup", "HEAD"),
        ("/tanpa-head", "hidup", "HEAD GET"),
        ("/head-keliru", "hidup", "HEAD GET"),
        ("/sementara", "hidup", "HEAD HEAD"),
        ("/pindah", "pindah", "HEAD HEAD"),
        ("/ke-lain", "pindah", "HEAD HEAD"),
        ("/hilang", "mati", "HEAD GET"),
        ("/dihapus", "mati", "HEAD GET"),
        ("/pindah-lalu-hilang", "mati", "HEAD HEAD GET"),
        ("/larang", "tidak pasti", "HEAD GET"),
        ("/rusak", "tidak pasti", "HEAD GET"),
        ("/sibuk", "tidak pasti", "HEAD"),
        ("/putar", "tidak pasti", " ".join(["HEAD"] * 6)),
        ("/keluar", "tidak pasti", "HEAD"),
    ],
)
def test_answers(path: str, keadaan: str, visits: str, web: SmallWeb) -> None:
    """HEAD is asked first, GET where HEAD is refused; a busy site is not pressed."""
    answer = Penanya("uji/1", 5, Giliran(0)).ask(web.url(path))
    assert (keadaan, visits) == (answer.keadaan, " ".join(v.method for v in web.visits))
    assert {"uji/1"} == {visit.agent for visit in web.visits}


def test_moved_addresses_are_told(web: SmallWeb) -> None:
    """Only a move for good has a target worth writing down."""
    asker = Penanya("uji/1", 5, Giliran(0))
    assert web.url("/hidup") == asker.ask(web.url("/pindah")).tujuan
    assert asker.ask(web.url("/sementara")).tujuan == ""


def test_silence(web: SmallWeb) -> None:
    """A slow site is unsure, a name that nobody has is dead, odd addresses never raise."""
    asker = Penanya("uji/1", 0.2, Giliran(0))
    assert asker.ask(web.url("/lambat")) == Jawaban(
        Keadaan.RAGU, "tidak menjawab sampai batas waktu"
    )
    assert asker.ask("http://tak-ada.invalid/") == Jawaban(
        Keadaan.MATI, "nama situs tidak ditemukan"
    )
    for odd in ("http://[x.y/", "http://a.b:x/", "http://a..b/", "http://é.contoh.id:1/ü?ä=1"):
        assert asker.ask(odd).keadaan in {Keadaan.RAGU, Keadaan.MATI}


def test_one_question_at_a_time_with_a_pause(web: SmallWeb, make_catalog: MakeCatalog) -> None:
    """A host is asked one thing after another, also when another host sends us there."""
    hosts = ("situs.contoh.id", "www.situs.contoh.id", "lain.contoh.id", "tiga.contoh.id")
    urls = [web.url(f"/{path}", host) for path in ("hidup", "ke-lain", "rusak") for host in hosts]
    catalog = _catalog(make_catalog, *urls)
    started = time.monotonic()
    assert _run(catalog, "--jeda", "0.05").exit_code == 0
    spent = time.monotonic() - started
    for host in ("situs.contoh.id", "lain.contoh.id", "tiga.contoh.id"):
        visits = sorted(
            (v for v in web.visits if v.host.removeprefix("www.") == host), key=lambda v: v.begin
        )
        assert len(visits) >= 4
        assert all(later.begin - earlier.begin >= 0.05 for earlier, later in pairwise(visits))
    assert spent < len(web.visits) * 0.05 + 5


def test_a_host_that_does_not_answer_is_left_alone() -> None:
    """After three questions in vain the rest is not asked."""
    asked = []

    def ask(url: str) -> Jawaban:
        asked.append(url)
        return Jawaban(Keadaan.RAGU, "diam")

    urls = {f"http://a.id/{number}": () for number in range(9)}
    hasil = check_tautan(urls, (), {}, ask, lambda _: None)
    assert (3, 9) == (len(asked), len(hasil))


def test_breaking_off_begins_nothing_more() -> None:
    """Ctrl+C waits for what is under way only."""
    asked = []

    def ask(url: str) -> Jawaban:
        if "b.id" in url:
            raise KeyboardInterrupt
        time.sleep(0.01)
        asked.append(url)
        return Jawaban(Keadaan.HIDUP)

    urls = {f"http://a.id/{number}": () for number in range(500)} | {"http://b.id/": ()}
    with pytest.raises(KeyboardInterrupt):
        check_tautan(urls, (), {}, ask, lambda _: None)
    assert len(asked) < 400


def test_report(web: SmallWeb, make_catalog: MakeCatalog) -> None:
    """Dead links are told with place and cure, and nothing fails."""
    catalog = _catalog(make_catalog, *map(web.url, ("/hidup", "/hilang", "/pindah", "/larang")))
    result = _run(catalog)
    told = re.sub(r":\d{4,5}/", ":80/", result.stdout.replace(f"{catalog}", "catalog"))
    assert result.exit_code == 0
    assert told == (
        "catalog/inovasi/padi-apung.yaml:16:10: mati: http://situs.contoh.id:80/hilang:"
        " halaman tidak ada (404)\n"
        "  Perbaiki: cari salinannya di arsip web dan ganti alamatnya; sumbernya jangan dihapus\n"
        "catalog/inovasi/padi-apung.yaml:19:10: pindah: http://situs.contoh.id:80/pindah:"
        " sekarang di http://situs.contoh.id:80/hidup\n"
        "  Perbaiki: buka alamat barunya; bila isinya sama, ganti alamatnya\n"
        "catalog/inovasi/padi-apung.yaml:22:10: tidak pasti: http://situs.contoh.id:80/larang:"
        " menolak program (403)\n"
        "  Perbaiki: buka dengan peramban; bila hidup dan selalu begini, catat di"
        " catalog/acuan/tautan.yaml\n"
        "\n4 alamat: 1 hidup, 1 pindah, 1 mati, dan 1 tidak pasti.\n"
    )
    data = json.loads(_run(catalog, "--format", "json").stdout)
    assert {"berkas": f"{catalog}/inovasi/padi-apung.yaml", "baris": 16, "kolom": 10} in [
        place for item in data for place in item["tempat"]
    ]
    markdown = _run(catalog, "--format", "markdown").stdout
    assert markdown.startswith("## Tautan\n\n4 alamat: ")
    assert "http://" not in markdown


def test_good_answers_are_remembered(web: SmallWeb, make_catalog: MakeCatalog) -> None:
    """What answered is not asked again for two weeks; what did not is."""
    catalog = _catalog(make_catalog, web.url("/hidup"), web.url("/hilang"))
    _run(catalog)
    web.visits.clear()
    result = _run(catalog)
    assert {"/hilang"} == {visit.path for visit in web.visits}
    assert "1 dari pemeriksaan sebelumnya." in result.stdout
    web.visits.clear()
    _run(catalog, "--umur", "0")
    assert {"/hidup", "/hilang"} == {visit.path for visit in web.visits}


@pytest.mark.parametrize("content", ["", "{", "[]", '{"versi": 1, "alamat": {"a": 1}}', "\udcff"])
def test_a_broken_memory_counts_as_none(
    content: str, web: SmallWeb, make_catalog: MakeCatalog
) -> None:
    """Whatever the file holds, everything is asked, and the file is written anew."""
    cache = Path(".cache/tautan.json")
    cache.parent.mkdir()
    cache.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert _run(_catalog(make_catalog, web.url("/hidup"))).exit_code == 0
    assert json.loads(cache.read_text("utf-8"))["alamat"][web.url("/hidup")]["keadaan"] == "hidup"


def test_a_memory_that_can_not_be_written_is_told_once(
    web: SmallWeb, make_catalog: MakeCatalog
) -> None:
    """The check goes on."""
    Path(".cache").write_text("", encoding="utf-8")
    result = _run(_catalog(make_catalog, web.url("/hidup"), web.url("/hidup", "b.contoh.id")))
    assert (0, 1) == (result.exit_code, result.output.count("tidak dapat ditulis"))


def test_exceptions_have_reasons_and_ends(web: SmallWeb, make_catalog: MakeCatalog) -> None:
    """An address that is excepted is not asked; an exception that has ended is none."""
    kept = "dikecualikan:\n  - awalan: {}\n    alasan: Menolak program\n    sampai: '{}'\n"
    catalog = _catalog(
        make_catalog, web.url("/larang"), tautan=kept.format(web.url("/"), "2999-01")
    )
    assert "1 alamat: 1 dikecualikan." in _run(catalog).stdout
    assert web.visits == []
    catalog = _catalog(
        make_catalog, web.url("/larang"), tautan=kept.format(web.url("/"), "2020-01")
    )
    assert "1 alamat: 1 tidak pasti." in _run(catalog).stdout


def test_an_exception_without_a_reason_is_refused(make_catalog: MakeCatalog) -> None:
    """`periksa` asks why."""
    catalog = _catalog(
        make_catalog, "https://a.id/b", tautan="dikecualikan:\n  - awalan: https://a.id/\n"
    )
    result = CliRunner().invoke(main, ["periksa", "--katalog", str(catalog)])
    assert "kunci wajib 'alasan' belum ada" in result.output


def test_the_project_is_named(web: SmallWeb, make_catalog: MakeCatalog) -> None:
    """Whoever reads the log of a site learns who asked."""
    _run(_catalog(make_catalog, web.url("/hidup")), "--situs", "https://inovasi.contoh.id/")
    agent = web.visits[0].agent
    assert re.fullmatch(
        r"banua/\S+ \(pemeriksa tautan Inovasi Banua; \+https://inovasi\.contoh\.id/\)", agent
    )


def test_wrong_usage(make_catalog: MakeCatalog) -> None:
    """Only that has an exit code of its own."""
    assert _run(make_catalog({}), "--jeda", "-1").exit_code == 2
