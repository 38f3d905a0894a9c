// The whole state of the page, and how it follows from what happens. Pure: nothing here touches the page or the network.
import { ofMessage, withoutRun } from "./messages.js";
import { shifted } from "./prediction.js";
import { startOf } from "./series.js";

/** @param {string} lang @param {object} kept what the last load of the page left behind */
export const initial = (lang, kept = {}) => ({
  lang,
  connection: { status: "connecting", wait: 0 }, // connecting, open, lost (wait: seconds to the next try), refused
  teaches: false, // may this page teach?
  list: [],
  join: null, // teachers: where the students go
  seminar: null,
  room: null, // the room's state: seminar, round, stage, groups, predicted, ran
  key: kept.key ?? "",
  nickname: kept.nickname ?? "",
  joined: false,
  prediction: { curves: {}, saved: false }, // what is drawn, and whether the server has it
  draft: null, // the decision being made
  chosen: 0, // the step that is being changed
  kept: kept.draft ?? null, // decision and prediction before the page was loaded again
  shared: kept.shared ?? null, // a decision that came by link
  run: null, // {number, status, before, decision, weeks, toml, hash, previous}
  why: null, // {outcome, answer}
  wall: null,
  shown: -1, // the week that the chain and the dots show
  playing: false,
  refusal: null, // what the server did not want, in both languages
  notice: null, // name of a notice of our own
});

/** What follows from an event: {type: "message", message} from the server, or what somebody did on the page. */
export function next(state, event) {
  const does = DOES[event.type];
  return does ? does(state, event) : state;
}

const DOES = {
  message: (state, { message, calm }) => ofMessage(state, message, calm),
  language: (state, { lang }) => ({ ...state, lang }),
  connection: (state, { status, wait = 0 }) => ({ ...state, connection: { status, wait } }),
  named: (state, { nickname }) => ({ ...state, nickname, refusal: null }),
  draft: (state, { draft, chosen = state.chosen }) => ({
    ...state,
    draft,
    chosen: Math.min(chosen, draft.steps.length - 1),
  }),
  lens: (state, { lens }) => ({ ...state, draft: { ...state.draft, lens }, prediction: moved(state, lens) }),
  chosen: (state, { chosen }) => ({ ...state, chosen }),
  curve: (state, { outcome, curve }) => ({
    ...state,
    prediction: { curves: { ...state.prediction.curves, [outcome]: curve }, saved: false },
  }),
  cancel: (state) => withoutRun(state),
  ask: (state, { outcome }) => ({ ...state, why: { outcome, answer: null } }),
  show: (state, { week, playing = false }) => ({ ...state, shown: week, playing }),
  dismiss: (state) => ({ ...state, refusal: null, notice: null }),
};

/** A prediction belongs to the world it starts in: with another lens it starts elsewhere and keeps its shape. */
function moved(state, lens) {
  if (predictionLocked(state)) return state.prediction;
  const by = (name) => startOf(state.seminar, lens, name) - startOf(state.seminar, state.draft.lens, name);
  const curves = Object.fromEntries(
    Object.entries(state.prediction.curves).map(([name, curve]) => [name, shifted(curve, by(name))]),
  );
  return { curves, saved: state.prediction.saved && lens === state.draft.lens };
}

/** A prediction counts if it was made before anything was seen. */
export const predictionLocked = (state) => state.run?.status === "done" || state.ranThisRound === true;

/** A run that is waiting or being lived. */
export const underWay = (state) => state.run !== null && ["ordered", "running"].includes(state.run.status);

/** What the page keeps in the browser's tab, so that loading it again changes nothing. */
export const kept = (state) => ({
  key: state.key,
  nickname: state.nickname,
  draft: state.draft && {
    seminar: state.seminar?.name,
    draft: state.draft,
    curves: state.prediction.curves,
    round: state.room?.round,
  },
});
