import fc from "fast-check";
import { BUSINESS_SCENARIOS } from "../../src/domain/business-plan/business-plan-fields";
import { businessPlanOf, usedValues } from "../../src/domain/business-plan/business-plan-input";
import { NOT_WITHIN, spans } from "../../src/domain/business-plan/business-plan-model";
import { readBusinessPlanInput } from "../../src/domain/business-plan/read-business-plan-input";
import { vendorView } from "../../src/domain/business-plan/vendor-view";
import { prepareBusinessPlan } from "../../src/sheets/business-plan/change";
import { vendorViewChange } from "../../src/sheets/vendor-view/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { planCases, planInputs, scenarios } from "../support/business-plan-cases";
import { acme, AS_OF } from "../support/business-plan-tables";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, nameDifferences } from "../support/parity";
import { planWorkbook } from "../support/sheet-plan-workbook";

libreOfficeTest(
  "the vendor's view of worked and random plans agrees with the domain, also with another margin typed on it",
  async () => {
    const random = fc.sample(fc.tuple(planInputs, scenarios), { seed: 103, numRuns: 5 });
    const cases = [
      ...(planCases ?? []).map(({ input, scenario }) => [input, scenario] as const),
      ...random.map(([input, scenario]) => [input as Record<string, unknown>, scenario] as const),
    ];
    const tables = acme();
    const built = cases.map(([input, scenario], index) => {
      const read = readBusinessPlanInput(input);
      if (!("values" in read)) throw new Error(JSON.stringify(read.problems));
      const form = { partner: "Acme", asOf: AS_OF, lineCount: read.lineCount };
      const typed = { ...read.values, scenario };
      const { defaults } = prepareBusinessPlan(tables, { ...form, typed });
      const own = index % 2 ? { vendor_gross_margin: 0.31 } : {};
      const change = vendorViewChange(tables, {
        partner: "Acme",
        asOf: AS_OF,
        plan: { version: 1, inputs: {}, typed, lineCount: read.lineCount },
        typed: own,
      });
      const values = usedValues(defaults.values, { ...typed, ...own }, read.lineCount);
      return { change, plan: businessPlanOf(values, read.lineCount) };
    });
    tables.apply(built[0]!.change.tables);
    const book = await recalculate(
      await writeWorkbookData(
        planWorkbook(
          tables,
          built.map(({ change }) => change.sheets[0]!),
        ),
      ),
    );
    const differences = built.flatMap(({ plan }, index) => {
      const view = vendorView(plan);
      const { figures, totals } = view.result;
      const all = BUSINESS_SCENARIOS.map((scenario) => vendorView(plan, scenario));
      const sheet = `S${index + 1}`;
      const expected = {
        vendor_revenue: figures.vendorRevenue,
        vendor_revenue_years: spans(figures.vendorRevenue, 12),
        vendor_contribution: figures.vendorContribution,
        vendor_contribution_total: [totals.vendorContribution],
        vendor_cumulative: view.cumulative,
        vendor_npv: [view.npv],
        vendor_payback_month: [view.paybackMonth ?? NOT_WITHIN],
        scenario_vendor_contribution: all.map(({ result }) => result.totals.vendorContribution),
        scenario_vendor_npv: all.map(({ npv }) => npv),
        scenario_vendor_payback_month: all.map(({ paybackMonth }) => paybackMonth ?? NOT_WITHIN),
        check: [true],
      };
      return [
        ...nameDifferences(expected, (name) => book.named(name, sheet)),
        ...errorCells(book, sheet),
      ].map((each) => `plan ${index + 1}: ${each}`);
    });
    expect(differences).toEqual([]);
  },
);
