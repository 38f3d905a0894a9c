// Making elements in a line.

const SVG = "http://www.w3.org/2000/svg";

function filledIn(one, attributes, children) {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) one.addEventListener(name.slice(2), value);
    else if (["value", "checked", "disabled", "open", "hidden"].includes(name)) one[name] = value;
    else one.setAttribute(name, value === true ? "" : value);
  }
  one.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return one;
}

/** h("p", {class: "x", onclick: f}, "text", h("b", null, "bold")) */
export const h = (tag, attributes, ...children) => filledIn(document.createElement(tag), attributes, children);

/** The same for pictures. */
export const s = (tag, attributes, ...children) => filledIn(document.createElementNS(SVG, tag), attributes, children);

/** "… {name} …" with values put in. */
export const put = (text, values) => text.replace(/\{(\w+)\}/g, (all, name) => (name in values ? values[name] : all));

/** Calls at most once per picture on the screen. */
export function onceAFrame(draw) {
  let asked = 0;
  return () => {
    asked ||= requestAnimationFrame(() => {
      asked = 0;
      draw();
    });
  };
}

/** A table: head (texts), rows (arrays; the first cell heads its row), caption. */
export function table(caption, head, rows, kind = "") {
  return h(
    "div",
    { class: "scroll", tabindex: 0, role: "region", "aria-label": caption },
    h(
      "table",
      { class: kind },
      h("caption", { class: "hidden" }, caption),
      h(
        "thead",
        null,
        h(
          "tr",
          null,
          head.map((one) => h("th", { scope: "col" }, one)),
        ),
      ),
      h(
        "tbody",
        null,
        rows.map((cells) =>
          h(
            "tr",
            null,
            cells.map((cell, i) => h(i ? "td" : "th", i ? null : { scope: "row" }, cell)),
          ),
        ),
      ),
    ),
  );
}

/** "Table" under a picture: the same in numbers. Made when it is opened. */
export function twin(summary, make) {
  const inside = h("div");
  const details = h(
    "details",
    { class: "twin", ontoggle: () => details.open && inside.replaceChildren(make()) },
    h("summary", null, summary),
    inside,
  );
  details.again = () => details.open && inside.replaceChildren(make());
  return details;
}

export const calm = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Gives somebody a file. */
export function download(name, kind, text) {
  const link = h("a", { href: URL.createObjectURL(new Blob([text], { type: `${kind};charset=utf-8` })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
