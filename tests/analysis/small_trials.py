"""Scenarios of small trials: few principals, two years before and two of the trial."""

TRIAL = """
model = "governance"
title = { en = "A small trial", sv = "Ett litet försök" }
[population]
kind = "synthetic"
principals = 6
[run]
burn_in = 56
weeks = 108
[study]
replications = 3
lenses = ["stewardship", "agency"]
[[variant]]
name = "trial"
label = { en = "Two are freed", sv = "Två blir fria" }
[[variant.measure]]
levers = { exempt = 0.6, delegate = 0.3 }
start = 0
where = { draw = 2, how = "random" }
"""
SCENARIO = """
[title]
en = "Small trial"
sv = "Litet försök"
[population]
kind = "synthetic"
principals = 16
scale = 0.05
[run]
burn_in = 104
weeks = 104
seed = 3
[study]
replications = 4
"""
TRIALS = """
[[variant]]
name = "lot"
label = { en = "Drawn by lot", sv = "Lottade" }
[[variant.measure]]
levers = { exempt = 0.6, delegate = 0.3 }
where = { draw = 6, how = "random" }
[[variant]]
name = "matched"
[[variant.measure]]
levers = { exempt = 0.6 }
start = 52
where = { draw = 6, how = "matched" }
[[variant]]
name = "volunteers"
[[variant.measure]]
levers = { exempt = 0.6, delegate = 0.3 }
where = { draw = 4, how = "volunteers" }
[[variant]]
name = "many_volunteers"
[[variant.measure]]
levers = { exempt = 0.6, delegate = 0.3 }
where = { draw = 8, how = "volunteers" }
[[variant]]
name = "in_school"
[[variant.measure]]
levers = { exempt = 0.6 }
where = { draw = 5, how = "random", among = { sectors = ["school"], principals = ["P001", "P002", "P003", "P004", "P005", "P006", "P007", "P008", "P009", "P010"] } }
[[variant]]
name = "named"
[[variant.measure]]
levers = { exempt = 0.6 }
where = { principals = ["P001", "P002", "P003"] }
"""
EXEMPT = '[[variant]]\nname = "lot"\n[[variant.measure]]\nlevers = {{ exempt = 0.6 }}\n{}\n'
LOT = EXEMPT.format('where = { draw = 6, how = "random" }')
