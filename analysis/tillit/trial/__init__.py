"""The trial as an outside evaluator would judge it, from what can be observed, and the truth beside it."""
