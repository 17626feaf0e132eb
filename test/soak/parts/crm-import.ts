import fc from "fast-check";
import Papa from "papaparse";
import { plainText } from "../../../src/domain/crm/plain-text";
import { isNoPartner } from "../../../src/domain/crm/no-partner";
import { previewImport } from "../../../src/domain/crm/preview-import";
import { readFile } from "../../../src/domain/crm/read-file";
import { runSteps } from "../../../src/domain/shared/steps";
import { dealsTable, partnersTable } from "../../../src/domain/shared/tables/catalogue";
import { MemoryTables } from "../../support/memory-tables";
import { type RandomPart, randomPart } from "../part";

type Deal = [
  id: string,
  partner: string,
  account: string,
  product: string,
  stage: string,
  registered: string,
  closed: string,
  amount: string,
];

const HEADER = ["Deal ID", "Partner", "Account", "Product", "Stage", "Registered on", "Closed on", "Amount"];
const HOSTILE = [
  "Acme*",
  "=X",
  "?",
  'O\'Neil "Sons"',
  '=HYPERLINK("http://x")',
  "+1",
  "-1",
  "@SUM(A1)",
  "\tTab",
  "🎉 Emoji GmbH",
  "n".repeat(40),
  "a,b;c|d",
  "two\nlines",
  "~*?",
  "'quoted",
  "#REF!",
  "TRUE",
  "1E5",
  "007",
];

const hostile = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "grapheme", maxLength: 60 }));
/** Names as they read; words for no partner and for sums, and marks against Excel, have tests of their own. */
const name = hostile
  .map((text) => plainText(text.replaceAll("\u0000", "")))
  .filter((text) => text !== "" && !isNoPartner(text) && !/^'[\d=+@-]|^="|^sum$/i.test(text));
const date = fc
  .date({ min: new Date(Date.UTC(2015, 0, 1)), max: new Date(Date.UTC(2026, 0, 1)), noInvalidDate: true })
  .map((each) => each.toISOString().slice(0, 10));
const amount = fc.oneof(
  fc.constant(""),
  fc.integer({ min: -5000, max: 500_000 }).map((cents) => (cents / 100).toFixed(2)),
);
const deal = (id: fc.Arbitrary<string>): fc.Arbitrary<Deal> =>
  fc.tuple(
    id,
    name,
    fc.oneof(name, fc.constant("")),
    fc.oneof(name, fc.constant("")),
    fc.constantFrom("Won", "Lost", "Prospecting", "won"),
    date,
    date,
    amount,
  );
const deals = fc.uniqueArray(deal(name), {
  selector: ([id]) => id.trim().toLowerCase(),
  minLength: 1,
  maxLength: 15,
});

const file = (rows: readonly Deal[]) => ({
  deals: runSteps(
    readFile(
      "d.csv",
      // Words of any letters may be any encoding's: the file says that it is Unicode.
      new TextEncoder().encode(`\ufeffsep=,\n${Papa.unparse([HEADER, ...rows], { newline: "\r\n" })}`),
    ),
  ),
});
/** What is asked about odd rows is answered so that every name stays what it is. */
const ANSWERS = {
  files: {
    deals: {
      groupedBy: { Partner: "blank", Stage: "blank" },
      repeatedDeals: { "Deal ID": "sum" },
      sharedDeals: { Partner: "one name" },
    },
  },
};
const run = (store: MemoryTables, rows: readonly Deal[]) => {
  const plan = runSteps(previewImport(store.existing(), file(rows), ANSWERS));
  expect(plan.questions).toEqual([]);
  store.apply(plan.changes);
  return plan;
};
const byId = (store: MemoryTables) =>
  Object.fromEntries(
    store.rows(dealsTable).map(({ importCheck: _, ...row }) => [String(row.dealId).toLowerCase(), row]),
  );

const shuffled = deals.chain((rows) =>
  fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })),
);
const fewIds = fc.array(deal(fc.constantFrom("a", "b", "c", "A", "")), { minLength: 1, maxLength: 12 });
const editable = ["partner", "account", "product", "stage", "amount"] as const;

