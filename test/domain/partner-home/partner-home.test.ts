import { PARTNER_HOME_TABLES, partnerHome } from "../../../src/domain/partner-home/partner-home";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { plansTable } from "../../../src/domain/shared/tables/business-plan-tables";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { scoresTable } from "../../../src/domain/shared/tables/catalogue";
import { changesTable } from "../../../src/domain/shared/tables/history-tables";
import { mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import {
  activitiesTable,
  commitmentsTable,
  contactsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { MemoryTables } from "../../support/memory-tables";
import { ACME, AS_OF, exampleTables } from "../../support/scorecard-example";

const TODAY = AS_OF;
const other = { partner: "Bolt" };
const home = (tables: MemoryTables) => partnerHome(tables, { partner: "acme", today: TODAY });

test("an empty workbook knows nothing, and says so part by part", () => {
  const empty = home(new MemoryTables());
  expect(empty).toMatchObject({
    worst: null,
    scoreChange: null,
    changes: null,
    deals: 0,
    plan: null,
    mdf: { requests: 0, claimBy: null },
    ourContact: null,
    theirAct: null,
    earned: { thisYear: 0, lastYear: 0 },
  });
  expect(empty.card.status).toBe("Not scored");
  expect(empty.actions).toEqual({ running: [], overdue: 0 });
});

test("reads no table that it does not ask for", () => {
  const asked = new Set(PARTNER_HOME_TABLES.map(({ name }) => name as string));
  const source = exampleTables();
  const strict = {
    table: ((definition: { name: string }) => {
      if (!asked.has(definition.name)) throw new Error(`${definition.name} was not asked for.`);
      return source.table(definition as never);
    }) as MemoryTables["table"],
  };
  expect(partnerHome(strict, { partner: ACME, today: TODAY }).card.partner).toBe(ACME);
});

test("the worst metric is the one with the lowest score that counts", () => {
  const { card, worst } = home(exampleTables());
  const scores = card.lines
    .filter(({ weight }) => weight > 0)
    .flatMap(({ columns }) => columns[4].score ?? []);
  expect(worst!.score).toBe(Math.min(...scores));
});

test("the score is compared with the last one of an earlier month", () => {
  const score = (asOf: number, value: number, kind = "performance-scorecard") => ({
    partner: ACME,
    kind,
    asOf,
    score: value,
    status: "Yellow",
  });
  const tables = exampleTables().with(scoresTable, [
    score(serialOf(2026, 3, 31), 40),
    score(serialOf(2026, 4, 30), 50),
    score(serialOf(2026, 5, 2), 60),
    score(serialOf(2026, 4, 30), 90, "capabilities-scorecard"),
  ]);
  const { card, scoreChange } = home(tables);
  expect(scoreChange).toEqual({ on: serialOf(2026, 4, 30), score: 50, change: card.score! - 50 });
});

test("actions: what is running, the overdue first", () => {
  const action = (actionId: string, due: number | null, status: string) => ({
    actionId,
    partner: ACME,
    due,
    status,
  });
  const { actions } = home(
    new MemoryTables().with(actionsTable, [
      action("A1", TODAY + 3, "Open"),
      action("A2", TODAY - 1, "In progress"),
      action("A3", TODAY - 9, "Done"),
      { actionId: "A4", ...other, due: TODAY - 5, status: "Open" },
    ]),
  );
  expect(actions.overdue).toBe(1);
  expect(actions.running.map(({ row }) => row.actionId)).toEqual(["A2", "A1"]);
});

test("MDF: what counts is approved and spent, and the first claim whose proof is missing", () => {
  const { mdf } = home(
    new MemoryTables().with(mdfTable, [
      { requestId: "M1", partner: ACME, approved: 3000, spent: 1000, status: "Spent", claimBy: TODAY + 20 },
      {
        requestId: "M2",
        partner: ACME,
        approved: 500,
        status: "Approved",
        claimBy: TODAY + 5,
        proof: "mail",
      },
      { requestId: "M3", partner: ACME, requested: 900, status: "Requested" },
      { requestId: "M4", partner: ACME, requested: 9000, approved: 0, status: "Declined", claimBy: TODAY },
      { requestId: "M5", ...other, approved: 7000, status: "Approved" },
    ]),
  );
  expect(mdf).toEqual({ requests: 3, approved: 3500, spent: 1000, open: 1, asked: 900, claimBy: TODAY + 20 });
});

test("promises by side: late from the day after, kept ones counted", () => {
  const promise = (commitmentId: string, by: string, due: number, keptOn: number | null = null) => ({
    commitmentId,
    partner: ACME,
    by,
    due,
    keptOn,
  });
  const { promises } = home(
    new MemoryTables().with(commitmentsTable, [
      promise("C1", "Vendor", TODAY),
      promise("C2", "Vendor", TODAY - 1),
      promise("C3", "Vendor", TODAY - 30, TODAY - 40),
      promise("C4", "Partner", TODAY + 9),
    ]),
  );
  expect(promises.ours).toMatchObject({ late: 1, kept: 1 });
  expect(promises.ours.open.map(({ commitmentId }) => commitmentId)).toEqual(["C2", "C1"]);
  expect(promises.theirs).toMatchObject({ late: 0, kept: 0 });
});

test("the plan is the newest version", () => {
  const { plan } = home(
    new MemoryTables().with(plansTable, [
      { planId: "a", partner: ACME, version: 2, state: "Draft" },
      { planId: "b", partner: ACME, version: 1, state: "Agreed" },
    ]),
  );
  expect(plan).toMatchObject({ version: 2, state: "Draft" });
});

test("our last contact is the newest of activities and contacts, days ahead left out; theirs is on a deal", () => {
  const tables = exampleTables()
    .with(activitiesTable, [
      { activityId: "1", partner: ACME, date: TODAY - 9, kind: "Call", with: "Ann" },
      { activityId: "2", partner: ACME, date: TODAY + 9, kind: "Meeting" },
    ])
    .with(contactsTable, [{ contactId: "1", partner: ACME, contact: "Bob", lastContact: TODAY - 4 }]);
  expect(home(tables).ourContact).toEqual({ on: TODAY - 4, kind: "", about: "Bob" });
});

test("what imports changed within a month is told in words; nothing is not the same as no import", () => {
  const change = (changeId: string, importedOn: number, field: string, [before, now]: unknown[]) => ({
    changeId,
    importedOn,
    dealId: changeId,
    partner: ACME,
    field,
    old: before as string,
    new: now as string,
  });
  const tables = exampleTables().with(changesTable, [
    change("N1", TODAY - 3, "Deal ID", [null, "N1"]),
    change("N2", TODAY - 3, "Stage", ["Open", "Lost"]),
    change("N3", TODAY - 3, "Amount", [100, 400]),
    change("N4", TODAY - 60, "Deal ID", [null, "N4"]),
  ]);
  expect(home(tables).changes).toEqual(["1 new", "1 lost", "1 amount changed by +300"]);
  const quiet = partnerHome(tables, { partner: "Bolt", today: TODAY });
  expect(quiet.changes).toEqual([]);
});
