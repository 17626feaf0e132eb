import { serialOf } from "../../src/domain/shared/serial-date";
import {
  dealsTable,
  levelsTable,
  partnersTable,
  resultsTable,
  settingsTable,
  stagesTable,
} from "../../src/domain/shared/tables/catalogue";
import { programTable, rebatesTable } from "../../src/domain/shared/tables/finance-tables";
import { mdfTable } from "../../src/domain/shared/tables/marketing-tables";
import { certificatesTable, contactsTable } from "../../src/domain/shared/tables/relations-tables";
import type { CellValue, TableDefinition } from "../../src/domain/shared/tables/table-definition";
import type { MemoryTables } from "./memory-tables";

type Named = Pick<TableDefinition, "name">;
type Cells = Record<string, CellValue>;
type Edit = (tables: MemoryTables) => void;

/** Cells of a row typed over; rows count from 1. */
export const typed = (table: Named, row: number, cells: Cells) => (tables: MemoryTables) =>
  void Object.assign(tables.rows(table)[row - 1]!, cells);
/** A row pasted once more at the end, some cells others. */
const again =
  (table: Named, row: number, cells: Cells = {}) =>
  (tables: MemoryTables) =>
    void tables.rows(table).push({ ...tables.rows(table)[row - 1]!, ...cells });
/** A row deleted. */
const gone = (table: Named, row: number) => (tables: MemoryTables) =>
  void tables.rows(table).splice(row - 1, 1);

const NB = "\u00a0";
/** What people do to a workbook, and what Control says then of `controlExample`. */
export const CONTROL_EDITS: readonly (readonly [string, Edit, string])[] = [
  [
    "a target as text",
    typed(partnersTable, 2, { annualTarget: "400k" }),
    "Partners Annual target row 2 holds no amount",
  ],
  ["a deal pasted twice", again(dealsTable, 3), "Deals Deal ID row 25 stands twice (Deal ID)"],
  [
    "a stage's row deleted",
    gone(stagesTable, 2),
    "Deals Stage row 1, 2, 3, 7, 8, 9, 13, 14, 15, 19, 20, 21 is no stage of Stages",
  ],
  [
    "a class blanked",
    typed(stagesTable, 2, { class: null }),
    "Stages Class row 2 is blank: deals of the stage count nowhere",
  ],
  [
    "a class with a space",
    typed(stagesTable, 2, { class: "won " }),
    "Stages Class row 2 holds none of Open, Won, Lost",
  ],
  [
    "a stage that Setup lacks",
    typed(dealsTable, 1, { stage: "Closed Won" }),
    "Deals Stage row 1 is no stage of Stages",
  ],
  [
    "a stage with a space",
    typed(dealsTable, 1, { stage: "Won " }),
    "Deals Stage row 1 is no stage of Stages",
  ],
  [
    "a partner misspelt",
    typed(dealsTable, 7, { partner: "Acmee" }),
    "Deals Partner row 7 is no partner of Partners",
  ],
  [
    "a partner with a no-break space",
    typed(mdfTable, 1, { partner: `Acme${NB}` }),
    "MDF Partner row 1 is no partner of Partners",
  ],
  [
    "the same of certificates",
    typed(certificatesTable, 4, { partner: "Delta Sons" }),
    "Certificates Partner row 4 is no partner of Partners",
  ],
  [
    "a partner's own name with spaces",
    typed(partnersTable, 3, { partner: "Corvus " }),
    "Partners Partner row 3 has spaces at its ends, two in a row or one that does not break",
  ],
  [
    "a deal in another currency",
    typed(dealsTable, 5, { currency: "EUR" }),
    "Deals Currency row 5 is not the workbook's currency",
  ],
  ["a result twice", again(resultsTable, 1), "Results Partner row 45 stands twice (Partner, Period, Metric)"],
  [
    "a period within a quarter",
    typed(resultsTable, 2, { period: serialOf(2026, 2, 1) }),
    "Results Period row 2 is no quarter's first day",
  ],
  [
    "a metric misspelt",
    typed(resultsTable, 3, { metric: "training_cert" }),
    "Results Metric row 3 is no metric of Metrics",
  ],
  [
    "a cost negative",
    typed(programTable, 2, { amount: -40_000 }),
    "Channel P&L data Amount row 2 is negative: costs are positive",
  ],
  [
    "a line by id and by label",
    again(programTable, 2, { line: "Operations" }),
    "Channel P&L data Line row 5 stands twice in its period, by id and by label too",
  ],
  [
    "a line nobody knows",
    typed(programTable, 2, { line: "Operation" }),
    "Channel P&L data Line row 2 is no line of the statement",
  ],
  ["a rebate twice", again(rebatesTable, 1), "Rebates Partner row 3 stands twice (Partner, Period)"],
  [
    "a margin of 60",
    typed(rebatesTable, 1, { grossMargin: 60 }),
    "Rebates Gross margin row 1 holds no rate from 0 % to 100 %",
  ],
  [
    "spent while requested",
    typed(mdfTable, 1, { spent: 3_000 }),
    "MDF Spent row 1 is filled in, and Status says Requested",
  ],
  [
    "more approved than asked",
    typed(mdfTable, 2, { approved: 50_000 }),
    "MDF Approved row 2 is more than was requested",
  ],
  [
    "spent while declined",
    typed(mdfTable, 3, { spent: 5_000 }),
    "MDF Spent row 3 is filled in, and Status says Declined",
  ],
  [
    "a strength of 6",
    typed(contactsTable, 1, { strength: 6 }),
    "Contacts Strength row 1 holds no whole number from 1 to 5",
  ],
  [
    "a fiscal month of 13",
    typed(settingsTable, 3, { value: 13 }),
    "Setup Fiscal year starts in month holds what cannot count: what is built in counts",
  ],
  [
    "a setting's row deleted",
    gone(settingsTable, 7),
    "Setup Program win rate has no row on Setup: what is built in counts",
  ],
  [
    "a level without a rank",
    typed(levelsTable, 2, { order: null }),
    "Levels Order row 2 is blank: the level has no rank",
  ],
  [
    "two levels of one rank",
    typed(levelsTable, 2, { order: 1 }),
    "Levels Order row 2 is another level's too",
  ],
  [
    "a deal without its ID",
    typed(dealsTable, 4, { dealId: null }),
    "Deals Deal ID row 4 is blank: the row has no Deal ID",
  ],
  ["a partner twice", again(partnersTable, 1, { partnerId: "P-9" }), "Partners Partner row 5 stands twice"],
];
