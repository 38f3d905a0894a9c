"""Which way of governing is better, for whom, and how well is it known: variants against the baseline."""
