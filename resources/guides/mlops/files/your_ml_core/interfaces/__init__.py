"""The ways in: each translates somebody's request into a use case and back."""
