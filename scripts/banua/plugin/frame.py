"""Catalogue pages inside the theme's frame.

Header, navigation, and footer are the same on all pages of one depth under one tab. They are
rendered through the theme once, with marks where a page differs, and then filled in: the
whole theme for 10,000 pages costs minutes otherwise. MkDocs' own life cycle is kept.
"""

from __future__ import annotations

import re
from html import escape
from typing import Any

from mkdocs.commands.build import get_context
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents

from banua.pages.page import Content, Page

_SLOTS = ("body", "title", "description", "canonical", "edit", "head")
_MARK = re.compile("\ue000(" + "|".join(_SLOTS) + ")\ue001")
_THEME = "main.html"


class CatalogPage(MkDocsPage):
    """A page without Markdown: its HTML is put in when MkDocs writes it."""

    template = "katalog.html"
    """Prints a frame that the plugin has filled."""

    def __init__(
        self,
        item: Page,
        file: File,
        config: MkDocsConfig,
        *,
        nav_title: str | None,
        edit_root: str,
    ) -> None:
        """Bind a page to its virtual file."""
        super().__init__(nav_title, file, config)
        self.item = item
        self.edit_url = f"{edit_root}{item.source}" if item.source and edit_root else None

    def read_source(self, config: MkDocsConfig) -> None:
        """Set the metadata that the theme looks at."""
        del config
        self.markdown = ""
        self.meta = {
            "title": escape(self.item.title),
            "description": escape(self.item.description),
            "hide": ["navigation", "toc"],
            "tab": f"{self.item.section}/" if self.item.section else "",
            "template": self.template,
        }

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Render nothing yet; the site's own search knows the page already."""
        del config, files
        self.toc = TableOfContents([])
        self.content = ""

    def show(self, content: Content) -> None:
        """Give the theme's own template what it prints."""
        self.content = content.body
        self.meta["head"] = content.head


class ThemedPage(CatalogPage):
    """A page that the theme renders whole, without the shared frame."""

    template = _THEME


class FrameCache:
    """Frames rendered so far: one for each depth, tab, and set of slots."""

    def __init__(self, env: Any, config: MkDocsConfig) -> None:
        """Start with no frames."""
        self._env = env
        self._config = config
        self._frames: dict[tuple[Any, ...], list[str]] = {}

    def fill(self, page: CatalogPage, content: Content, nav: Navigation) -> str:
        """Return the whole HTML of a page."""
        key = (
            page.url.count("/"),
            page.meta["tab"],
            page.url if page.file.inclusion.is_in_nav() else None,
            bool(page.edit_url),
            bool(content.head),
            bool(page.item.description),
        )
        if key not in self._frames:
            self._frames[key] = _MARK.split(self._render(page, content, nav))
        parts = self._frames[key]
        values = {
            "body": content.body,
            "head": content.head,
            "title": page.meta["title"],
            "description": page.meta["description"],
            "canonical": page.canonical_url or "",
            "edit": escape(page.edit_url or ""),
        }
        return "".join(values[part] if at % 2 else part for at, part in enumerate(parts))

    def _render(self, page: CatalogPage, content: Content, nav: Navigation) -> str:
        """Render the theme around marks instead of the page's own values."""
        before, meta, urls = page.content, page.meta, (page.canonical_url, page.edit_url)
        marks = {slot: f"\ue000{slot}\ue001" for slot in _SLOTS}
        shown = {key: marks[key] for key in ("title", "description") if meta[key]}
        try:
            page.meta = {**meta, **shown}
            # The theme adds a heading unless it sees one.
            page.show(Content(marks["body"] + "<h1", marks["head"] if content.head else ""))
            page.canonical_url = marks["canonical"] if urls[0] else None
            page.edit_url = marks["edit"] if urls[1] else None
            context = get_context(nav, [], self._config, page)
            html: str = self._env.get_template(_THEME).render(context)
        finally:
            page.content, page.meta = before, meta
            page.canonical_url, page.edit_url = urls
        return html.replace(marks["body"] + "<h1", marks["body"])
