"""The rules of the problem: trips, features, the model and how it is judged."""
