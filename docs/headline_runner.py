"""Runs small worlds chunk by chunk and keeps of each what the headlines need, so that a generation that was stopped goes on."""

import hashlib
import json
import resource

import pandas

from headline_worlds import SCENARIOS, WORDS, name_of, program, written  # first: it finds the analysis
import headline_assumptions as assumptions
import tillit
from tillit.compare.scopes import scoped_values
from tillit.compare.standing import effect_of
from tillit.provenance import provenance_of
from tillit.scenario import read_scenario
from tillit.study import mean_of_weeks

COMPARED = ("scenario", "variant", "outcome", "scope", "weeks", "against_weeks")  # what a headline's values depend on
VALUES = ["scenario", "point", "lens", "replication", "value", "baseline"]
MADE = ["revision", "finished", "seconds"]  # of the chunk that a value is from
RUNS = 1000  # in a chunk, about


def seconds_of_children():
    """Processor time of all that was started here and has ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def values_of(study, headline, points):
    """A row for each point, lens and world: what the headline compares (`value`, `baseline`)."""
    if "variant" in headline:
        both = scoped_values(study, headline["outcome"], headline.get("scope", "nation"), headline.get("weeks"))
        both = both.sel(variant=name_of(headline))
        value, baseline = both["value"], both["baseline"]
    else:
        value, baseline = (mean_of_weeks(study, headline["outcome"], headline[weeks]).isel(variant=0, drop=True)
                           for weeks in ("weeks", "against_weeks"))
    if "design" not in value.dims:
        value, baseline = (one.expand_dims("design") for one in (value, baseline))
    table = pandas.DataFrame({"value": value.to_series(), "baseline": baseline.to_series()}).reset_index()
    return table.assign(point=[points[place] for place in table["design"].rank(method="dense").astype(int) - 1],
                        scenario=headline["scenario"])[VALUES]


class Runner:
    """Runs one world; folder: where its chunks are kept."""

    def __init__(self, world, results):
        self.world = world
        self.tables = assumptions.tables_of(program("odd", "--model", world.model))
        self.points = assumptions.points_of(self.tables, world.scenario)
        self.header, self.usual, self.rows = assumptions.rows_of(self.points, world.scenario)
        compared = [{key: one[key] for key in COMPARED if key in one} for one in world.headlines]
        known = json.dumps([compared, self.text([]), self.header, self.rows])
        self.folder = results / f"{world.headlines[0]['scenario']}-{hashlib.sha256(known.encode()).hexdigest()[:8]}"

    def text(self, lenses, design=None):
        world = self.world
        alone = all("scope" not in one for one in world.headlines)
        study = {"replications": world.replications, "lenses": lenses} | ({"design": design} if design else {})
        whole = world.scenario | {"study": study, "record": {"every": 52, "principals": not alone}}
        return written(whole)

    @property
    def chunks(self):
        """(first point, end, file) of every chunk; the first holds what is no number: mechanisms, and how strong measures are."""
        size = max(1, RUNS // (self.world.replications * (1 + len(self.world.scenario["variant"]))))
        structure = sum(point.kind in assumptions.STRUCTURE for point in self.points)
        ends = sorted({structure, *range(structure + size, len(self.points), size), len(self.points)} - {0})
        return [(first, end, self.folder / f"points-{first}-{end - 1}.csv") for first, end in zip([0, *ends], ends)]

    def run(self, chunks=None):
        """Runs the defaults and the chunks that are not there yet; chunks: places among them, by default all."""
        self.folder.mkdir(parents=True, exist_ok=True)
        base = self.chunk("base", self.text(self.world.lenses), [-1]).to_csv(index=False, columns=VALUES)
        kept = self.folder / "base.csv"
        if kept.exists() and kept.read_text(encoding="utf-8") != base:
            for old in self.folder.glob("*.csv"):  # the model is another one than it was
                old.unlink()
        kept.write_text(base, encoding="utf-8")
        for first, end, file in self.chunks[chunks or slice(None)]:
            if not file.exists():
                self.design(first, end, file)

    def values(self):
        """What has been run: values as `values_of` gives them, those of point -1 at the defaults; beside them with what program
        (`revision`) and when (`finished`) their chunk was made, and the processor `seconds` it took. None if nothing has."""
        files = [self.folder / "base.csv", *(file for _, _, file in self.chunks)]
        there = [pandas.read_csv(file) for file in files if file.exists()]
        return pandas.concat(there) if len(there) > 1 else None

    def design(self, first, end, file):
        """Runs the points from `first` to before `end` and keeps their values."""
        rows = self.rows[first:end]
        kept = [place for place in range(len(self.header)) if any(row[place] != self.usual[place] for row in rows)]
        lines = [",".join(self.header[place] for place in kept)]  # what is the default in all rows need not be set
        lines += [",".join(repr(row[place]) for place in kept) for row in rows]
        listed = self.folder / "listed" / "points.csv"  # not beside the values, which are CSV too
        listed.parent.mkdir(exist_ok=True)
        listed.write_text("\n".join(lines) + "\n")
        design = {"method": "listed", "file": str(listed.resolve())}
        table = self.chunk("points", self.text(self.world.lenses[:1], design), list(range(first, end)))
        table.to_csv(file.with_suffix(".part"), index=False)
        file.with_suffix(".part").rename(file)

    def chunk(self, name, text, points, headlines=None):
        """The values of one study, which is not kept itself."""
        scenario, study = self.folder / f"{name}.toml", self.folder / f"{name}.h5"
        scenario.write_text(text, encoding="utf-8")
        before = seconds_of_children()
        program("run", scenario, "--output", study, "--overwrite", "--quiet")
        with tillit.open_study(study) as found:
            facts = provenance_of(found).facts
            table = pandas.concat([values_of(found, one, points) for one in headlines or self.world.headlines])
        study.unlink()
        return table.assign(**dict(zip(MADE, (facts["revision"], facts["finished"], seconds_of_children() - before))))

    def ship(self, headline):
        """Runs a headline at the size, and in as many worlds, as its scenario is shipped with, under the first lens."""
        file = self.folder / f"shipped-{headline['scenario']}.csv"
        if file.exists():
            return
        whole = read_scenario(SCENARIOS / f"{headline['scenario']}.toml").tables
        mine = [{"name": name_of(headline), "measure": one["measure"]} for one in whole.get("variant", [])
                if one["name"] == headline.get("variant")]
        study = {"replications": whole["study"]["replications"], "lenses": self.world.lenses[:1]}
        kept = {key: value for key, value in whole.items() if key not in WORDS}
        record = {"every": 52, "principals": "scope" in headline}
        self.chunk("shipped", written(kept | {"study": study, "variant": mine, "record": record}), [-1],
                   [headline]).to_csv(file, index=False)

    def shipped(self, headline):
        """The Effect of a headline as its scenario is shipped; None if that has not been run."""
        file = self.folder / f"shipped-{headline['scenario']}.csv"
        if not file.exists():
            return None
        table = pandas.read_csv(file)
        return effect_of(table["value"], table["baseline"])
