// A group's decision: up to four steps, each from a week on. In the page each step holds every lever; what is sent, shared
// and compared holds only what each step moves.

export const MOST_STEPS = 4;

/** @typedef {{from: number, levers: Object<string, number>}} Step */
/** @typedef {{lens: string, steps: Step[]}} Decision */

/** Every lever as it is today. */
export const today = (seminar) => Object.fromEntries(seminar.levers.map((one) => [one.name, one.today]));

/** What is sent: steps by week, each with the levers it moves; steps that move none are left out. */
export function decisionOf(seminar, draft) {
  let was = today(seminar);
  const steps = [];
  for (const step of [...draft.steps].sort((a, b) => a.from - b.from)) {
    const moved = Object.fromEntries(
      Object.entries(step.levers).filter(([name, value]) => name in was && value !== was[name]),
    );
    if (Object.keys(moved).length) steps.push({ from: step.from, levers: moved });
    was = { ...was, ...moved };
  }
  return { lens: draft.lens, steps };
}

/** The other way: steps that hold every lever. Levers and values the seminar does not know are left out or held within. */
export function filled(seminar, steps) {
  let was = today(seminar);
  return [...steps]
    .sort((a, b) => a.from - b.from)
    .slice(0, MOST_STEPS)
    .map((step) => {
      was = { ...was };
      for (const lever of seminar.levers) {
        const value = step.levers?.[lever.name];
        if (Number.isFinite(value)) was[lever.name] = Math.min(lever.most, Math.max(lever.least, value));
      }
      return { from: step.from, levers: was };
    });
}

/** How a seminar begins: the usual lens, nothing moved, one step from where the first preset has it. */
export function firstDraft(seminar) {
  const from = seminar.presets[0]?.steps[0]?.from ?? 0;
  return { lens: seminar.lenses[0].name, steps: [{ from, levers: today(seminar) }] };
}

/** Values of the levers at the end of a decision. */
export const atEnd = (seminar, decision) => Object.assign(today(seminar), ...decision.steps.map((step) => step.levers));

/** Weeks in which a step may begin: every year's first, and those that steps already have. */
export function weeksToBegin(seminar, steps) {
  const years = Array.from({ length: Math.ceil(seminar.weeks / 52) }, (_, year) => year * 52);
  return [...new Set([...years, ...steps.map((step) => step.from)])].sort((a, b) => a - b);
}

/** A step of the draft replaced, added or taken away. */
export const withStep = (draft, index, step) => ({
  ...draft,
  steps: draft.steps.map((one, i) => (i === index ? { ...one, ...step } : one)),
});
export const withoutStep = (draft, index) => ({ ...draft, steps: draft.steps.filter((_, i) => i !== index) });

/** A step more, in the first year after the last that is free, with the levers as they are then. */
export function oneMore(seminar, draft) {
  const taken = draft.steps.map((step) => step.from),
    last = draft.steps.at(-1);
  const free = weeksToBegin(seminar, []).filter((week) => !taken.includes(week));
  const from = free.find((week) => week > (last?.from ?? -1)) ?? free[0];
  if (from === undefined || draft.steps.length >= MOST_STEPS) return draft;
  const before = [...draft.steps]
    .sort((a, b) => a.from - b.from)
    .filter((step) => step.from < from)
    .at(-1);
  const steps = [...draft.steps, { from, levers: { ...(before?.levers ?? today(seminar)) } }];
  return { ...draft, steps: steps.sort((a, b) => a.from - b.from) };
}
