// The way through the page. Links move within it; the address keeps the code.
import { h } from "../dom.js";
import { STEPS, words } from "../words.js";

export function stepsView({ store, acts, t, ended }) {
  const code = acts.entry.code && !store.state.teaches ? `code=${encodeURIComponent(acts.entry.code)}&` : "";
  const links = STEPS.map((name, i) =>
    h(
      "a",
      {
        href: `#${code}step=${name}`,
        onclick: (event) => {
          event.preventDefault();
          goTo(name);
        },
      },
      h("span", { class: "count", "aria-hidden": "true" }, String(i + 1)),
      t(words.steps[name]),
    ),
  );
  ended(follow(links));
  return h(
    "nav",
    { class: "steps", "aria-label": t(words.room.steps) },
    h(
      "ol",
      null,
      links.map((link) => h("li", null, link)),
    ),
  );
}

/** To a step, where the keyboard goes on from its heading. */
export function goTo(name) {
  document.getElementById(name)?.scrollIntoView();
  document.getElementById(`${name}-title`)?.focus({ preventScroll: true });
}

/** Marks the step that fills most of the window. */
function follow(links) {
  const seen = new Map();
  const watcher = new IntersectionObserver(
    (entries) => {
      for (const entry of entries) seen.set(entry.target.id, entry.intersectionRect.height);
      const [most] = [...seen].sort((a, b) => b[1] - a[1])[0] ?? [];
      links.forEach((link, i) =>
        STEPS[i] === most ? link.setAttribute("aria-current", "step") : link.removeAttribute("aria-current"),
      );
    },
    { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
  );
  requestAnimationFrame(() =>
    STEPS.forEach((name) => {
      const one = document.getElementById(name);
      if (one) watcher.observe(one);
    }),
  );
  return () => watcher.disconnect();
}
