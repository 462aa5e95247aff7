// Where the site is built, the base file of the search ends this module, see pages/scripts.py.

import {} from "./files.js"
