"""The core as a tool of other people's language models."""
