import { newSession } from "../support/two-authors/authors";
import { ACTIONS, Desk, type RequestFault } from "../support/two-authors/sessions";
import { openHost } from "../support/headless";
import { changeOf, comparable, samplePlan } from "./support";

// What a user has made of the looks of built cells, when a build that gives the sheet another look does not come to its end.

const SHEET = "Score · Acme";

let host: Awaited<ReturnType<typeof openHost>>;
beforeEach(async () => {
  host = await openHost();
  await newSession().apply(changeOf([samplePlan()]));
});
afterEach(() => host.close());

const onSheet = (work: (sheet: Excel.Worksheet) => void) =>
  host.run(async (context) => {
    work(context.workbook.worksheets.getItem(SHEET));
    await context.sync();
  });

type Format = (sheet: Excel.Worksheet) => void;
const FORMATS: Readonly<Record<string, Format>> = {
  "a cell is highlighted": (sheet) => (sheet.getRange("B2").format.fill.color = "#ffee00"),
  "a row of headers has a colour, a line and a font of its own": (sheet) => {
    const { format } = sheet.getRange("A4:B4");
    format.fill.color = "#112233";
    format.font.name = "Arial";
    format.borders.getItem("EdgeBottom").style = "Double";
  },
  "a line around a cell is gone": (sheet) =>
    (sheet.getRange("A5").format.borders.getItem("EdgeBottom").style = "None"),
  "results have another number format": (sheet) => (sheet.getRange("B5:B7").numberFormat = [["0.000"]]),
  "a row that goes is struck through": (sheet) => (sheet.getRange("A7:B7").format.font.strikethrough = true),
  "an input is locked": (sheet) => (sheet.getRange("C2").format.protection.locked = true),
  "cells are plain": (sheet) => sheet.getRange("A1:A5").clear("Formats"),
  "the title is cut and stands elsewhere": (sheet) => sheet.getRange("A1").moveTo(sheet.getRange("K20")),
};
const formats = Object.entries(FORMATS);

const shorter = () => changeOf([samplePlan({ rows: 1, schema: 2, factor: 3 })]);
/** Of a rebuild that gives the sheet another look the request that writes. */
const WRITES = 5;

async function rebuildWith(fault: RequestFault): Promise<void> {
  const desk = new Desk(host);
  try {
    const work = await desk.begin(() => newSession().apply(shorter()));
    for (let request = 1; work.waiting; request++) await work.step(request === WRITES ? fault : undefined);
    expect(work.outcome).toHaveProperty("failed");
  } finally {
    desk.close();
  }
}

test.each(formats)("%s: so it is after a build that fails", async (_, format) => {
  await onSheet(format);
  const before = comparable(host.snapshot());
  for (const place of [0.3, 0.6, 1]) {
    await rebuildWith({ kind: "fails", action: place * (ACTIONS - 1) });
    expect(comparable(host.snapshot())).toEqual(before);
  }
});

test.each(formats)("%s: so it is after an undo, and after a repair", async (_, format) => {
  await onSheet(format);
  const before = comparable(host.snapshot());
  const { undo } = await newSession().apply(shorter());
  expect(comparable(host.snapshot())).not.toEqual(before);
  await undo();
  expect(comparable(host.snapshot())).toEqual(before);
  await rebuildWith({ kind: "dies", arrives: "whole" });
  expect(comparable(host.snapshot())).not.toEqual(before);
  await (await newSession().unfinished())!.repair();
  expect(comparable(host.snapshot())).toEqual(before);
});

test("a cell within the sheet that had no look and gets one is highlighted: so it is after an undo", async () => {
  const { cells, ...plan } = samplePlan();
  const between = (style: "plain" | "note") => {
    const content = { type: "text" as const, text: "Between" };
    return changeOf([{ ...plan, cells: [...cells, { row: 2, column: 1, content, style }] }]);
  };
  await newSession().apply(between("plain"));
  await onSheet((sheet) => (sheet.getRange("B3").format.fill.color = "#ffee00"));
  const before = comparable(host.snapshot());
  const { undo } = await newSession().apply(between("note"));
  expect(comparable(host.snapshot())).not.toEqual(before);
  await undo();
  expect(comparable(host.snapshot())).toEqual(before);
});
