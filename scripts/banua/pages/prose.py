"""Texts that people wrote, made into safe HTML.

Whatever a record holds, nothing of it becomes markup unless it is Markdown that
survives an allow-list.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup, escape

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token
    from markdown_it.utils import EnvType, OptionsDict

    from banua.model.acuan import Istilah, Sinonim

_TAGS = frozenset(
    {"a", "abbr", "blockquote", "br", "code", "em", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p"}
    | {"pre", "strong", "table", "tbody", "td", "th", "thead", "tr", "ul"}
)
_HEADING_SHIFT = 2
"""A field stands under an `<h2>`, so that its first heading is an `<h3>`."""
_INLINE_SYNTAX = re.compile(
    r"[*_`~\[\]<>&\\|\x00-\x09\x0b-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]"
)
_BLOCK_SYNTAX = re.compile(r"[ #+=-]|[0-9]+[.)]")
"""What a plain line must not begin with; rather too much than too little."""
_ITEM = "- "
_BLANK_LINES = re.compile(r"\n{2,}")
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)
_ABBREVIATION = re.compile(r"[A-Z][\w./-]*[A-Z0-9][\w./-]*")

_INNER_DOT = re.compile(r"(?<=[^\W\d]\.)(?=[^\W\d])")
"""Behind a dot between two letters."""


class Abbreviations:
    """Marks abbreviations of the glossary, so that each is explained where it stands."""

    def __init__(self, istilah: Iterable[Istilah], ambiguous: Iterable[str] = ()) -> None:
        """Prepare the marking.

        Args:
            istilah: The glossary; entries with a `kepanjangan` are marked.
            ambiguous: Abbreviations with several meanings, which are left alone: a
                tooltip with the wrong meaning is worse than none.
        """
        skipped = {word.casefold() for word in ambiguous}
        self._marks: Mapping[str, str] = {
            entry.istilah: str(
                Markup('<abbr title="{}">{}</abbr>').format(
                    " ".join(entry.kepanjangan.split()), entry.istilah
                )
            )
            for entry in istilah
            if entry.kepanjangan
            and _ABBREVIATION.fullmatch(entry.istilah)
            and entry.istilah.casefold() not in skipped
        }
        # No look-behind: without one the engine can skip to the first letters of the words.
        words = "|".join(re.escape(word) for word in sorted(self._marks, key=len, reverse=True))
        self._pattern = re.compile(rf"(?:{words})(?![\w-])") if words else None

    def mark(self, text: object) -> Markup:
        """Return `text` escaped, with the first use of each abbreviation explained."""
        escaped = str(escape(text))
        if self._pattern is None:
            return Markup(escaped)  # noqa: S704 - escaped above
        parts: list[str] = []
        seen: set[str] = set()
        end = 0
        for match in self._pattern.finditer(escaped):
            start, word = match.start(), match.group()
            before = escaped[start - 1 : start]
            if word in seen or before.isalnum() or before in {"-", "&", "/", "_"}:
                continue
            seen.add(word)
            parts += (escaped[end:start], self._marks[word])
            end = match.end()
        parts.append(escaped[end:])
        return Markup("".join(parts))  # noqa: S704 - parts are escaped or made above


def ambiguous_abbreviations(sinonim: Iterable[Sinonim]) -> tuple[str, ...]:
    """Return the abbreviations that the thesaurus knows several meanings of."""
    return tuple(entry.istilah[0] for entry in sinonim if entry.ambigu)


class MarkdownRenderer:
    """Renders the Markdown fields of records."""

    def __init__(self, abbreviations: Abbreviations) -> None:
        """Set up a parser that knows no HTML, no images, and only web links."""

        def render_text(
            _renderer: RendererHTML,
            tokens: Sequence[Token],
            index: int,
            _options: OptionsDict,
            _env: EnvType,
        ) -> str:
            return str(self._mark(tokens[index].content))

        self._mark = abbreviations.mark
        parser = MarkdownIt("commonmark", {"html": False}).enable("table").disable("image")
        parser.validateLink = lambda url: bool(_WEB_ADDRESS.match(url))  # type: ignore[method-assign]
        parser.add_render_rule("text", render_text)
        for rule in ("heading_open", "heading_close"):
            parser.add_render_rule(rule, _render_heading)
        parser.add_render_rule("th_open", _render_column_head)
        self._parser = parser
        self._cleaner = nh3.Cleaner(
            tags=set(_TAGS),
            attributes={
                "a": {"href", "title"},
                "abbr": {"title"},
                "ol": {"start"},
                "th": {"scope"},
            },
            url_schemes={"http", "https"},
            link_rel="noopener",
        )

    def render(self, text: str) -> Markup:
        """Return Markdown as sanitised HTML.

        Most fields are plain paragraphs and lists, which need no parser; that is ten times
        as fast and gives the same, as a property test proves.
        """
        plain = self._render_plain(text)
        if plain is not None:
            return plain
        html = self._cleaner.clean(self._parser.render(text))
        return Markup(html)  # noqa: S704 - sanitised above

    def _render_plain(self, text: str) -> Markup | None:
        """Return paragraphs and flat lists of plain text, or `None` if there is more in it."""
        if _INLINE_SYNTAX.search(text):
            return None
        parts: list[str] = []
        after_list = False
        for block in _BLANK_LINES.split(str(self._mark(text.strip("\n")))):
            is_list = block.startswith(_ITEM)
            if is_list and after_list:
                return None
            items = block[len(_ITEM) :].split(f"\n{_ITEM}") if is_list else [block]
            for line in "\n".join(items).split("\n"):
                if not line or line.endswith(" ") or _BLOCK_SYNTAX.match(line):
                    return None
            if is_list:
                parts += ("<ul>\n<li>", "</li>\n<li>".join(items), "</li>\n</ul>\n")
            else:
                parts += ("<p>", block, "</p>\n")
            after_list = is_list
        return Markup("".join(parts))  # noqa: S704 - the marking escapes all text


def _render_heading(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    token = tokens[index]
    token.tag = f"h{min(6, int(token.tag[1:]) + _HEADING_SHIFT)}"
    return renderer.renderToken(tokens, index, options, env)


def _render_column_head(
    renderer: RendererHTML,
    tokens: Sequence[Token],
    index: int,
    options: OptionsDict,
    env: EnvType,
) -> str:
    tokens[index].attrSet("scope", "col")
    return renderer.renderToken(tokens, index, options, env)


def allow_breaks(text: str) -> Markup:
    """Return a name as HTML that a narrow line may break after a dot: `layanan.contoh.id`."""
    return Markup("<wbr>").join(_INNER_DOT.split(text))


def shorten(text: str, length: int = 160) -> str:
    """Return the beginning of `text` on one line, cut between words."""
    line = " ".join(text.split())
    if len(line) <= length:
        return line
    head = line[: length - 1]
    cut = head.rfind(" ")
    return f"{head[: cut if cut > length // 2 else None].rstrip(' ,;:.')}…"
