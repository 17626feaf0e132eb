import { handOversTable } from "../../src/domain/shared/tables/sharing-tables";
import { dealsTable, partnersTable } from "../../src/domain/shared/tables/catalogue";
import { changeTable } from "../../src/domain/shared/tables/table-change";
import { serialOf } from "../../src/domain/shared/serial-date";
import { createWorkbook } from "../../src/excel/excel-workbook";
import { promisesPageChange } from "../../src/sheets/promises/change";
import { promisesDefinition } from "../../src/sheets/promises/definition";
import {
  giveAway,
  makeHandOver,
  previewTakeOver,
  readHandOver,
  removeHandedOver,
} from "../../src/xlsx/hand-over-file";
import { openHost } from "../support/headless";
import { comparable, problemOf } from "./support";

const DAY = serialOf(2026, 11, 30);
const WISH = { partner: "North", to: "Jo", day: DAY };

let host: Awaited<ReturnType<typeof openHost>>;
const workbook = createWorkbook();

beforeAll(async () => {
  host = await openHost({ calculate: "never" });
});
afterAll(() => host.close());

const partners = (cam: string, names: readonly string[]) => [
  changeTable(
    partnersTable,
    names.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner, cam })),
  ),
  changeTable(
    dealsTable,
    names.map((partner, index) => ({ dealId: `D-${index + 1}`, partner, amount: 100 })),
  ),
];
/** The workbook that gives North away: it has a sheet about it, too. */
async function giving(): Promise<void> {
  host.load({ sheets: [{ name: "Mine", cells: [{ row: 0, column: 0, value: "mine" }] }] });
  await workbook.apply({ label: "Tables", tables: partners("Dana", ["North", "South"]), sheets: [] });
  const source = await workbook.read({ tables: promisesDefinition.tables });
  await workbook.apply(promisesPageChange(source, [{ partner: "North", asOf: DAY }]));
}
const rows = async () => {
  const snapshot = await workbook.read({ tables: [partnersTable, dealsTable, handOversTable] });
  return {
    partners: snapshot.table(partnersTable).rows.map(({ partner, status }) => [partner, status ?? null]),
    deals: snapshot.table(dealsTable).rows.map(({ dealId, partner }) => [dealId, partner]),
    records: snapshot.table(handOversTable).rows.map(({ direction }) => direction),
  };
};

/**
 * Fails at each sync of the work in its turn, until it ends without meeting the failure: each time the workbook is as before, or the work is whole
 * where only tidying up failed. Returns how many failures took it back.
 */
async function failsAtEach(work: () => Promise<unknown>): Promise<number> {
  const data = host.snapshot();
  const before = comparable(data);
  const ends: unknown[] = [];
  for (let sync = 1; ; sync += 1) {
    const from = host.executor.syncs;
    host.faults.failAt(sync, "GeneralException");
    const failed = await work().then(
      () => false,
      () => true,
    );
    const met = host.executor.syncs - from >= sync;
    host.faults.clear();
    if (failed) {
      expect({ sync, after: comparable(host.snapshot()) }).toEqual({ sync, after: before });
      continue;
    }
    ends.push(await rows());
    if (!met) {
      for (const end of ends) expect(end).toEqual(ends.at(-1));
      return sync - ends.length;
    }
    host.load(data);
  }
}

test("a failure at any sync leaves the giving workbook as it was; what was interrupted goes on and counts once", async () => {
  await giving();
  const { given, bytes } = await makeHandOver(workbook, WISH);
  expect(await failsAtEach(() => giveAway(workbook, given))).toBeGreaterThan(3);
  const gone = {
    partners: [
      ["North", "Inactive"],
      ["South", null],
    ],
    deals: [
      ["D-1", "North"],
      ["D-2", "South"],
    ],
    records: ["Given"],
  };
  expect(await rows()).toEqual(gone);
  // The pane was closed before the file was out: it is made once more, and the record is the same one's.
  const again = await makeHandOver(workbook, WISH);
  await giveAway(workbook, again.given);
  expect(again.given.id).toBe(given.id);
  expect(await rows()).toEqual(gone);
  expect(await failsAtEach(() => removeHandedOver(workbook, "North"))).toBeGreaterThan(4);
  expect(await rows()).toEqual({
    partners: [["South", null]],
    deals: [["D-2", "South"]],
    records: ["Given"],
  });

  host.load({ sheets: [{ name: "Mine", cells: [{ row: 0, column: 0, value: "mine" }] }] });
  await workbook.apply({ label: "Tables", tables: partners("Jo", ["East"]), sheets: [] });
  const file = await readHandOver(bytes);
  const take = async () => {
    const { changes } = await previewTakeOver(workbook, file, { day: DAY, counts: "file" });
    return workbook.apply({ label: "Take over", tables: changes, sheets: [] });
  };
  expect(await failsAtEach(take)).toBeGreaterThan(3);
  const taken = {
    partners: [
      ["East", null],
      ["North", null],
    ],
    deals: [
      ["D-1", "East"],
      ["D-1-x2", "North"],
    ],
    records: ["Taken"],
  };
  expect(await rows()).toEqual(taken);
  expect((await problemOf(take())).message).toMatch(/taken already/);
  expect(await rows()).toEqual(taken);
});
