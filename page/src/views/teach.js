// The teacher's view: the way in, the course of the seminar, the wall, and the guide.
import { h } from "../dom.js";
import { guideAsHtml } from "../guide.js";
import { words } from "../words.js";
import { wallView } from "./compare.js";
import { leadView } from "./lead.js";

export function teachView(tools) {
  const { t } = tools,
    part = (id, text, ...inside) =>
      h("section", { id, "aria-labelledby": `${id}-title` }, h("h2", { id: `${id}-title`, tabindex: -1 }, t(text)), inside);
  const guide = guideView(tools);
  return h(
    "div",
    { class: "teach" },
    h(
      "div",
      { class: "beside" },
      part("lead", words.teach.lead, leadView(tools)),
      part("lead-join", words.teach.join, joinView(tools)),
    ),
    part("lead-wall", words.teach.wall, wallView(tools, "lead-wall-axis")),
    guide ? part("lead-guide", words.teach.guide, guide) : "",
  );
}

function joinView({ store, t }) {
  const { join } = store.state;
  if (!join) return "";
  const address = join.url.replace(/#.*$/, "").replace(/\/$/, "");
  const square = join.svg
    ? h("img", { class: "qr", alt: t(words.teach.qr), src: `data:image/svg+xml,${encodeURIComponent(join.svg)}` })
    : "";
  return h(
    "div",
    { class: "join" },
    square,
    h(
      "div",
      null,
      h("p", { class: "address" }, h("a", { href: join.url }, address)),
      join.code
        ? [h("p", null, t(words.teach.join_code)), h("p", { class: "code" }, join.code)]
        : h("p", null, t(words.teach.no_code)),
      h("p", { class: "small" }, t(words.teach.join_hint)),
    ),
  );
}

/** The guide, closed at first since groups may see the teacher's screen. */
function guideView({ store, t }) {
  const { guide } = store.state.seminar;
  if (!guide || !t(guide)) return null;
  const holder = h("div", { class: "guide" });
  holder.innerHTML = guideAsHtml(t(guide));
  return h("details", null, h("summary", null, t(words.teach.open_guide)), holder);
}
