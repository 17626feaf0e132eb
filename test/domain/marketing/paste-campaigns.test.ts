import {
  quarterNamed,
  quarterToPlan,
  spreadMonths,
  emptiestMonth,
} from "../../../src/domain/marketing/marketing-quarter";
import { pasteActuals, pasteTactics } from "../../../src/domain/marketing/paste-campaigns";
import { serialOf } from "../../../src/domain/shared/serial-date";

const marks = { decimalSeparator: ".", groupSeparator: "," };
const months = quarterNamed("FY2026 Q2", 1)!.months;
const campaigns = [
  { key: "a", names: ["Email", "C-0001"] },
  { key: "b", names: ["Webinar", "C-0002"] },
];

test("actuals are taken in the usual order, or by titles in any; blank cells leave what is there", () => {
  expect(pasteActuals("email\t1,900\t30\t\t6\nC-0002;800;;;;;-500", { campaigns, marks })).toEqual({
    rows: [
      { key: "a", actuals: { audience: 1900, responses: 30, mgos: 6 } },
      { key: "b", actuals: { audience: 800, revenue: -500 } },
    ],
    problems: [],
  });
  expect(pasteActuals("Campaign\tCost\tRevenue\nWebinar\t2.5k\t9,000", { campaigns, marks }).rows).toEqual([
    { key: "b", actuals: { cost: 2500, revenue: 9000 } },
  ]);
});

test("lines that cannot be read are left out, each with its reason", () => {
  expect(pasteActuals("Fair\t1\n\nEmail\tmany\nEmail\t-2", { campaigns, marks })).toEqual({
    rows: [],
    problems: [
      { line: 1, message: "“Fair” is no campaign of this plan" },
      { line: 3, message: "the audience “many” is no number" },
      { line: 4, message: "the audience “-2” is below 0" },
    ],
  });
});

test("tactics come with month and costs, or with their name alone", () => {
  const { rows, problems } = pasteTactics(
    "webinar\tMay\t1,200\t2000\t1\t50%\nRoad show\t2026-06\t80\nEmail\nEvent\tJuly\nSocial\tjun 2026\t1\t1\t1\t120",
    { months, marks },
  );
  expect(rows).toEqual([
    {
      tactic: "Webinar",
      month: months[1],
      typed: { audience: 1200, fixedCost: 2000, unitCost: 1, mdfShare: 0.5 },
    },
    { tactic: "Road show", month: months[2], typed: { audience: 80 } },
    { tactic: "Email", month: null, typed: {} },
  ]);
  expect(problems).toEqual([
    { line: 4, message: "“July” is no month of the plan" },
    { line: 5, message: "the MDF share “120” is not between 0 % and 100 %" },
  ]);
});

test("the next quarter is planned once fewer than 30 days of this one are left", () => {
  const planned = (day: number) => quarterToPlan(day, 1).label;
  expect(planned(serialOf(2026, 12, 1))).toBe("FY2026 Q4");
  expect(planned(serialOf(2026, 12, 2))).toBe("FY2027 Q1");
  expect(planned(serialOf(2026, 12, 31))).toBe("FY2027 Q1");
});

test("campaigns are spread over the months, and a further one goes where the fewest run", () => {
  expect(spreadMonths(3, months)).toEqual(months);
  expect(spreadMonths(2, months)).toEqual([months[0], months[1]]);
  expect(spreadMonths(7, months).filter((month) => month === months[0])).toHaveLength(3);
  expect(emptiestMonth(months, [months[0]!, months[1]!, null])).toBe(months[2]);
  expect(emptiestMonth(months, [])).toBe(months[0]);
});
