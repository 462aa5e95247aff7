"""A count of the catalogue's files that owes nothing to the program: plain YAML, plain loops."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from conftest import ROOT

CATALOG = ROOT / "catalog"
SKPD = ("skpd-provinsi", "skpd-kabkota")
NOT_COPIED = ("studi-tiru", "komitmen")


@dataclass(frozen=True)
class Recount:
    """The records as plain data by id, withdrawn innovations left out."""

    inovasi: Mapping[str, Any]
    lembaga: Mapping[str, Any]
    wilayah: Mapping[str, Any]
    urusan: Mapping[str, Any]
    ajang: Mapping[str, Any]
    tingkat: list[Any]
    riwayat: Any

    def level(self, id_: str) -> str:
        """Return the name of the level of an innovation."""
        reached = ""
        for level in self.tingkat:
            if not all(_meets(self.inovasi[id_], wanted) for wanted in level.get("syarat", [])):
                break
            reached = level["nama"]
        return reached

    def copies(self) -> Counter[str]:
        """Return how often each innovation is copied, by what either side declares."""
        found: Counter[str] = Counter()
        declared = set()
        for id_, record in self.inovasi.items():
            for edge in record.get("replikasi", []):
                declared.add((id_, edge.get("inovasi")))
                found[id_] += edge.get("status") not in NOT_COPIED
        for id_, record in self.inovasi.items():
            for edge in record.get("replikasi_dari", []):
                origin = edge.get("inovasi")
                if origin and (origin, id_) not in declared:
                    found[origin] += edge.get("status") not in NOT_COPIED
        return +found

    def newest(self) -> int:
        """Return the newest year of any innovation."""
        return max(int(record["tahun"]) for record in self.inovasi.values() if "tahun" in record)

    def skpd(self, wilayah: str) -> tuple[int, int, int]:
        """Return agencies of a region: all, without innovation, without one of the newest year."""
        own = [
            id_
            for id_, record in self.lembaga.items()
            if record["wilayah"] == wilayah and record["jenis"] in SKPD
        ]
        years = {id_: [self.inovasi[i].get("tahun") for i in self._works(id_)] for id_ in own}
        newest = self.newest()
        return (
            len(own),
            sum(1 for id_ in own if not years[id_]),
            sum(1 for id_ in own if newest not in years[id_]),
        )

    def _works(self, lembaga: str) -> list[str]:
        works = [id_ for id_, record in self.inovasi.items() if record["lembaga"] == lembaga]
        for unit, record in self.lembaga.items():
            if record.get("induk") == lembaga:
                works += self._works(unit)
        return works


@cache
def recount() -> Recount:
    """Return the real catalogue, read once."""
    inovasi = _folder("inovasi")
    return Recount(
        inovasi={id_: r for id_, r in inovasi.items() if r.get("status") != "ditarik"},
        lembaga=_folder("lembaga"),
        wilayah=_folder("acuan/wilayah"),
        urusan=_folder("acuan/urusan"),
        ajang=_folder("ajang"),
        tingkat=_file(CATALOG / "acuan/tingkat.yaml")["tingkat"],
        riwayat=_file(CATALOG / "acuan/iid/riwayat.yaml"),
    )


def _folder(name: str) -> dict[str, Any]:
    return {path.stem: _file(path) for path in sorted((CATALOG / name).glob("*.yaml"))}


def _file(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


def _meets(record: Any, wanted: Any) -> bool:
    def measure(key: str) -> int:
        values = list(_walk(record, key.replace("[]", ".[]").split(".")))
        if wanted.get("satuan") == "kata":
            return sum(len(str(value).split()) for value in values)
        return len(values)

    return any(measure(key) >= wanted.get("sedikitnya", 1) for key in wanted["kunci"])


def _walk(value: Any, way: list[str]) -> Iterator[Any]:
    if value is None:
        return
    if not way:
        yield value
    elif way[0] == "[]":
        for item in value:
            yield from _walk(item, way[1:])
    elif way[0] == "<kode>":
        for item in value.values():
            yield from _walk(item, way[1:])
    else:
        yield from _walk(value.get(way[0]), way[1:])
