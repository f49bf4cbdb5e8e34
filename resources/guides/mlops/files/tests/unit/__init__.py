"""Tests of one piece at a time, without data files, network or clock."""
