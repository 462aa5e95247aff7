// Empty: where the site is built, the base file of the search stands here, see pages/scripts.py.

export {}
