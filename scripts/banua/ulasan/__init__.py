"""Reviews: what a proposal changes in the catalogue, told to its sender and its readers."""
