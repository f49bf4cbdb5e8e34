"""Settings and wiring: the only layer that knows which adapter stands behind which port."""
