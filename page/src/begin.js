// How a seminar begins on the page.
import { filled, firstDraft } from "./decision.js";

/** The draft a seminar begins with: from a link, from before the page was loaded again, or as today. */
export function begun(state, seminar) {
  const { shared, kept: before } = state;
  const lens = (name) => (seminar.lenses.some((one) => one.name === name) ? name : seminar.lenses[0].name);
  if (shared?.seminar === seminar.name) {
    const steps = filled(seminar, shared.steps);
    return {
      draft: { lens: lens(shared.lens), steps: steps.length ? steps : firstDraft(seminar).steps },
      shared: null,
      kept: null,
      notice: "restored",
    };
  }
  if (before?.seminar === seminar.name) {
    const steps = filled(seminar, before.draft.steps ?? []);
    return {
      draft: { lens: lens(before.draft.lens), steps: steps.length ? steps : firstDraft(seminar).steps },
      prediction: { curves: before.curves ?? {}, saved: false },
    };
  }
  return { draft: firstDraft(seminar), notice: shared ? "other_seminar" : state.notice, shared };
}
