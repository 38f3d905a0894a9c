// The page is loaded again and the line is cut in the middle of a run:  node coming_back.mjs ADDRESS [CHROMIUM]
// The address is that of a seminar whose runs take some seconds.
import { choose, done, enter, seminar, textsOf, until } from "./seminar.mjs";

const [address, executablePath] = process.argv.slice(2);
const { browser, said, somebody } = await seminar(executablePath);
const lines = [],
  under_way = [];
/** Lets the test cut the line between page and server, and notes what was under way when the server said welcome. */
const prepared = (page) =>
  page.routeWebSocket(/\/room/, (socket) => {
    const server = socket.connectToServer(),
      line = {
        cut: () => {
          server.close();
          socket.close();
        },
      };
    lines.push(line);
    // In a world this large looking for causes takes long, and is not what is looked at here.
    socket.onMessage((text) => {
      if (JSON.parse(text).type !== "why") server.send(text);
    });
    server.onMessage((text) => {
      const message = JSON.parse(text);
      if (message.type === "welcome") under_way.push(message.under_way?.weeks.length ?? null);
      socket.send(text);
    });
  });
const page = await somebody(address, { prepared });
const weeks = () => page.evaluate(() => Number(document.getElementById("week").max) + 1);
const midway = () =>
  until(page, () => !document.getElementById("play").disabled && !document.getElementById("cancel").hidden);

await page.waitForSelector("#name");
await enter(page, "Back");
await page.check("#predict-quality-rises");
await choose(page, 2);
await page.check("#lens-stewardship");
await page.click("#run");
await midway();
said.before_reload = await weeks();
await page.reload();
await page.waitForSelector("#see");
said.name = await page.locator(".who").textContent();
said.prediction = await page.evaluate(() => document.querySelector("input[name='predict-quality']:checked")?.value);
said.decision = await textsOf(page, ".summary li");
said.lens = await page.evaluate(() => document.querySelector("input[name=lens]:checked").value);
await done(page);
said.after_reload = await weeks();
said.near = await textsOf(page, ".near li");

await choose(page, 1);
await page.click("#run");
await midway();
lines.at(-1).cut();
// All at one moment: the line is back soon.
const while_lost = await page.waitForFunction(() => {
  const notice = document.querySelector(".urgent .notice")?.textContent,
    announced = document.getElementById("live").textContent;
  return notice && announced && { notice, announced, run_while_lost: document.getElementById("run").disabled };
});
Object.assign(said, await while_lost.jsonValue());
await page.waitForSelector(".urgent .notice", { state: "detached", timeout: 30_000 });
said.back = await page.locator("#live").textContent();
await done(page);
said.after_cut = await weeks();
said.decision_after = await textsOf(page, ".summary li");
said.under_way = under_way; // of lines that were answered: who has lost one may try more than once
await browser.close();
console.log(JSON.stringify(said));