export const CRM_IMPORT_PARTS: readonly RandomPart[] = [
  randomPart({
    name: "crm-import-text",
    does: "any text arrives as it is, and a second import changes nothing",
    inTests: { seed: 11, count: 60 },
    property: () =>
      fc.property(deals, (rows) => {
        const store = new MemoryTables();
        const first = run(store, rows);
        expect(first.counts.deals).toMatchObject({ new: rows.length, leftOut: 0 });
        const read = store.table(dealsTable);
        expect(read.problems).toEqual([]);
        for (const [id, partner, account] of rows) {
          const row = read.rows.find((each) => each.dealId === id)!;
          expect(row.account).toBe(account === "" ? null : account);
          expect(row.partner!.toLowerCase()).toBe(partner.toLowerCase());
        }
        expect(store.table(partnersTable).problems).toEqual([]);
        expect(new Set(store.table(partnersTable).rows.map((row) => row.partner!.toLowerCase()))).toEqual(
          new Set(rows.map((row) => row[1].toLowerCase())),
        );
        const second = runSteps(previewImport(store.existing(), file(rows), ANSWERS));
        expect(second.counts.deals).toMatchObject({ new: 0, changed: 0, unchanged: rows.length });
        expect(second).toMatchObject({ changes: [], conflicts: [] });
      }),
  }),
  randomPart({
    name: "crm-import-order",
    does: "the order of a file's rows does not matter",
    inTests: { seed: 12, count: 50 },
    property: () =>
      fc.property(shuffled, ([rows, other]) => {
        const [one, two] = [new MemoryTables(), new MemoryTables()];
        run(one, rows);
        run(two, other);
        expect(byId(two)).toEqual(byId(one));
        expect(two.rows(partnersTable)).toEqual(one.rows(partnersTable));
      }),
  }),
  randomPart({
    name: "crm-import-rows",
    does: "every row of a file is accounted for: imported, unchanged, repeated or left out",
    inTests: { seed: 13, count: 60 },
    property: () =>
      fc.property(fewIds, fc.boolean(), (rows, repeat) => {
        const plan = run(new MemoryTables(), repeat ? [...rows, ...rows] : rows);
        const { inFile, new: added, leftOut } = plan.counts.deals;
        const notes = plan.notes.filter((each) => /repeats? another|further rows? of/.test(each));
        const repeated = notes.reduce((sum, note) => sum + Number(note.split(" ")[0]), 0);
        expect(added + leftOut + repeated).toBe(inFile);
        const lines = new Set(
          plan.problems.filter((problem) => problem.outcome === "left out").map((problem) => problem.line),
        );
        expect(lines.size).toBe(leftOut);
      }),
  }),
  randomPart({
    name: "crm-import-edits",
    does: "a later file never removes a row and never overwrites a cell edited by hand",
    inTests: { seed: 14, count: 60 },
    property: () =>
      fc.property(
        deals,
        deals,
        fc.array(fc.tuple(fc.nat(), fc.constantFrom(...editable), fc.integer({ min: 1, max: 9 })), {
          maxLength: 6,
        }),
        (before, after, edits) => {
          const store = new MemoryTables();
          run(store, before);
          const touched = new Map<string, unknown>();
          for (const [index, field, number] of edits) {
            const row = store.rows(dealsTable)[index % before.length]!;
            row[field] = field === "amount" ? 1e6 + number : `Edited ${number}`;
            touched.set(`${String(row.dealId)}|${field}`, row[field]);
          }
          const ids = store.rows(dealsTable).map((row) => row.dealId);
          const both = [
            ...before.filter(([id]) => !after.some(([other]) => other.toLowerCase() === id.toLowerCase())),
            ...after,
          ];
          const plan = run(store, both);
          expect(
            store
              .rows(dealsTable)
              .map((row) => row.dealId)
              .slice(0, ids.length),
          ).toEqual(ids);
          for (const [cell, value] of touched) {
            const at = cell.lastIndexOf("|");
            const row = store.rows(dealsTable).find((each) => each.dealId === cell.slice(0, at))!;
            expect(row[cell.slice(at + 1)]).toBe(value);
          }
          expect(plan.conflicts.every((conflict) => conflict.side === "mine")).toBe(true);
        },
      ),
  }),
];
