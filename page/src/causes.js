// The largest causes of a difference, in sentences.
import { put } from "./dom.js";
import { known } from "./numbers.js";
import { difference, outcomeOf, written } from "./outcomes.js";
import { listed, weekSaid } from "./said.js";
import { words } from "./words.js";

/** What the causes add up to: the difference that the decision made over the time they were followed. */
export const total = (answer) => answer.with.after - answer.without.after;

/** The sentences on an answer. */
export function causesSaid(answer, seminar, lang) {
  const t = (text) => text[lang],
    outcome = outcomeOf(seminar, answer.outcome),
    change = total(answer),
    value = (one) => written(outcome, one, lang);
  const first = put(t(words.why.sentence), {
    outcome: t(outcome.label),
    from: weekSaid(answer.from, lang),
    a: value(answer.with.before),
    b: value(answer.with.after),
    c: value(answer.without.before),
    d: value(answer.without.after),
    change: difference(outcome, change, lang),
  });
  const causes = largest(answer).map((cause) => `${t(cause.label)} (${difference(outcome, cause.contribution, lang)})`);
  return [
    first,
    causes.length ? put(t(words.why.causes), { list: listed(causes, t(words.why.and)) }) : t(words.why.unmoved),
  ];
}

export const largest = (answer) =>
  answer.causes
    .filter((cause) => known(cause.contribution) && Math.abs(cause.contribution) > 1e-9)
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution))
    .slice(0, 3);
