import { SETTINGS } from "../../src/domain/program/settings";
import { partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { answersTable } from "../../src/domain/shared/tables/capabilities-tables";
import { newTitles } from "../../src/book/new-titles";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { capabilitiesScorecardChange } from "../../src/sheets/capabilities-scorecard/change";
import { partnerViewChange } from "../../src/sheets/partner-view/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import {
  answered,
  assessedTables,
  BEFORE,
  comparedTables,
  core,
  ACME,
  AS_OF,
} from "../support/capabilities-example";
import { heavyParts } from "../support/heavy-parts";
import { openHost } from "../support/headless";
import type { MemoryTables } from "../support/memory-tables";
import { shownContents } from "../support/shown-contents";

const FORM = { partner: ACME, asOf: AS_OF };

/** Answers of every level, so that the page has every sign, and the partner's own, of which more than eight differ from ours. */
const mixed = () => {
  const ids = Object.keys(core(1));
  return [
    ...ids.map((id, index) => ({
      ...answered(ACME, AS_OF, { [id]: 1 + ((2 * index) % 5) })[0]!,
      levelByPartner: 5 - ((2 * index) % 5),
    })),
    ...ids.map((id, index) => answered(ACME, BEFORE, { [id]: 1 + (index % 5) })[0]!),
  ];
};

const PAGES: Readonly<Record<string, () => MemoryTables>> = {
  "with everything": () => {
    const tables = comparedTables();
    const others = tables.table(answersTable).rows.filter(({ partner }) => partner !== ACME);
    return tables.with(answersTable, [...others, ...mixed()]);
  },
  provisional: () => assessedTables(answered(ACME, AS_OF, { "fit-philosophy-1": 4 })),
  "without an answer": () => assessedTables([]),
};

async function built(tables: MemoryTables, build: (source: MemoryTables) => ChangeSet) {
  const host = await openHost();
  tables.with(settingsTable, [
    { setting: SETTINGS.companyName.key, value: "Northwind Software Gesellschaft" },
    { setting: SETTINGS.asOf.key, value: AS_OF },
  ]);
  await createWorkbook().apply({
    label: "Program",
    tables: tables.changes,
    sheets: [],
  });
  const change = build(tables);
  await createWorkbook().apply(change);
  const plan = change.sheets[0]!;
  const title = newTitles(tables.table(partnersTable).rows)(plan, []);
  const shown = await shownContents(host, title);
  const texts = (from: number, to: number) =>
    plan.cells.flatMap((cell) => {
      const { text } = shown(cell);
      return cell.row >= from && cell.row <= to && text.trim() ? [text] : [];
    });
  return { host, plan, shown, texts };
}

describe.each(Object.entries(PAGES))("a Capabilities Scorecard %s", (name, tables) => {
  let page: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    page = await built(tables(), (source) => capabilitiesScorecardChange(source, FORM));
  }, 240_000);
  afterAll(() => page.host.close());

  test("clips nothing, is printed at 9 points or more and has no heavy formula", () => {
    expect(clippedTexts(page.plan, page.shown)).toEqual([]);
    expect(printProblems(page.plan)).toEqual([]);
    expect(heavyParts(page.plan)).toEqual([]);
  });

  test("has at most 150 words on the page to hand over, none of them about how it is made", () => {
    const texts = page.texts(0, page.plan.print.breaks![0]!);
    const words = texts
      .filter((text) => /\p{L}/u.test(text))
      .flatMap((text) => text.split(/\s+/).filter(Boolean));
    expect(words.length).toBeGreaterThan(40);
    expect(words.length).toBeLessThanOrEqual(150);
    expect(texts.join(" ")).not.toMatch(/\b(check|tie|calculat\w*|margin|yours to type|vendor)\b/i);
  });

  test("shows verdict, cards and the heat map on the first screen", () => {
    const { columnWidths, rowHeights, print, charts } = page.plan;
    const width = columnWidths.reduce((pixels, characters) => pixels + Math.round(characters * 7) + 5, 0);
    expect(width).toBeLessThanOrEqual(1060);
    const points = Array.from({ length: print.breaks![0]! }, (_, row) => rowHeights[row] ?? 15);
    expect(points.reduce((sum, height) => sum + height, 0)).toBeLessThanOrEqual(330);
    expect(charts).toEqual([]);
  });

  test("says behind it what the partner sees otherwise, where it has told", () => {
    const texts = page.texts(page.plan.print.breaks![0]! + 1, page.plan.print.breaks![1]! + 20);
    const own = texts.filter((text) =>
      /^(As we see it, as you see it|Your answers of|\d+ answers are)/.test(text),
    );
    expect(own).toEqual(
      name === "with everything"
        ? [
            "As we see it, as you see it",
            "Your answers of 15 May 2026",
            "16 answers are two levels or more apart",
          ]
        : [],
    );
  });

  test("says where the partner stands, of which day", () => {
    const [verdict] = page.texts(2, 2);
    const said = {
      "with everything": /^(Red|Yellow|Green) at \d+(\.\d)? on 15 May 2026, \d of 6 Activate partners$/,
      provisional: /^1 of \d+ core questions answered on 15 May 2026: too few for a colour or a rank$/,
      "without an answer": /^Not assessed yet$/,
    }[name]!;
    expect(verdict).toMatch(said);
  });
});

describe.each([
  ["twice asked", comparedTables, 1],
  ["never asked", () => assessedTables([]), 0],
  ["asked once", () => assessedTables(answered(ACME, AS_OF, { "view-1": 1, "view-2": 5 })), 0],
] as const)("a partner's view %s", (name, tables, charts) => {
  let page: Awaited<ReturnType<typeof built>>;
  beforeAll(async () => {
    page = await built(tables(), (source) => partnerViewChange(source, FORM));
  }, 240_000);
  afterAll(() => page.host.close());

  test("clips nothing, is printed at 9 points or more and has no heavy formula", () => {
    expect(clippedTexts(page.plan, page.shown)).toEqual([]);
    expect(printProblems(page.plan)).toEqual([]);
    expect(heavyParts(page.plan)).toEqual([]);
  });

  test("has at most 150 words on the page to hand over, and the trend from two points on", () => {
    const texts = page.texts(0, page.plan.print.breaks![0]!);
    const words = texts.filter((text) => /\p{L}/u.test(text)).flatMap((text) => text.split(/\s+/));
    expect(words.length).toBeLessThanOrEqual(150);
    expect(page.plan.charts).toHaveLength(charts);
    expect(texts.join(" ")).not.toMatch(/\b(check|tie|calculat\w*|margin|yours to type|vendor)\b/i);
  });

  test("shows the worst on top", () => {
    const { box } = page.plan.names.find((each) => each.name === "worst_first")!;
    const topics = Array.from(
      { length: box.rows },
      (_, down) => page.shown({ row: box.row + down, column: box.column }).text,
    );
    const worst = { "twice asked": "Products", "never asked": "", "asked once": "Account manager" }[name]!;
    expect(topics[0]).toBe(worst);
    expect(page.texts(2, 2)[0]).toMatch(
      name === "never asked" ? /^Not asked yet$/ : /^(Red|Yellow|Green) at \d+(\.\d)? on 15 May 2026/,
    );
  });
});
