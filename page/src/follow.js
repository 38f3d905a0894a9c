// Series of outcomes, followed: read anew when they have changed, drawn anew when they have or another week is shown.
import { onceAFrame } from "./dom.js";
import { lensShown, NOTHING, seriesOf } from "./series.js";

/** Draws in the next frame after a change. `series()`: those of the outcomes named; `again()`: draws once more. */
export function follow({ store, watch }, names, draw) {
  const { seminar } = store.state;
  let read = null;
  const one = (name) => seriesOf(seminar, lensShown(store.state), store.state.run?.weeks ?? NOTHING, name);
  const again = onceAFrame(draw);
  watch(
    (state) => [state.run?.weeks, lensShown(state)],
    () => {
      read = null;
      again();
    },
  );
  watch((state) => [state.shown], again);
  return { series: () => (read ??= names.map(one)), again };
}

/** What a series has in a week, as decided and as today; null where it has nothing. */
export function inWeek({ x, mine, today }, week) {
  const place = week - x[0];
  return { mine: mine[place] ?? null, today: today[place] ?? null };
}
