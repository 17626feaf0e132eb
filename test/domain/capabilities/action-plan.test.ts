import { addActionsChange, idMaker } from "../../../src/domain/capabilities/action-plan";
import { ACTION_LIBRARY } from "../../../src/domain/capabilities/content/actions";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { actionsTable, type ActionRow } from "../../../src/domain/shared/tables/capabilities-tables";
import { MemoryTables } from "../../support/memory-tables";
import { standing, ACME, AS_OF, propose } from "../../support/proposed-actions";
import { PARTNER_DEVELOPMENT_PARTS } from "../../soak/parts/partner-development";
import { partNamed } from "../../soak/soak";
import { randomTest } from "../../support/random-test";

const row = (more: Partial<ActionRow> = {}): ActionRow => ({
  actionId: "A-P-1-1",
  partner: "Acme",
  metric: "Pre-sales",
  action: "Build a list of 50 named targets and call ten a week",
  owner: null,
  vendorResource: null,
  due: AS_OF,
  status: "Open",
  priority: "High",
  from: null,
  ...more,
});

test("the weakest by weight × gap come first, each with the library's first action that applies", () => {
  const proposals = propose([
    standing("Pre-sales", 25, 0.05),
    standing("Support", 1, 0.05),
    standing("Deal registration", 75, 0.2),
    standing("Co-sell", null, 0.2),
    standing("Renewals", 100, 0.5),
    standing("Philosophy", 10, 0),
  ]);
  expect(proposals.map(({ row: { metric }, rank }) => [metric, rank])).toEqual([
    ["Deal registration", 1],
    ["Support", 2],
    ["Pre-sales", 3],
  ]);
  expect(proposals[0]!.gain).toBeCloseTo(5, 12);
  expect(proposals[0]!.row).toEqual({
    actionId: "A-P-1-1",
    partner: "Acme",
    metric: "Deal registration",
    action: "Compare orders with registrations each month, and ask about gaps",
    owner: "Marta",
    vendorResource: "Report of orders by partner",
    due: serialOf(2026, 7, 31),
    status: "Open",
    priority: "Medium",
    from: "Capabilities 2026-05-12",
  });
  expect(proposals.map(({ row: { priority } }) => priority)).toEqual(["Medium", "High", "High"]);
});

test("high priority is for the first three and large gaps, low for what is nearly there", () => {
  const priorities = (scores: readonly number[]) =>
    propose(
      ["Pre-sales", "Support", "Renewals", "Deployment"].map((metric, index) =>
        standing(metric, scores[index]!, 1),
      ),
    ).map(({ row: { priority } }) => priority);
  expect(priorities([1, 25, 50, 50])).toEqual(["High", "High", "High", "Medium"]);
  expect(priorities([60, 60 - 1e-12, 80, 80 - 1e-12])).toEqual(["Medium", "Medium", "Low", "Low"]);
});

test("a metric whose action is under way gets none, whatever the case of its name", () => {
  const metrics = [standing("Pre-sales", 1, 1), standing("Support", 1, 0.5)];
  const names = (actions: readonly ActionRow[]) =>
    propose(metrics, { actions }).map(({ row: { metric } }) => metric);
  expect(names([row({ metric: "PRE-SALES", partner: "ACME" })])).toEqual(["Support"]);
  expect(names([row({ status: null, action: "Our own idea" })])).toEqual(["Support"]);
  expect(names([row({ partner: "Bolt" })])).toEqual(["Pre-sales", "Support"]);
});

test("what was done or dropped within a year is not proposed again; the next one is", () => {
  const first = (actions: readonly ActionRow[]) =>
    propose([standing("Pre-sales", 1, 1)], { actions })[0]?.row.action;
  const again = "Build a list of 50 named targets and call ten a week";
  expect(first([row({ status: "Done" })])).toBe("Use the needs analysis in every new deal");
  expect(first([row({ status: "Dropped", due: null })])).toBe("Use the needs analysis in every new deal");
  expect(first([row({ status: "Done", due: serialOf(2025, 5, 15) })])).not.toBe(again);
  expect(first([row({ status: "Done", due: serialOf(2025, 5, 14) })])).toBe(again);
});

test("no more than the limit; none without scores", () => {
  const all = ACTION_LIBRARY.map(({ metric }) => metric);
  const metrics = [...new Set(all)].map((metric) => standing(metric, 1, 1));
  expect(propose(metrics)).toHaveLength(5);
  expect(propose(metrics, { limit: 40 })).toHaveLength(25);
  expect(propose([])).toEqual([]);
});

test("ids go on after the partner's highest, whoever's row it is; without a partner ID the name serves", () => {
  const rows = ["A-P-1-7", "a-p-1-9 ", "A-P-12-40", "A-P-1-x", "A-P-1-1-50", null].map((actionId) => ({
    actionId,
  }));
  const next = idMaker(ACME, rows);
  expect([next(), next()]).toEqual(["A-P-1-10", "A-P-1-11"]);
  expect(idMaker({ partnerId: null, partner: "Bolt " }, rows)()).toBe("A-Bolt-1");
});

test("accepted proposals read back from the workbook as they were", () => {
  const proposals = propose([standing("Pre-sales", 1, 1), standing("Support", 40, 1)]);
  const tables = new MemoryTables().apply([addActionsChange(proposals)]);
  expect(tables.table(actionsTable)).toMatchObject({ rows: proposals.map((each) => each.row), problems: [] });
});

randomTest(partNamed(PARTNER_DEVELOPMENT_PARTS, "proposed-actions"));
