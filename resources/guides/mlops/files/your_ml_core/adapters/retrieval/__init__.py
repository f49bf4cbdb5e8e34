"""Retrievers, one module for each place where passages are kept."""
