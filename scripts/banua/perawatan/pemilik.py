"""Who is asked to read a change of which file: `CODEOWNERS`, by institution.

Records know no accounts of a forge, and should not: accounts come and go. So they stand in a
file beside, and an institution without one is read by the editors.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from banua.issues import MendableError
from banua.katalog import Katalog
from banua.text import nearest

PATH = "CODEOWNERS"
"""Where the forge looks for it, below its folder."""
SOURCE = "pemilik.toml"
"""The file of accounts, beside it."""

_ACCOUNT = re.compile(r"@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:/[A-Za-z0-9_.-]+)?")
_HEAD = (
    "# Ditulis oleh `banua repositori` menurut .github/pemilik.toml dan katalog; jangan\n"
    "# disunting di sini. Yang cocok terakhir berlaku. Lembaga tanpa akun dibaca penyunting.\n"
)


class PemilikError(MendableError):
    """The file of accounts is at fault."""


@dataclass(frozen=True, slots=True)
class Pemilik:
    """Accounts.

    Attributes:
        penyunting: Those who read everything.
        lembaga: Accounts of institutions, by id.
    """

    penyunting: tuple[str, ...]
    lembaga: Mapping[str, tuple[str, ...]]


def read_pemilik(text: str, katalog: Katalog) -> Pemilik:
    """Read the file of accounts.

    Args:
        text: Its text.
        katalog: The catalogue, which knows the institutions.

    Raises:
        PemilikError: It says something that can not be.
    """
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise PemilikError("berkas bukan TOML yang utuh", "tutup tanda kutip dan kurung") from error
    if odd := sorted(data.keys() - {"penyunting", "lembaga"}):
        raise PemilikError(f"kunci '{odd[0]}' tidak dikenal", "pakai 'penyunting' dan '[lembaga]'")
    given = data.get("lembaga", {})
    if not isinstance(given, dict):
        raise PemilikError("'lembaga' bukan kelompok", "tulis di bawah baris [lembaga]")
    for id_ in given:
        if id_ not in katalog.lembaga:
            near = nearest(id_, katalog.lembaga)
            fix = f"mungkin maksudnya '{near}'" if near else "id ada di catalog/lembaga/"
            raise PemilikError(f"lembaga '{id_}' tidak ada di katalog", fix)
    accounts = {id_: _accounts(id_, found) for id_, found in sorted(given.items())}
    return Pemilik(_accounts("penyunting", data.get("penyunting")), accounts)


def make_codeowners(pemilik: Pemilik, katalog: Katalog) -> str:
    """Return the text of `CODEOWNERS`.

    Args:
        pemilik: The accounts.
        katalog: The catalogue, which tells the records of each institution.
    """
    return _HEAD + "".join(f"{line}\n" for line in _lines(pemilik, katalog))


def _lines(pemilik: Pemilik, katalog: Katalog) -> Iterator[str]:
    editors = " ".join(pemilik.penyunting)
    yield f"* {editors}"
    for id_, accounts in pemilik.lembaga.items():
        owners = " ".join(dict.fromkeys((*accounts, *pemilik.penyunting)))
        yield f"/catalog/lembaga/{id_}.yaml {owners}"
        for inovasi in katalog.inovasi_per_lembaga.get(id_, ()):
            yield f"/catalog/inovasi/{inovasi.id}.yaml {owners}"
        for kebutuhan in katalog.kebutuhan_per_lembaga.get(id_, ()):
            yield f"/catalog/kebutuhan/{kebutuhan.id}.yaml {owners}"


def _accounts(key: str, value: Any) -> tuple[str, ...]:
    accounts = value if isinstance(value, list) else []
    good = [text for text in accounts if isinstance(text, str) and _ACCOUNT.fullmatch(text)]
    if not accounts or len(good) != len(accounts):
        raise PemilikError(
            f"akun pada '{key}' keliru", 'tulis daftar akun atau tim, misalnya ["@organisasi/tim"]'
        )
    return tuple(good)
