"""The catalogue's records: their keys, their types, and the words for what is wrong with them."""
