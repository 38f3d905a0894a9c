// Where the actors of the chain stand and how the arrows run: the chain from the top down, inspectors beside it. So narrow
// that it can be read on a phone.

const BOX = 42,
  COLUMN = { x: 6, width: 124 },
  BESIDE = { x: 238, width: 98 },
  ROW = 20,
  SIDE = 54,
  WIDTH = 340,
  SPACE = 40;

/** {width, height, boxes: [{actor, x, y, width, height}], links: [{link, from, to, words, up, across}]} */
export function layout(actors, links) {
  const beside = actors.find((actor) => actor.name === "inspectors"),
    chain = actors.filter((actor) => actor !== beside);
  const isAcross = (link) => beside && [link.from, link.to].includes(beside.name);
  const level = (name) => chain.findIndex((actor) => actor.name === name);
  const gapOf = (link) => Math.min(level(link.from), level(link.to));
  const boxes = [],
    placed = [];
  let y = 6;
  chain.forEach((actor, i) => {
    const across = links.filter((link) => isAcross(link) && [link.from, link.to].includes(actor.name));
    const box = { actor, ...COLUMN, y, height: Math.max(BOX, SIDE * across.length + 10) };
    boxes.push(box);
    if (across.length) {
      const other = { actor: beside, ...BESIDE, y, height: box.height };
      if (!boxes.some((one) => one.actor === beside)) boxes.push(other);
      across.forEach((link, k) => placed.push(sideways(link, box, other, y + SIDE * (k + 1) - 6, beside.name)));
    }
    y += box.height;
    const down = links.filter(
      (link) => !isAcross(link) && level(link.from) >= 0 && level(link.to) >= 0 && gapOf(link) === i,
    );
    const gap = i === chain.length - 1 ? 6 : Math.max(46, ROW * down.length + 18);
    down.forEach((link, k) => placed.push(upright(link, box, y, gap, k, down.length, level)));
    y += gap;
  });
  return { width: WIDTH, height: y, boxes, links: placed };
}

function upright(link, box, y, gap, k, count, level) {
  const x = box.x + box.width / 2 + (k - (count - 1) / 2) * SPACE,
    up = level(link.from) > level(link.to);
  const ends = [
    [x, y + 3],
    [x, y + gap - 3],
  ];
  const [from, to] = up ? ends.reverse() : ends;
  const middle = y + gap / 2 + 5 + (k - (count - 1) / 2) * ROW;
  return { link, from, to, up, across: false, words: { x: box.x + box.width + 10, y: middle } };
}

function sideways(link, box, other, y, beside) {
  const ends = [
    [box.x + box.width + 3, y],
    [other.x - 3, y],
  ];
  const [from, to] = link.from === beside ? ends.reverse() : ends;
  return { link, from, to, up: false, across: true, words: { x: (box.x + box.width + other.x) / 2, y: y - 12 } };
}

/** The outline of an arrow, as SVG's path. */
export function arrow([x1, y1], [x2, y2], wide) {
  const long = Math.hypot(x2 - x1, y2 - y1) || 1,
    [ux, uy] = [(x2 - x1) / long, (y2 - y1) / long],
    head = Math.min(9, long / 2);
  const at = (along, aside) => `${(x1 + ux * along - uy * aside).toFixed(1)} ${(y1 + uy * along + ux * aside).toFixed(1)}`;
  const half = wide / 2,
    broad = wide * 0.6 + 3.5;
  return `M${at(0, half)}L${at(long - head, half)}L${at(long - head, broad)}L${at(long, 0)}L${at(long - head, -broad)}L${at(long - head, -half)}L${at(0, -half)}Z`;
}
