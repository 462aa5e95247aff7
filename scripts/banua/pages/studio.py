"""The workplace that every view is given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from banua.katalog import Katalog
    from banua.pages.env import Renderer
    from banua.pages.page import SiteInfo
    from banua.pages.penilaian import Penilaian
    from banua.pages.views.inverse import Inverse
    from banua.search.related import Related


@dataclass(frozen=True, slots=True)
class Studio:
    """What every view works with.

    Attributes:
        katalog: The catalogue.
        inverse: Links that only pages need.
        related: Finds, for each innovation, those to see next; slow when first called.
        site: The site that the pages are made for.
        renderer: The template engine.
        penilaian: Levels and scores.
    """

    katalog: Katalog
    inverse: Inverse
    related: Callable[[], Mapping[str, tuple[Related, ...]]]
    site: SiteInfo
    renderer: Renderer
    penilaian: Penilaian
