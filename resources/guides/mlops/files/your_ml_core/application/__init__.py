"""What the program can do: train, evaluate, predict; each use case sees only ports."""
