"""The evaluation of a trial, as an outsider would judge it, beside the true effect."""

from tillit.draw.trial import TITLE
from tillit.language import Text
from tillit.report.section import Section, drawing
from tillit.trial.conclusions import sentences

INTRODUCTION = Text(
    "An evaluator sees surveys, indicators and registers of one world alone, and not what would have happened without the "
    "trial. Here both are known.",
    "En utvärderare ser enkäter, indikatorer och register från en enda värld, och inte vad som hade hänt utan försöket. Här "
    "är båda delarna kända.")
CAPTION = Text("What one evaluator finds year by year, against the year before the trial, and the truth.",
               "Vad en utvärderare finner år för år, mot året före försöket, och sanningen.")


def trial_section(maker):
    """The Section on the trials of a study, or None if they cannot be evaluated."""
    language, table = maker.language, maker.table("trial")
    if table is None:
        return None
    paragraphs = [INTRODUCTION(language)]
    labels = table.drop_duplicates(["variant", "outcome"]).set_index(["variant", "outcome"])
    ones = table.attrs["one"].set_index(["variant", "outcome"], drop=False)
    first = table["outcome"].iloc[0]
    for over in table.attrs["performance"].itertuples():
        key = (over.variant, over.outcome)
        if over.outcome == first and key in ones.index and key in labels.index:
            label = labels.loc[key]
            head = f"{label['variant_label']}, {label['outcome_label']}: "
            paragraphs.append(head + " ".join(sentences(ones.loc[key], over, language)))
    return Section("trial", TITLE(language), paragraphs, [drawing("trial", table, language, "trial", CAPTION)])
