import { createWorkbook } from "../../src/excel/excel-workbook";
import { accountPlanChange } from "../../src/sheets/account-plan/change";
import { PROGRAM_QUESTIONS } from "../../src/domain/program-stage/program-questions";
import { productsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import { clippedTexts } from "../../src/sheets/kit/clipped-texts";
import { printProblems } from "../../src/sheets/kit/print-size";
import { programAssessmentChange } from "../../src/sheets/program-assessment/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { accountTables, openAt, OTHER, richAccounts } from "../support/accounts-example";
import { openHost } from "../support/headless";
import type { MemoryTables } from "../support/memory-tables";
import { PROGRAM_AS_OF, programTables } from "../support/program-example";
import { ACME, AS_OF } from "../support/scorecard-example";
import { shownPages } from "../support/shown-contents";

let host: Awaited<ReturnType<typeof openHost>>;
beforeAll(async () => {
  host = await openHost();
});
afterAll(() => host.close());

/** Texts that a sheet clips, once its tables and the sheet stand in the workbook. */
async function clipped(tables: MemoryTables, change: ChangeSet): Promise<unknown[]> {
  const [page] = await shownPages(host, tables, [change]);
  return clippedTexts(page!.plan, page!.shown);
}

test("names with ~, *, ? and = tie in the workbench as in LibreOffice, and the page is printed to its end", async () => {
  const tables = richAccounts();
  const workbook = createWorkbook();
  const rows = tables.changes;
  await workbook.apply({ label: "Tables", tables: rows, sheets: [] });
  const change = accountPlanChange(tables, { partner: ACME, asOf: AS_OF });
  const { created } = await workbook.apply(change);
  await host.settle();
  const sheetName = created.at(-1)!;
  const results = await workbook.results([{ sheetName, names: ["check", "accounts"] }]);
  expect(results.get(sheetName)!.get("check")).toEqual([true]);
  expect(results.get(sheetName)!.get("accounts")).toEqual(
    expect.arrayContaining(["Birch*", "=Elm", "Cedar~1", "Dover?"]),
  );
  expect(printProblems(change.sheets[0]!)).toEqual([]);
});

test("nothing is clipped: forty-character accounts and products, nine-digit values, more of both than a first page has", async () => {
  const named = (what: string, index: number) =>
    `${what} Donaudampfschifffahrtsgesellschaft ${index}`.slice(-40);
  const accounts = Array.from({ length: 14 }, (_, index) => named("Kreditanstalt", index));
  const products = Array.from({ length: 9 }, (_, index) => named("Sicherheit", index));
  const tables = accountTables(
    accounts.map((account, index) =>
      openAt(`L-${index}`, [account, products[index % 9]!], { partner: OTHER }),
    ),
    accounts.map((account) => ({
      partner: OTHER,
      account,
      sector: "Öffentliche Verwaltung",
      relationship: 4,
      trigger: AS_OF + 40,
      triggerKind: "Contract end",
      nextStep: "Bring the two departments together before the tender is written",
    })),
  )
    .with(
      productsTable,
      products.map((product) => ({ product, listPrice: 987_654_321 })),
    )
    .with(settingsTable, [{ setting: "Company name", value: named("Gesellschaft", 1) }]);
  expect(await clipped(tables, accountPlanChange(tables, { partner: OTHER, asOf: AS_OF }))).toEqual([]);
});

test("nothing of the program's life-stage is clipped, with two who see it apart and long evidence", async () => {
  const tables = programTables();
  const answers = Object.fromEntries(
    PROGRAM_QUESTIONS.map(({ id }) => [
      id.toLowerCase(),
      { level: 1, evidence: "Nobody in the whole region could say when the last one was held, nor by whom" },
    ]),
  );
  const asked = { asOf: PROGRAM_AS_OF, respondent: "CAM", assessedOn: PROGRAM_AS_OF - 31, answers } as const;
  expect(await clipped(tables, programAssessmentChange(tables, asked))).toEqual([]);
});
