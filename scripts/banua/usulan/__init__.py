"""Proposals: records that someone wants to add, before they are files."""
