"""Standing texts of reports."""

from tillit.language import Text

PARTIAL = Text("The study is partial: {} of {} runs are done and {} failed. What follows is of those that are done; "
               "replications that lack one of a pair are left out (`tillit resume` makes what is missing).",
               "Studien är ofullständig: {} av {} körningar är gjorda och {} misslyckades. Det som följer gäller dem som är "
               "gjorda; upprepningar som saknar en av ett par utelämnas (`tillit resume` gör det som fattas).")
ONE_WORLD = Text("Only one random world was run. There are differences, but no intervals: whether chance made them cannot be "
                 "told. Run more replications.",
                 "Bara en slumpad värld har körts. Det finns skillnader men inga intervall: om slumpen har gett dem går "
                 "inte att säga. Kör fler upprepningar.")
ONE_LENS = Text("Only one set of assumptions about behaviour was tried. Which conclusions rest on it is not known; run the "
                "study under more lenses.",
                "Bara en uppsättning antaganden om beteende har prövats. Vilka slutsatser som vilar på den är okänt; kör "
                "studien under fler synsätt.")
NO_TRIAL = Text("The study holds no trial, in which some take part and others do not, so there is no evaluation to judge.",
                "Studien innehåller inget försök där några deltar och andra inte, så det finns ingen utvärdering att bedöma.")
FOREST = {
    "nation": Text("The nation: difference to the baseline in the same worlds, means from the first week of a measure on.",
                   "Riket: skillnad mot jämförelsealternativet i samma världar, medelvärden från en åtgärds första vecka."),
    "participants": Text("Those who take part: difference to the same principals without the trial, means from the first week "
                         "of a measure on.",
                         "De som deltar: skillnad mot samma huvudmän utan försöket, medelvärden från en åtgärds första vecka.")}
BY = {"sector": Text("{} by sector; every service counts the same.", "{} per sektor; varje verksamhet räknas lika."),
      "group": Text("{} by SKR's groups of municipalities; every service counts the same.",
                    "{} per kommungrupp (SKR); varje verksamhet räknas lika."),
      "size": Text("{} by the number of inhabitants; every service counts the same.",
                   "{} efter antal invånare; varje verksamhet räknas lika.")}
WHOM = {"nation": Text("the nation", "riket"), "participants": Text("those who take part", "de som deltar")}
OVER_TIME = Text("Difference to the baseline over time, {}, lens “{}”.",
                 "Skillnad mot jämförelsealternativet över tid, {}, synsättet ”{}”.")
LEVELS = Text("Levels in the nation over time.", "Nivåer i riket över tid.")
CAPTIONS = {
    "chain": Text("Control and trust on each link, the year before the start and in the last year. In brackets: the "
                  "difference to the same year without the reform.",
                  "Kontroll och tillit på varje länk, året före starten och det sista året. Inom parentes: skillnaden mot "
                  "samma år utan reformen."),
    "map": Text("The paired difference in each municipality and region, mean of all worlds; of those that take part in a "
                "trial, of the worlds in which they do.",
                "Den parade skillnaden i varje kommun och region, medelvärde över alla världar; för dem som deltar i ett "
                "försök över de världar där de gör det."),
    "equity": Text("How {} falls on services (a principal's care, school or health), and each service's difference.",
                   "Hur {} fördelar sig på verksamheter (en huvudmans omsorg, skola eller vård), och varje "
                   "verksamhets skillnad."),
    "cost": Text("The nation: good meetings, paid hours and hours of administration, in per cent of the baseline. A dot is a "
                 "world.", "Riket: goda möten, betalda timmar och administrationstimmar, i procent av "
                 "jämförelsealternativets. En punkt är en värld."),
    "sensitivity": Text("How much each assumption moves the difference to the baseline; lines are 95 % intervals of the "
                        "choice of points.",
                        "Hur mycket varje antagande flyttar skillnaden mot jämförelsealternativet; strecken är "
                        "95 %-intervall för valet av punkter."),
    "regret": Text("How much worse than the best choice each variant can turn out, over all assumptions tried.",
                   "Hur mycket sämre än det bästa valet varje variant kan bli, över alla antaganden som har prövats.")}
SECTIONS = {
    "effects": (Text("What changes", "Vad som ändras"), Text(
        "Each mark is the mean difference between a variant and the baseline in the same random worlds. Where the thin line "
        "crosses 0, it is not known whether the variant is better or worse.",
        "Varje märke är medelskillnaden mellan en variant och jämförelsealternativet i samma slumpade världar. Där den tunna "
        "linjen korsar 0 är det okänt om varianten är bättre eller sämre.")),
    "whom": (Text("For whom", "För vem"), Text("The same differences for parts of the country.",
                                               "Samma skillnader för delar av landet.")),
    "time": (Text("Over time", "Över tid"), Text(
        "Trust is slow to build and quick to lose, so the first year says little about the last.",
        "Tillit är långsam att bygga och snabb att förlora, så det första året säger lite om det sista.")),
    "chain": (Text("The governance chain before and after", "Styrkedjan före och efter"), Text(
        "The wider an arrow, the more control or trust. Rules are those of the state as written: exemption from them is not "
        "in the number. Of trust between the state and boards, and of citizens' control, the model says nothing. Inspections "
        "are per 1000 staff and year; everything else is between 0 and 1, but for the state's alarm, of which 1 is normal.",
        "Ju bredare pil, desto mer kontroll eller tillit. Reglerna är statens regler som de står skrivna: undantag från dem "
        "ingår inte i talet. Om tillit mellan stat och nämnder, och om medborgarnas kontroll, säger modellen inget. "
        "Granskningarna är per 1000 medarbetare och år; allt annat ligger mellan 0 och 1, utom statens larm, där 1 är "
        "det normala.")),
    "map": (Text("Where", "Var"), Text(
        "Every municipality is a tile of the same size, near its neighbours. Differences between single municipalities are "
        "mostly chance: look for patterns, not for places.",
        "Varje kommun är en ruta av samma storlek, nära sina grannar. Skillnader mellan enskilda kommuner är mest slump: "
        "leta efter mönster, inte efter orter.")),
    "equity": (Text("Who gains and who loses", "Vem vinner och vem förlorar"), Text(
        "A mean may hide that some lose. A service gains if the outcome moves to its better side.",
        "Ett medelvärde kan dölja att några förlorar. En verksamhet vinner om utfallet rör sig åt det bättre hållet.")),
    "cost": (Text("At what cost", "Till vilken kostnad"), Text(
        "To the right there are more good meetings, upwards more hours. The model counts the paid hours of staff; what a "
        "measure costs besides is not in it.",
        "Åt höger blir det fler goda möten, uppåt fler timmar. Modellen räknar personalens betalda timmar; vad en åtgärd "
        "kostar därutöver ingår inte.")),
    "sensitivity": (Text("Which assumptions matter", "Vilka antaganden som spelar roll"), Text(
        "What more replications cannot settle: the numbers that the model takes as given.",
        "Det som fler upprepningar inte kan avgöra: de tal som modellen tar för givna.")),
    "regret": (Text("If the assumptions are wrong", "Om antagandena är fel"), Text(
        "Nobody knows which set of assumptions holds. Regret is what is lost by a choice that would have been another, had "
        "one known.",
        "Ingen vet vilken uppsättning antaganden som gäller. Ånger är det som går förlorat genom ett val som hade blivit ett "
        "annat om man hade vetat."))}
