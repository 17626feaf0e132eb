import { EXIT_KEYS, exitCounts, settledSteps } from "../../../src/domain/relations/exit-checklist";
import { exitTables } from "../../support/relations-example";
import { AS_OF } from "../../support/scorecard-example";

test("counts what a partner would leave behind, credit notes and what is closed, ended, paid or declined left out", () => {
  expect(exitCounts(exitTables(), "Acme", AS_OF)).toEqual({
    deals: 4,
    registrations: 2,
    renewals: 1,
    influence: 1,
    claims: 1,
    promises: 4,
    customers: 1,
    certificates: 2,
    contacts: 5,
    others: 2,
    copies: 1,
    access: null,
    name: null,
  });
});

test("a step is settled from its day on, and not by a day ahead", () => {
  expect(settledSteps({}, AS_OF)).toEqual([]);
  expect(
    settledSteps({ in_settled_deals: AS_OF, in_settled_claims: AS_OF + 1, in_settled_name: "soon" }, AS_OF),
  ).toEqual(["deals"]);
  expect(EXIT_KEYS).toHaveLength(13);
});
