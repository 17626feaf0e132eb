import { ILLUSTRATIVE } from "../../../src/domain/shared/plain-words";
import {
  businessPlanKeys,
  businessPlanOf,
  valueProblems,
} from "../../../src/domain/business-plan/business-plan-input";
import { businessPlanDefaults } from "../../../src/domain/business-plan/business-plan-defaults";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { acme, AS_OF, dataOf } from "../../support/business-plan-tables";

const won = (product: string, amount: number | null, month: number) => ({
  product,
  amount,
  closedOn: serialOf(2017, month, 10),
});

test("a partner without deals plans one line with illustrative figures, each with its source", () => {
  const { lineCount, values } = businessPlanDefaults(dataOf(acme()), "Acme", AS_OF, {});
  expect(lineCount).toBe(1);
  expect(values["line1_deal_size"]).toEqual({ value: 10_000, source: ILLUSTRATIVE });
  expect(values["start_month"]).toEqual({ value: serialOf(2018, 1, 1), source: "The next fiscal quarter" });
  expect(values["win_rate"]).toEqual({ value: null, source: "No deals closed in 12 months" });
  for (const { key, field } of businessPlanKeys(8))
    if (field.default !== "") expect(values[key]!.source).toBeTruthy();
});

test("its own products become lines: deals a month, deal size at the customer's price, with the source", () => {
  const deals = [
    won("Alpha", 8_000, 2),
    won("Alpha", 16_000, 3),
    won("Beta", 60_000, 4),
    won("Gamma", 1, 5),
    won("Delta", 2, 5),
  ];
  const { lineCount, values } = businessPlanDefaults(dataOf(acme({ deals })), "Acme", AS_OF, {});
  expect(lineCount).toBe(3);
  expect(values["line1_product"]).toEqual({ value: "Beta", source: "Its own deals" });
  expect(values["line2_product"]!.value).toBe("Alpha");
  expect(values["line2_deals"]).toEqual({ value: 0.17, source: "2 deals won in 12 months ÷ 12" });
  expect(values["line2_deal_size"]).toEqual({
    value: 15_000,
    source: "Average of 2 deals won in 12 months ÷ (1 − 20 % margin)",
  });
  expect(values["line3_product"]!.value).toBe("Delta");
  expect(values["line4_product"]!.value).toBe("Product line 4");
});

test("amounts at the customer's price are taken as they are; credits and old deals are no deals", () => {
  const deals = [
    won("Alpha", 8_000, 2),
    won("Alpha", -500, 3),
    { product: "Alpha", amount: 1e6, closedOn: serialOf(2016, 12, 31) },
  ];
  const settings = [{ setting: "Amount basis", value: "End-customer price" }];
  const { values } = businessPlanDefaults(dataOf(acme({ deals, settings })), "Acme", AS_OF, {});
  expect(values["line1_deal_size"]).toEqual({ value: 8_000, source: "Average of 1 deal won in 12 months" });
  expect(values["line1_deals"]!.value).toBe(0.08);
  expect(values["win_rate"]!.value).toBe(1);
});

test("the annual target is the revenue goal, and the fiscal year sets the start", () => {
  const settings = [{ setting: "Fiscal year starts in month", value: 2 }];
  const { values } = businessPlanDefaults(
    dataOf(acme({ settings, annualTarget: 400_000 })),
    "Acme",
    AS_OF,
    {},
  );
  expect(values["goal_revenue"]).toEqual({ value: 400_000, source: "This year's sales target" });
  expect(values["start_month"]!.value).toBe(serialOf(2018, 2, 1));
});

test("defaults are right values and make a plan", () => {
  const { values } = businessPlanDefaults(dataOf(acme()), "Acme", AS_OF, {});
  const plain = Object.fromEntries(Object.entries(values).map(([key, { value }]) => [key, value]));
  expect(valueProblems(plain, 8)).toEqual([]);
  expect(businessPlanOf(plain, 8).people.map(({ fte }) => fte)).toEqual([0.5, 0.5, 0, 0, 0, 0]);
});
