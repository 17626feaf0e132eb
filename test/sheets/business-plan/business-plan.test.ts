import { businessPlanKeys } from "../../../src/domain/business-plan/business-plan-input";
import { campaignsTable } from "../../../src/domain/shared/tables/marketing-tables";
import { plansTable, type PlanRow } from "../../../src/domain/shared/tables/business-plan-tables";
import { TABLES } from "../../../src/domain/shared/tables/all-tables";
import { partnersTable, resultsTable } from "../../../src/domain/shared/tables/catalogue";
import { commitmentsTable } from "../../../src/domain/shared/tables/relations-tables";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { businessPlanChange, linesOf, typedInputs } from "../../../src/sheets/business-plan/change";
import type { SheetPlan } from "../../../src/sheets/shared/sheet-plan";
import { sheetProblems } from "../../../src/sheets/shared/plan-problems";
import { acme, AS_OF } from "../../support/business-plan-tables";
import { ODD_NAMES } from "../../support/scorecard-arbitrary";

const form = { partner: "Acme", asOf: AS_OF, typed: {} };
const sheetOf = (lineCount: number) => businessPlanChange(acme(), { ...form, lineCount }).sheets[0]!;
const formulas = (sheet: SheetPlan) =>
  sheet.cells.flatMap(({ content }) => (content.type === "formula" ? [content.formula] : []));
const agreed = (version: number, state: PlanRow["state"] = "Agreed") => ({
  planId: `Acme v${version}`,
  partner: "Acme",
  version,
  state,
  date: AS_OF,
  name: "Kim",
});

test("stays within its formulas: 3,500 with three product lines, 6,000 with eight", () => {
  expect(formulas(sheetOf(3)).length).toBeLessThanOrEqual(3_500);
  expect(formulas(sheetOf(8)).length).toBeLessThanOrEqual(6_000);
});

test("is sound for any number of lines and any partner's name", () => {
  for (const lines of [1, 8]) expect(sheetProblems(sheetOf(lines))).toEqual([]);
  for (const partner of ODD_NAMES)
    expect(sheetProblems(businessPlanChange(acme(), { ...form, partner }).sheets[0]!)).toEqual([]);
});

test("has 36 cells a monthly result, and an input for every assumption", () => {
  const sheet = sheetOf(8);
  const boxes = new Map(sheet.names.map(({ name, box }) => [name, box]));
  const monthly =
    "deals product_revenue services_revenue recurring_revenue gross_profit vendor_revenue vendor_contribution costs net cumulative";
  for (const name of monthly.split(" "))
    expect([name, boxes.get(name)]).toMatchObject([name, { rows: 1, columns: 36 }]);
  expect(sheet.inputs.map(({ name }) => name).sort()).toEqual(
    businessPlanKeys(8)
      .map(({ key }) => `in_${key}`)
      .sort(),
  );
});

test("a month's formulas are one formula copied across", () => {
  const { cells, names } = sheetOf(2);
  const { row, column } = names.find(({ name }) => name === "gross_profit")!.box;
  const relative = cells
    .filter((cell) => cell.row === row && cell.column >= column && cell.column < column + 36)
    .map(({ content }) =>
      content.type === "formula" ? content.formula.replace(/(?<!\$)\b[A-Z]{1,2}(?=\d)/g, "·") : "",
    );
  expect(new Set(relative).size).toBe(1);
});

test("the curve draws the contribution so far of the three scenarios, month by month", () => {
  const { charts, cells } = sheetOf(1);
  expect(charts.map(({ name }) => name)).toEqual(["payback_curve"]);
  const [{ source, position }] = charts as [(typeof charts)[0]];
  const headers = cells
    .filter(({ row, column }) => row === source.row && column >= source.column && column < source.column + 4)
    .map(({ content }) => content);
  expect(headers).toEqual(["Month", "Bleak", "Base", "Stretch"].map((text) => ({ type: "text", text })));
  expect(source.rows).toBe(37);
  // Over the page's whole width.
  expect(position).toMatchObject({ column: 1, columns: 9 });
});

test("a new plan is a draft with its row in cam_plans; a change of state says when and by whom", () => {
  const tables = acme();
  const change = businessPlanChange(tables, { ...form, partner: "ACME" });
  tables.apply(change.tables);
  expect(tables.table(plansTable).rows).toEqual([
    {
      planId: "Acme v1",
      partner: "Acme",
      version: 1,
      state: "Draft",
      startMonth: serialOf(2018, 1, 1),
      date: AS_OF,
      name: null,
      sheet: "Plan · Acme",
      netWhenBuilt: expect.any(Number),
    },
  ]);
  tables.apply(
    businessPlanChange(tables, { ...form, state: { state: "Agreed", date: AS_OF + 9, name: "Kim" } }).tables,
  );
  expect(tables.table(plansTable).rows).toMatchObject([
    { version: 1, state: "Agreed", date: AS_OF + 9, name: "Kim" },
  ]);
});

