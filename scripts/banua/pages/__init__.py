"""Pages of the site: views of the catalogue, filled into Jinja templates.

A page body is semantic HTML without header or footer; what frames it (MkDocs, or
nothing) is not known here. `banua.pages.build.build_pages` is the way in.
"""
