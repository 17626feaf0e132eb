import type { BuiltSheet } from "../../src/book/workbook-port";
import { goalOf, quartersOf } from "../../src/taskpane/panes/marketing/quarter-goals";

const sheet = (inputs: BuiltSheet["inputs"]): BuiltSheet => ({
  sheetName: "Marketing",
  kind: "marketing-plan",
  subject: { partner: "Acme", edition: "FY2026 Q2" },
  schema: 1,
  uid: "1",
  inputs,
});

test("a goal typed on the sheet counts in the pane only where it counts on the sheet", () => {
  const typed = sheet({ in_mgo_goal: -4, in_revenue_goal: 50_000, in_partner_margin: 3 });
  expect(goalOf(undefined, typed, "mgo_goal")).toBeNull();
  expect(goalOf(undefined, typed, "revenue_goal")).toBe(50_000);
  expect(goalOf(undefined, typed, "partner_margin")).toBeNull();
  expect(goalOf(12, typed, "mgo_goal")).toBe(12);
  expect(goalOf(null, typed, "revenue_goal")).toBeNull();
});

test.each([
  [2, 2],
  [2.7, 1],
  [3, 1],
  ["2", 1],
  [null, 1],
] as const)("%p quarters typed on the sheet are %i", (value, quarters) => {
  expect(quartersOf(null, sheet({ in_quarters: value }))).toBe(quarters);
  expect(quartersOf(1, sheet({ in_quarters: value }))).toBe(1);
});
