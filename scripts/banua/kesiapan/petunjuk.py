"""Hints in a record that evidence for an indicator is near at hand.

A hint never scores: the form wants a document, and the record only tells that one should
exist. Hints rank what to collect first, since most records have no evidence yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from banua.katalog import Tiruan
from banua.model.inovasi import Inovasi

_NO_NEWS = (".go.id", ".mil.id", ".desa.id", ".ac.id", "doi.org")
"""Ends of host names of governments and universities; what stands there is no news by others."""


def find_petunjuk(inovasi: Inovasi, peniru: Sequence[Tiruan] = ()) -> Mapping[str, str]:
    """Return hints by the number of the indicator on the form of 2026 and later.

    Args:
        inovasi: A record.
        peniru: Those who copied it, whichever record declared them.
    """
    return dict(_hints(inovasi, peniru))


def _hints(inovasi: Inovasi, peniru: Sequence[Tiruan]) -> Iterator[tuple[str, str]]:
    if inovasi.jenis == "digital":
        yield "19", "Tercatat digital: lampirkan tangkapan layar sistemnya."
    if inovasi.mitra:
        yield (
            "22",
            f"Tercatat {len(inovasi.mitra)} mitra: lampirkan surat kerja sama atau beritanya.",
        )
    if news := sorted({host for item in inovasi.sumber if _is_news(host := host_of(item.url))}):
        yield "25", f"Ada halaman di {news[0]}: bila itu berita, lampirkan tangkapan layarnya."
    applied = [edge for edge in peniru if edge.rincian.status == "diterapkan"]
    if applied:
        yield (
            "31",
            f"Tercatat {len(applied)} peniruan yang diterapkan: minta surat pernyataan replikasi.",
        )
    if inovasi.hasil:
        yield "33", "Hasilnya tercatat: lampirkan daftar penerima atau rekap yang mendasarinya."
    if inovasi.riset:
        yield "34", "Ada karya ilmiah: pakai bila isinya menilai hasil inovasi ini."


def host_of(url: str) -> str:
    """Return the host name of an address, without `www.`."""
    host = url.partition("://")[2].partition("/")[0].partition(":")[0]
    return host.lower().removeprefix("www.")


def _is_news(host: str) -> bool:
    return bool(host) and not host.endswith(_NO_NEWS)
