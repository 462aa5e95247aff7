"""Page bodies from the catalogue, by Jinja templates; knows nothing of MkDocs."""
