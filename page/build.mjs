// Bundles the page:  node build.mjs [FOLDER]   writes index.html, page.js and page.css; usual folder: ../build/page
import { copyFile, mkdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const here = dirname(fileURLToPath(import.meta.url));
const folder = resolve(process.argv[2] ?? join(here, "../build/page"));

await mkdir(folder, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: { page: "src/main.js" },
  outdir: folder,
  bundle: true,
  minify: true,
  format: "esm",
  target: ["es2022"],
  legalComments: "inline", // the licences of what is bundled stay with it
  logLevel: "warning",
});
await copyFile(join(here, "src/index.html"), join(folder, "index.html"));
