"""Makes a catalogue of any size whose words, links, and lengths resemble the real one.

    python tests/bench/synthetic.py --ukuran 10000 FOLDER

The same size and seed give the same bytes. Texts come from a chain over the words of the
real catalogue, drawn towards the words of the record's topics, so that words are as
frequent and as topical as in life; invented words join them, since a larger catalogue has
more different words. What the texts say is nonsense, and never leaves the benchmark.
"""

from __future__ import annotations

import argparse
import random
import shutil
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from banua.katalog import Katalog
from banua.model.inovasi import Inovasi
from banua.pipeline import load_katalog
from banua.source.writer import Value, write_record
from banua.text import slugify

REAL = Path(__file__).parents[2] / "catalog"
COPIED = ("acuan", "ajang", "lembaga")
INOVASI_PER_LEMBAGA = 8
"""Institutions grow with the catalogue; in the real one each runs fewer than two."""
LEMBAGA_BUATAN = {"puskesmas": "Puskesmas", "sekolah": "SMPN", "desa-kelurahan": "Desa"}
PELUANG_TERKAIT = 0.2
PELUANG_TIRUAN = 0.04
_SUKU_KATA = "ba ban bi da dan di ga ka kan la lan ma man mu na ni pa pe ra ran sa si ta tu wa ya"


class Words:
    """Draws sentences that sound like the real catalogue."""

    def __init__(self, katalog: Katalog, rng: random.Random) -> None:
        """Learn which words follow each other, and which go with a topic."""
        self._rng = rng
        self._next: defaultdict[str, list[str]] = defaultdict(list)
        self._of_tema: defaultdict[str, list[str]] = defaultdict(list)
        self._invented: list[str] = []
        for inovasi in katalog.inovasi.values():
            words = [word.strip(".,;:()\"'") for word in inovasi.ringkasan.split()]
            words = [word for word in words if word]
            for word, following in pairwise(words):
                self._next[word].append(following)
            for id_ in inovasi.tema:
                self._of_tema[id_] += words
        self._all = list(self._next)

    def text(self, count: int, tema: Sequence[str]) -> str:
        """Return sentences of `count` words about topics."""
        sentences: list[str] = []
        while count > 0:
            length = min(count, self._rng.randint(8, 18))
            sentences.append(f"{self.phrase(length, tema)}.")
            count -= length
        return " ".join(sentences)

    def phrase(self, count: int, tema: Sequence[str]) -> str:
        """Return `count` words about topics, without an end."""
        phrase = " ".join(self._chain(count, tema))
        return phrase[:1].upper() + phrase[1:]

    def invent(self) -> str:
        """Return a new word."""
        return "".join(self._rng.choices(_SUKU_KATA.split(), k=self._rng.randint(2, 4)))

    def _chain(self, length: int, tema: Sequence[str]) -> Iterator[str]:
        word = self._rng.choice(self._all)
        for _ in range(length):
            yield word
            chance = self._rng.random()
            if chance < 0.03:
                word = self._seldom()
            elif chance < 0.35:
                word = self._rng.choice(self._of_tema[self._rng.choice(tema)])
            else:
                word = self._rng.choice(self._next.get(word) or self._all)

    def _seldom(self) -> str:
        if not self._invented or self._rng.random() < 0.4:
            self._invented.append(self.invent())
        return self._rng.choice(self._invented)


@dataclass(slots=True)
class Draft:
    """A synthetic innovation before its texts: what others must know to link to it."""

    id: str
    nama: str
    model: Inovasi
    lembaga: str
    wilayah: str
    terkait: list[str] = field(default_factory=list)
    asal: str | None = None


