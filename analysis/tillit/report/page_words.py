"""What stands around the sections."""

from tillit.language import Text

WORDS = {
    "skip": Text("To the report", "Till rapporten"),
    "contents": Text("Contents", "Innehåll"),
    "kind": Text("Report of a policy simulation", "Rapport från en policysimulering"),
    "answer": Text("The answer", "Svaret"),
    "table": Text("The same as a table", "Samma sak som tabell"),
    "figure": Text("Figure", "Figur"),
    "more": Text("Show", "Visa"),
    "scroll": Text("can be scrolled sideways", "kan rullas i sidled"),
    "footer": Text("Made with Tillit, a simulation of how the public sector is governed. No result is a forecast; it is a "
                   "consequence of stated assumptions.",
                   "Gjord med Tillit, en simulering av hur offentlig sektor styrs. Inget resultat är en prognos; det är en "
                   "följd av uttalade antaganden."),
}
