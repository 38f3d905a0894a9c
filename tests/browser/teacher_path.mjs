// A teacher leads three groups:  node teacher_path.mjs TEACHER GROUP LANGUAGE [CHROMIUM]
import { PHONE, PROJECTOR } from "./browser.mjs";
import { choose, enter, given, openAll, run, seminar, textsOf, until } from "./seminar.mjs";

const [teacherAddress, address, lang, executablePath] = process.argv.slice(2);
const { browser, said, somebody, examine } = await seminar(executablePath);
const teacher = await somebody(teacherAddress, { lang, viewport: PROJECTOR });
await teacher.waitForSelector("#lead");
const becomes = (page, text) => until(page, (wanted) => document.querySelector("#page").textContent.includes(wanted), text);
const teach = (what) => teacher.click(`#teach-${what}`);
const names = ["Åsgatan", "Stora skolan", "Tre"].map((name) => `${name} ${lang}`);
said.join = await teacher.locator("#lead-join .address").textContent();
said.square = await teacher.evaluate(() => {
  const one = document.querySelector(".qr");
  return one ? one.naturalWidth > 0 && one.alt.length > 0 : null;
});
said.guide = await teacher.evaluate(() =>
  [...document.querySelectorAll(".guide h3, .guide li, .guide script")].map((one) => one.tagName),
);

const groups = [];
for (const [i, name] of names.entries()) {
  const page = await somebody(address, { lang });
  await page.waitForSelector("#name");
  await enter(page, name);
  await page.check(`#predict-quality-${["rises", "unchanged", "falls"][i]}`);
  await choose(page, i);
  groups.push(page);
}
await becomes(teacher, names[2]);
said.names = (await textsOf(teacher, ".names li")).sort();

await teach("pause");
await until(groups[0], () => document.getElementById("run").disabled);
said.paused = await groups[0].locator(".notices").textContent();
await teach("start");
await until(groups[0], () => !document.getElementById("run").disabled);
for (const page of groups) await run(page);
await until(
  teacher,
  (wanted) => {
    const rows = [...document.querySelectorAll("#lead-wall tbody th")].map((one) => one.textContent);
    return wanted.every((name) => rows.includes(name));
  },
  names,
);
said.counts = await teacher.locator(".counts").textContent();
said.hidden = await groups[0].locator("#compare svg").count();

await teach("reveal");
await groups[0].waitForSelector("#compare svg.scatter");
said.wall = await textsOf(groups[1], "#compare svg .name");
said.rows = await textsOf(groups[1], "#compare tbody th");
await teacher.selectOption("#lead-wall-axis-x", "serious_incidents");
await teacher.locator("#lead-wall input[type=checkbox]").first().check();
said.described = await teacher.locator("#lead-wall svg.scatter").getAttribute("aria-label");
await openAll(teacher);
await examine(teacher, "teacher, projector");
await examine(groups[0], "group, revealed");
await teacher.setViewportSize(PHONE);
await teacher.waitForTimeout(200);
await examine(teacher, "teacher, phone");
await teacher.setViewportSize(PROJECTOR);
said.exported = await given(teacher, () => teacher.click("a.button"));

await teach("next");
await becomes(groups[0], "2");
await until(groups[0], () => !document.querySelector("#result table"));
said.after_next = await groups[0].evaluate(() => ({
  predicted: document.querySelectorAll("#predict input:checked").length,
  walls: document.querySelectorAll("#compare svg").length,
}));
said.kept = await textsOf(groups[1], ".summary li");

const title = await groups[0].locator("#page h1").textContent();
await teacher.selectOption("#seminar", "1");
await teach("seminar");
await until(groups[0], (was) => document.querySelector("#page h1").textContent !== was, title);
said.other_title = await groups[0].locator("#page h1").textContent();

await teacher.selectOption("#seminar", "0");
await teach("seminar");
await until(groups[0], (was) => document.querySelector("#page h1").textContent === was, title);

await teach("forget");
said.focus_on = await teacher.evaluate(() => document.activeElement.textContent);
await teach("forget-yes");
await groups[0].waitForSelector("#name");
said.forgotten = await groups[0].locator(".notices").textContent();
said.left = await textsOf(teacher, ".names li");
await browser.close();
console.log(JSON.stringify(said));
