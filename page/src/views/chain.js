// The governance chain: control and trust on every link, in the week that is shown.
import { h, put, s, table, twin } from "../dom.js";
import { follow, inWeek } from "../follow.js";
import { known, number } from "../numbers.js";
import { capital, difference, indexOf, isShare, outcomeOf, written } from "../outcomes.js";
import { weekSaid } from "../said.js";
import { words } from "../words.js";
import { arrow, layout } from "./chain_layout.js";

const THICK = 15,
  EVENTS = 30; // units of an arrow of 1; so many events per 1000 staff and year are as wide as 1

export function chainView(tools) {
  const { store, t, lang, watch } = tools,
    { seminar } = store.state,
    links = seminar.links.filter((link) => indexOf(seminar, link.outcome) >= 0);
  const plan = layout(seminar.actors, links);
  const picture = s(
    "svg",
    { viewBox: `0 0 ${plan.width} ${plan.height}`, class: "chain", role: "img" },
    plan.boxes
      .map((box) => [
        s("rect", { x: box.x, y: box.y, width: box.width, height: box.height, rx: 7 }),
        s("text", { x: box.x + box.width / 2, y: box.y + box.height / 2 + 5, class: "actor" }, t(box.actor.label)),
      ])
      .flat(),
  );
  const parts = plan.links.map((place) => {
    const shape = s("path", { class: place.link.kind }),
      value = s("tspan"),
      change = s("tspan", { class: "change" });
    const way = place.across ? [] : [s("tspan", { class: "way" }, place.up ? "↑ " : "↓ ")];
    picture.append(
      shape,
      place.across
        ? s(
            "text",
            { class: `${place.link.kind} across` },
            s("tspan", { x: place.words.x, y: place.words.y - 14 }, t(place.link.label)),
            Object.assign(value),
            change,
          )
        : s(
            "text",
            { class: place.link.kind, x: place.words.x, y: place.words.y },
            way,
            `${t(place.link.label)} `,
            value,
            change,
          ),
    );
    if (place.across) {
      value.setAttribute("x", place.words.x);
      value.setAttribute("y", place.words.y);
    }
    return { ...place, shape, value, change, outcome: outcomeOf(seminar, place.link.outcome) };
  });

  /** {now, change} of a link in the week that is shown: the decision's value, or as today before it; the difference to as today. */
  const at = (i) => {
    const { mine, today } = inWeek(followed.series()[i], store.state.shown);
    return known(mine) ? { now: mine, change: known(today) ? mine - today : null } : { now: today, change: null };
  };

  const draw = () => {
    parts.forEach((part, i) => {
      const { now, change } = at(i),
        wide = known(now) ? THICK * Math.min(1.2, isShare(part.outcome) ? now : now / EVENTS) : 0;
      part.shape.setAttribute("d", arrow(part.from, part.to, Math.max(0.8, wide)));
      part.value.textContent = written(part.outcome, now, lang);
      part.change.textContent = known(change) ? ` (${short(part.outcome, change, lang)})` : "";
    });
  };
  const followed = follow(
    tools,
    parts.map((part) => part.link.outcome),
    draw,
  );
  const all = () => parts.map((part, i) => ({ part, ...at(i) }));
  const tell = () => {
    picture.setAttribute(
      "aria-label",
      put(t(words.see.chain_words), {
        links:
          `${capital(weekSaid(store.state.shown, lang))}: ` +
          all()
            .map(
              ({ part, now }) =>
                `${between(part.link, seminar, lang)}, ${t(part.link.label)} ${written(part.outcome, now, lang)}`,
            )
            .join("; "),
      }),
    );
    details.again();
  };
  const details = twin(t(words.shared.table), () =>
    table(
      t(words.see.chain),
      [words.see.link, words.see.what, words.shared.outcome, words.shared.yours, words.see.difference].map((one) =>
        capital(t(one)),
      ),
      all().map(({ part, now, change }) => [
        between(part.link, seminar, lang),
        t(words.see[`kind_${part.link.kind}`]),
        capital(t(part.outcome.label)),
        written(part.outcome, now, lang),
        difference(part.outcome, change, lang),
      ]),
    ),
  );

  watch(
    (state) => [state.playing ? 0 : state.shown, state.playing, state.run?.status],
    () => {
      if (!store.state.playing) tell();
    },
  );
  followed.again();
  tell();
  return h(
    "figure",
    { class: "card" },
    h("figcaption", null, t(words.see.chain)),
    h(
      "ul",
      { class: "legend", "aria-hidden": "true" },
      h("li", { class: "control block" }, t(words.see.control)),
      h("li", { class: "trust block" }, t(words.see.trust)),
      links.some((link) => link.kind === "report") ? h("li", { class: "report block" }, t(words.see.report)) : "",
    ),
    h("p", { class: "small" }, t(words.see.brackets)),
    picture,
    details,
  );
}

const short = (outcome, change, lang) => number(change, isShare(outcome) ? 2 : 1, lang, true);

const between = (link, seminar, lang) =>
  [link.from, link.to].map((name) => seminar.actors.find((actor) => actor.name === name)?.label[lang] ?? name).join(" → ");
