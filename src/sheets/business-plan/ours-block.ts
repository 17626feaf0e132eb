import type { BusinessPlanDefaults } from "../../domain/business-plan/business-plan-defaults";
import { type BusinessPlanValues, VENDOR_FIELDS } from "../../domain/business-plan/business-plan-fields";
import { BUSINESS_PLAN_FIGURES } from "../../domain/business-plan/business-plan-model";
import { f } from "../shared/formula";
import { InputsPanel } from "../shared/inputs-panel";
import { Ref } from "../shared/reference";
import type { SheetBuilder } from "../shared/sheet-builder";
import { COLUMN, COMMITMENT_ROWS, INPUT_COLUMNS } from "./layout";
import { uncounted } from "./checks-block";
import { known, quarterSum } from "./commitments-table";
import { type Model, SCENARIOS, usedCell } from "./model";
import { ofDeals, recurring } from "./scenario-table";
import { TimeBlock } from "./time-block";

/** The heading, and what is said below it, which go to no partner either. */
const HEADING = "Ours alone";
const WORDS =
  "Our margin and what we earn: no page shows it, no copy for a partner has it. The vendor's view is a sheet of its own.";

/**
 * Our margin and what we earn by it, last and closed: no cell above reads any of it, so that the partner's pages are the same whatever
 * it says. Its names are public and stay; the vendor's view is a sheet of its own.
 */
export function oursBlock(
  sheet: SheetBuilder,
  model: Model,
  row: number,
  { values: defaults, typed }: { values: BusinessPlanDefaults["values"]; typed: BusinessPlanValues },
): void {
  const [heading, words] = [new Ref("heading of what is ours"), new Ref("words of what is ours")];
  sheet
    .fill(heading, { row, column: COLUMN.label }, () => HEADING, "heading")
    .fill(words, { row: row + 1, column: COLUMN.label }, () => WORDS, "note")
    .ours(heading, words);
  const below = vendorInputs(sheet, model, row + 2, { values: defaults, typed });
  const { checks, calendar } = model;
  sheet
    .put(below, COLUMN.label, "Typed values that do not count", "label")
    .fill(
      checks.typedOurs,
      { row: below, column: COLUMN.first },
      () => uncounted([row + 2, below - 1]),
      "calculation",
    )
    .put(below + 1, COLUMN.label, "All checks hold", "label")
    .fill(
      checks.all,
      { row: below + 1, column: COLUMN.first },
      () => f`AND(${checks.page},${checks.typedOurs}=0)`,
      "calculation",
    )
    .ours(checks.typedOurs);
  const block = new TimeBlock(sheet, below + 2).totalsBy(calendar.day, calendar.quarter, calendar.year);
  monthLines(block, model);
  scenarioLine(sheet, model, block.nextRow);
  quarterLines(sheet, model, block.nextRow + 1);
}

/** The vendor's three assumptions; returns the row below. */
function vendorInputs(
  sheet: SheetBuilder,
  model: Model,
  row: number,
  { values: defaults, typed }: { values: BusinessPlanDefaults["values"]; typed: BusinessPlanValues },
): number {
  const panel = new InputsPanel(sheet, row, INPUT_COLUMNS);
  for (const field of VENDOR_FIELDS) {
    const key = `vendor_${field.key}`;
    const refs = model.inputs[key]!;
    const { value, source } = defaults[key]!;
    panel.assumption(refs, { assumption: { ...field, key }, default: value, source }, typed[key]);
    sheet.ours(refs.default, refs.override, refs.used, refs.source);
  }
  return panel.nextRow;
}
function monthLines(block: TimeBlock, model: Model): void {
  const { figures, costs } = model;
  const used = (key: string) => f`${usedCell(model, `vendor_${key}`)}`;
  const labelOf = (key: string) => BUSINESS_PLAN_FIGURES.find((figure) => figure.key === key)!.label;
  block
    .line("Account manager", costs.manager, {
      month: () => used("account_manager_monthly"),
      totals: "sum",
    })
    .line(labelOf("vendor_revenue"), figures.vendorRevenue, {
      month: (i) =>
        f`${figures.vendorProductRevenue.months.at(i)}+${figures.recurringRevenue.months.at(i)}*${used("recurring_share")}`,
      totals: "sum",
    })
    .line(labelOf("vendor_contribution"), figures.vendorContribution, {
      month: (i) =>
        f`${figures.vendorRevenue.months.at(i)}*${used("gross_margin")}-${figures.mdf.months.at(i)}-${costs.manager.months.at(i)}`,
      totals: "sum",
    });
}

/** What each scenario leaves us: only what comes of deals goes with their number. */
function scenarioLine(sheet: SheetBuilder, model: Model, row: number): void {
  const { sideBySide, perDeal, existingMrr, figures, costs, calendar } = model;
  const used = (key: string) => usedCell(model, `vendor_${key}`);
  const deals = f`(${ofDeals(model, perDeal.vendorRevenue)}+${recurring(model)}*${used("recurring_share")})`;
  const already = f`(MAX(${calendar.left.months})*SUMPRODUCT(${perDeal.existing},1-${perDeal.margin})+${existingMrr.total}*${used("recurring_share")})`;
  sheet
    .put(row, COLUMN.label, `Contribution, ${SCENARIOS.join(", ")}`, "label")
    .fill(
      sideBySide.vendor,
      { row, column: COLUMN.first },
      (i) =>
        f`(${sideBySide.factor.at(i)}*${deals}+${already})*${used("gross_margin")}-${figures.mdf.total}-${costs.manager.total}`,
      { style: "calculation", format: "money" },
    );
}

function quarterLines(sheet: SheetBuilder, model: Model, row: number): void {
  const { promises, costs } = model;
  for (let i = 0; i < COMMITMENT_ROWS; i += 1)
    sheet.put(row + i, COLUMN.label, `Account manager, commitment ${i + 1}`, "label");
  sheet.fill(
    promises.manager,
    { row, column: COLUMN.first },
    (_, i) => known(model, i, quarterSum(model, costs.manager, i)),
    { style: "calculation", format: "money" },
  );
}
