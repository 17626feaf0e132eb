import fc from "fast-check";
import {
  countActions,
  keptActions,
  listActions,
  ownerSide,
} from "../../src/domain/capabilities/action-state";
import { type ActionRow, actionsTable } from "../../src/domain/shared/tables/capabilities-tables";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { actionPlanChange } from "../../src/sheets/action-plan/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { exampleAction } from "../support/action-example";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences, type ExpectedNames } from "../support/parity";
import { planWorkbook } from "../support/sheet-plan-workbook";
import { ODD_NAMES } from "../support/scorecard-arbitrary";
import { AS_OF } from "../support/scorecard-example";

const LINES = 20;
const SOON = 14;

const action = fc.record({
  partner: fc.noBias(fc.constantFrom(...ODD_NAMES.slice(0, 6))),
  due: fc.option(
    fc
      .oneof(fc.integer({ min: -40, max: 60 }), fc.constantFrom(0, -1, SOON, SOON + 1, SOON + 0.5))
      .map((days) => AS_OF + days),
    { freq: 5 },
  ),
  status: fc.constantFrom("Open", "In progress", "Done", "Dropped", null),
  priority: fc.constantFrom("High", "Medium", "Low", null),
  owner: fc.constantFrom("Marta", "MARTA", "Somebody*", null),
  ownerSide: fc.constantFrom("Partner", "Us", null),
});

function expectedNames(actions: readonly ActionRow[], partner: string): ExpectedNames {
  const listed = listActions(actions, partner, AS_OF, SOON);
  const running = listed.filter(({ state }) => state !== "Done" && state !== "Dropped").slice(0, LINES);
  const lines = <T>(of: (each: (typeof running)[number]) => T) =>
    Array.from({ length: LINES }, (_, index) => (running[index] ? of(running[index]!) : null));
  const counts = countActions(listed);
  return {
    overdue_count: [counts.Overdue],
    due_soon_count: [counts["Due soon"]],
    open_count: [counts.Open],
    done_count: [counts.Done],
    dropped_count: [counts.Dropped],
    actions: lines(({ row }) => row.action),
    action_dues: lines(({ row }) => (row.due === null ? null : Math.floor(row.due))),
    agreed_count: [keptActions(counts).agreed],
    action_owners: lines(({ row }) => row.owner),
    action_sides: lines(({ row }) => ownerSide(row, [{ cam: "Marta" }])),
    action_states: lines(({ state }) => state),
    check: [true],
  };
}

libreOfficeTest(
  "random tables of actions: counts, order and states agree with the domain, no cell is an error",
  async () => {
    const [random] = fc.sample(fc.array(action, { minLength: 90, maxLength: 90 }), {
      numRuns: 1,
      seed: 20260515,
    });
    const actions = random!.map((each, index) => exampleAction(`A-${index}`, each));
    const partners = [...ODD_NAMES.slice(0, 6), "No one"];
    const tables = new MemoryTables()
      .with(
        partnersTable,
        partners.map((partner, index) => ({
          partnerId: String(index),
          partner,
          cam: index ? null : "Marta",
        })),
      )
      .with(actionsTable, actions);
    const change = actionPlanChange(
      tables,
      partners.map((partner) => ({ partner, asOf: AS_OF })),
    );
    tables.apply(change.tables);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, change.sheets)));
    const found = partners.flatMap((partner, index) => {
      const sheet = `S${index + 1}`;
      const wrong = [
        ...nameDifferences(expectedNames(actions, partner), (name) => book.named(name, sheet)),
        ...errorCells(book, sheet),
      ];
      return wrong.map((each) => `${partner}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);
