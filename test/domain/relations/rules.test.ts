import { ruleRows, rulesWith } from "../../../src/domain/relations/rules";
import { rulesTable } from "../../../src/domain/shared/tables/contact-tables";
import { ruleTables } from "../../support/relations-example";

const { rows } = ruleTables().table(rulesTable);

test("a partner begins with the nineteen, keeps what was changed, and has its own behind them", () => {
  const rules = rulesWith(rows, "ACME");
  expect(rules).toHaveLength(20);
  expect(rules[3]).toEqual({ topic: "Protection", rule: "120 days, once extended by 60.", applies: true });
  expect(rules[4]).toMatchObject({ topic: "Two partners", applies: false });
  expect(rules[19]).toMatchObject({ topic: "Demo equipment", applies: true });
  expect(rulesWith([], "Acme").every(({ applies, rule }) => applies && rule.endsWith("."))).toBe(true);
});

test("what is kept reads as it was", () => {
  const rules = rulesWith(rows, "Acme");
  expect(rulesWith(ruleRows(rules, "Acme"), "Acme")).toEqual(rules);
});

test("a topic without words does not apply", () => {
  expect(
    rulesWith([{ partner: "Acme", topic: "Prices", rule: null, applies: "Yes" }], "Acme")[7],
  ).toMatchObject({ topic: "Prices", applies: false });
});
