// Puts the parts of the page together, and anew when the language, the seminar or who is here changes.
import { h, onceAFrame } from "./dom.js";
import { scope } from "./store.js";
import { compareView } from "./views/compare.js";
import { governView } from "./views/govern.js";
import { handout } from "./views/handout.js";
import { headerView, noticesView } from "./views/header.js";
import { introView } from "./views/intro.js";
import { predictView } from "./views/predict.js";
import { seeView } from "./views/see.js";
import { stepsView } from "./views/steps.js";
import { takeView } from "./views/take.js";
import { teachView } from "./views/teach.js";
import { whyView } from "./views/why.js";
import { STEPS, words } from "./words.js";

const VIEWS = { predict: predictView, govern: governView, see: seeView, why: whyView, compare: compareView, take: takeView };

/** @param {HTMLElement} root @param {HTMLElement} paper what is printed @param {string} step where to begin */
export function createPage(root, paper, store, acts, step = "") {
  const watching = scope(store);

  function make() {
    watching.clear();
    const { state } = store,
      { lang } = state;
    /** What every view is given: t puts a text into the language, watch ends when the page is made anew. */
    const tools = { store, acts, lang, t: (text) => text?.[lang] ?? "", watch: watching.watch, ended: watching.ended };
    document.documentElement.lang = lang;
    document.title = state.seminar ? `${state.seminar.title[lang]} – Tillit` : words.shared.product[lang];
    document.documentElement.classList.toggle("teaches", state.teaches);
    const inside = state.seminar && state.joined;
    const steps = inside ? STEPS.map((name, i) => section(name, i, tools)) : [];
    root.replaceChildren(
      h(
        "a",
        {
          class: "skip",
          href: "#main",
          onclick: (event) => {
            event.preventDefault();
            document.getElementById("main").focus();
          },
        },
        words.room.skip[lang],
      ),
      headerView(tools),
      ...noticesView(tools),
      inside ? stepsView(tools) : "",
      h(
        "main",
        { id: "main", tabindex: -1 },
        introView(tools),
        state.teaches && state.seminar ? teachView(tools) : "",
        steps,
      ),
      h("footer", null, words.shared.assumption[lang]),
    );
    paper.replaceChildren(inside ? handout(tools) : "");
  }

  function section(name, i, tools) {
    const title = h(
      "h2",
      { id: `${name}-title`, tabindex: -1 },
      h("span", { class: "count", "aria-hidden": "true" }, String(i + 1)),
      words.steps[name][tools.lang],
    );
    return h("section", { id: name, "aria-labelledby": `${name}-title` }, title, VIEWS[name](tools));
  }

  make();
  // Several of these change together: one new page is enough.
  const again = onceAFrame(() => {
    const focused = document.activeElement?.id;
    make();
    // Whoever was somewhere is there again; where that place is gone (one has come in), in the content.
    if (focused) (document.getElementById(focused) ?? document.getElementById("main")).focus({ preventScroll: true });
    if (step && store.state.joined) {
      document.getElementById(step)?.scrollIntoView();
      step = "";
    }
  });
  store.watch(
    (state) => [
      state.lang,
      state.seminar,
      state.joined || state.nickname,
      state.teaches,
      state.join,
      state.list,
      state.room?.round,
    ],
    again,
  );
}
