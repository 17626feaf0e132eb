import fc from "fast-check";
import { completionByCam } from "../../../src/domain/cadence/completion";
import { doneRows } from "../../../src/domain/cadence/log-done";
import { monthPlan } from "../../../src/domain/cadence/month-plan";
import { readRoutine, routineAt, type RoutineItem } from "../../../src/domain/cadence/routine";
import { windowOf } from "../../../src/domain/cadence/window";
import { DEFAULT_CADENCE, namesIn } from "../../../src/domain/program/cadence";
import { endOfMonth, isoOf, partsOf, serialFromIso, serialOf } from "../../../src/domain/shared/serial-date";
import { cadenceLogTable, cadenceTable } from "../../../src/domain/shared/tables/cadence-tables";
import {
  dealsTable,
  partnersTable,
  scoresTable,
  settingsTable,
} from "../../../src/domain/shared/tables/catalogue";
import { SHEETS } from "../../../src/sheets/sheets";
import { MemoryTables } from "../../support/memory-tables";

const day = (iso: string) => serialFromIso(iso)!;
const TODAY = day("2026-11-28");

/** Known to the workbook since the beginning of 2026. */
function workbook(partner: Record<string, string | number | null> = {}): MemoryTables {
  return new MemoryTables()
    .with(partnersTable, [
      {
        partnerId: "P-1",
        partner: "Acme",
        cam: "Maya",
        tier: "Gold",
        lifeStage: "Mature",
        status: "Active",
        ...partner,
      },
    ] as never)
    .with(scoresTable, [
      { partner: "Acme", kind: "performance-scorecard", asOf: day("2026-01-01") },
    ] as never);
}
const at = (tables: MemoryTables, on = TODAY) => routineAt(readRoutine(tables), on);
const shown = (items: readonly RoutineItem[]) =>
  items.map(({ activity, period, due, state }) => [activity, period, isoOf(due), state].join(" · "));
const log = (rows: readonly [activity: string, on: string, partner?: string][]) =>
  rows.map(([activity, on, partner = "Acme"], index) => ({
    logId: `${index}`,
    partner,
    activity,
    doneOn: day(on),
    by: null,
    sheet: null,
  }));

describe("the routine of a partner", () => {
  test("of the upper levels", () => {
    expect(shown(at(workbook()))).toEqual([
      "Performance Scorecard · October 2026 · 2026-11-10 · Overdue",
      "QBR · FY2026 Q3 · 2026-10-30 · Overdue",
      "Marketing plan · FY2027 Q1 · 2026-12-02 · Due",
      "Account planning · FY2027 Q1 · 2026-12-02 · Due",
      "Capabilities Scorecard, half-yearly · FY2026 H2 · 2026-11-30 · Due",
      "Partner view · FY2026 H2 · 2026-07-16 · Overdue",
      "Business plan · FY2027 H1 · 2026-11-17 · Overdue",
      "Contact sheets · FY2026 H2 · 2026-12-31 · Not started",
      "Program life-stage · FY2026 · 2026-12-31 · Not started",
    ]);
  });

  test("of the others has a short review in the quarter without a full one", () => {
    const of = (tier: string | null, on: string) =>
      shown(at(workbook({ tier }), day(on))).filter((line) => /^(QBR|Short)/.test(line));
    expect(of("Silver", "2026-07-01")).toEqual(["QBR · FY2026 Q2 · 2026-07-30 · Not started"]);
    expect(of(null, "2026-10-20")).toEqual([
      "QBR · FY2026 Q2 · 2026-07-30 · Overdue",
      "Short review · FY2026 Q3 · 2026-10-30 · Due",
    ]);
  });

  test("in Onboard and Activate is assessed quarterly, else half-yearly", () => {
    const of = (lifeStage: string | null) =>
      at(workbook({ lifeStage })).filter(({ doneBy }) => doneBy.includes("Capabilities Scorecard"));
    expect(shown(of("Onboard"))).toEqual(["Capabilities Scorecard · FY2026 Q4 · 2026-11-30 · Due"]);
    const early = at(workbook({ lifeStage: "Onboard" }), day("2026-07-20"));
    expect(early.filter(({ activity }) => activity.includes("half-yearly"))).toEqual([]);
    for (const stage of ["Recruit", "Accelerate", null])
      expect(of(stage).map(({ activity }) => activity)).toEqual(["Capabilities Scorecard, half-yearly"]);
  });

  test("that we do not manage is one page a half", () => {
    expect(shown(at(workbook({ managed: "No" })))).toEqual([
      "Half-yearly page · FY2026 H1 · 2026-07-30 · Overdue",
      "Program life-stage · FY2026 · 2026-12-31 · Not started",
    ]);
  });

  test("asks about the funnel only with open deals", () => {
    const funnel = (tables: MemoryTables) =>
      at(tables).filter(({ activity }) => activity === "Funnel review");
    const deal = { dealId: "1", partner: "Acme" };
    expect(funnel(workbook().with(dealsTable, [{ ...deal, stage: "Won" }] as never))).toEqual([]);
    expect(shown(funnel(workbook().with(dealsTable, [{ ...deal, stage: "Open" }] as never)))).toEqual([
      "Funnel review · November 2026 · 2026-11-15 · Overdue",
    ]);
  });

  test("is nobody's that is a prospect or inactive", () => {
    for (const status of ["Prospect", "Inactive"])
      expect(at(workbook({ status })).filter(({ partner }) => partner === "Acme")).toEqual([]);
  });

  test("has nothing overdue from before the partner came", () => {
    const since = at(workbook({ partnerSince: day("2026-11-12") }));
    expect(since.filter(({ state }) => state === "Overdue").map(({ activity }) => activity)).toEqual([
      "Business plan",
    ]);
    const fresh = workbook().with(scoresTable, []);
    expect(at(fresh).filter(({ state }) => state === "Overdue")).toEqual([]);
  });
});

