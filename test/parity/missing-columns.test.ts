import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import { dealsTable, settingsTable } from "../../src/domain/shared/tables/catalogue";
import type { TableChange } from "../../src/domain/shared/tables/table-change";
import type { TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { attentionExample } from "../support/attention-example";
import { PORTFOLIO_CHANGES } from "../support/large-portfolio";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { errorCells } from "../support/parity";

/** What a table still has after somebody deleted columns of it. */
type Left = (table: TableDefinition, field: string) => boolean;

const OPTIONAL_OF_DEALS: readonly string[] = [
  ...[
    "probability",
    "ledBy",
    "influencedBy",
    "lastActivity",
    "expectedClose",
    "forecast",
    "nextStep",
    "type",
  ],
  ...["registrationStatus", "registrationEnds", "leadGivenOn", "acceptedOn"],
];
const LEFT: Readonly<Record<string, Left>> = {
  "the class of deals, what only some files have and what later versions brought": (
    { name, columns },
    field,
  ) =>
    columns[field]!.since === undefined && !(name === dealsTable.name && OPTIONAL_OF_DEALS.includes(field)),
  "everything but the keys, partners and CAMs": ({ key }, field) =>
    [...key, "partner", "cam"].includes(field),
};

function withoutColumns(table: TableDefinition, left: Left): TableDefinition {
  // Without its values the workbook would be an older one, which is asked first.
  if (table.name === settingsTable.name) return table;
  const columns = Object.entries(table.columns).filter(([field]) => left(table, field));
  return { ...table, columns: Object.fromEntries(columns), calculated: [] };
}

async function problemsWithout(left: Left): Promise<string[]> {
  const tables = attentionExample();
  const file = emptyWorkbook();
  const rows = tables.all.map(({ table, rows: upserts }): TableChange => {
    const narrow = withoutColumns(table, left);
    const kept = upserts.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([field]) => field in narrow.columns)),
    );
    return { table: narrow, upserts: kept };
  });
  await file.apply({ label: "Tables", tables: rows, sheets: [] });
  for (const changeOf of Object.values(PORTFOLIO_CHANGES))
    await file.apply(changeOf(await file.read({ tables: ANY_TABLES })));
  const book = await recalculate(file.save());
  return book.data.sheets.flatMap(({ name }) => errorCells(book, name));
}

libreOfficeTest("pages over all partners show no error where columns were deleted", async () => {
  const found = await Promise.all(
    Object.entries(LEFT).map(async ([name, left]) => [name, ...(await problemsWithout(left))]),
  );
  expect(found).toEqual(Object.keys(LEFT).map((name) => [name]));
});
