import { keepRate, openIssues, promisesOf, promiseState } from "../../src/domain/relations/promises";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import { commitmentsTable, type CommitmentRow } from "../../src/domain/shared/tables/relations-tables";
import { promisesPageChange } from "../../src/sheets/promises/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import { MemoryTables } from "../support/memory-tables";
import { errorCells, type ExpectedNames, nameDifferences } from "../support/parity";
import { promiseRows, RELATION_PARTNERS } from "../support/relations-arbitrary";
import { AS_OF } from "../support/scorecard-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

const BALLS = { Kept: "● Kept", Late: "● Late", Open: "○ Open" };

function expectedNames(rows: readonly CommitmentRow[], partner: string, lines: number): ExpectedNames {
  const { ours, theirs } = promisesOf(rows, partner, AS_OF);
  const listed = (side: typeof ours, by: string) => {
    const kept = rows
      .filter((row) => row.partner === partner && row.by === by && row.kind !== "Issue")
      .filter((row) => promiseState(row, AS_OF) === "Kept")
      .sort((one, other) => other.keptOn! - one.keptOn!);
    return [...side.open, ...kept];
  };
  const column = <T>(side: typeof ours, by: string, of: (row: CommitmentRow) => T) =>
    Array.from({ length: lines }, (_, index) => {
      const row = listed(side, by)[index];
      return row ? of(row) : null;
    });
  const ball = (row: CommitmentRow) => BALLS[promiseState(row, AS_OF)];
  return {
    our_promises: [ours.open.length + ours.kept],
    our_kept: [ours.kept],
    our_late: [ours.late],
    our_keep_rate: [ours.keepRate],
    their_promises: [theirs.open.length + theirs.kept],
    their_kept: [theirs.kept],
    their_late: [theirs.late],
    their_keep_rate: [theirs.keepRate],
    keep_rate: [keepRate(ours.kept + theirs.kept, ours.late + theirs.late)],
    open_issues: [openIssues(rows, partner, AS_OF).length],
    our_lines: column(ours, "Vendor", ({ commitment }) => commitment),
    our_states: column(ours, "Vendor", ball),
    their_lines: column(theirs, "Partner", ({ commitment }) => commitment),
    their_states: column(theirs, "Partner", ball),
    check: [true],
  };
}

libreOfficeTest(
  "random promises: both sides' order, states and keep rates agree with the domain, no cell is an error",
  async () => {
    const partners = [...RELATION_PARTNERS, "No one"];
    const rows = promiseRows(90);
    const tables = new MemoryTables()
      .with(
        partnersTable,
        partners.map((partner, index) => ({ partnerId: String(index), partner })),
      )
      .with(commitmentsTable, rows);
    const change = promisesPageChange(
      tables,
      partners.map((partner) => ({ partner, asOf: AS_OF })),
    );
    tables.apply(change.tables);
    const book = await recalculate(await writeWorkbookData(planWorkbook(tables, change.sheets)));
    const found = partners.flatMap((partner, index) => {
      const sheet = `S${index + 1}`;
      const lines = change.sheets[index]!.names.find(({ name }) => name === "our_lines")!.box.rows;
      const wrong = [
        ...nameDifferences(expectedNames(rows, partner, lines), (each) => book.named(each, sheet)),
        ...errorCells(book, sheet),
      ];
      return wrong.map((each) => `${partner}: ${each}`);
    });
    expect(found).toEqual([]);
  },
);
