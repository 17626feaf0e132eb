import fc from "fast-check";
import type { BusinessPlanValues } from "../../src/domain/business-plan/business-plan-fields";
import {
  businessPlanKeys,
  businessPlanOf,
  usedValues,
} from "../../src/domain/business-plan/business-plan-input";
import { readBusinessPlanInput } from "../../src/domain/business-plan/read-business-plan-input";
import {
  businessPlanChange,
  prepareBusinessPlan,
  type BusinessPlanForm,
} from "../../src/sheets/business-plan/change";
import type { SheetPlan } from "../../src/sheets/shared/sheet-plan";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells, nameDifferences } from "../support/parity";
import { expectedPlanNames } from "../support/business-plan-parity";
import { planCases, planInputs } from "../support/business-plan-cases";
import { handEdits } from "../support/business-plan-edits";
import { acme, AS_OF } from "../support/business-plan-tables";
import { planWorkbook } from "../support/sheet-plan-workbook";

interface Built {
  name: string;
  form: BusinessPlanForm;
  /** What is typed on the sheet by hand once it is built. */
  edits: BusinessPlanValues;
}

const formOf = (input: unknown, scenario: string): BusinessPlanForm => {
  const read = readBusinessPlanInput(input);
  if (!("values" in read)) throw new Error(JSON.stringify(read.problems));
  return { partner: "Acme", asOf: AS_OF, lineCount: read.lineCount, typed: { ...read.values, scenario } };
};

function edited(plan: SheetPlan, edits: BusinessPlanValues): SheetPlan {
  const inputs = plan.inputs.map((input) => {
    const key = input.name.slice(3);
    return key in edits ? { ...input, value: edits[key]! } : input;
  });
  return { ...plan, inputs };
}

/** All plans as sheets of one workbook, calculated by LibreOffice, against the domain. */
async function disagreements(built: readonly Built[]): Promise<string[]> {
  const tables = acme();
  const sheets = built.map(({ form, edits }) => {
    const change = businessPlanChange(tables, form);
    return { change, plan: edited(change.sheets[0]!, edits) };
  });
  tables.apply(sheets[0]!.change.tables);
  const prepared = built.map(({ form }) => prepareBusinessPlan(tables, form));
  const book = await recalculate(
    await writeWorkbookData(
      planWorkbook(
        tables,
        sheets.map(({ plan }) => plan),
      ),
    ),
  );
  return built.flatMap(({ name, edits }, index) => {
    const { data, defaults, typed, lineCount } = prepared[index]!;
    const values = { ...typed, ...edits };
    const plan = businessPlanOf(usedValues(defaults.values, values, lineCount), lineCount);
    const refused = businessPlanKeys(lineCount).some(
      ({ key, field }) =>
        values[key] != null &&
        values[key] !== "" &&
        usedValues(defaults.values, values, lineCount)[key] !== values[key] &&
        field.kind !== "choice",
    );
    const expected = { ...expectedPlanNames(plan, data), check: [!refused] };
    const sheet = `S${index + 1}`;
    return [...nameDifferences(expected, (each) => book.named(each, sheet)), ...errorCells(book, sheet)].map(
      (each) => `${name}: ${each}`,
    );
  });
}

libreOfficeTest(
  "worked plans and plans edited by hand: every named result agrees with the domain, no cell is an error",
  async () => {
    const worked = (planCases ?? []).map(({ input, scenario }, index) => ({
      name: `worked plan ${index + 1}`,
      form: formOf(input, scenario),
      edits: {},
    }));
    const random = fc.sample(
      planInputs.chain((input) => {
        const form = formOf(input, "base");
        return handEdits(form.lineCount!).map((edits) => ({ form, edits }));
      }),
      { seed: 83, numRuns: 8 },
    );
    const byHand = random.map(({ form, edits }) => ({
      name: `by hand ${JSON.stringify(edits)}`,
      form,
      edits,
    }));
    expect(await disagreements([...worked, ...byHand])).toEqual([]);
  },
);
