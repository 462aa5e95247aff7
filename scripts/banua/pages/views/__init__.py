"""Views: for each family of pages, what its templates show.

A view gathers, sorts and counts; it holds no markup. Each module yields its pages lazily.
"""
