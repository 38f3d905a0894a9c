import assert from "node:assert/strict";
import { test } from "node:test";
import { csvOf } from "../src/csv.js";
import { byYear, lastYear, mean, seriesOf, startOf, yearOf } from "../src/series.js";
import { leversOf, placesOf } from "../src/wall.js";
import { causesSaid, largest } from "../src/causes.js";
import { BURN_IN, decision, lived, seminar, wall, WEEKS, why } from "./fixtures.js";

const near = (a, b) => assert.ok(Math.abs(a - b) < 1e-9, `${a} is not ${b}`);

test("a series begins a year before the start and has the decision only where it was lived", () => {
  const { x, today, mine } = seriesOf(seminar, "balanced", lived(10), "quality");
  assert.deepEqual([x[0], x.at(-1), x.length], [-52, WEEKS - 1, 52 + WEEKS]);
  assert.deepEqual([mine[51], mine[52], mine[61], mine[62]], [null, 0.6, 0.6, null]);
  assert.ok(today.every((value) => value === 0.5));
});

test("rates are shown as the mean of the past year", () => {
  const { today, mine } = seriesOf(seminar, "balanced", lived(), "serious_incidents");
  near(today.at(-1), 5);
  near(mine.at(-1), 5);
  near(startOf(seminar, "balanced", "serious_incidents"), 5);
  near(startOf(seminar, "agency", "quality"), 0.4);
});

test("the last year's means and their difference are paired; while the run goes on there are none", () => {
  const [quality] = lastYear(seminar, "balanced", lived());
  near(quality.own, 0.6);
  near(quality.change, 0.1);
  assert.equal(lastYear(seminar, "balanced", lived(50)), null);
});

test("a seminar shorter than a year is compared over its own weeks, none of the burn-in", () => {
  const weeks = 26,
    row = (i) => [i < BURN_IN ? 0.1 : 0.5, 0.5, 0];
  const baseline = Array.from({ length: BURN_IN + weeks }, (_, i) => row(i));
  const short = { ...seminar, weeks, lenses: [{ ...seminar.lenses[0], baseline }] };
  const [quality] = lastYear(short, "balanced", baseline.slice(BURN_IN));
  assert.deepEqual([quality.own, quality.today, quality.change], [0.5, 0.5, 0]);
});

test("years: the one before is 0, and an unfinished one is not told", () => {
  const years = byYear(seminar, "balanced", lived(60), "quality");
  assert.deepEqual(
    years.map(({ year, mine }) => [year, mine === null]),
    [
      [0, true],
      [1, false],
      [2, true],
    ],
  );
  assert.deepEqual(yearOf(-1), { year: 0, week: 52 });
  assert.deepEqual(yearOf(52), { year: 2, week: 1 });
  assert.equal(mean([null, 1, 3]), 2);
});

test("CSV has a line per week and column per outcome, twice, as each language writes it", () => {
  const english = csvOf(seminar, { decision, weeks: lived() }, "en").trimEnd().split("\r\n");
  assert.equal(english.length, 1 + BURN_IN + WEEKS);
  assert.equal(
    english[0],
    "week,quality,quality_as_today,staff_trust,staff_trust_as_today,serious_incidents,serious_incidents_as_today",
  );
  assert.equal(english[1 + BURN_IN], `0,0.6,0.5,0.5,${0.4 + 0.001 * BURN_IN},0,0`);
  const swedish = csvOf(seminar, { decision, weeks: lived(3) }, "sv").split("\r\n");
  assert.ok(swedish[0].startsWith("\ufeffweek;"));
  assert.ok(swedish[1 + BURN_IN].startsWith("0;0,6;0,5;"));
  assert.ok(swedish[1 + BURN_IN + 50].startsWith("50;;0,5;"), "weeks that were not lived are empty");
});

test("the wall has each group's latest run, or all, as values or differences", () => {
  const how = { x: "staff_trust", y: "quality" };
  assert.deepEqual(
    placesOf(seminar, wall, how).map(({ name, x, y }) => [name, x, y]),
    [["Group 1", 0.5, 0.6]],
  );
  assert.deepEqual(
    placesOf(seminar, wall, { ...how, earlier: true }).map(({ name }) => name),
    ["Group 1 (1)", "Group 1"],
  );
  const [place] = placesOf(seminar, wall, { ...how, relative: true });
  near(place.x, 0.05);
  near(place.y, 0.1);
  assert.deepEqual(leversOf(seminar, decision), [0.3, 0]);
});

test("the three largest causes are told by size, whatever their sign, and nothing that is nothing", () => {
  assert.deepEqual(
    largest(why).map((cause) => cause.name),
    ["effort", "load", "dare"],
  );
  const [first, second] = causesSaid(why, seminar, "sv");
  assert.match(first, /Från år 2, vecka 1 till det sista året gick quality-sv från 0,50 till 0,60/);
  assert.match(first, /\+0,100/);
  assert.match(second, /effort-sv \(\+0,110\), load-sv \(−0,030\) och courage-sv \(\+0,020\)/);
});
