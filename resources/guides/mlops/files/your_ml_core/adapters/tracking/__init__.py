"""Run trackers, one module for each tracking server."""
