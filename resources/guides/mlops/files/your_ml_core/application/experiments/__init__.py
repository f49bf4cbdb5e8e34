"""Trials that compare ways of training, before one of them becomes the way."""
