"""Reading the staff's own spreadsheets, in whatever words and form they keep them."""
