// What a teacher sees of the guide and of a full wall:  node teacher_looks.mjs TEACHER GROUPS [CHROMIUM]
import { openAll, seminar, textsOf, until } from "../browser/seminar.mjs";

const [address, groups, executablePath] = process.argv.slice(2);
const { browser, said, somebody } = await seminar(executablePath);
const teacher = await somebody(address);
await teacher.waitForSelector("#lead");
await openAll(teacher);
said.guide = await teacher.evaluate(() => ({
  tags: [...document.querySelectorAll(".guide h3, .guide h4, .guide li, .guide pre")].map((one) => one.tagName),
  forbidden: document.querySelectorAll(".guide :is(script, meta, [style], a)").length,
  text: document.querySelector(".guide").textContent,
}));

await until(teacher, (count) => document.querySelectorAll("#lead-wall tbody tr").length >= count, Number(groups));
said.rows = await textsOf(teacher, "#lead-wall tbody th");
said.labels = await textsOf(teacher, "#lead-wall .label title");
/** Names that are not within the picture, and pairs that lie on one another. */
said.names = await teacher.evaluate(() => {
  const box = (one) => one.getBoundingClientRect(),
    picture = box(document.querySelector("#lead-wall svg.scatter")),
    names = [...document.querySelectorAll("#lead-wall .scatter .name")];
  const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
  return {
    outside: names
      .filter((one) => box(one).top < picture.top || box(one).bottom > picture.bottom || box(one).right > picture.right)
      .map((one) => one.textContent),
    on_another: names
      .filter((one, i) => names.slice(0, i).some((other) => meet(box(one), box(other))))
      .map((one) => one.textContent),
    said: names.map((one) => one.textContent),
  };
});
await browser.close();
console.log(JSON.stringify(said));
