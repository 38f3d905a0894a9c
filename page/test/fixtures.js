// A seminar small enough to reckon with, and one of each message that the server sends.

const text = (word) => ({ en: word, sv: `${word}-sv` });
export const BURN_IN = 60,
  WEEKS = 104;

/** Quality .5 as today, trust rising by .001 a week, ten incidents in every second week. */
const baseline = (quality) => Array.from({ length: BURN_IN + WEEKS }, (_, i) => [quality, 0.4 + 0.001 * i, i % 2 ? 10 : 0]);

export const seminar = {
  type: "seminar",
  index: 0,
  name: "small",
  title: text("Small"),
  purpose: text("To test"),
  look_at: text("Here"),
  weeks: WEEKS,
  burn_in: BURN_IN,
  people: 1000,
  citizens: 800,
  principals: 2,
  participants: null,
  levers: [
    { name: "delegate", label: text("delegation"), meaning: text("m"), least: -1, most: 1, today: 0 },
    { name: "stakes", label: text("stakes"), meaning: text("m"), least: 0, most: 1, today: 0.5 },
  ],
  presets: [{ name: "trust", label: text("Trust"), steps: [{ from: 52, levers: { delegate: 0.3 } }] }],
  outcomes: [
    { name: "quality", label: text("quality"), meaning: text("m"), unit: "1", better: "higher" },
    { name: "staff_trust", label: text("staff trust"), meaning: text("m"), unit: "1", better: "higher" },
    {
      name: "serious_incidents",
      label: text("serious incidents"),
      meaning: text("m"),
      unit: "1e-3 year-1",
      better: "lower",
    },
  ],
  links: [{ outcome: "staff_trust", kind: "trust", from: "staff", to: "managers", label: text("trust") }],
  actors: [
    { name: "managers", label: text("Managers") },
    { name: "staff", label: text("Staff") },
  ],
  predict: ["quality", "serious_incidents"],
  explained: ["quality"],
  lenses: [
    { name: "balanced", label: text("balanced: both"), baseline: baseline(0.5) },
    { name: "agency", label: text("agency: control"), baseline: baseline(0.4) },
  ],
};

export const decision = { lens: "balanced", steps: [{ from: 52, levers: { delegate: 0.3 } }] };
export const lived = (weeks = WEEKS, quality = 0.6) =>
  Array.from({ length: weeks }, (_, i) => [quality, 0.5, i % 2 ? 10 : 0]);

export const seminars = { type: "seminars", teaches: false, list: [{ name: "small", title: text("Small") }] };
export const room = { type: "state", seminar: 0, round: 1, stage: "open", groups: 1, predicted: 0, ran: 0 };
export const welcome = {
  type: "welcome",
  key: "KEY",
  nickname: "Group 1",
  round: 1,
  prediction: null,
  run: null,
  under_way: null,
};
export const predicted = { type: "predicted", round: 1 };
export const ordered = { type: "ordered", run: 4, decision, before: 2 };
export const weeks = (from, to) => ({ type: "weeks", run: 4, from, values: lived(to - from) });
export const done = { type: "done", run: 4, decision, hash: "c2d71cdde0093278", toml: 'model = "governance"\n' };
export const why = {
  type: "why",
  run: 4,
  outcome: "quality",
  from: 52,
  to: 103,
  with: { before: 0.5, after: 0.6 },
  without: { before: 0.5, after: 0.5 },
  causes: [
    { name: "dare", label: text("courage"), contribution: 0.02 },
    { name: "load", label: text("load"), contribution: -0.03 },
    { name: "effort", label: text("effort"), contribution: 0.11 },
    { name: "rest", label: text("rest"), contribution: 0 },
  ],
};
export const wall = {
  type: "wall",
  round: 1,
  seminar: 0,
  groups: [
    {
      nickname: "Group 1",
      prediction: null,
      runs: [
        { decision, hash: "a", last: [0.5, 0.4, 5], baseline: [0.5, 0.45, 5] },
        { decision, hash: "b", last: [0.6, 0.5, 4], baseline: [0.5, 0.45, 5] },
      ],
    },
    { nickname: "Group 2", prediction: null, runs: [] },
  ],
};
export const partOfWall = {
  ...wall,
  part: true,
  groups: [
    { ...wall.groups[0], nickname: "Group 2" },
    { nickname: "Group 3", prediction: null, runs: [] },
  ],
};
export const stopped = { type: "stopped", run: 4 };
export const refused = { type: "refused", why: text("no") };
export const forgotten = { type: "forgotten" };
