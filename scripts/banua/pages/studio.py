"""What every view works with."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from banua.katalog import Katalog
    from banua.pages.env import Renderer
    from banua.pages.page import SiteInfo
    from banua.pages.views.inverse import Inverse
    from banua.search.related import Related


@dataclass(frozen=True, slots=True)
class Studio:
    """The catalogue, what was computed from it, the site, and the template engine."""

    katalog: Katalog
    inverse: Inverse
    related: Mapping[str, tuple[Related, ...]]
    site: SiteInfo
    renderer: Renderer
