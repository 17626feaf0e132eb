import { SETTINGS } from "../../src/domain/program/settings";
import { metricsTable, partnersTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { newTitles } from "../../src/book/new-titles";
import { clippedTexts, type ShownContent } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import type { Position, SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { heavyParts } from "../support/heavy-parts";
import { openHost } from "../support/headless";
import { MemoryTables } from "../support/memory-tables";
import {
  OWN_METRIC_ROWS,
  PAGE_DAY,
  PAGE_PARTNERS,
  pageTables,
  type PagePartner,
} from "../support/scorecard-page";
import { shownContents } from "../support/shown-contents";

type Host = Awaited<ReturnType<typeof openHost>>;
type Shown = (cell: Position) => ShownContent;

const KINDS = Object.keys(PAGE_PARTNERS) as PagePartner[];
/** Of a program with metrics of its own the pages with most on them. */
const PROGRAMS = {
  "five metrics": { own: [], kinds: KINDS },
  "ten metrics": { own: OWN_METRIC_ROWS, kinds: ["green", "longest"] },
} as const;
const HANGS_AFTER = 240_000;
/** First row of the metrics. */
const METRICS = 11;

const programPartners = new MemoryTables().apply(pageTables()).table(partnersTable).rows;
const titleOf = (plan: SheetPlan) => newTitles(programPartners)(plan, []);

interface Pages {
  host: Host;
  plans: Readonly<Record<PagePartner, SheetPlan>>;
  shown: Readonly<Record<PagePartner, Shown>>;
}

async function built(own: typeof OWN_METRIC_ROWS, kinds: readonly PagePartner[]): Promise<Pages> {
  const host = await openHost();
  const tables = new MemoryTables();
  const base = pageTables(own);
  tables.apply(base);
  const forms = kinds.map((kind) => ({
    partner: PAGE_PARTNERS[kind],
    asOf: PAGE_DAY,
    recordPipeline: false,
  }));
  const change: ChangeSet = performanceScorecardChange(tables, forms);
  await createWorkbook().apply({ label: "Program", tables: base, sheets: [] });
  await createWorkbook().apply(change);
  const plans = Object.fromEntries(kinds.map((kind, index) => [kind, change.sheets[index]!]));
  const shown: [PagePartner, Shown][] = [];
  for (const kind of kinds) shown.push([kind, await shownContents(host, titleOf(plans[kind]!))]);
  return { host, plans, shown: Object.fromEntries(shown) } as unknown as Pages;
}

describe.each(Object.entries(PROGRAMS))("a scorecard of %s", (_, { own, kinds }) => {
  let pages: Pages;
  beforeAll(async () => {
    pages = await built(own, kinds);
  }, HANGS_AFTER);
  afterAll(() => pages.host.close());

  const first = ({ print }: SheetPlan) => print.breaks![0]!;
  const texts = (kind: PagePartner, from = 0, to = first(pages.plans[kind])) =>
    pages.plans[kind].cells.flatMap((cell) => {
      const { text } = pages.shown[kind](cell);
      return cell.row >= from && cell.row <= to && text.trim() ? [text] : [];
    });

  test.each(kinds)("%s: nothing is clipped", (kind) => {
    expect(clippedTexts(pages.plans[kind], pages.shown[kind])).toEqual([]);
  });

  test.each(kinds)("%s: the page to hand over has at most 150 words", (kind) => {
    const words = texts(kind)
      .filter((text) => /\p{L}/u.test(text))
      .flatMap((text) => text.split(/\s+/).filter(Boolean));
    expect(words.length).toBeGreaterThan(40);
    expect(words.length).toBeLessThanOrEqual(150);
  });

  test.each(kinds)("%s: the page speaks of no check, calculation or margin", (kind) => {
    expect(texts(kind).join(" ")).not.toMatch(/\b(check|tie|calculat\w*|margin|yours to type|vendor)\b/i);
  });

  test("is printed at 9 points or more, each page on its sheet", () => {
    expect(kinds.map((kind) => printProblems(pages.plans[kind]))).toEqual(kinds.map(() => []));
  });

  test("shows score, line, metrics and quarters on the first screen", () => {
    const { columnWidths, rowHeights, charts } = pages.plans.green;
    const width = columnWidths.reduce((pixels, characters) => pixels + Math.round(characters * 7) + 5, 0);
    expect(width).toBeLessThanOrEqual(1060);
    expect(charts.map(({ name }) => name)).toEqual(["trend", "won_by_quarter"]);
    const bottom = Math.max(...charts.map(({ position }) => position.row + position.rows));
    const points = Array.from({ length: bottom }, (_row, row) => rowHeights[row] ?? 15);
    const high = points.reduce((sum, height) => sum + height, 0);
    // 22 rows of 15 points; a metric of the program's own takes a row more.
    expect(high).toBeLessThanOrEqual(330 + 16.5 * own.length);
  });

  test("keeps formulas short and colours few", () => {
    expect(kinds.flatMap((kind) => heavyParts(pages.plans[kind]))).toEqual([]);
  });

  test.each(kinds)("%s: a metric's status is a sign with its word, and in words what is reached", (kind) => {
    const { cells } = pages.plans[kind];
    const column = (at: number) =>
      cells
        .filter(({ row, column: its }) => its === at && row >= METRICS && row < METRICS + 5 + own.length)
        .map((cell) => pages.shown[kind](cell).text);
    for (const status of column(1))
      expect(status).toMatch(/^(● (Green|Yellow|Red|Target met)|○ (No|Not) \w+)$/);
    const reached = own.length ? /^(|>?\d+ %)$/ : /^(|>999 %|\d+ % of (plan|need|goal))$/;
    for (const figure of column(3)) expect(figure).toMatch(reached);
    expect(column(3)).toHaveLength(5 + own.length);
  });

  test("says the verdict with its period, and a colour only where enough is measured", () => {
    const line = (kind: PagePartner) => texts(kind, 2, 3).join(" ");
    const ball = (kind: PagePartner) => texts(kind, 5, 8).find((text) => /^[●○] /.test(text));
    const balls = {
      green: "● Green",
      red: "● Red",
      provisional: "○ Provisional",
      nothing: "○ Not scored",
      longest: "● Green",
    };
    expect(kinds.map((kind) => ball(kind))).toEqual(kinds.map((kind) => balls[kind]));
    if (own.length) return;
    expect(line("red")).toMatch(
      /^Red at 3\d\.\d in FY2026 to 28 November: USD \d+k behind plan, and Q4 needs USD \d+k more by 31 December\.$/,
    );
    expect(line("nothing")).toBe("Nothing measured in FY2026 to 28 November: no sales target to date.");
  });

  test("the ladder goes by the levels' order", () => {
    const rungs = texts("green").filter((text) => /Registered|Silver|Gold$|Platinum$/.test(text));
    expect(rungs.slice(-4)).toEqual(["✓Registered", "✓Silver", "✓Gold", "Platinum"]);
  });
});

describe("the vendor's own figures", () => {
  const FEW = ["green"] as const;
  test("change no cell of a partner's sheet", async () => {
    const { host, plans, shown } = await built([], FEW);
    const all = (kind: PagePartner, now: Shown) => plans[kind].cells.map((cell) => now(cell).text);
    const before = FEW.map((kind) => all(kind, shown[kind]));
    await createWorkbook().apply({
      label: "Margin",
      tables: [changeTable(settingsTable, [{ setting: SETTINGS.vendorGrossMargin.key, value: 0.13 }])],
      sheets: [],
    });
    const after = await Promise.all(
      FEW.map(async (kind) => all(kind, await shownContents(host, titleOf(plans[kind])))),
    );
    expect(after).toEqual(before);
    await host.close();
  });

  test("a metric that the program has since the build is told on the page behind", async () => {
    const { host, plans } = await built([], FEW);
    const row = { metric: "Renewals", category: "Performance", unit: "share", weight: 5 };
    await createWorkbook().apply({
      label: "Metric",
      tables: [changeTable(metricsTable, [row])],
      sheets: [],
    });
    const now = await shownContents(host, titleOf(plans.green));
    const texts = plans.green.cells.map((cell) => now(cell).text);
    expect(texts.some((text) => text.startsWith("1 metric of the category Performance"))).toBe(true);
    await host.close();
  });
});
