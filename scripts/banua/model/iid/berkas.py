"""Kinds of file that the form of the index takes as evidence."""

from __future__ import annotations

from collections.abc import Collection

KNOWN_ENDINGS = frozenset(
    (
        *("pdf", "jpeg", "jpg", "png", "gif", "webp", "bmp", "tif", "tiff", "heic"),
        *("mp4", "mov", "avi", "mkv", "webm"),
        *("doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "rtf", "txt", "csv"),
        *("zip", "rar", "7z"),
    )
)
"""Endings that tell the kind of a file; any other address may be a page or a folder."""


def wrong_ending(tautan: str, jenis_berkas: Collection[str]) -> str | None:
    """Return the ending of a file's address if its kind is not taken.

    Args:
        tautan: Address of a document.
        jenis_berkas: Kinds that are taken; none means that no source tells.
    """
    path = tautan.partition("#")[0].partition("?")[0].partition("://")[2].partition("/")[2]
    _, dot, ending = path.rpartition("/")[2].lower().rpartition(".")
    if not dot or not jenis_berkas or ending not in KNOWN_ENDINGS or ending in jenis_berkas:
        return None
    return ending
