"""Tests of the trained model's quality and behavior, not of the code around it."""
