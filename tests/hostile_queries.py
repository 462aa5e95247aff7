"""What nobody should type into a search box, and somebody will."""

from __future__ import annotations

HOSTILE_QUERIES = (
    '<img src=x onerror="ran=1"><script>ran=1</script>',
    "'\"><svg onload=ran=1>",
    "x" * 10_000,
    "padi " * 2_000,
    ".*+?^${}()|[]\\",
    '"',
    ":::",
    "wilayah:",
    "🌾🌾 🦆",
    "稲作 رز рис",
    "\u202eidap",
    "%00%ff%",
    "constructor __proto__ toString",
    "- -- ---",
    "yang di dan",
)
