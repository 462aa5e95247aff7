"""Texts that people wrote become safe HTML, whatever they hold."""

from __future__ import annotations

import html
import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from banua.model.acuan import Istilah
from banua.pages.prose import Abbreviations, MarkdownRenderer, allow_breaks, shorten
from pages_katalog import Keys, make_katalog, make_pages

ALLOWED_ATTRIBUTES = {
    ("a", "href"),
    ("a", "title"),
    ("a", "rel"),
    ("abbr", "title"),
    ("ol", "start"),
    ("th", "scope"),
}
HOSTILE = (
    "<script>alert(1)</script> \"><img src=x onerror=alert(2)> {{ 7*7 }} ' onclick='alert(3) "
    "</title></style><!-- ]]> \u202eterbalik\u202c &lt;b&gt;"
)
SYNTAX = "-+*=#|>&<`~!()[]\\_'\":;.1a \n\n\n\t\x0b\xa0\u2028"
MARKED_TEXT = st.one_of(st.text(SYNTAX, max_size=30), st.text(max_size=30))
IID = Istilah(istilah="IID", kepanjangan="Indeks <Inovasi> Daerah", arti="Ukuran.")
TPS3R = Istilah(istilah="TPS3R", kepanjangan="Tempat Pengolahan Sampah", arti="Tempat.")


class _Tags(HTMLParser):
    """Gathers tags and attributes."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]


@pytest.fixture(scope="module")
def markdown() -> MarkdownRenderer:
    """A renderer without abbreviations."""
    return MarkdownRenderer(Abbreviations(()))


def test_markdown_keeps_what_people_use(markdown: MarkdownRenderer) -> None:
    """Emphasis, lists, tables, and web links come through; headings fit below the page's own."""
    shown = markdown.render("# Judul\n\n**tebal** [situs](https://a.id)\n\n| a |\n|---|\n| b |")
    assert "<h3>Judul</h3>" in shown
    assert "<strong>tebal</strong>" in shown
    assert '<a href="https://a.id" rel="noopener">situs</a>' in shown
    assert '<th scope="col">a</th>' in shown
    assert "<td>b</td>" in shown


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "//a.id",
        "../x",
    ],
)
def test_only_web_addresses_become_links(markdown: MarkdownRenderer, address: str) -> None:
    """Whatever could run, or depends on the page it stands on, stays text."""
    assert "a" not in _Tags(markdown.render(f"[klik]({address})")).tags
    assert "a" not in _Tags(markdown.render(f"<{address}>")).tags
    assert "a" not in _Tags(markdown.render(f"[klik][x]\n\n[x]: {address}")).tags


def test_pictures_are_not_loaded(markdown: MarkdownRenderer) -> None:
    """No page asks another host for anything."""
    assert "img" not in _Tags(markdown.render("![x](https://a.id/x.png)")).tags


@given(MARKED_TEXT)
def test_plain_prose_is_the_same_without_the_parser(text: str) -> None:
    """The short way gives what the parser gives, or leaves the text to it."""
    markdown = MarkdownRenderer(Abbreviations(()))
    plain = markdown._render_plain(text.strip()) if text.strip() else None
    if plain is not None:
        parsed = markdown._cleaner.clean(markdown._parser.render(text.strip()))
        assert html.unescape(parsed) == html.unescape(plain)


def test_most_prose_takes_the_short_way(markdown: MarkdownRenderer) -> None:
    """Paragraphs and flat lists need no parser."""
    assert markdown._render_plain("Satu.\nDua.\n\n- a\n- b\n\nTiga, 50% (x).") == (
        "<p>Satu.\nDua.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>Tiga, 50% (x).</p>\n"
    )


@given(st.lists(st.one_of(MARKED_TEXT, st.just(HOSTILE)), max_size=4).map("".join))
def test_markdown_yields_nothing_but_the_allowed(text: str) -> None:
    """No text gives a tag or an attribute that is not on the list."""
    found = _Tags(MarkdownRenderer(Abbreviations((IID,))).render(text))
    assert not {"script", "img", "iframe", "style", "svg", "form", "h1", "h2"} & set(found.tags)
    assert {(tag, name) for tag, name, _ in found.attributes} <= ALLOWED_ATTRIBUTES
    assert all(v.startswith("http") for tag, name, v in found.attributes if name == "href")


def test_abbreviations_are_explained_once() -> None:
    """The first use carries the meaning, escaped; further uses do not repeat it."""
    shown = Abbreviations((IID, TPS3R)).mark("IID 2023 dan IID; TPS3R <b>")
    assert shown == (
        '<abbr title="Indeks &lt;Inovasi&gt; Daerah">IID</abbr> 2023 dan IID; '
        '<abbr title="Tempat Pengolahan Sampah">TPS3R</abbr> &lt;b&gt;'
    )


@pytest.mark.parametrize("text", ["PIID", "IIDX", "e-IID", "IID-2", "a/IID", "xIID", "iid"])
def test_abbreviations_are_whole_words(text: str) -> None:
    """A part of another word is not the abbreviation."""
    assert text == Abbreviations((IID,)).mark(text)


def test_abbreviations_with_several_meanings_are_left_alone() -> None:
    """A wrong explanation is worse than none."""
    ringkasan = {"padi-apung": {"nama": "Kartu", "ringkasan": "Mencetak KIA menurut IID."}}
    body = make_pages(make_katalog(inovasi=ringkasan))["inovasi/padi-apung/"].body
    assert '<abbr title="Indeks Inovasi Daerah">IID</abbr>' in body
    assert "Mencetak KIA menurut" in body