describe("what is done", () => {
  test("counts within its own time, by whatever case its names have", () => {
    const tables = workbook().with(
      cadenceLogTable,
      log([
        ["PERFORMANCE scorecard", "2026-11-03", "ACME"],
        ["Marketing plan", "2026-09-30"],
        ["QBR", "2026-12-01"],
      ]),
    );
    const of = (activity: string) => at(tables).find((item) => item.activity === activity)!;
    expect(of("Performance Scorecard")).toMatchObject({ state: "Done", doneOn: day("2026-11-03") });
    expect(of("Marketing plan")).toMatchObject({ state: "Due", doneOn: null });
    expect(of("QBR")).toMatchObject({ state: "Overdue", doneOn: null });
  });

  test("is logged once a period, for each activity that it fulfils", () => {
    const built = { partner: "acme", doneBy: "Performance Scorecard", sheet: "Score · Acme" };
    const done = { day: TODAY, by: "Maya" };
    const rows = doneRows(workbook(), [built, built], done);
    expect(rows).toEqual([
      {
        logId: "Performance Scorecard 2026-11-01 Acme",
        partner: "Acme",
        activity: "Performance Scorecard",
        doneOn: TODAY,
        by: "Maya",
        sheet: "Score · Acme",
      },
    ]);
    const again = workbook().with(cadenceLogTable, rows);
    expect(doneRows(again, [built], { ...done, day: TODAY + 2 })).toEqual([]);
    expect(doneRows(again, [built], { ...done, day: TODAY + 3 })).toHaveLength(1);
  });

  test("for another period than is due does not count, nor what is nothing of the routine", () => {
    const plan = { partner: "Acme", doneBy: "Marketing plan", sheet: "Mktg" };
    const of = (doing: typeof plan & { about?: number }) =>
      doneRows(workbook(), [doing], { day: TODAY, by: null });
    expect(of({ ...plan, about: day("2026-10-01") })).toEqual([]);
    expect(of({ ...plan, about: day("2027-01-01") })).toHaveLength(1);
    expect(of({ ...plan, doneBy: "Channel P&L" })).toEqual([]);
    expect(of({ ...plan, partner: "Nobody" })).toEqual([]);
  });

  test("by CAM: done of what is done and overdue", () => {
    const tables = workbook().with(
      cadenceLogTable,
      log([
        ["Performance Scorecard", "2026-11-20"],
        ["Marketing plan", "2026-11-20"],
      ]),
    );
    expect(completionByCam(at(tables))).toEqual([{ cam: "Maya", due: 5, done: 2, onTime: 1, share: 0.4 }]);
    expect(completionByCam(at(workbook({ cam: null })))).toMatchObject([{ cam: "Unassigned", done: 0 }]);
  });
});

test("what the rows of the routine are done by is a kind of sheet, a deck, or to come", () => {
  const labels = Object.values(SHEETS).map(({ label }) => label as string);
  const others = DEFAULT_CADENCE.flatMap(({ doneBy }) => namesIn(doneBy!)).filter(
    (name) => !labels.includes(name),
  );
  expect([...new Set(others)].sort()).toEqual([
    "Contact sheets",
    "Quarterly review",
    "Short quarterly review",
  ]);
});

