import { pastePnl } from "../../../src/domain/finance/paste-pnl";
import { fiscalYearOf } from "../../../src/domain/shared/fiscal-calendar";
import { isoOf, serialOf } from "../../../src/domain/shared/serial-date";

const context = (startMonth = 1) => ({
  year: fiscalYearOf(serialOf(2026, 5, 15), startMonth),
  marks: { decimalSeparator: ".", groupSeparator: "," },
});
const paste = (text: string, startMonth = 1) => {
  const { amounts, ...rest } = pastePnl(text, context(startMonth));
  return {
    amounts: amounts.map(({ line, start, months, amount }) => [line, isoOf(start), months, amount]),
    ...rest,
  };
};

test("a row a line and a column a quarter, with titles as the sheet has them", () => {
  const text = [
    "Line\tQ1\tQ2\tQ3\tQ4\tFY2026 to date\t% of net sales\tFrom",
    "Gross sales\t2,400,000\t2.76m\t\t-\t5,160,000\t135.0%\tRecorded",
    "– MDF\t23,400\t\t\t\t23,400\t1.1%\tMDF",
    "Net sales\t1\t2\t\t\t3\t100%\t",
    "Channel contribution before cost of goods\t1\t2",
  ].join("\n");
  expect(paste(text)).toEqual({
    amounts: [
      ["gross_sales", "2026-01-01", 3, 2_400_000],
      ["gross_sales", "2026-04-01", 3, 2_760_000],
      ["mdf", "2026-01-01", 3, 23_400],
    ],
    problems: [],
    ignored: ["Net sales", "Channel contribution before cost of goods"],
  });
});

test.each([
  ["co_op; 1; 2; 3; 4", 4, "2026-04-01", 3],
  ["co_op; 1; 2; 3; 4; 10", 4, "2026-04-01", 3],
  ["co_op; 1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11; 12", 12, "2026-02-01", 1],
  ["; 2026-01-01; 2026-04-01; 2026-07-01\nco_op; 1; 2; 3", 3, "2026-04-01", 3],
  ["; 2026-01-01; 2026-02-01\nco_op; 1; 2", 2, "2026-02-01", 1],
  ["; Jan; Feb 2026\nco_op; 1; 2", 2, "2026-02-01", 1],
  ["; January 2026; 2026-02\nco_op; 1; 2", 2, "2026-02-01", 1],
  ["; FY2026 Q1; Q2 2026\nco_op; 1; 2", 2, "2026-04-01", 3],
  ["co_op; Jan-26; 1\nCo-op; Q2; 2", 2, "2026-04-01", 3],
])("%j is read", (text, count, second, months) => {
  const { amounts, problems } = paste(text);
  expect([amounts.length, amounts[1], problems]).toEqual([count, ["co_op", second, months, 2], []]);
});

test("a fiscal year of its own: Q1 and Jan are those of the year that is shown", () => {
  const { amounts } = paste("; Q1; Jan; Apr\nmdf; 1; 2; 3", 4);
  expect(amounts.map(([, start]) => start)).toEqual(["2026-04-01", "2027-01-01"]);
  expect(paste("; Q1; Apr\nmdf; 1; 3", 4).problems).toEqual([
    { line: 2, message: "MDF stands twice for one period: the first counts" },
  ]);
});

test("what cannot be read, negative costs and lines that stand twice are told by their line", () => {
  const text =
    "Gross sales; -5; 1; 1; 1\nMDF; (5); lots; 10%; 1\nPizza; 1; 2; 3; 4\nCo-op; 1; 2\nmdf; 1; 1; 1; 9";
  const { amounts, problems } = paste(text);
  expect(amounts.filter(([line]) => line === "mdf")).toEqual([
    ["mdf", "2026-10-01", 3, 1],
    ["mdf", "2026-01-01", 3, 1],
    ["mdf", "2026-04-01", 3, 1],
    ["mdf", "2026-07-01", 3, 1],
  ]);
  expect(amounts[0]).toEqual(["gross_sales", "2026-01-01", 3, -5]);
  expect(problems).toEqual([
    { line: 2, message: "MDF is negative, (5): costs belong here as positive amounts" },
    { line: 2, message: "“lots” is no amount" },
    { line: 2, message: "“10%” is no amount" },
    { line: 3, message: "the statement has no line “Pizza”" },
    { line: 4, message: "2 amounts: give four quarters or twelve months" },
    { line: 5, message: "MDF stands twice for one period: the first counts" },
  ]);
});
