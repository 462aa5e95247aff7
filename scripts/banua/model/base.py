"""What all records share: the strict base class and the types of their values.

Scalars arrive from `banua.source` as text, since in YAML the look of a value must not
decide its type (`NO`, `12:30`, `010`). Each type here says which texts it takes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
)
from pydantic_core import PydanticCustomError

ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"
ID_SUMBER_PATTERN = r"^s[1-9][0-9]{0,2}$"
DOI_PATTERN = r"^10\.[0-9]{4,9}/\S+$"
ORCID_PATTERN = r"^([0-9]{4}-){3}[0-9]{3}[0-9X]$"
AKAR_PATTERN = r"^[a-z]+(-[a-z]+)?$"
KODE_WILAYAH_PATTERN = r"^[0-9]{2}(\.[0-9]{2})?$"
INTEGER = re.compile(r"0|-?[1-9][0-9]{0,14}")
NUMBER = re.compile(r"-?(0|[1-9][0-9]{0,14})(\.[0-9]{1,6})?")
TANGGAL = re.compile(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")
TAUTAN = re.compile(r"""https?://[^\s<>"'\\^`{|}]+\.[^\s<>"\\^`{|}]+""", re.IGNORECASE)
_BOOLEAN = {"true": True, "false": False}
_WRITTEN: dict[frozenset[str], set[str]] = {}


class Part(BaseModel):
    """A mapping inside a record: strict, frozen, no unknown keys."""

    model_config = ConfigDict(strict=True, frozen=True, extra="forbid")

    def model_post_init(self, _context: object) -> None:
        """Share the set of the keys that are written with all parts that have the same.

        Thousands of equal sets, which nobody changes, took two fifths of the memory of a
        catalogue.
        """
        written = self.__pydantic_fields_set__
        shared = _WRITTEN.setdefault(frozenset(written), written)
        object.__setattr__(self, "__pydantic_fields_set__", shared)

    def __setstate__(self, state: dict[Any, Any]) -> None:
        """Take over the state of a part that another process has read."""
        super().__setstate__(state)
        self.model_post_init(None)


@dataclass(frozen=True, slots=True)
class Rujukan:
    """Mark of a field that holds the id of another record.

    Attributes:
        kind: Record kind the id belongs to, such as `lembaga`.
        loose: Whether a plain name may stand where no record exists.
    """

    kind: str
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Bentuk:
    """Mark of a type whose values have a form of their own.

    Attributes:
        nama: Name of the form, such as `tanggal`.
    """

    nama: str


def _parse_integer(value: object) -> object:
    if isinstance(value, str) and INTEGER.fullmatch(value):
        return int(value)
    if type(value) is int:
        return value
    raise PydanticCustomError("bilangan_bulat", "not an integer")


def _parse_number(value: object) -> object:
    if isinstance(value, str) and NUMBER.fullmatch(value):
        return float(value) if "." in value else int(value)
    if type(value) in {int, float}:
        return value
    raise PydanticCustomError("bilangan", "not a number")


def _parse_boolean(value: object) -> object:
    if isinstance(value, str) and value in _BOOLEAN:
        return _BOOLEAN[value]
    if type(value) is bool:
        return value
    raise PydanticCustomError("ya_tidak", "not a boolean")


def _check_tanggal(value: str) -> str:
    if not TANGGAL.fullmatch(value):
        raise PydanticCustomError("tanggal", "not a date")
    year, month, day = (*(int(part) for part in value.split("-")), 1, 1)[:3]
    try:
        date(year, month, day)
    except ValueError:
        raise PydanticCustomError("tanggal", "no such day") from None
    return value


def _check_tautan(value: str) -> str:
    if not TAUTAN.fullmatch(value):
        raise PydanticCustomError("tautan", "not an http(s) address")
    return value


