"""Tests of the data that the repository carries or is about to train on."""
