"""The Whoosh index over the catalogue, and what is found with it."""
