"""From files to plain data with positions, and back to canonical YAML."""
