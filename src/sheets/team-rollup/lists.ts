import type { CellValue, ColumnKind } from "../../domain/shared/tables/table-definition";
import { MISSING, NOT_READ, type Team } from "../../domain/team/team";
import type { TeamLine } from "../../domain/team/co-managed";
import { teamTable, teamWorkbooksTable } from "../../domain/team/team-table";
import { ballWords } from "../kit/balls";
import type { PageColumn, PageColumns } from "../kit/columns";
import { createModel as createRollup, type TableKey } from "../rollup/model";
import { rollupColumns } from "../rollup/table-columns";
import { f } from "../shared/formula";
import type { CellFormat } from "../shared/styles";
import type { FileKey, Model, TeamKey } from "./model";

/** The columns of a Roll-up's table, of which the team's rows have the titles and looks. */
export const ROLLUP_COLUMNS: Readonly<Record<TableKey, PageColumn<TableKey>>> = rollupColumns(
  createRollup({ partners: 1, groups: 1, regions: 1, verticals: 1, gaps: 1 }),
  [],
);

const FORMATS: Readonly<Partial<Record<ColumnKind, CellFormat>>> = {
  money: "money",
  whole: "whole",
  number: "general",
  date: "date",
};

type Look = Omit<PageColumn<never>, "cell">;

function lookOf(field: string, { header, kind }: { header: string; kind: ColumnKind }): Look {
  if (field in ROLLUP_COLUMNS) {
    const { cell: _, ...look } = ROLLUP_COLUMNS[field as TableKey];
    return look;
  }
  const format = FORMATS[kind];
  return format ? { title: header, format } : { title: header, look: "text" };
}

/** Every partner that was read: values, so that nothing has to be open for them to stand. */
export function teamColumns({ lines }: Team): PageColumns<TeamKey, TeamKey> {
  const column = (look: Look, value: (line: TeamLine) => CellValue): PageColumn<TeamKey> => ({
    ...look,
    cell: (_, row) => (lines[row] ? value(lines[row]) : null),
  });
  const read = Object.entries(teamTable.columns).map(([field, definition]) => [
    field,
    column(lookOf(field, definition), (line) => line[field as keyof TeamLine] as CellValue),
  ]);
  return {
    ...(Object.fromEntries(read) as PageColumns<TeamKey, Exclude<TeamKey, "counts" | "remark">>),
    status: column(ROLLUP_COLUMNS.status, ({ status }) => withBall(status)),
    counts: column({ title: "Counts", look: "text" }, ({ counts }) => (counts ? "Yes" : "No")),
    remark: column({ title: "Remark", look: "text" }, ({ remark }) => remark || null),
  };
}

/** As the Roll-up shows a status: a ball where there is a colour. */
function withBall(status: string | null): string | null {
  if (status === null) return null;
  return `${["Green", "Yellow", "Red"].includes(status) ? "●" : "○"} ${status}`;
}

const STATES = ballWords({ green: ["Read"], yellow: ["Old"], red: [NOT_READ, MISSING] });

/** Every file: from what it was read, of which day it is, and how it differs from the others. */
export function fileColumns({ files }: Team, { inputs, facts }: Model): PageColumns<FileKey, FileKey> {
  const read = Object.entries(teamWorkbooksTable.columns).map(([field, definition]) => [
    field,
    {
      ...lookOf(field, definition),
      title: definition.header,
      cell: (_, row) => (files[row]?.[field as keyof (typeof files)[number]] ?? null) as CellValue,
    } satisfies PageColumn<FileKey>,
  ]);
  const columns = Object.fromEntries(read) as PageColumns<FileKey, Exclude<FileKey, "state" | "remark">>;
  const { workbook, readFrom, asOf, partners, leftOut, won, tablesVersion, forecast } = columns;
  /** Between a figure and words on both sides. */
  const centred = <C extends PageColumn<FileKey>>(column: C) => ({ ...column, look: "status" as const });
  return {
    state: {
      title: "State",
      look: "status",
      words: STATES,
      cell: ({ workbook: name, readFrom: from, asOf: day }) =>
        f`IF(${name}="","",IF(${from}="${NOT_READ}","● ${NOT_READ}",IF(${from}="${MISSING}","● ${MISSING}",IF(${facts.readOn}-${day}>${inputs.old_after_days.used},"● Old","● Read"))))`,
    },
    ...{ workbook, readFrom, asOf, partners, leftOut, won, tablesVersion },
    currency: centred(columns.currency),
    readOn: centred(columns.readOn),
    remark: {
      title: "Remark",
      look: "passage",
      cell: (_, row) => files[row]?.remark || null,
    },
    ...{ forecast, setupVersion: columns.setupVersion, others: columns.others },
  };
}
