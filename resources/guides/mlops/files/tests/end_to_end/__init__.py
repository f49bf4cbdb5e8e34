"""Tests of the finished program from the outside, as its user meets it."""
