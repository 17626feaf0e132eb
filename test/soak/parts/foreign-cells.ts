import fc from "fast-check";
import { changeTable } from "../../../src/domain/shared/tables/table-change";
import { dealsTable, stagesTable } from "../../../src/domain/shared/tables/catalogue";
import { addressOf } from "../../../src/book/cells/a1";
import { createWorkbook } from "../../../src/excel/excel-workbook";
import { WorkbookError } from "../../../src/book/workbook-error";
import { openHost } from "../../support/headless";
import { type RandomPart, randomPart } from "../part";
import { changeOf, comparable, contentAt, samplePlan, typeInto } from "../../excel/support";

type Host = Awaited<ReturnType<typeof openHost>>;

let host: Host;
/** How many changes were made and how many failed as they were meant to, over all cases so far. */
export const CHANGES = { applied: 0, failed: 0 };

type Action =
  | { do: "type"; sheet: number; row: number; column: number; text: string }
  | { do: "build"; partner: string; rows: number; factor: number; beside: boolean }
  | { do: "rows"; ids: number[]; amount: number }
  | { do: "remove"; ids: number[] }
  | { do: "undo" };

const ids = fc.array(fc.nat(9), { minLength: 1, maxLength: 5 });
const actions: fc.Arbitrary<Action & { fault: number; at: number }> = fc
  .oneof(
    // Mostly where sheets and tables grow to.
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant("type" as const),
        sheet: fc.nat(5),
        row: fc.integer({ min: 4, max: 15 }),
        column: fc.oneof(fc.nat(3), fc.nat(19)),
        text: fc.constantFrom("note", "=1+1", "42", "x y"),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        do: fc.constant("build" as const),
        partner: fc.constantFrom("Acme", "Beta"),
        rows: fc.integer({ min: 1, max: 5 }),
        factor: fc.integer({ min: 1, max: 99 }),
        beside: fc.boolean(),
      }),
    },
    { weight: 2, arbitrary: fc.record({ do: fc.constant("rows" as const), ids, amount: fc.nat(500) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("remove" as const), ids }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant("undo" as const) }) },
  )
  // Two of five changes fail: at one of their four syncs, after some of its actions.
  .chain((action) =>
    fc.record({ fault: fc.nat(9), at: fc.nat(300) }).map((fault) => ({ ...action, ...fault })),
  );

/** Cells that the user typed, by sheet and address, with what stands there. */
type Foreign = Map<string, { sheet: string; address: string; content: unknown }>;

/** Types where the add-in has nothing: into blank cells outside its tables. */
function typeForeign(action: Extract<Action, { do: "type" }>, foreign: Foreign): void {
  const data = host.snapshot();
  const sheet = data.sheets[action.sheet % data.sheets.length]!;
  const { row, column } = action;
  const address = addressOf({ row, column, rows: 1, columns: 1 });
  const inTable = sheet.tables?.some(
    ({ box }) =>
      row >= box.row &&
      row <= box.row + box.rows &&
      column >= box.column &&
      column <= box.column + box.columns,
  );
  const taken = sheet.cells.some(
    (cell) => cell.row === row && cell.column === column && (cell.formula ?? cell.value) !== undefined,
  );
  const input = (sheet.names ?? []).some(
    ({ name, formula }) => name.startsWith("in_") && formula.endsWith(`!$${address.replace(/(\d)/, "$$$1")}`),
  );
  if (inTable || taken || input) return;
  typeInto(host, sheet.name, { [address]: action.text });
  foreign.set(`${sheet.name}!${address}`, {
    sheet: sheet.name,
    address,
    content: contentAt(host.snapshot(), sheet.name, address),
  });
}

export const FOREIGN_CELLS: RandomPart = randomPart({
  name: "foreign-cells",
  does: "whatever the user has typed and whatever is built, rebuilt, removed, undone or fails, no cell of the user's ever changes",
  inTests: { seed: 7, count: 8 },
  shrink: false,
  open: async () => {
    host = await openHost();
    return () => host.close();
  },
  property: () =>
    fc.asyncProperty(fc.array(actions, { minLength: 12, maxLength: 24, size: "max" }), async (list) => {
      host.faults.clear();
      host.load({ sheets: [{ name: "Sheet1", cells: [] }] });
      const workbook = createWorkbook();
      const foreign: Foreign = new Map();
      let undo: (() => Promise<void>) | undefined;
      for (const action of list) {
        if (action.do === "type") {
          typeForeign(action, foreign);
          continue;
        }
        const before = comparable(host.snapshot());
        if (action.fault < 5)
          host.faults.failAt(
            action.fault + 1,
            "GeneralException",
            action.fault === 3 ? action.at : undefined,
          );
        try {
          if (action.do === "undo") await undo?.();
          else
            undo = (
              await workbook.apply(change(action), {
                existing: action.do === "build" && action.beside ? "beside" : "rebuild",
              })
            ).undo;
          CHANGES.applied++;
        } catch (error) {
          if (!(error instanceof WorkbookError)) throw error;
          CHANGES.failed++;
          if (action.do !== "undo") expect(comparable(host.snapshot())).toEqual(before);
        }
        if (action.do === "undo") undo = undefined;
        host.faults.clear();
        // An undo that failed half-way is finished before anything else.
        await (await workbook.unfinished())?.repair();
        expect(host.snapshot().settings ?? {}).toEqual({});
        const data = host.snapshot();
        for (const { sheet, address, content } of foreign.values())
          expect([sheet, address, contentAt(data, sheet, address)]).toEqual([sheet, address, content]);
      }
    }),
});

function change(action: Exclude<Action, { do: "type" | "undo" }>) {
  switch (action.do) {
    case "build":
      return changeOf([
        samplePlan({
          partner: action.partner,
          rows: action.rows,
          factor: action.factor,
          schema: action.rows,
        }),
      ]);
    case "rows":
      return changeOf(
        [],
        [
          changeTable(
            dealsTable,
            action.ids.map((id) => ({ dealId: `D${id}`, amount: action.amount })),
          ),
          changeTable(stagesTable, [{ stage: `S${action.amount}` }]),
        ],
      );
    case "remove":
      return changeOf(
        [],
        [
          changeTable(
            dealsTable,
            [],
            action.ids.map((id) => ({ dealId: `D${id}` })),
          ),
        ],
      );
  }
}
