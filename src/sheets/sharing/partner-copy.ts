import type { TableSource } from "../../domain/program/setup";
import { sharedRows } from "../../domain/sharing/shared-rows";
import { SHARED_TABLES } from "../../domain/sharing/shared-tables";
import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import type { StandingSheet } from "../shared/built-again";
import type { ChangeSet } from "../shared/change-set";
import { columnsIn } from "../shared/formula";
import type { SheetPlan } from "../shared/sheet-plan";
import { type KindDefinition, SHEETS, type SheetKind } from "../sheets";
import { planForPartner, type StandingCells } from "./plan-for-partner";

/** A sheet of the workbook that a partner gets. */
export interface SheetToCopy extends StandingSheet {
  kind: SheetKind;
  cells: StandingCells;
}

export interface PartnerCopy {
  partner: string;
  sheets: readonly SheetToCopy[];
  /** Without formulas, tables and anything to be typed into. */
  valuesOnly: boolean;
}

/** Whether sheets of a kind may go to a partner. */
export function mayGoToPartners(kind: SheetKind): boolean {
  const { toPartners }: KindDefinition = SHEETS[kind];
  return typeof toPartners === "function";
}

/**
 * Everything that a partner's workbook holds, made anew: its sheets without what is ours, and of the tables that their formulas read its own
 * rows and the program's. Throws a MissingValue where a sheet is not as it would be built now, or was not calculated.
 */
export async function partnerCopyChange(source: TableSource, copy: PartnerCopy): Promise<ChangeSet> {
  const { partner, sheets, valuesOnly } = copy;
  const plans = await Promise.all(
    sheets.map(async ({ kind, cells, ...standing }) => {
      const { toPartners }: KindDefinition = SHEETS[kind];
      if (typeof toPartners !== "function") throw new Error(`${kind} goes to no partner`);
      const { builtAgain } = (await toPartners()) as { builtAgain: BuiltAgain };
      const { inputs } = standing;
      return planForPartner(builtAgain(source, standing), { standing: cells, inputs, valuesOnly });
    }),
  );
  return { label: `Copy for ${partner}`, tables: tablesOf(source, partner, plans), sheets: plans };
}

/** The tables that formulas of the sheets read, in the workbook's order. */
function tablesOf(source: TableSource, partner: string, plans: readonly SheetPlan[]) {
  const headers = new Map<string, Set<string>>();
  const want = (formula: string) => {
    for (const { table, column } of columnsIn(formula)) {
      const known = headers.get(table) ?? new Set();
      if (known.has(column)) continue;
      headers.set(table, known.add(column));
      const calculated = SHARED_TABLES.get(table)?.table.calculated?.find(({ header }) => header === column);
      if (!calculated) continue;
      want(calculated.formula.replaceAll("[@", `${table}[`));
    }
  };
  for (const { cells, rules } of plans) {
    for (const { content } of cells) if (content.type === "formula") want(content.formula);
    for (const { formula } of rules) want(formula);
  }
  return ANY_TABLES.filter(({ name }) => headers.has(name)).map(({ name }) =>
    sharedRows(source, name, { partner, headers: headers.get(name)! }),
  );
}
