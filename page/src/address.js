// What the address says, and links that restore a decision. Everything stands after #, which no server is told.

/** {code, teacher, lang, do, step} of "#code=AB&do=…"; what follows ? counts too. */
export function readAddress(location) {
  const words = new URLSearchParams([location.search.replace(/^\?/, ""), location.hash.replace(/^#/, "")].join("&"));
  const said = Object.fromEntries(["code", "teacher", "lang", "step"].map((name) => [name, words.get(name) ?? ""]));
  return { ...said, lang: ["en", "sv"].includes(said.lang) ? said.lang : "", shared: decisionIn(words.get("do")) };
}

/** A decision that came by link: {seminar, lens, steps}, or null if it is none. */
export function decisionIn(text) {
  try {
    const { seminar, lens, steps } = JSON.parse(text ?? "");
    const good =
      typeof seminar === "string" &&
      typeof lens === "string" &&
      Array.isArray(steps) &&
      steps.every(
        (step) => Number.isInteger(step?.from) && step.from >= 0 && typeof step.levers === "object" && step.levers,
      );
    return good ? { seminar, lens, steps: steps.slice(0, 4) } : null;
  } catch {
    return null;
  }
}

/** A link that restores a decision in a seminar, with the code one needs to get in. */
export function linkTo(origin, code, seminar, decision) {
  const words = [`do=${encodeURIComponent(JSON.stringify({ seminar, ...decision }))}`];
  if (code) words.unshift(`code=${encodeURIComponent(code)}`);
  return `${origin}/#${words.join("&")}`;
}

/** Where the page is spoken to. */
export function roomOf(location, { code, teacher }) {
  const who = teacher ? `?teacher=${encodeURIComponent(teacher)}` : code ? `?code=${encodeURIComponent(code)}` : "";
  return `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/room${who}`;
}
