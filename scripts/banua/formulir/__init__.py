"""What the form in the browser is made from: fields, rules, words, and lists, as plain data."""