def write_catalog(target: Path, size: int, seed: int = 1) -> None:
    """Write a catalogue of `size` innovations into the folder `target`, which is empty."""
    katalog, _ = load_katalog(REAL)
    for name in COPIED:
        shutil.copytree(REAL / name, target / name)
    maker = Maker(katalog, random.Random(seed))  # noqa: S311 - no secret is drawn
    for folder, records in (
        ("lembaga", maker.draw_lembaga(size // INOVASI_PER_LEMBAGA)),
        ("inovasi", maker.draw_inovasi(size)),
    ):
        (target / folder).mkdir(exist_ok=True)
        for id_, data in records:
            path = target / folder / f"{id_}.yaml"
            path.write_text(write_record(data), encoding="utf-8")


class Maker:
    """Draws records that link to each other as real ones do."""

    def __init__(self, katalog: Katalog, rng: random.Random) -> None:
        """Start from the institutions, contests, and records of the real catalogue."""
        self._rng = rng
        self._words = Words(katalog, rng)
        self._models = list(katalog.inovasi.values())
        self._ajang = list(katalog.ajang)
        self._place = {id_: lembaga.wilayah for id_, lembaga in katalog.lembaga.items()}
        self._parents: defaultdict[str, list[str]] = defaultdict(list)
        for id_, lembaga in katalog.lembaga.items():
            if lembaga.jenis == "skpd-kabkota":
                self._parents[lembaga.wilayah].append(id_)

    def draw_lembaga(self, count: int) -> Iterator[tuple[str, dict[str, Value]]]:
        """Yield id and keys of institutions that belong to real ones."""
        for number in range(count):
            jenis = self._rng.choice(list(LEMBAGA_BUATAN))
            wilayah = self._rng.choice(sorted(self._parents))
            nama = f"{LEMBAGA_BUATAN[jenis]} {self._name()} {number}"
            id_ = slugify(nama)
            self._place[id_] = wilayah
            yield (
                id_,
                {
                    "nama": nama,
                    "jenis": jenis,
                    "wilayah": wilayah,
                    "induk": self._rng.choice(self._parents[wilayah]),
                    "sumber": self._sumber(id_, 1),
                },
            )

    def draw_inovasi(self, size: int) -> Iterator[tuple[str, dict[str, Value]]]:
        """Yield id and keys of innovations; all links are drawn before the first."""
        people = [f"{self._name()} {self._name()}" for _ in range(size // 4 + 9)]
        daftar_lembaga = list(self._place)
        for draft in self._drafts(size, daftar_lembaga):
            filled = self._fill(draft, daftar_lembaga, people)
            yield draft.id, {key: value for key, value in filled.items() if value}

    def _name(self) -> str:
        return self._words.invent().capitalize()

    def _drafts(self, size: int, daftar_lembaga: Sequence[str]) -> list[Draft]:
        rng = self._rng
        drafts: list[Draft] = []
        of_tema: defaultdict[str, list[Draft]] = defaultdict(list)
        for number in range(size):
            lembaga = rng.choice(daftar_lembaga)
            place = self._place[lembaga]
            nama = f"{self._name().upper()} {self._name()} {number}"
            draft = Draft(
                id=slugify(nama),
                nama=nama,
                model=self._models[number % len(self._models)],
                lembaga=lembaga,
                wilayah="provinsi" if place == "luar-kalsel" else place,
            )
            alike = of_tema[draft.model.tema[0]]
            chance = rng.random()
            if alike and chance < PELUANG_TERKAIT:
                other = rng.choice(alike)
                draft.terkait.append(other.id)
                other.terkait.append(draft.id)
            elif alike and chance < PELUANG_TERKAIT + PELUANG_TIRUAN:
                draft.asal = rng.choice(alike).id
            alike.append(draft)
            drafts.append(draft)
        return drafts

    def _fill(
        self, draft: Draft, daftar_lembaga: Sequence[str], people: Sequence[str]
    ) -> dict[str, Value]:
        """Return all keys: about 300 words, filled as often as in life."""
        rng, model, tema = self._rng, draft.model, draft.model.tema
        text, phrase = self._words.text, self._words.phrase
        return {
            "nama": draft.nama,
            "kepanjangan": phrase(5, tema) if rng.random() < 0.3 else None,
            "lembaga": draft.lembaga,
            "wilayah": draft.wilayah,
            "ringkasan": text(rng.randint(38, 64), tema),
            "masalah": text(rng.randint(40, 60), tema),
            "cara_kerja": f"{text(45, tema)}\n\n{text(45, tema)}",
            "tujuan": text(25, tema),
            "manfaat": "\n".join(f"- {phrase(9, tema)}" for _ in range(3)),
            "hasil": [
                {"uraian": text(12, tema), "sumber": ["s1"]} for _ in range(rng.randint(0, 3))
            ],
            "tahapan": model.tahapan,
            "bentuk": model.bentuk,
            "jenis": model.jenis,
            "urusan": model.urusan,
            "tema": tema,
            "tahun": rng.randint(2012, 2025),
            "peneliti": rng.sample(people, k=rng.choice((0, 0, 1, 2))),
            "mitra": rng.sample(daftar_lembaga, k=rng.choice((0, 0, 0, 1, 2))),
            "penghargaan": [self._penghargaan()] if rng.random() < 0.25 else [],
            "replikasi_dari": [{"inovasi": draft.asal, "sumber": ["s1"]}] if draft.asal else [],
            "alih": {
                "biaya": phrase(6, tema),
                "langkah": [phrase(8, tema) for _ in range(3)],
            },
            "terkait": [{"id": id_, "alasan": phrase(5, tema)} for id_ in draft.terkait],
            "sumber": self._sumber(draft.id, rng.randint(1, 3)),
        }

    def _penghargaan(self) -> dict[str, Value]:
        return {
            "ajang": self._rng.choice(self._ajang),
            "tahun": self._rng.randint(2015, 2025),
            "capaian": self._rng.choice(("Juara I", "Juara II", "Juara III", "Top 45")),
            "sumber": ["s1"],
        }

    def _sumber(self, name: str, count: int) -> list[dict[str, Value]]:
        return [
            {
                "id": f"s{number}",
                "judul": f"Berita {self._name()} {self._name()}",
                "penerbit": "Media Contoh",
                "tanggal": f"{self._rng.randint(2016, 2024)}-{self._rng.randint(1, 12):02}",
                "url": f"https://contoh.example/{name}/{number}",
            }
            for number in range(1, count + 1)
        ]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--ukuran", type=int, default=1000)
    arguments = parser.parse_args()
    write_catalog(arguments.folder, arguments.ukuran)
