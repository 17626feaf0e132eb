import fc from "fast-check";
import { handOver, handOverProblems } from "../../../src/domain/hand-over/give";
import {
  HANDED_TABLES,
  type HandedRow,
  idField,
  inFile,
  LOGS_OF_PARTNERS,
  referencesOf,
} from "../../../src/domain/hand-over/handed-tables";
import { givenAway } from "../../../src/domain/hand-over/standing";
import { takeOver, type TakeOver } from "../../../src/domain/hand-over/take";
import type { TableSource } from "../../../src/domain/program/setup";
import { actionsTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { dealsTable, partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { changesTable } from "../../../src/domain/shared/tables/history-tables";
import { snoozesTable } from "../../../src/domain/shared/tables/today-tables";
import { keyOf, type TableDefinition } from "../../../src/domain/shared/tables/table-definition";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { handedBook } from "../../support/handed-books";
import { MemoryTables } from "../../support/memory-tables";
import { randomPart } from "../part";

const DAY = serialOf(2026, 11, 30);
const OWN = "Brightwater & Söhne";
const GIVES = { partners: [OWN, "Kestrel", "Dune"], mark: "QG", cam: "Dana" };
const TAKES = { partners: ["Harbour", "Kestrel"], mark: "QT", cam: "Jo" };

const give = (book: TableSource, partner: string, to = "Jo", day = DAY) =>
  handOver(book, { partner, to, day, sheets: [] });
const asFile = (given: ReturnType<typeof give>) => new MemoryTables().apply(given.file);
const take = (own: TableSource, file: TableSource, cam = "Jo", day = DAY) =>
  takeOver(own, file, { cam, day, counts: "file" });
const rowsOf = (book: TableSource, table: TableDefinition, partner: string) =>
  (book.table(table).rows as readonly HandedRow[]).filter((row) => row["partner"] === partner);
const plain = (row: HandedRow, without: readonly string[]) =>
  JSON.stringify(
    Object.entries(row)
      .filter(([field]) => !without.includes(field))
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );
/** What a hand-over says anew: whose the partner is, and whose an action is where the row does not say it. */
const SAID = new Map<string, readonly string[]>([
  [partnersTable.name, ["partnerId", "cam", "camSince", "secondaryCam", "notes", "status"]],
  [actionsTable.name, ["ownerSide"]],
  [changesTable.name, ["old", "new"]],
  [snoozesTable.name, ["reason"]],
]);
const linked = (table: TableDefinition) => [
  ...(idField(table) === null ? [] : [idField(table)!]),
  ...referencesOf(table).map(({ field }) => field),
  ...(SAID.get(table.name) ?? []),
];

/** A row with what it refers to written out, so that rows compare whatever their IDs. */
function told(book: TableSource, table: TableDefinition, row: HandedRow, partner: string): string {
  const referred = referencesOf(table).map(({ field, to }) => {
    const target = rowsOf(book, to, partner).find((each) => keyOf(to, each) === keyOf(to, row));
    return [field, target ? plain(target, linked(to)) : null];
  });
  return JSON.stringify([plain(row, linked(table)), referred]);
}
const toldRows = (book: TableSource, table: TableDefinition, partner = OWN) =>
  rowsOf(book, table, partner)
    .map((row) => told(book, table, row, partner))
    .sort();

/** The partner stands there by its name alone, as a CAM who knows it beside its own may have it. */
function leaveOnlyItsRow(book: MemoryTables): void {
  for (const table of HANDED_TABLES) {
    const others = book.table(table).rows.filter((row) => (row as HandedRow)["partner"] !== OWN);
    const own = table.name === partnersTable.name ? [{ partnerId: "P-3", partner: OWN }] : [];
    book.with(table, [...others, ...own] as never);
  }
}

export const HAND_OVERS = randomPart({
  name: "hand-overs",
  does: "every row of a partner arrives in another CAM's workbook, whose rows stay, none of others is in the file, and it comes back",
  inTests: { seed: 71, count: 20 },
  shrink: false,
  property: () =>
    fc.property(fc.nat(), fc.nat(), fc.boolean(), (one: number, other: number, knows: boolean) => {
      const from = handedBook({ ...GIVES, seed: one });
      const partners = knows ? [...TAKES.partners, OWN] : TAKES.partners;
      const to = handedBook({ ...TAKES, partners, seed: other });
      if (knows) leaveOnlyItsRow(to);
      expect(handOverProblems(from, { partner: OWN, to: "Jo", sheets: [] })).toEqual([]);
      const given = give(from, OWN);
      const file = asFile(given);
      expect(JSON.stringify(file.all)).not.toMatch(/QG[12]|Kestrel|Dune/);
      for (const table of HANDED_TABLES)
        expect([table.name, file.table(inFile(table)).rows.length]).toEqual([
          table.name,
          rowsOf(from, table, OWN).length,
        ]);
      const before = HANDED_TABLES.map((table) =>
        to.table(table).rows.filter((row) => (row as HandedRow)["partner"] !== OWN),
      );
      const taking = take(to, file) as TakeOver;
      expect(taking).toMatchObject({ partner: OWN, from: "Dana" });
      to.apply(taking.changes);
      HANDED_TABLES.forEach((table, at) => {
        expect(toldRows(to, table)).toEqual(toldRows(from, table));
        const others = to.table(table).rows.filter((row) => (row as HandedRow)["partner"] !== OWN);
        expect(others).toEqual(before[at]);
        expect(to.table(table).problems).toEqual([]);
      });
      expect(to.table(partnersTable).rows.find(({ partner }) => partner === OWN)).toMatchObject({
        cam: "Jo",
        camSince: DAY,
        status: null,
      });
      expect(take(to, file)).toMatch(/taken already/);
      // Back again, with what happened meanwhile.
      from.apply(given.own);
      expect(givenAway(from).map(({ partner }) => partner)).toEqual([OWN]);
      to.apply([{ table: dealsTable as never, upserts: [{ dealId: "new", partner: OWN }] }]);
      const back = give(to, OWN, "Dana", DAY + 100);
      from.apply((take(from, asFile(back), "Dana", DAY + 100) as TakeOver).changes);
      for (const table of HANDED_TABLES.filter(({ name }) => !LOGS_OF_PARTNERS.has(name)))
        expect(toldRows(from, table)).toEqual(toldRows(to, table));
      expect(givenAway(from)).toEqual([]);
    }),
});