Teks: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Markdown: TypeAlias = Annotated[
    str,
    StringConstraints(strip_whitespace=True, min_length=1),
    Field(json_schema_extra={"contentMediaType": "text/markdown"}),
    Bentuk("markdown"),
]
Id: TypeAlias = Annotated[str, StringConstraints(pattern=ID_PATTERN, max_length=80)]
Akar: TypeAlias = Annotated[str, StringConstraints(pattern=AKAR_PATTERN, max_length=40)]
IdSumber: TypeAlias = Annotated[str, StringConstraints(pattern=ID_SUMBER_PATTERN)]
Bilangan: TypeAlias = Annotated[int, BeforeValidator(_parse_integer), Bentuk("bilangan")]
Angka: TypeAlias = Annotated[int | float, BeforeValidator(_parse_number), Bentuk("angka")]
YaTidak: TypeAlias = Annotated[bool, BeforeValidator(_parse_boolean), Bentuk("ya-tidak")]
Tahun: TypeAlias = Annotated[Bilangan, Field(ge=1900, le=2100)]
Tanggal: TypeAlias = Annotated[str, AfterValidator(_check_tanggal), Bentuk("tanggal")]
Tautan: TypeAlias = Annotated[
    str, StringConstraints(max_length=2000), AfterValidator(_check_tautan), Bentuk("tautan")
]

IdWilayah: TypeAlias = Annotated[Id, Rujukan("wilayah")]
IdLembaga: TypeAlias = Annotated[Id, Rujukan("lembaga")]
IdUrusan: TypeAlias = Annotated[Id, Rujukan("urusan")]
IdTema: TypeAlias = Annotated[Id, Rujukan("tema")]
IdAjang: TypeAlias = Annotated[Id, Rujukan("ajang")]
IdInovasi: TypeAlias = Annotated[Id, Rujukan("inovasi")]
LembagaAtauNama: TypeAlias = Annotated[Teks, Rujukan("lembaga", loose=True)]

KatalogStatus: TypeAlias = Literal["aktif", "berhenti", "belum-diketahui", "ditarik"]


class Record(Part):
    """A catalogue record; its file is named after its `id`."""

    id: Annotated[
        Id,
        Field(description="Nama berkas tanpa `.yaml`; tetap selamanya. Tidak perlu ditulis."),
    ]


class Sumber(Part):
    """A published page or document that a claim rests on."""

    id: IdSumber = Field(description="Nomor sumber: s1, s2, dan seterusnya.", title="Nomor")
    judul: Teks = Field(
        description="Judul halaman atau dokumen.", examples=["Perahu buku menyusuri enam kampung"]
    )
    judul_perkiraan: YaTidak = Field(
        default=False,
        description="`true` bila judul perkiraan, bukan judul persis.",
        title="Judulnya perkiraan",
    )
    penerbit: Teks | None = Field(
        default=None, description="Penerbit atau media.", examples=["Kabar Contoh"]
    )
    tanggal: Tanggal | None = Field(
        default=None,
        description="Tanggal terbit: tahun, tahun-bulan, atau tahun-bulan-hari.",
        title="Tanggal terbit",
        examples=["2024-05-12"],
    )
    url: Tautan = Field(
        description="Alamat halaman, diawali https:// atau http://.",
        title="Alamat halaman",
        examples=["https://contoh.id/perahu-buku"],
    )


DaftarSumber: TypeAlias = Annotated[
    tuple[Sumber, ...],
    Field(min_length=1, description="Sumber yang mendasari isi catatan ini, sedikitnya satu."),
]
RujukanSumber: TypeAlias = Annotated[
    tuple[Annotated[IdSumber, Bentuk("nomor-sumber")], ...],
    Field(description="Nomor sumber yang menyatakan hal ini, misalnya `[s1]`."),
]
Catatan: TypeAlias = Annotated[
    tuple[Teks, ...],
    Field(description="Keraguan, pertentangan antarsumber, penggabungan catatan."),
]
