import { readCadenceRule } from "../../../src/domain/cadence/cadence-rule";
import { dueDay, lookedAt } from "../../../src/domain/cadence/due-day";
import { mondayOf, namedSpan, windowOf, workdayAfter } from "../../../src/domain/cadence/window";
import { DEFAULT_CADENCE, type CadenceRow } from "../../../src/domain/program/cadence";
import { isoOf, serialFromIso } from "../../../src/domain/shared/serial-date";

const day = (iso: string) => serialFromIso(iso)!;
const ROW: CadenceRow = {
  activity: "It",
  levels: null,
  lifeStages: null,
  everyMonths: 1,
  looksAt: null,
  due: "Period's end",
  minutes: null,
};
const rule = (row: Partial<CadenceRow>) => {
  const read = readCadenceRule({ ...ROW, ...row });
  if (typeof read === "string") throw new Error(read);
  return read;
};
const dueIn = (row: Partial<CadenceRow>, on: string, { startMonth = 1, partner = "Acme" } = {}) => {
  const read = rule(row);
  const window = windowOf(day(on), read.every, startMonth);
  const due = dueDay(read, window, partner, () => day("2027-01-30"));
  return [namedSpan(lookedAt(read, window), startMonth), due === null ? null : isoOf(due)];
};

const SCORECARD = { looksAt: "Month ended", due: "7th working day after" };
const REVIEW = { looksAt: "Quarter ended", due: "30 days after" };
const SPREAD = { looksAt: "Its day", due: "Spread over the quarter's three months" };

describe("the period that an activity is about, and its day", () => {
  test.each([
    ["the month that ended", SCORECARD, "2026-11-28", {}, ["October 2026", "2026-11-10"]],
    ["a month that ended on a Saturday", SCORECARD, "2026-11-01", {}, ["October 2026", "2026-11-10"]],
    ["the last month of a year", SCORECARD, "2027-01-31", {}, ["December 2026", "2027-01-11"]],
    ["February of a leap year", SCORECARD, "2028-03-15", {}, ["February 2028", "2028-03-09"]],
    [
      "the fifteenth",
      { looksAt: "Open deals", due: "The 15th; only with open deals" },
      "2026-11-28",
      {},
      ["November 2026", "2026-11-15"],
    ],
    ["a day that February lacks", { due: "The 31st" }, "2028-02-03", {}, ["February 2028", "2028-02-29"]],
    ["the quarter that ended", { ...REVIEW, everyMonths: 3 }, "2026-11-28", {}, ["FY2026 Q3", "2026-10-30"]],
    [
      "of another fiscal year",
      { ...REVIEW, everyMonths: 3 },
      "2026-11-28",
      { startMonth: 2 },
      ["FY2027 Q3", "2026-11-30"],
    ],
    ["every other quarter", { ...REVIEW, everyMonths: 6 }, "2026-11-28", {}, ["FY2026 Q2", "2026-07-30"]],
    [
      "the half that ended",
      { looksAt: "Half ended", due: "30 days after", everyMonths: 6 },
      "2026-11-28",
      {},
      ["FY2026 H1", "2026-07-30"],
    ],
    [
      "the next quarter",
      { looksAt: "Next quarter", due: "30 days before it begins", everyMonths: 3 },
      "2026-11-28",
      {},
      ["FY2027 Q1", "2026-12-02"],
    ],
    [
      "the next half",
      { looksAt: "Next half", due: "45 days before it begins", everyMonths: 6 },
      "2026-11-28",
      {},
      ["FY2027 H1", "2026-11-17"],
    ],
    ["the year's end", { everyMonths: 12 }, "2026-11-28", { startMonth: 7 }, ["FY2027", "2027-06-30"]],
    ["the half's end", { everyMonths: 6 }, "2026-11-28", { startMonth: 12 }, ["FY2026 H2", "2026-11-30"]],
    [
      "spread, a name of 6 letters",
      { ...SPREAD, everyMonths: 3 },
      "2026-11-28",
      { partner: "Harbor" },
      ["FY2026 Q4", "2026-10-31"],
    ],
    [
      "spread, a name of 4 letters",
      { ...SPREAD, everyMonths: 3 },
      "2026-11-28",
      {},
      ["FY2026 Q4", "2026-11-30"],
    ],
    [
      "spread, a name of 5 letters",
      { ...SPREAD, everyMonths: 6 },
      "2026-08-28",
      { partner: "Delta" },
      ["FY2026 H2", "2026-12-31"],
    ],
    [
      "before another's day",
      { looksAt: "Its day", due: "14 days before the QBR", everyMonths: 6 },
      "2027-01-05",
      {},
      ["FY2027 H1", "2027-01-16"],
    ],
  ] as const)("%s", (...[, row, on, options, expected]) => {
    expect(dueIn(row, on, options)).toEqual(expected);
  });

  test("is the same each time for a partner", () => {
    const month = (on: string) => dueIn({ ...SPREAD, everyMonths: 3 }, on)[1]!.slice(5, 7);
    expect([month("2026-02-01"), month("2026-05-31"), month("2027-07-01")]).toEqual(["02", "05", "08"]);
  });
});

describe("a row of the routine", () => {
  test("is understood, of those that the add-in brings", () => {
    expect(DEFAULT_CADENCE.map(readCadenceRule).filter((read) => typeof read === "string")).toEqual([]);
  });

  test.each([
    [{ activity: " " }, "Activity is blank."],
    [{ everyMonths: 0 }, "no number from 1 on"],
    [{ everyMonths: null }, "no number from 1 on"],
    [{ looksAt: "Last week" }, 'Looks at of It is "Last week"'],
    [{ due: null }, 'Due of It is ""'],
    [{ due: "soon" }, 'Due of It is "soon"'],
    [{ due: "The 0th" }, 'Due of It is "The 0th"'],
    [{ due: "30 days after" }, "does not fit what it looks at"],
    [{ looksAt: "Month ended", due: "Period's end" }, "does not fit what it looks at"],
    [{ due: "Period's end; only on Mondays" }, 'a condition that is not known: "only on mondays"'],
  ])("that is not understood says why: %j", (row, why) => {
    expect(readCadenceRule({ ...ROW, ...row })).toContain(why);
  });

  test("is read whatever its case, spaces and apostrophes", () => {
    expect(rule({ due: "  PERIOD’S   End ; Only without a qbr" })).toMatchObject({
      due: { by: "end" },
      without: "qbr",
    });
  });
});

test("working days leave out Saturdays and Sundays", () => {
  const days = [1, 2, 5, 6].map((count) => isoOf(workdayAfter(day("2026-11-27"), count)));
  expect(days).toEqual(["2026-11-30", "2026-12-01", "2026-12-04", "2026-12-07"]);
  expect([isoOf(mondayOf(day("2026-11-29"))), isoOf(mondayOf(day("2026-11-30")))]).toEqual([
    "2026-11-23",
    "2026-11-30",
  ]);
});
