"""Statistics that know nothing of studies: arrays in, estimates out. Each has its page in analysis/methods."""
