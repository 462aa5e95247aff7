"""The form: its page, its script, and the data that the script loads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from banua.formulir.berkas import build_berkas
from banua.pages.page import Asset, Content, Page
from banua.pages.scripts import MODULES, join_modules, read_modules

if TYPE_CHECKING:
    from banua.katalog import Katalog
    from banua.pages.studio import Studio

PATH = "isi/"
SCRIPT = "assets/isi.js"

_FORM_MODULES = Path(__file__).parents[2] / "theme" / "assets" / "isi"
_COMMENT = re.compile(r"^[ \t]*(?://.*|/\*\*(?:(?!\*/)[\s\S])*\*/)[ \t]*\n", re.MULTILINE)
_SHARED = ("dom.js", "reasons.js")
"""What makes elements, and says why something was found, is the search's."""


def build_isi(studio: Studio) -> Iterator[Page]:
    """Yield the page of the form."""
    yield Page(
        path=PATH,
        title="Isi katalog",
        description=(
            "Catat inovasi atau perbaiki catatan yang ada lewat peramban: dipandu, diperiksa "
            "seketika, dan dikirim sebagai usulan."
        ),
        section="panduan",
        render=partial(_render, studio),
    )


def build_form_assets(katalog: Katalog) -> Iterator[Asset]:
    """Yield the form's script and its data."""
    yield Asset(SCRIPT, join_modules(read_form_modules()).encode())
    for path, text in build_berkas(katalog):
        yield Asset(path, text.encode())


def read_form_modules() -> dict[str, str]:
    """Return the text of each module of the form by its file name, without its comments.

    They are for those who read the modules, and a third of what a phone would have to load.
    """
    search = read_modules(MODULES)
    modules = {name: search[name] for name in _SHARED} | read_modules(_FORM_MODULES)
    return {name: _COMMENT.sub("", text) for name, text in modules.items()}


def _render(studio: Studio) -> Content:
    render = studio.renderer.render
    body = render("isi", PATH, baru=_new_url(studio.site.edit_url))
    return Content(body=str(body), head=str(render("kepala-isi", PATH)))


def _new_url(edit_url: str) -> str:
    """Return the address that a folder is put behind to add a file; empty if there is none."""
    before, edit, after = edit_url.rpartition("/edit/")
    return f"{before}/new/{after}" if edit else ""
