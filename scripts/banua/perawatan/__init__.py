"""Care of the catalogue: dead links, records to be checked again, what is recorded twice."""
