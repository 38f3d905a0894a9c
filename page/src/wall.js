// The class wall as places in a picture.
import { atEnd, today } from "./decision.js";
import { indexOf } from "./outcomes.js";
import { known } from "./numbers.js";

/**
 * A place for each group's latest run, or with `earlier` for all of them: {name, decision, hash, x, y, base: {x, y},
 * levers: [-1..1 from today, per lever], latest}. `relative`: as difference from as today.
 */
export function placesOf(seminar, wall, { x, y, relative = false, earlier = false }) {
  const at = [indexOf(seminar, x), indexOf(seminar, y)];
  return wall.groups.flatMap((group) => {
    const latest = group.runs.length - 1;
    return group.runs
      .map((run, i) => {
        const base = at.map((k) => run.baseline?.[k] ?? null);
        const value = at.map((k, n) =>
          relative && known(run.last[k]) && known(base[n]) ? run.last[k] - base[n] : relative ? null : run.last[k],
        );
        return {
          name: i < latest ? `${group.nickname} (${i + 1})` : group.nickname,
          decision: run.decision,
          hash: run.hash,
          latest: i === latest,
          x: value[0],
          y: value[1],
          base: relative ? { x: 0, y: 0 } : { x: base[0], y: base[1] },
          levers: leversOf(seminar, run.decision),
        };
      })
      .filter((place) => (earlier || place.latest) && known(place.x) && known(place.y));
  });
}

/** Per lever, how far from today at the end: -1 is all the way down, 1 all the way up. */
export function leversOf(seminar, decision) {
  const end = atEnd(seminar, decision),
    was = today(seminar);
  return seminar.levers.map(({ name, least, most }) => {
    const change = (end[name] ?? was[name]) - was[name],
      room = change < 0 ? was[name] - least : most - was[name];
    return room > 0 ? Math.max(-1, Math.min(1, change / room)) : 0;
  });
}

/** Heights for labels so that none lies on another: those beside each other are moved apart. */
export function apart(labels, high) {
  const placed = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const hits = () =>
      placed.find((one) => one.left < label.right && label.left < one.right && Math.abs(one.y - label.y) < high);
    for (let other = hits(), turns = 0; other && turns < 100; other = hits(), turns += 1) label.y = other.y + high;
    placed.push(label);
  }
  return labels;
}
