"""What the pages layer hands on: pages, other files, and what it must know of the site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class SiteInfo:
    """The site that the pages are made for.

    Attributes:
        name: Name of the site.
        url: Permanent address of the home page, with a slash at the end.
        repo_url: Address of the repository, empty if there is none.
        edit_url: Address that a file path is put behind to edit it, empty if there is none.
    """

    name: str
    url: str
    repo_url: str = ""
    edit_url: str = ""


@dataclass(frozen=True, slots=True)
class Content:
    """What a page shows.

    Attributes:
        body: HTML that begins with the only `<h1>`.
        head: Further HTML for the `<head>`, such as citation metadata.
    """

    body: str = ""
    head: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """One page and what its frame needs.

    Attributes:
        path: Address under the site, such as `inovasi/padi-apung-kalsel/`; empty for home.
        title: Title without the site's name.
        description: One or two plain sentences of at most 160 characters.
        section: First part of the address, which tab is lit: `inovasi`, `lembaga`, ...
        source: Path in the repository to edit, if the page shows one record.
        render: Makes the content; called when it is written, so that the contents of
            thousands of pages need never be kept at once.
    """

    path: str
    title: str
    description: str
    section: str
    source: str | None = None
    render: Callable[[], Content] = Content


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the site that is no page in the frame: data, redirects."""

    path: str
    content: bytes
