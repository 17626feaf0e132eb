import { pasteRebates } from "../../../src/domain/finance/paste-rebates";
import { quarterStart } from "../../../src/domain/shared/fiscal-calendar";
import { serialOf } from "../../../src/domain/shared/serial-date";

const context = {
  partners: ["Acme", "Beta GmbH"],
  fiscalStartMonth: 1,
  marks: { decimalSeparator: ".", groupSeparator: "," },
};
const Q1 = serialOf(2026, 1, 1);

test("rows from a spreadsheet: tabs or semicolons, amounts as people write them, known names in their own spelling", () => {
  const { rows, problems, unknown } = pasteRebates(
    " acme \tQ1 2026\t$12,000\t1.2m\t900k\t55%\n\nBETA gmbh;2026-02-14;3k\r\nGamma;2026 Q1;10;;;60",
    context,
  );
  expect(rows).toEqual([
    {
      partner: "Acme",
      period: Q1,
      rebatePaid: 12_000,
      revenue: 1_200_000,
      baselineRevenue: 900_000,
      grossMargin: 0.55,
    },
    { partner: "Beta GmbH", period: Q1, rebatePaid: 3000 },
    { partner: "Gamma", period: Q1, rebatePaid: 10, grossMargin: 0.6 },
  ]);
  expect([problems, unknown]).toEqual([[], ["Gamma"]]);
});

test("a line that cannot be read is told by its number and left out; the later of two lines counts", () => {
  const { rows, problems } = pasteRebates(
    "Acme;Q5 2026;1\n;Q1 2026;1\nAcme;Q1 2026\nAcme;Q1 2026;lots\nAcme;Q1 2026;5;1;1;150\nAcme;Q1 2026;1;2;3;0.4;5\nAcme;Q1 2026;1\nacme;Q1 2026;2",
    context,
  );
  expect(rows).toEqual([{ partner: "Acme", period: Q1, rebatePaid: 2 }]);
  expect(problems).toEqual([
    { line: 1, message: "“Q5 2026” is no quarter" },
    { line: 2, message: "no partner" },
    { line: 3, message: "no rebate" },
    { line: 4, message: "the rebate “lots” is no number" },
    { line: 5, message: "the gross margin “150” is not between 0 % and 100 %" },
    { line: 6, message: "more columns than expected" },
  ]);
});

test("quarters are fiscal ones, named by the year in which the fiscal year ends", () => {
  expect(quarterStart("FY2026 Q1", 7)).toBe(serialOf(2025, 7, 1));
  expect(quarterStart("Q4 2026", 7)).toBe(serialOf(2026, 4, 1));
  expect(quarterStart("2026-06-30", 7)).toBe(serialOf(2026, 4, 1));
  expect(quarterStart("Q2-2026", 1)).toBe(serialOf(2026, 4, 1));
  expect(quarterStart("spring", 1)).toBeNull();
});
