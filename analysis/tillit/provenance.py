"""Where a study comes from, as its group /provenance tells it."""

import tomllib
from typing import NamedTuple

import xarray

from tillit.language import Text


class Provenance(NamedTuple):
    """Empty where the study tells nothing of it, as one that was made in memory."""

    scenario: dict  # as resolved: title, purpose, source, look_at in both languages; run, study, lenses, variant
    facts: dict  # texts: version, revision, compiler, libraries, started, finished, command_line, overrides

    def words(self, key):
        """A text of the scenario in both languages, such as its purpose; empty if it has none."""
        found = self.scenario.get(key, {})
        return Text(found.get("en", ""), found.get("sv", found.get("en", ""))) if isinstance(found, dict) else Text("", "")

    def measures(self):
        """The measures of all variants, as the scenario has them."""
        return [measure for variant in self.scenario.get("variant", []) for measure in variant.get("measure", [])]

    def starts(self):
        """The weeks in which measures of the variants begin and end, sorted, each once."""
        weeks = set()
        for measure in self.measures():
            weeks |= {int(measure.get("start", 0)), *((int(measure["end"]),) if "end" in measure else ())}
        return sorted(weeks)

    def first_week_of_means(self):
        """The first week in which variants can differ, as `tillit run` counts: the first measure's start; 0 if there is none
        before the end."""
        first = min((int(measure.get("start", 0)) for measure in self.measures()), default=0)
        return 0 if first >= self.scenario.get("run", {}).get("weeks", first + 1) else first


READ = "provenance"  # beside where a study is from: what has been read of it


def provenance_of(study):
    """The Provenance of an open study, read once; an empty one if it has no file, or if the file does not tell."""
    if READ not in study.encoding:
        study.encoding[READ] = _read(study.encoding.get("source"))
    return study.encoding[READ]


def _read(path):
    if not path:
        return Provenance({}, {})
    try:
        with xarray.open_dataset(path, group="provenance", engine="h5netcdf") as group:
            facts = {str(name): str(group[name].item()) for name in group.data_vars}
        return Provenance(tomllib.loads(facts.get("scenario_resolved", "")), facts)
    except (OSError, KeyError, ValueError):  # a study whose provenance was taken out; broken TOML is a ValueError
        return Provenance({}, {})
