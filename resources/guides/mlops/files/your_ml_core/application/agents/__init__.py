"""Use cases in which a model chooses the next step, within limits that it cannot change."""
