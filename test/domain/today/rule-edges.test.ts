import {
  dealsTable,
  levelsTable,
  partnersTable,
  scoresTable,
} from "../../../src/domain/shared/tables/catalogue";
import { DEFAULT_LEVELS } from "../../../src/domain/program/levels";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import {
  activitiesTable,
  certificatesTable,
  commitmentsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { cadenceLogTable } from "../../../src/domain/shared/tables/cadence-tables";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { readToday } from "../../../src/domain/today/partner-facts";
import { silence } from "../../../src/domain/today/their-acts";
import { reasonsOf } from "../../../src/domain/today/today-cards";
import { MemoryTables } from "../../support/memory-tables";

// A Monday.
const TODAY = serialOf(2026, 11, 30);
const P = { partner: "Acme" };

const program = (status: string | null = "Active") =>
  new MemoryTables().with(partnersTable, [{ partnerId: "1", ...P, status, tier: "Silver" }]);

function rulesThatSpeak(tables: MemoryTables): string[] {
  const { context, partners } = readToday(tables, TODAY);
  return partners.flatMap((facts) => reasonsOf(facts, context)).map(({ rule, text }) => `${rule}: ${text}`);
}
const open = (more: object) => ({
  dealId: "D-1",
  ...P,
  stage: "Open",
  amount: 10,
  nextStep: "Call",
  ...more,
});

test("a registration matters from seven days before its end to its last day, while the deal is open", () => {
  const at = (registrationEnds: number, more: object = {}) =>
    rulesThatSpeak(program().with(dealsTable, [open({ registrationEnds, ...more })]));
  expect(at(TODAY + 8)).toEqual([]);
  expect(at(TODAY - 1)).toEqual([]);
  expect(at(TODAY + 7)).toEqual(["Registration ends: D-1, 10, registration ends in 7 days."]);
  expect(at(TODAY + 0.5)).toEqual(["Registration ends: D-1, 10, registration ends today."]);
  expect(at(TODAY + 1, { amount: null, account: "=1+1" })).toEqual([
    "Registration ends: =1+1, registration ends in 1 day.",
  ]);
  expect(at(TODAY + 1, { stage: "Lost", closedOn: TODAY })).toEqual([]);
});

test("a claim matters from fourteen days before its day until there is a proof", () => {
  const at = (claimBy: number, more: object = {}) =>
    rulesThatSpeak(program().with(mdfTable, [{ requestId: "M", ...P, approved: 50, claimBy, ...more }]));
  expect(at(TODAY + 15)).toEqual([]);
  expect(at(TODAY + 14)).toHaveLength(1);
  expect(at(TODAY - 3)).toEqual(["MDF claim due: 50 approved, claim was due on 27 November, no proof yet."]);
  for (const done of [{ proof: "Invoice" }, { paidOn: TODAY }, { status: "Declined" }, { approved: null }])
    expect(at(TODAY, done)).toEqual([]);
});

test("certificates: only where the level breaks", () => {
  const with2 = (...ends: (number | null)[]) =>
    rulesThatSpeak(
      program()
        .with(levelsTable, DEFAULT_LEVELS)
        .with(
          certificatesTable,
          ends.map((validTo, index) => ({ certificateId: `${index}`, ...P, person: `${index}`, validTo })),
        ),
    );
  expect(with2(null, TODAY + 31)).toEqual([]);
  expect(with2(null, TODAY + 30)).toEqual(["Certificate ends: Silver needs 2, one ends on 30 December."]);
  expect(with2(TODAY, TODAY + 30)).toEqual(["Certificate ends: Silver needs 2, two end by 30 December."]);
  expect(with2(null, null, TODAY)).toEqual([]);
  // Missing already: nothing breaks now.
  expect(with2(TODAY + 1, TODAY - 1)).toEqual([]);
});

test("a meeting within three working days, without a deck of the last thirty days", () => {
  const at = (date: number, deck?: number) =>
    rulesThatSpeak(
      program()
        .with(activitiesTable, [{ activityId: "A", ...P, kind: "Meeting", date }])
        .with(
          cadenceLogTable,
          deck === undefined ? [] : [{ logId: "L", ...P, activity: "QBR", doneOn: deck }],
        ),
    );
  expect(at(TODAY + 3)).toEqual(["Meeting without a deck: meeting on Thursday, no deck, no scorecard."]);
  expect(at(TODAY)).toEqual(["Meeting without a deck: meeting today, no deck, no scorecard."]);
  expect(at(TODAY + 4)).toEqual([]);
  expect(at(TODAY - 1)).toEqual([]);
  expect(at(TODAY + 3, TODAY - 27)).toEqual([]);
  expect(at(TODAY + 3, TODAY - 28)).toHaveLength(1);
});

test("promises: ours, from the day after; kept ones, theirs and issues are none", () => {
  const at = (due: number | null, more: object = {}) =>
    rulesThatSpeak(
      program().with(commitmentsTable, [
        { commitmentId: "C", ...P, commitment: "MDF plan", by: "Vendor", due, ...more },
      ]),
    );
  expect(at(TODAY)).toEqual([]);
  expect(at(null)).toEqual([]);
  expect(at(TODAY - 0.5)).toEqual(["Our promise is late: you promised MDF plan by 29 November, 1 day late."]);
  for (const other of [{ keptOn: TODAY }, { by: "Partner" }, { kind: "Issue" }])
    expect(at(TODAY - 9, other)).toEqual([]);
  // A favour owed is one, and a day to come keeps none yet.
  for (const other of [{ kind: "IOU" }, { keptOn: TODAY + 1 }]) expect(at(TODAY - 9, other)).toHaveLength(1);
});

test("an action that was promised is late as that promise, for its day, and by itself once that was kept", () => {
  const action = {
    actionId: "A-1",
    ...P,
    action: "MDF plan",
    ownerSide: "Us",
    due: TODAY - 9,
    status: "Open",
  };
  const promise = { commitmentId: "C", ...P, commitment: "MDF plan", by: "Vendor", from: "Action a-1" };
  const at = (due: number, keptOn: number | null = null) =>
    rulesThatSpeak(
      program()
        .with(actionsTable, [action])
        .with(commitmentsTable, [{ ...promise, due, keptOn }]),
    ).map((said) => said.split(":")[0]);
  expect(at(TODAY - 9)).toEqual(["Our promise is late"]);
  expect(at(TODAY + 9)).toEqual([]);
  expect(at(TODAY - 9, TODAY - 9)).toEqual(["Our action is late"]);
});

test("red: only in the month in which it turned, or ten points down", () => {
  const score = (asOf: number, status: string, value: number) => ({
    ...P,
    kind: "Performance-scorecard",
    asOf,
    status,
    score: value,
  });
  const at = (...rows: ReturnType<typeof score>[]) => rulesThatSpeak(program().with(scoresTable, rows));
  const [october, november] = [serialOf(2026, 10, 31), serialOf(2026, 11, 20)];
  expect(at(score(october, "Red", 42), score(november, "Red", 41))).toEqual([]);
  expect(at(score(november, "Red", 41))).toEqual(["Turned red: score 41."]);
  expect(at(score(october, "Green", 95), score(november, "Green", 85))).toEqual([
    "Turned red: score 85, 95 in October.",
  ]);
  expect(at(score(october, "Green", 94.9), score(november, "Green", 85))).toEqual([]);
  expect(at(score(serialOf(2026, 9, 30), "Red", 10))).toEqual([]);
});

test.each([
  [[0, 10, 20], 59, "Green", null],
  [[0, 10, 20], 60, "Yellow", null],
  [[0, 10, 20], 90, "Red", null],
  [[0, 40, 80, 120], 79, "Green", 40],
  [[0, 40, 80, 120], 80, "Yellow", 40],
  [[0, 40, 80, 120], 119, "Yellow", 40],
  [[0, 40, 80, 120], 120, "Red", 40],
  [[0, 10, 20, 40, 70], 60, "Yellow", 15],
] as const)("acts on %j, silent for %d days: %s", (acts, days, status, usual) => {
  expect(silence(acts, acts.at(-1)! + days)).toEqual({ days, status, usual });
});

test("nobody is silent before the first act, and a day ahead counts as none", () => {
  expect(silence([], TODAY)).toBeNull();
  expect(silence([TODAY], TODAY - 5)).toMatchObject({ days: 0, status: "Green" });
});

test("inactive partners have no card; prospects only their own rules and our promises", () => {
  const late = { commitmentId: "C", ...P, commitment: "Call", by: "Vendor", due: TODAY - 1 };
  const at = (status: string) =>
    rulesThatSpeak(
      program(status)
        .with(commitmentsTable, [late])
        .with(dealsTable, [open({ registrationEnds: TODAY })]),
    ).map((said) => said.split(":")[0]);
  expect(at("Inactive")).toEqual([]);
  expect(at("Prospect")).toEqual(["Our promise is late", "Prospect without a talk"]);
  expect(at("Active")).toEqual(["Registration ends", "Our promise is late"]);
});

test("what deals say is said of the day on which their data ends", () => {
  const old = TODAY - 400;
  const tables = program().with(dealsTable, [open({ registeredOn: old, ledBy: "Partner" })]);
  expect(rulesThatSpeak(tables)).toEqual([]);
});

test("an empty workbook has no reasons", () => {
  const { partners } = readToday(new MemoryTables(), TODAY);
  expect(partners).toEqual([]);
});
