"""How ready an innovation is: what its record tells, and how it would score in the IID."""
