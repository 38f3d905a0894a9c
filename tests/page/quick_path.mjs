// How quick the page is, beside a page of one line from the same server:  node quick_path.mjs ADDRESS [CHROMIUM]
import { choose, enter, run, seminar } from "../browser/seminar.mjs";

const [address, executablePath] = process.argv.slice(2);
const { browser, said, somebody } = await seminar(executablePath);

/** Milliseconds until something is seen. */
const painted = (page) =>
  page.evaluate(
    () =>
      new Promise((seen) => {
        const look = () => {
          const [first] = performance.getEntriesByName("first-contentful-paint");
          return first ? seen(first.startTime) : requestAnimationFrame(look);
        };
        look();
      }),
  );

Object.assign(said, { line: [], paint: [], first_week: [] });
for (let i = 0; i < 3; i += 1) {
  const line = await somebody(new URL("there-is-no-such-page", address).href);
  said.line.push(await painted(line));
  await line.context().close();
  const page = await somebody(address);
  await page.waitForSelector("#name");
  said.paint.push(await painted(page));
  await enter(page, `Quick ${i}`);
  await page.check("#predict-quality-rises");
  await choose(page, 1);
  said.first_week.push(await run(page));
  await page.context().close();
}
await browser.close();
console.log(JSON.stringify(said));
