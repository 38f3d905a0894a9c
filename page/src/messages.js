// What each message of the server changes. The protocol is told in ../README.md.
import { begun } from "./begin.js";
import { filled } from "./decision.js";

/** The state after a message. `calm`: nothing moves by itself, the newest week is shown at once. */
export function ofMessage(state, message, calm = false) {
  const does = MESSAGES[message?.type];
  return does ? does(state, message, calm) : state;
}

const MESSAGES = {
  seminars: (state, { teaches, list, join }) => ({
    ...state,
    teaches: !!teaches,
    list: same(state.list, list ?? []),
    join: same(state.join, join ?? null),
  }),

  seminar(state, { type, ...seminar }) {
    if (state.seminar?.name === seminar.name && state.draft) return { ...state, seminar: same(state.seminar, seminar) };
    return {
      ...state,
      ...cleared(),
      prediction: { curves: {}, saved: false },
      chosen: 0,
      seminar,
      ...begun(state, seminar),
    };
  },

  state(state, { type, ...room }) {
    const other = state.room && (state.room.round !== room.round || state.room.seminar !== room.seminar);
    if (!other) return { ...state, room };
    return { ...state, room, ...cleared(), wall: null, prediction: { curves: {}, saved: false }, kept: null };
  },

  welcome(state, { key, nickname, prediction, run, under_way: going }) {
    const lived = going
      ? {
          number: going.run,
          status: "running",
          before: 0,
          decision: going.decision,
          weeks: going.weeks ?? [],
          toml: "",
          hash: "",
        }
      : run
        ? {
            number: run.run,
            status: "done",
            before: 0,
            decision: run.decision,
            weeks: run.weeks,
            toml: run.toml,
            hash: run.hash,
          }
        : null;
    const curves = prediction?.curves ?? (sameRound(state) ? state.prediction.curves : {});
    return {
      ...state,
      key,
      nickname,
      joined: true,
      refusal: null,
      run: lived,
      ranThisRound: !!run,
      kept: null,
      prediction: { curves, saved: !!prediction },
      draft:
        lived && !state.joined && !state.kept && state.notice !== "restored" ? drafted(state, lived.decision) : state.draft,
      shown: lived ? lived.weeks.length - 1 : -1,
      playing: false,
    };
  },

  predicted: (state) => ({ ...state, prediction: { ...state.prediction, saved: true } }),

  ordered: (state, { run, decision, before }) => ({
    ...state,
    refusal: null,
    why: null,
    shown: -1,
    playing: false,
    run: {
      number: run,
      status: "ordered",
      before,
      decision,
      weeks: [],
      toml: "",
      hash: "",
      previous: state.run?.status === "done" ? state.run : (state.run?.previous ?? null),
    },
  }),

  weeks(state, { run, from, values }, calm) {
    if (state.run?.number !== run) return state;
    const weeks = [...state.run.weeks.slice(0, from), ...values];
    const first = state.run.weeks.length === 0;
    return {
      ...state,
      run: { ...state.run, status: "running", before: 0, weeks },
      shown: calm ? weeks.length - 1 : first ? 0 : state.shown,
      playing: calm ? false : first || state.playing,
    };
  },

  done(state, { run, decision, hash, toml }) {
    if (state.run?.number !== run) return state;
    return { ...state, ranThisRound: true, run: { ...state.run, status: "done", decision, hash, toml, previous: null } };
  },

  why: (state, { type, ...answer }) =>
    state.why?.outcome === answer.outcome && state.run?.number === answer.run
      ? { ...state, why: { outcome: answer.outcome, answer } }
      : state,

  stopped: (state, { run }) => (state.run?.number === run ? withoutRun(state) : state),

  wall(state, { type, part, ...wall }) {
    if (!part || !state.wall) return { ...state, wall };
    const told = new Map(wall.groups.map((group) => [group.nickname, group]));
    const groups = state.wall.groups.map((group) => told.get(group.nickname) ?? group);
    const fresh = wall.groups.filter((group) => !state.wall.groups.some((one) => one.nickname === group.nickname));
    return { ...state, wall: { ...wall, groups: [...groups, ...fresh] } };
  },

  refused: (state, { why }) => ({ ...state, refusal: why }),

  forgotten: (state) => ({
    ...state,
    ...cleared(),
    key: "",
    nickname: "",
    joined: false,
    wall: null,
    kept: null,
    prediction: { curves: {}, saved: false },
    notice: state.teaches ? state.notice : "forgotten",
  }),
};

/** What was there, if it says the same: after a lost connection nothing needs to be drawn anew. */
const same = (was, is) => (JSON.stringify(was) === JSON.stringify(is) ? was : is);

/** A run that is waiting or being lived is no longer wanted: the one before is shown again. */
export function withoutRun(state) {
  if (!["ordered", "running"].includes(state.run?.status)) return state;
  const run = state.run.previous ?? null;
  return { ...state, run, playing: false, shown: (run?.weeks.length ?? 0) - 1 };
}

const cleared = () => ({ run: null, why: null, shown: -1, playing: false, ranThisRound: false });

const sameRound = (state) => !state.kept || state.kept.round === undefined || state.kept.round === state.room?.round;

/** The decision of a run as something to go on from. */
function drafted(state, decision) {
  const steps = filled(state.seminar, decision.steps);
  return { lens: decision.lens, steps: steps.length ? steps : state.draft.steps };
}
