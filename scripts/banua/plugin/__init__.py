"""The thin adapter between the catalogue and MkDocs.

It translates MkDocs' events, no more: load and fail in `on_config`, before MkDocs wipes the
last good site; hand over pages in `on_files`; fill the page frame in `on_page_context`.
"""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.config import base, config_options
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.utils.templates import TemplateContext

from banua import report
from banua.ahead import ahead
from banua.collector import uncollected
from banua.issues import Severity
from banua.katalog import Katalog
from banua.pages.page import Asset, Content, SiteInfo
from banua.pipeline import BrokenCatalogError, Site, build_site, load_katalog
from banua.plugin.frame import CatalogPage, FrameCache, ThemedPage
from banua.search.guides import read_guides
from banua.writing import write_fresh_files

# Not MkDocs' own plugin logger: its prefix would keep "file:line:column" from being clickable.
log = logging.getLogger(f"mkdocs.plugins.{__name__}")

_NO_DATE = "1980-01-01"
"""In place of the day of the build, which MkDocs stamps on every page and on the packed sitemap."""
_STEP = 2000
"""Pages between two lines of progress."""


class BanuaConfig(base.Config):
    """Options of the plugin in `mkdocs.yml`."""

    katalog = config_options.Dir(exists=True, default="catalog")
    """Folder of the catalogue."""
    bingkai_bersama = config_options.Type(bool, default=True)
    """Whether pages share a frame that is rendered once; off renders each through the theme."""


class BanuaPlugin(BasePlugin[BanuaConfig]):
    """Adds the catalogue's pages to a MkDocs site."""

    _katalog: Katalog
    _site: Site
    _render: Callable[[str], Content]
    _write_assets: tuple[Callable[[Path], int], ...]
    _page_count: int
    _rendered: int
    _frames: FrameCache

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Load the catalogue, or stop the build with the whole report."""
        config.watch.append(self.config.katalog)
        folder = Path(self.config.katalog)
        catalog = folder.relative_to(Path.cwd()) if folder.is_relative_to(Path.cwd()) else folder
        try:
            self._katalog, issues = load_katalog(catalog, progress=_log_progress)
        except BrokenCatalogError as error:
            reading = error.reading
            lines = [report.to_text(issue) for issue in reading.issues]
            summary = report.summarize(reading.issues, reading.file_count)
            raise PluginError("\n".join(["katalog belum benar:", *lines, "", summary])) from None
        for issue in issues:
            if issue.severity is Severity.PERINGATAN:
                log.warning(report.to_text(issue))
        return config

    @uncollected()
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Add every page of the catalogue, and begin in other processes what takes long."""
        info = _site_info(config)
        self._rendered = 0
        self._site = build_site(
            self._katalog, info, guides=read_guides(Path(config.docs_dir)), progress=_log_progress
        )
        self._write_assets = tuple(
            ahead(partial(_write, make), [Path(config.site_dir)]) for make in self._site.assets
        )
        pages = {page.path: page for page in self._site.pages()}
        self._render = ahead(lambda path: pages[path].render(), self._site.costly)
        self._page_count = len(pages)
        kind = CatalogPage if self.config.bingkai_bersama else ThemedPage
        nav_titles = dict(_nav_titles(config.nav))
        for page in pages.values():
            src_uri = f"{page.path}index.md"
            title = nav_titles.get(src_uri)
            inclusion = InclusionLevel.INCLUDED if title else InclusionLevel.NOT_IN_NAV
            file = File.generated(config, src_uri, content="", inclusion=inclusion)
            kind(page, file, config, nav_title=title, edit_root=info.edit_url)
            files.append(file)
        return files

    def on_env(self, env: Any, *, config: MkDocsConfig, files: Files) -> None:
        """Prepare the shared frames, and take the clock out of the sitemap."""
        self._frames = FrameCache(env, config)
        for file in files.documentation_pages():
            if file.page:
                file.page.update_date = _NO_DATE

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        """Put the finished HTML of a catalogue page where its template prints it."""
        del config
        if isinstance(page, CatalogPage):
            self._rendered += 1
            _log_progress("menyusun halaman", self._rendered, self._page_count)
            content = self._render(page.item.path)
            if self.config.bingkai_bersama:
                html = self._frames.fill(page, content, nav)
                context["html"] = html  # type: ignore[typeddict-unknown-key]
            else:
                page.show(content)
        return context

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Have the files written that are no pages."""
        for write in self._write_assets:
            write(Path(config.site_dir))


def _write(make: Callable[[], Iterable[Asset]], folder: Path) -> int:
    """Write files that are no pages, and return how many they are."""
    _log_progress("menulis berkas data", 0, 0)
    return write_fresh_files(folder, ((asset.path, asset.content) for asset in make()))


def _site_info(config: MkDocsConfig) -> SiteInfo:
    edit_root = ""
    if config.repo_url and config.edit_uri:
        branch = config.edit_uri.removesuffix("docs/")
        edit_root = f"{config.repo_url.rstrip('/')}/{branch}"
    return SiteInfo(
        name=config.site_name,
        url=config.site_url or "/",
        repo_url=config.repo_url or "",
        edit_url=edit_root,
    )


def _nav_titles(nav: object) -> Iterator[tuple[str, str]]:
    """Yield path and title of every page that `nav` names with a title."""
    if isinstance(nav, list):
        for item in nav:
            yield from _nav_titles(item)
    elif isinstance(nav, dict):
        for title, value in nav.items():
            if isinstance(value, str):
                yield value, title
            else:
                yield from _nav_titles(value)


def _log_progress(step: str, done: int, total: int) -> None:
    if done % _STEP == 0:
        of = f" {done} dari {total}" if total else f" {done}" if done else ""
        log.info("%s%s", step, of)
