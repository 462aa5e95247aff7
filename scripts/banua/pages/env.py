"""The template engine, set up for this catalogue.

Every template renders one page body: semantic HTML that begins with the only `<h1>`.
Everywhere, imported macros included, these names are at hand: `katalog`, `site`,
`peringatan`, `url(target)`, `tautan(kind, id)`, and `ubah(kind, id)` for relative
addresses (a record's page, the form), and the filters `abbr`,
`angka`, `label`, `lencana`, `markdown`, `penggal`, `tanggal`. A page's own template has `page` too.
`sekali(macro, record, ...)` gives what a macro prints for a record, and prints it once for
all pages of one depth.

Since `url` and `tautan` are known everywhere, macros need no `with context`, which
would build them anew for each page.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from jinja2 import PackageLoader
from markupsafe import Markup

from banua.kesiapan.keluaran import PERINGATAN
from banua.model.pilihan import LABEL_PILIHAN
from banua.pages.engine import Engine
from banua.pages.lencana import DaftarLencana
from banua.pages.links import links_at
from banua.pages.page import Content
from banua.pages.prose import Abbreviations, MarkdownRenderer, allow_breaks, ambiguous_abbreviations
from banua.text import format_number, format_tanggal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment, Template
    from jinja2.runtime import Macro

    from banua.katalog import Katalog
    from banua.model.inovasi import Inovasi
    from banua.pages.page import Page, SiteInfo

_SUFFIX = ".html.jinja"


class Renderer:
    """Fills templates; one engine per depth of page, since addresses are relative."""

    def __init__(self, katalog: Katalog, site: SiteInfo) -> None:
        """Compile nothing yet; templates are compiled when first used."""
        abbreviations = Abbreviations(katalog.istilah, ambiguous_abbreviations(katalog.sinonim))
        self._base = Engine(PackageLoader("banua.pages"))
        self.lencana = DaftarLencana(katalog.tingkat)
        self._base.filters |= {
            "abbr": abbreviations.mark,
            "angka": format_number,
            "label": LABEL_PILIHAN.__getitem__,
            "lencana": self.lencana.find,
            "markdown": MarkdownRenderer(abbreviations).render,
            "penggal": allow_breaks,
            "tanggal": format_tanggal,
        }
        # Nothing but ours: every import on every page compares all globals.
        self._base.globals = {"katalog": katalog, "site": site, "peringatan": PERINGATAN}
        self._templates: dict[tuple[str, int], Template] = {}
        self._engines: dict[int, Environment] = {}

    def render(self, template: str, path: str, **view: object) -> Markup:
        """Return the named template filled for the address `path`."""
        depth = path.count("/")
        compiled = self._templates.get((template, depth))
        if compiled is None:
            compiled = self._engine(depth).get_template(template + _SUFFIX)
            self._templates[template, depth] = compiled
        return Markup(compiled.render(view))  # noqa: S704 - templates escape

    def fill(self, page: Page, template: str, *, head: str = "", **view: object) -> Page:
        """Return `page` so that its body is made from the named template, as is its head."""
        return replace(page, render=partial(self._make, page, template, head, view))

    def _make(self, page: Page, template: str, head: str, view: Mapping[str, object]) -> Content:
        return Content(
            body=str(self.render(template, page.path, page=page, **view)),
            head=str(self.render(head, page.path)) if head else "",
        )

    def _engine(self, depth: int) -> Environment:
        engine = self._engines.get(depth)
        if engine is None:
            links = links_at(depth)
            engine = self._base.overlay()
            engine.globals = self._base.globals | {
                "url": links.url,
                "tautan": links.tautan,
                "ubah": links.ubah,
                "sekali": _Once().print,
            }
            self._engines[depth] = engine
        return engine


class _Once:
    """Remembers what macros printed: a row of an innovation stands in a dozen lists."""

    def __init__(self) -> None:
        self._printed: dict[tuple[object, ...], str] = {}

    def print(self, macro: Macro, record: Inovasi, *more: bool) -> str:
        key = (macro.name, record.id, *more)
        printed = self._printed.get(key)
        if printed is None:
            printed = self._printed[key] = macro(record, *more)
        return printed
