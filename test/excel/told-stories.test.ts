import type { WorkbookData } from "../../src/xlsx/data/workbook-data";
import type { Step } from "../support/two-authors/history";
import { Story } from "../support/two-authors/story";
import { openHost } from "../support/headless";
import { firstWorkbook } from "../soak/parts/two-authors";

// Stories of two authors that once came to a wrong end, as short as they can be told.

const SCORE = 2;
const STORIES: Readonly<Record<string, readonly Step[]>> = {
  "a row is removed from half a rebuild, and its names stand where they stood before by chance": [
    { step: "begin", who: 1, wish: { wants: "sheet", fresh: false, rows: 4, ids: [0] } },
    { step: "go on", who: 1, requests: 4, fault: { kind: "fails", action: 351 } },
    { step: "user", deed: { does: "removes", axis: "rows", sheet: SCORE, line: 4, count: 1 } },
  ],
  "cells are pasted where the mark of half a rebuild stood before": [
    { step: "begin", who: 1, wish: { wants: "sheet", fresh: false, rows: 1, ids: [0] } },
    { step: "go on", who: 1, requests: 4, fault: { kind: "fails", action: 341 } },
    {
      step: "user",
      deed: {
        does: "cuts",
        sheet: 0,
        box: { row: 0, column: 0, rows: 2, columns: 1 },
        to: { sheet: SCORE, row: 8, column: 0 },
      },
    },
  ],
  "all sheets are deleted but those of a build that died": [
    { step: "user", deed: { does: "deletes", sheet: 1 } },
    { step: "user", deed: { does: "deletes", sheet: 1 } },
    { step: "begin", who: 1, wish: { wants: "sheet", fresh: false, rows: 1, ids: [0] } },
    { step: "go on", who: 1, requests: 4, fault: { kind: "dies", arrives: "whole" } },
    { step: "user", deed: { does: "deletes", sheet: 0 } },
  ],
  "a repair ends between a chart's creation and its name": [
    { step: "begin", who: 1, wish: { wants: "sheet", fresh: false, rows: 1, ids: [] } },
    { step: "go on", who: 1, requests: 5, fault: { kind: "fails", action: 170 } },
    { step: "begin", who: 0, wish: { wants: "rows", ids: [0] } },
    { step: "go on", who: 1, requests: 4, fault: { kind: "dies", arrives: 773 } },
    { step: "begin", who: 0, wish: { wants: "removal", ids: [0] } },
  ],
  "a sheet is added by hand while a build waits for an ended one's note to be set aside": [
    { step: "begin", who: 1, wish: { wants: "rows", ids: [0] } },
    { step: "user", deed: { does: "deletes", sheet: 1 } },
    { step: "go on", who: 1, requests: 4, fault: { kind: "dies", arrives: 600 } },
    { step: "begin", who: 0, wish: { wants: "sheet", fresh: true, rows: 1, ids: [0] } },
    { step: "go on", who: 0, requests: 4 },
    { step: "user", deed: { does: "adds", taken: false } },
  ],
  "a user empties a sheet of one's own that is called as the one of a build that fails before it writes": [
    { step: "begin", who: 1, wish: { wants: "sheet", fresh: true, rows: 1, ids: [] } },
    { step: "go on", who: 1, requests: 1, meanwhile: { place: 13, deed: { does: "adds", taken: true } } },
    { step: "user", deed: { does: "removes", axis: "rows", sheet: 3, line: 1, count: 1 } },
    { step: "go on", who: 1, requests: 3, fault: { kind: "fails", action: 0 } },
  ],
  "a row of a table is removed that a build has made one row longer": [
    { step: "begin", who: 1, wish: { wants: "sheet", fresh: false, rows: 3, ids: [4] } },
    { step: "go on", who: 1, requests: 4 },
    { step: "user", deed: { does: "removes", axis: "rows", sheet: 1, line: 2, count: 1 } },
  ],
};

let host: Awaited<ReturnType<typeof openHost>>;
let before: WorkbookData;
beforeAll(async () => {
  host = await openHost();
  before = await firstWorkbook(host);
});
afterAll(() => host.close());

test.each(Object.entries(STORIES))("%s", (_, steps) => new Story(host, before).tell(steps));
