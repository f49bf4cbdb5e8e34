"""What every implementation of a port promises, tested once and run against each."""
