// The class wall as places in a picture.
import { atEnd, today } from "./decision.js";
import { indexOf } from "./outcomes.js";
import { known } from "./numbers.js";
import { clamp } from "./prediction.js";

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

/** Places that are one point and did the same at the end: [[place, …]]. They share a label. */
export function together(places) {
  const points = new Map();
  for (const place of places) {
    const point = JSON.stringify([place.x, place.y, place.levers]);
    points.set(point, [...(points.get(point) ?? []), place]);
  }
  return [...points.values()];
}

/** "A, B, C +4": as many names as so many letters hold, but at least one, and how many more there are. */
export function namesSaid(names, letters) {
  const said = (shown) => names.slice(0, shown).join(", ") + (shown < names.length ? ` +${names.length - shown}` : "");
  let shown = names.length;
  while (shown > 1 && said(shown).length > letters) shown -= 1;
  return said(shown);
}

/**
 * Labels at heights where none lies on another: those beside each other are moved apart, up or down to where the nearest
 * room is, between top and bottom. Null if there is not room for all.
 */
export function apart(labels, high, top = -Infinity, bottom = Infinity) {
  const placed = [];
  for (const label of [...labels].sort((a, b) => a.y - b.y)) {
    const wanted = clamp(label.y, top, bottom),
      beside = placed.filter((one) => one.left < label.right && label.left < one.right);
    const free = [wanted, ...beside.flatMap((one) => [one.y + high, one.y - high])].filter(
      (y) => y >= top && y <= bottom && beside.every((one) => Math.abs(one.y - y) > high - 1e-6),
    );
    if (!free.length) return null;
    placed.push({ ...label, y: free.reduce((best, y) => (Math.abs(y - wanted) < Math.abs(best - wanted) ? y : best)) });
  }
  return placed;
}
