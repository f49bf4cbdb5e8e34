"""The core over HTTP."""