test("an agreed plan stays as it is: the next version is built beside it, with what the agreed one holds", () => {
  const tables = acme().with(plansTable, [agreed(1)]);
  const existingInputs = { in_line1_deals: 4, in_line2_deals: null, in_scenario: "bleak", in_goal: "Grow" };
  const change = businessPlanChange(tables, { ...form, existingInputs, typed: { scenario: "base" } });
  expect(change.sheets[0]).toMatchObject({
    subject: { partner: "Acme", edition: "2" },
    title: "Plan · Acme · v2",
  });
  const value = (name: string) => change.sheets[0]!.inputs.find((input) => input.name === name)!.value;
  expect([value("in_line1_deals"), value("in_goal"), value("in_scenario")]).toEqual([4, "Grow", "base"]);
  tables.apply(change.tables);
  expect(tables.table(plansTable).rows).toMatchObject([
    agreed(1),
    { version: 2, state: "Draft", sheet: "Plan · Acme · v2" },
  ]);
});

test("marketing and MDF begin with the partner's own campaigns, shown with where they come from", () => {
  const campaign = {
    campaignId: "C",
    partner: "Acme",
    quarter: AS_OF - 90,
    actualCost: 24_000,
    mdfShare: 0.25,
  };
  const [sheet] = businessPlanChange(acme().with(campaignsTable, [campaign]), form).sheets;
  const texts = sheet!.cells.flatMap(({ content }) => (content.type === "text" ? [content.text] : []));
  expect(texts).toEqual(
    expect.arrayContaining(["1 campaign in 12 months ÷ 12", "MDF of 1 campaign in 12 months, planned"]),
  );
});

test("a proposal that is built again stays a proposal of the same version", () => {
  const tables = acme().with(plansTable, [agreed(1), agreed(2, "Proposed")]);
  const change = businessPlanChange(tables, form);
  expect(change.sheets[0]!.subject.edition).toBe("2");
  tables.apply(change.tables);
  expect(tables.table(plansTable).rows[1]).toMatchObject({ state: "Proposed", name: "Kim" });
});

test("commitments become targets only once they are accepted", () => {
  const tables = acme({ annualTarget: 8_000 });
  const names = (accept: boolean) =>
    businessPlanChange(tables, {
      ...form,
      asOf: serialOf(2018, 1, 5),
      typed: { start_month: serialOf(2018, 1, 1) },
      accept,
    }).tables;
  expect(names(false).some(({ table }) => table.name === resultsTable.name)).toBe(false);
  const accepted = names(true);
  const targets = accepted.find(({ table }) => table.name === resultsTable.name)!.upserts;
  expect(targets.filter(({ metric }) => metric === "perf_to_plan")).toHaveLength(12);
  expect(accepted.find(({ table }) => table.name === partnersTable.name)!.upserts).toMatchObject([
    { partnerId: "P1" },
  ]);
});

test("a plan without deals is not built", () => {
  expect(() => businessPlanChange(acme(), { ...form, typed: { line1_deals: 0 } })).toThrow(
    "The plan has no deals",
  );
});

test("what a built plan holds is read back by key", () => {
  const inputs = { in_line1_deals: 4, in_line2_deals: null, in_line3_deals: 0, in_goal: "Grow", in_other: 1 };
  expect(linesOf(inputs)).toBe(3);
  expect(typedInputs(inputs)).toEqual({ line1_deals: 4, line2_deals: null, line3_deals: 0, goal: "Grow" });
  expect(linesOf({})).toBe(0);
});

test("needs only tables of the catalogue that its formulas refer to", () => {
  const known = new Set(TABLES.map(({ name }) => name as string));
  const change = businessPlanChange(acme(), form);
  for (const { table } of change.tables) expect(known).toContain(table.name);
});

test("accepted commitments become promises of both sides once, follow a new plan, and stay when they were kept", () => {
  const tables = acme();
  const accept = (typed = {}) => {
    tables.apply(businessPlanChange(tables, { ...form, typed, accept: true }).tables);
    return tables.table(commitmentsTable).rows;
  };
  const first = accept();
  expect(new Set(first.map(({ by }) => by))).toEqual(new Set(["Partner", "Vendor"]));
  expect(first.every(({ partner, due, from }) => partner === "Acme" && due! >= AS_OF && from)).toBe(true);
  const won = first.filter(({ commitment }) => commitment!.startsWith("Win "));
  expect(won.length).toBeGreaterThan(1);
  expect(accept()).toEqual(first);
  tables.apply([changeTable(commitmentsTable, [{ commitmentId: won[0]!.commitmentId, keptOn: AS_OF }])]);
  const more = accept({ line1_deals: 40 });
  expect(more.map(({ commitmentId }) => commitmentId)).toEqual(first.map(({ commitmentId }) => commitmentId));
  const now = (id: string | null) => more.find(({ commitmentId }) => commitmentId === id)!.commitment;
  expect(now(won[0]!.commitmentId)).toBe(won[0]!.commitment);
  expect(now(won[1]!.commitmentId)).not.toBe(won[1]!.commitment);
});
