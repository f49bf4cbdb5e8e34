"""Tests of our code together with real files and the real command line."""
