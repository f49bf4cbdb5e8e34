"""Predicts how long a taxi trip will take; each layer is a sub-package of its own."""

__version__ = "0.1.0"
