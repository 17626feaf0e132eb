import { SIGNS } from "../../src/workbench/page/fonts/signs";
import { readSource, sourceFiles } from "../support/source-files";

test("the workbench's font has every ball, bar, arrow and tick that a sheet shows", () => {
  const sources = sourceFiles("src/sheets", /\.ts$/).map((file) => readSource(file));
  // Arrows, blocks, shapes, symbols and dingbats.
  const shown = new Set(sources.join("").match(/[\u2190-\u21ff\u2500-\u27bf]/g));
  expect([...shown].filter((sign) => !SIGNS.includes(sign))).toEqual([]);
  expect(shown.size).toBeGreaterThan(5);
});
