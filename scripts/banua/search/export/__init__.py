"""The index as small static files, for the browser; docs/pengembang/format-pencarian.md."""
