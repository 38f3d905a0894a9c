"""Pictures. Each module draws one: `collect` reads what it shows from a study as a table, `draw` makes the figure,
`twin` the same table in words and numbers for those who read it, `describe` its text alternative."""
