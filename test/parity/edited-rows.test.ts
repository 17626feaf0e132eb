import { performanceScorecard } from "../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../src/domain/scorecard/performance/scorecard-data";
import { ANY_TABLES } from "../../src/domain/shared/tables/all-tables";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { certificatesTable } from "../../src/domain/shared/tables/relations-tables";
import type { TableDefinition } from "../../src/domain/shared/tables/table-definition";
import { funnelReviewChange } from "../../src/sheets/funnel-review/change";
import { funnelReviewDefinition } from "../../src/sheets/funnel-review/definition";
import { performanceScorecardChange } from "../../src/sheets/performance-scorecard/change";
import { performanceScorecardDefinition } from "../../src/sheets/performance-scorecard/definition";
import { rollupChange } from "../../src/sheets/rollup/change";
import { rollupDefinition } from "../../src/sheets/rollup/definition";
import { readWorkbookData } from "../../src/xlsx/data/read-workbook-data";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { emptyWorkbook } from "../../src/xlsx/file-workbook";
import { typed } from "../support/control-edits";
import { CONTROL_AS_OF as asOf, controlExample } from "../support/control-example";
import { withRows } from "../support/damaged-book";
import { libreOfficeTest, type Recalculated, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";

const PARTNERS = ["Acme", "Corvus"] as const;
const FORMS = PARTNERS.map((partner) => ({ partner, asOf, recordPipeline: false }));

/** What people do to rows after the sheets were built: text for a number, a row pasted again, a word that is none. */
function edited(): MemoryTables {
  const tables = controlExample();
  const again = (table: Pick<TableDefinition, "name">, row: number) =>
    void tables.rows(table).push({ ...tables.rows(table)[row - 1]! });
  typed(dealsTable, 1, { amount: "12k" })(tables);
  typed(dealsTable, 13, { ledBy: "Nobody" })(tables);
  typed(partnersTable, 3, { employees: 2.5 })(tables);
  typed(stagesTable, 3, { class: "lost " })(tables);
  typed(levelsTable, 1, { requiredTasks: 80 })(tables);
  again(dealsTable, 2);
  again(certificatesTable, 3);
  return tables;
}

/** What sheets of a kind say in their order: whether their check holds, and how many cells leave rows out. */
function said({ data }: Recalculated, kind: string): (readonly [unknown, unknown])[] {
  return data.sheets
    .filter(
      ({ cells, names = [] }) =>
        names.some(({ name }) => name === "check") && cells.some(({ value }) => value === kind),
    )
    .map(({ cells }) => {
      const beside = (label: string) => {
        const row = cells.find(({ value }) => value === label)?.row;
        return cells.find((cell) => cell.row === row && cell.formula !== undefined)?.value;
      };
      return [beside("All of them"), beside("Rows left out")] as const;
    });
}

libreOfficeTest(
  "rows edited after a build are left out by formula as the domain leaves them out",
  async () => {
    const file = emptyWorkbook();
    const rows = controlExample().all.map(({ table, rows: upserts }) => ({ table, upserts: [...upserts] }));
    await file.apply({ label: "Rows", tables: rows, sheets: [] });
    const read = () => file.read({ tables: ANY_TABLES });
    await file.apply(performanceScorecardChange(await read(), FORMS));
    await file.apply(funnelReviewChange(await read(), FORMS));
    await file.apply(rollupChange(await read(), { asOf }));
    const { data: built } = readWorkbookData(file.save());

    const tables = edited();
    const [clean, damaged] = await Promise.all(
      [controlExample(), tables].map(async (each) =>
        recalculate(await writeWorkbookData(withRows(built, each))),
      ),
    );
    const { data } = readScorecardData(tables);
    const cards = FORMS.map((form) => performanceScorecard({ data, ...form, overrides: {} }));

    const scorecard = performanceScorecardDefinition.kind;
    expect(said(clean!, scorecard)).toEqual(FORMS.map(() => [true, 0]));
    expect(said(damaged!, scorecard)).toEqual(cards.map(({ check, unread }) => [check, unread.leftOut]));
    // A program's own lists concern everybody, a deal of Acme's Acme alone.
    expect(said(damaged!, funnelReviewDefinition.kind)).toEqual([
      [false, 3],
      [false, 3],
    ]);
    expect(said(clean!, rollupDefinition.kind)).toEqual([[true, 0]]);
    expect(said(damaged!, rollupDefinition.kind)).toEqual([[false, 7]]);
  },
);
