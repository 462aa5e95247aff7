"""Foreign text in Markdown stays the text that it is."""

from __future__ import annotations

import html
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from banua.markdown import CUT, LONGEST, fit, link, plain
from banua.text import printable

_RENDER = MarkdownIt("commonmark").render
_ALIVE = re.compile(r"@\w|#\d|://|\bwww\.|\bGH-\d|mailto:\w", re.IGNORECASE)
_PIECES = st.sampled_from(
    ["@kepala", "#12", "GH-7", "http://a.b", "www.a.b", "![x](y)", "[a](b)", "<img src=x>", "&lt;",
     "`", "**a**", "~~a~~", "1. ", "- ", "> ", "|", "\n\n", "\\", "<!--", "-->", "mailto:a@b",
     "$x$", "\u202e", "\x00", "a", " "],
)  # fmt: skip
_TEXTS = st.one_of(st.text(), st.lists(_PIECES).map("".join))


@given(_TEXTS)
@example("1. satu")
@example("- satu")
@example("# judul")
def test_text_shows_its_letters_and_nothing_else(text: str) -> None:
    """Rendered in a list item, it makes no element, and reads as it was."""
    shown = plain(text, longest=10_000)
    if not shown:
        return
    letters = printable(re.sub(r"\s+", " ", text).strip())
    escaped = html.escape(letters, quote=False).replace('"', "&quot;")
    assert f"<ul>\n<li>{escaped}</li>\n</ul>\n" == _RENDER(f"- {shown}").replace(CUT, "")


@given(_TEXTS)
def test_text_calls_nobody_and_leads_nowhere(text: str) -> None:
    """What a forge would turn into a mention, a reference, or a link is cut in two."""
    assert not _ALIVE.search(plain(text, longest=10_000))


def test_long_text_is_cut() -> None:
    """A text of any length takes up a few lines at most."""
    assert len(plain("kata " * 1000)) <= LONGEST


def test_words_of_a_link_can_not_leave_it() -> None:
    """Brackets in the words do not end them."""
    assert "<p>" + '<a href="https://a.id/">x](https://b.id)[</a>' + "</p>\n" == _RENDER(
        link("x](https://b.id)[", "https://a.id/")
    ).replace(CUT, "")


@pytest.mark.parametrize("limit", [40, 50, 60, 70, 200])
def test_blocks_that_do_not_fit_are_told(limit: int) -> None:
    """The comment keeps its limit, whole blocks, and says what is missing."""
    text = fit(["a" * 10] * 9, "… sisanya", limit)
    assert len(text) <= limit
    assert text.endswith("… sisanya\n") is (limit < 9 * 12)
    assert set(text.removesuffix("… sisanya\n").split()) <= {"a" * 10}
