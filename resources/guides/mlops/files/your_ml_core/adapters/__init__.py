"""One module for each technology that fulfills a port."""
