import fc from "fast-check";
import { BUSINESS_PLAN_FIELDS, MAX_LINES } from "../../src/domain/business-plan/business-plan-fields";
import { businessPlanKeys } from "../../src/domain/business-plan/business-plan-input";
import { EARNINGS_INPUTS } from "../../src/domain/finance/earnings-inputs";
import { PNL_INPUTS, STAFF_BASIS } from "../../src/domain/finance/pnl-inputs";
import { REBATE_INPUTS } from "../../src/domain/finance/rebate-roi";
import { MARKETING_INPUTS } from "../../src/domain/marketing/marketing-inputs";
import { MDF_BUDGET, MDF_QUARTER } from "../../src/domain/marketing/mdf-inputs";
import { MGO_LINES, MGO_SCENARIO, MGOS_TO_SHARE } from "../../src/domain/marketing/mgo-lines";
import { REQUEST_INPUTS } from "../../src/domain/marketing/request-page";
import { SETTING_DEFINITIONS } from "../../src/domain/program/settings";
import { SCORECARD_INPUTS } from "../../src/domain/scorecard/performance/scorecard-inputs";
import {
  type Assumption,
  boundsOf,
  countedValue,
  isWords,
  problemOf,
} from "../../src/domain/shared/assumption";
import { schemaOf } from "../../src/domain/shared/assumption-schema";
import { FIRST_DAY, LAST_DAY, NO_LIMIT } from "../../src/domain/shared/bounds";
import { STEPS } from "../../src/recipe/steps/registry";
import { ruleOf } from "../../src/sheets/shared/assumption-cells";
import type { InputRule } from "../../src/sheets/shared/sheet-plan";
import type { SheetKind } from "../../src/sheets/sheets";
import { numberRuleOf } from "../../src/taskpane/components/assumption-field";
import { EXAMPLES } from "../support/kinds";

/** The assumptions of each kind of sheet, by the keys of its inputs. */
const BY_KIND: Partial<Record<SheetKind, readonly Assumption[]>> = {
  "business-plan": [
    ...businessPlanKeys(MAX_LINES).map(({ key, field }) => ({ ...field, key })),
    BUSINESS_PLAN_FIELDS[0]!,
  ],
  "mgo-worksheet": [...Object.values<Assumption>(MGO_LINES), MGO_SCENARIO, MGOS_TO_SHARE],
  "channel-pnl": [...Object.values<Assumption>(PNL_INPUTS), STAFF_BASIS],
  "rebate-roi": Object.values<Assumption>(REBATE_INPUTS),
  "mdf-budget": [MDF_QUARTER, MDF_BUDGET],
  "marketing-plan": Object.values<Assumption>(MARKETING_INPUTS),
  "mdf-request": Object.values<Assumption>(REQUEST_INPUTS),
  earnings: Object.values<Assumption>(EARNINGS_INPUTS),
  "performance-scorecard": Object.values<Assumption>(SCORECARD_INPUTS),
};

/** What somebody may come up with: about the bounds, near what is meant, and anything. */
function anythingFor(assumption: Assumption): fc.Arbitrary<string | number> {
  if (isWords(assumption)) {
    const { choices = [], longest = 100 } = assumption;
    const words = choices.flatMap((each) => [each, each.toUpperCase(), `${each}.`]);
    return fc.oneof(
      fc.string({ minLength: 1, maxLength: 10 }),
      fc.integer({ min: longest - 1, max: longest + 1 }).map((length) => "x".repeat(length)),
      ...(words.length ? [fc.constantFrom(...words)] : []),
    );
  }
  const { minimum, maximum } = boundsOf(assumption);
  const nearby = [minimum, maximum].flatMap((bound) => [
    bound - 1,
    bound - 0.5,
    bound,
    bound + 0.5,
    bound + 1,
  ]);
  return fc.oneof(
    fc.constantFrom(...nearby.filter((value) => Math.abs(value) <= NO_LIMIT)),
    fc.double({ min: minimum, max: maximum, noNaN: true }),
    fc.integer({ min: -10, max: 1000 }),
  );
}

/** As Excel's validation has it; a day is one that Excel knows. */
function typedIntoCell(rule: InputRule, value: string | number): boolean {
  if (rule.type === "list")
    return rule.choices.some((each) => each.toLowerCase() === String(value).toLowerCase());
  if (rule.type === "text") return String(value).length <= (rule.max ?? Infinity);
  if (typeof value !== "number") return false;
  if (rule.type === "date") return value >= FIRST_DAY && value < LAST_DAY + 1;
  const inside = value >= (rule.min ?? -NO_LIMIT) && value <= (rule.max ?? NO_LIMIT);
  return inside && (rule.type === "number" || Number.isInteger(value));
}

/** As the pane's field of that kind has it. */
function typedIntoPane(assumption: Assumption, value: string | number): boolean {
  if (typeof value === "string") return problemOf(assumption, value) === null;
  return numberRuleOf(assumption).problem!(value) === null;
}

const ALL = [...SETTING_DEFINITIONS, ...Object.values(BY_KIND).flat()];

test.each(ALL.map((each) => [each.key, each] as const))(
  "%s: cell, pane and recipe take the same",
  (_, each) => {
    fc.assert(
      fc.property(anythingFor(each), (value) => {
        const taken = schemaOf(each).safeParse(value).success;
        expect([typedIntoCell(ruleOf(each), value), typedIntoPane(each, value)]).toEqual([taken, taken]);
        if (taken) expect(countedValue(each, value)).not.toBeNull();
      }),
      { numRuns: 60, seed: 20261129 },
    );
  },
);

test.each(Object.entries(BY_KIND) as [SheetKind, readonly Assumption[]][])(
  "the cells of the %s have their assumptions' rules",
  (kind, assumptions) => {
    const example = EXAMPLES.find(([each]) => each === kind)![1]();
    const plan = example.change.sheets.find((each) => each.kind === kind)!;
    const rules = new Map(plan.inputs.map(({ name, rule }) => [name, rule]));
    // A business plan has cells for the lines it has.
    const placed = assumptions.filter(({ key }) => kind !== "business-plan" || rules.has(`in_${key}`));
    expect(placed.length).toBeGreaterThan(0);
    for (const each of placed)
      expect([each.key, rules.get(`in_${each.key}`)]).toEqual([each.key, ruleOf(each)]);
  },
);

const FIELDS: Partial<Record<SheetKind, [readonly Assumption[], (key: string, value: unknown) => unknown]>> =
  {
    "channel-pnl": [BY_KIND["channel-pnl"]!, (key, value) => ({ [key]: value })],
    "rebate-roi": [BY_KIND["rebate-roi"]!, (key, value) => ({ [key]: value })],
    "mdf-budget": [BY_KIND["mdf-budget"]!, (key, value) => ({ [key]: value })],
    "mgo-worksheet": [Object.values<Assumption>(MGO_LINES), (key, value) => ({ lines: { [key]: value } })],
  };

test.each(Object.entries(FIELDS))(
  "the recipe's step %s takes what its assumptions take",
  (kind, [all, step]) => {
    const { schema } = STEPS.get(kind)!;
    for (const each of all)
      fc.assert(
        fc.property(anythingFor(each), (value) => {
          expect(schema.safeParse(step(each.key, value)).success).toBe(problemOf(each, value) === null);
        }),
        { numRuns: 30, seed: 20261129 },
      );
  },
);
