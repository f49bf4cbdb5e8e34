"""Models that run elsewhere: our question in their words, their answer in ours."""