const days = fc.integer({ min: serialOf(1999, 1, 1), max: serialOf(2060, 12, 31) });
const startMonths = fc.integer({ min: 1, max: 12 });

test("windows are whole months without a gap, and hold their day", () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 60 }), startMonths, (on, months, startMonth) => {
      const { start, end } = windowOf(on, months, startMonth);
      expect(start <= on && on <= end).toBe(true);
      expect([partsOf(start).day, endOfMonth(end)]).toEqual([1, end]);
      expect(windowOf(end + 1, months, startMonth).start).toBe(end + 1);
      expect(windowOf(start, months, startMonth)).toEqual({ start, end });
      if (12 % months === 0) expect((partsOf(start).month - startMonth + 12) % months).toBe(0);
    }),
  );
});

test("whatever the day and the fiscal year, each item's state follows from its days", () => {
  const partner = fc.record({
    tier: fc.constantFrom(null, "Silver", "Gold"),
    lifeStage: fc.constantFrom(null, "Onboard", "Mature"),
    managed: fc.constantFrom(null, "Yes", "No"),
    partnerSince: fc.option(days),
  });
  const doings = fc.array(
    fc.tuple(fc.constantFrom(...DEFAULT_CADENCE.map(({ activity }) => activity!)), days),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(days, startMonths, partner, doings, (on, startMonth, row, done) => {
      const tables = workbook(row)
        .with(settingsTable, [
          { setting: "Fiscal year starts in month", value: startMonth, unit: null, source: null },
        ])
        .with(cadenceLogTable, log(done.map(([activity, doneOn]) => [activity, isoOf(doneOn)])));
      const data = readRoutine(tables);
      const items = routineAt(data, on);
      const first = Math.max(data.firstDay(on), row.partnerSince ?? 0);
      expect(new Set(items.map(({ activity, partner: name }) => name + activity)).size).toBe(items.length);
      for (const { window, due, state, doneOn, partner: name } of items) {
        expect(window.start <= on && on <= window.end).toBe(true);
        expect(due >= window.start && due <= window.end).toBe(true);
        expect(state === "Done").toBe(doneOn !== null);
        if (doneOn !== null) expect(doneOn >= window.start && doneOn <= on).toBe(true);
        if (state === "Due") expect(due - on >= 0 && due - on <= data.dueSoonDays).toBe(true);
        if (state === "Overdue") expect(due < on && (name === "" || due >= first)).toBe(true);
      }
      const inMonth = items.filter(({ due }) => endOfMonth(due) === endOfMonth(on));
      expect(monthPlan(items, on).flatMap(({ due }) => due)).toHaveLength(inMonth.length);
      const byCam = completionByCam(items);
      const ours = items.filter(({ partner: name }) => name !== "");
      expect(byCam.reduce((all, { done: count }) => all + count, 0)).toBe(
        ours.filter(({ state }) => state === "Done").length,
      );
    }),
    { numRuns: 60 },
  );
});

test("a workbook's own routine takes the place of the one that it would begin with", () => {
  const own = workbook().with(cadenceTable, [
    {
      activity: "Lunch",
      levels: null,
      lifeStages: null,
      everyMonths: 5,
      looksAt: null,
      due: "Period's end",
      minutes: 90,
    },
    {
      activity: "Walk",
      levels: null,
      lifeStages: null,
      everyMonths: 1,
      looksAt: null,
      due: "when it is dry",
      minutes: 9,
    },
  ]);
  expect(shown(at(own))).toEqual(["Lunch · September 2026 to January 2027 · 2027-01-31 · Not started"]);
  expect(readRoutine(own).problems).toEqual([expect.stringContaining('Due of Walk is "when it is dry"')]);
});

test("a routine of before there were these columns goes by what the add-in's own activities are for", () => {
  const older = DEFAULT_CADENCE.map(({ purpose: _purpose, about: _about, doneBy: _doneBy, ...row }) => row);
  const tables = workbook().with(cadenceTable, older);
  expect(shown(at(tables))).toEqual(shown(at(workbook())));
  const built = { partner: "Acme", doneBy: "Performance Scorecard", sheet: "Score · Acme" };
  expect(doneRows(tables, [built], { day: TODAY, by: null })).toHaveLength(1);
});
