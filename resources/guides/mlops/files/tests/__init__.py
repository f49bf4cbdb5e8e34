"""All tests; run them with `python3 -m unittest` in the project's root."""
