// A ready seminar, held for one group:  node ready_path.mjs TEACHER GROUP NUMBER LANGUAGE [CHROMIUM]
// The teacher chooses it; the group foresees, lives every ready decision under every theory of people, and sees the wall.
import { choose, enter, hashOn, openAll, run, seminar, textsOf, until } from "./seminar.mjs";

const [teachers, address, number, lang, executablePath] = process.argv.slice(2);
const { browser, said, somebody, examine } = await seminar(executablePath);
const teacher = await somebody(teachers, { lang });
await teacher.waitForSelector("#lead");
await teacher.selectOption("#seminar", number);
await teacher.click("#teach-seminar");
const group = await somebody(address, { lang });
await group.waitForSelector("#name");
await enter(group, `Ready ${number}`);
await until(
  group,
  (title) => document.querySelector("#page h1").textContent === title,
  (await textsOf(teacher, "#seminar option"))[Number(number)],
);
await group.check("#predict-quality-rises");
await group.click("#predict button.main");

const ready = await group.locator("#govern [role=group] button").count(),
  lenses = await group.locator("input[name=lens]").count();
const another = (before) => {
  const now = document.querySelector("#take").textContent.match(/[0-9a-f]{16}/)?.[0] ?? null;
  return now !== null && now !== before;
};
said.hashes = [];
for (let lens = 0; lens < lenses; lens += 1) {
  await group.locator("input[name=lens]").nth(lens).check();
  for (let decision = 1; decision < ready; decision += 1) {
    await choose(group, decision);
    await run(group);
    await until(group, another, said.hashes.at(-1) ?? null, 60_000);
    said.hashes.push(await hashOn(group));
  }
}
await group.waitForSelector("#causes .bars li", { timeout: 60_000 });
said.causes = await textsOf(group, "#causes .cause");
await teacher.click("#teach-reveal");
await group.waitForSelector("#compare svg.scatter");
said.points = await group.locator("#compare tbody tr").count();
await openAll(teacher);
await openAll(group);
said.guide = await textsOf(teacher, ".guide h4");
await examine(group, "group");
await examine(teacher, "teacher");
await browser.close();
console.log(JSON.stringify({ ...said, ready, lenses }));
