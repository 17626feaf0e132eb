// Draws assets/icon-<size>.png from assets/icon.svg: `node src/build/make-icons.mjs`, after the drawing was changed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../../test/support/browser.mjs";

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../assets");
const drawing = `data:image/svg+xml;base64,${readFileSync(path.join(assets, "icon.svg")).toString("base64")}`;
const browser = await launchBrowser();
for (const size of [16, 20, 32, 64, 80, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>*{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="${drawing}">`);
  await page.screenshot({ path: path.join(assets, `icon-${size}.png`), omitBackground: true });
  await page.close();
}
await browser.close();
