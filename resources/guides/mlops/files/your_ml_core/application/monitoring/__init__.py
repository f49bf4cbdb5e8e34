"""Use cases that look back at answers already given."""