@given(st.text(max_size=300), st.integers(20, 200))
def test_shortened_text_is_one_line_of_at_most_that_length(text: str, length: int) -> None:
    """Descriptions fit, and a text that fits is whole."""
    short = shorten(text, length)
    assert len(short) <= length
    assert "\n" not in short
    assert short.endswith("…") or " ".join(text.split()) == short


def test_shortened_text_ends_at_a_word() -> None:
    """No word is cut through."""
    assert "Sawah terendam…" == shorten("Sawah terendam berbulan-bulan", 20)


def hostile_katalog() -> dict[str, dict[str, Keys | None]]:
    """Return changes that put hostile text wherever a record holds text."""
    source = ({"id": "s1", "judul": HOSTILE, "penerbit": HOSTILE, "url": "https://contoh.id/x"},)
    return {
        "inovasi": {
            "padi-apung": {
                "nama": HOSTILE,
                "kepanjangan": HOSTILE,
                "ringkasan": HOSTILE,
                "masalah": HOSTILE,
                "cara_kerja": f"[x](javascript:alert(1))\n\n{HOSTILE}",
                "hasil": ({"uraian": HOSTILE, "sumber": ("s1",)},),
                "peneliti": (HOSTILE, "N" * 10_000),
                "mitra": (HOSTILE,),
                "riset": ({"judul": HOSTILE, "peneliti": (HOSTILE,), "lembaga": HOSTILE},),
                "penghargaan": ({"ajang": "lomba", "tahun": 2021, "capaian": HOSTILE},),
                "replikasi": ({"pihak": HOSTILE, "uraian": HOSTILE, "hasil": HOSTILE},),
                "alih": {"biaya": HOSTILE, "langkah": (HOSTILE,), "prasyarat": (HOSTILE,)},
                "lembaga_nama": HOSTILE,
                "alasan_status": HOSTILE,
                "status": "berhenti",
                "catatan": (HOSTILE,),
                "sumber": source,
                "alias": ("lama",),
            }
        },
        "lembaga": {
            "dinas-a": {
                "nama": HOSTILE,
                "singkatan": HOSTILE,
                "jenis": "lainnya",
                "wilayah": "tapin",
                "peran": HOSTILE,
                "nama_lama": ({"nama": HOSTILE},),
                "catatan": (HOSTILE,),
            }
        },
        "tema": {"padi": {"label": HOSTILE[:80], "deskripsi": HOSTILE, "sinonim": (HOSTILE,)}},
        "urusan": {
            "pertanian": {
                "nomor": 1,
                "nama": HOSTILE,
                "kelompok": "pilihan",
                "deskripsi": HOSTILE,
                "catatan": (HOSTILE,),
            }
        },
        "ajang": {
            "lomba": {
                "nama": HOSTILE,
                "tingkat": "desa",
                "deskripsi": HOSTILE,
                "kategori": (HOSTILE,),
                "penyelenggara": HOSTILE,
            }
        },
        "kebutuhan": {
            "butuh-padi": {
                "judul": HOSTILE,
                "lembaga": "dinas-a",
                "wilayah": "tapin",
                "uraian": HOSTILE,
                "urusan": ("pertanian",),
                "tema": ("padi",),
                "syarat": (HOSTILE,),
                "kata_kunci": (HOSTILE,),
                "dijawab_oleh": ("padi-apung",),
                "sumber": source,
            }
        },
    }


def test_hostile_records_are_shown_as_text() -> None:
    """Script, event handlers, comments, and template marks stay words on every page."""
    pages = make_pages(make_katalog(**hostile_katalog()))
    for page in pages.values():
        found = _Tags(page.head + page.body)
        assert "img" not in found.tags, page.path
        assert "iframe" not in found.tags, page.path
        own = re.findall(r"<script(?: (?:src|type|defer)|>\n)", page.head)
        assert found.tags.count("script") == len(own), page.path
        handlers = [name for _, name, _ in found.attributes if name.startswith("on")]
        assert [] == handlers, page.path
        addresses = [value for _, name, value in found.attributes if name == "href"]
        assert not any(re.match(r"\s*(javascript|data|vbscript):", a) for a in addresses), page.path
        assert "{{ 7*7 }}" in page.body or "49" not in page.body, page.path
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in pages["inovasi/padi-apung/"].body


def test_linked_data_cannot_end_its_script() -> None:
    """A title with `</script>` stays inside the JSON."""
    head = make_pages(make_katalog(**hostile_katalog()))["inovasi/padi-apung/"].head
    data = head.partition('<script type="application/ld+json">')[2]
    assert "\\u003c/script\\u003e" in data
    assert 1 == data.count("</script>")


def test_a_narrow_line_may_break_inside_an_address() -> None:
    """Behind a dot between letters; not in numbers, and what is no HTML stays none."""
    assert allow_breaks("Adminduk (a.dukcapil.id)") == "Adminduk (a.<wbr>dukcapil.<wbr>id)"
    assert allow_breaks("Rp 2.500 Versi 2.a Dr. X") == "Rp 2.500 Versi 2.a Dr. X"
    assert allow_breaks("<b>.x") == "&lt;b&gt;.x"
