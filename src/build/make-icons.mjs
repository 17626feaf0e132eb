// Draws the icons' PNGs from assets/icon*.svg: `node src/build/make-icons.mjs`, after a drawing was changed.
import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../../test/support/browser.mjs";

const SIZES = {
  icon: [16, 20, 32, 64, 80, 128],
  "icon-today": [16, 32, 80],
  "icon-scorecard": [16, 32, 80],
  "icon-capabilities": [16, 32, 80],
  "icon-actions": [16, 32, 80],
  "icon-plan": [16, 32, 80],
  "icon-marketing": [16, 32, 80],
  "icon-mgo": [16, 32, 80],
  "icon-pnl": [16, 32, 80],
  "icon-import": [16, 32, 80],
  "icon-help": [16, 32, 80],
};

const assets = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../assets");
const browser = await launchBrowser();
for (const [name, sizes] of Object.entries(SIZES)) {
  const drawing = `data:image/svg+xml;base64,${readFileSync(path.join(assets, `${name}.svg`)).toString("base64")}`;
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>*{margin:0}img{display:block}</style><img width="${size}" height="${size}" src="${drawing}">`,
    );
    await page.screenshot({ path: path.join(assets, `${name}-${size}.png`), omitBackground: true });
    await page.close();
  }
}
await browser.close();
