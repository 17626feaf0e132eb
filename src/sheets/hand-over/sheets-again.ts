import type { HandedSheet } from "../../domain/hand-over/give";
import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import { mergeChanges } from "../../domain/shared/tables/table-change";
import type { BuiltAgain } from "../shared/built-again";
import type { ChangeSet } from "../shared/change-set";
import { AS_OF_INPUT } from "../shared/day-inputs";
import type { SheetPlan } from "../shared/sheet-plan";
import { sheetSetup } from "../shared/sheet-setup";
import { type KindDefinition, SHEETS, type SheetKind } from "../sheets";

export interface SheetsAgain {
  /** Null where none can be built. */
  change: ChangeSet | null;
  /** Sheets that are not built, and why, in words. */
  notBuilt: readonly { label: string; why: string }[];
}

interface Handed {
  partner: string;
  sheets: readonly HandedSheet[];
  today: SerialDate;
}

/** Kinds whose sheets the add-in can build anew from the tables and from what was typed on them. */
export function builtAgainOf(kind: string): (() => Promise<object>) | null {
  const definition = (SHEETS as Readonly<Record<string, KindDefinition | undefined>>)[kind];
  if (!definition) return null;
  const { toPartners, again } = definition;
  return typeof toPartners === "function" ? toPartners : (again ?? null);
}

/** The sheets that a partner had in the workbook it comes from, built over its rows here with what was typed there. */
export async function sheetsAgain(
  source: TableSource,
  { partner, sheets, today }: Handed,
): Promise<SheetsAgain> {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const plans: SheetPlan[] = [];
  const notBuilt: { label: string; why: string }[] = [];
  for (const { kind, edition, inputs } of sheets) {
    const load = builtAgainOf(kind);
    const label = load ? SHEETS[kind as SheetKind].label : kind;
    if (!load) {
      notBuilt.push({ label, why: "This version of the add-in does not know it." });
      continue;
    }
    const { builtAgain } = (await load()) as { builtAgain: BuiltAgain };
    const typed = inputs[AS_OF_INPUT];
    const subject = { partner, ...(edition === undefined ? {} : { edition }) };
    const asOf = typeof typed === "number" ? Math.floor(typed) : (settings.asOf ?? today);
    try {
      plans.push(withInputs(builtAgain(source, { subject, inputs, asOf }), inputs));
    } catch (error) {
      notBuilt.push({ label, why: error instanceof Error ? error.message : String(error) });
    }
  }
  const kinds = [...new Set(plans.map(({ kind }) => kind))];
  const tables = mergeChanges(kinds.flatMap((kind) => sheetSetup(source, SHEETS[kind])));
  return {
    change: plans.length ? { label: `Build the sheets of ${partner}`, tables, sheets: plans } : null,
    notBuilt,
  };
}

function withInputs(plan: SheetPlan, typed: HandedSheet["inputs"]): SheetPlan {
  return {
    ...plan,
    inputs: plan.inputs.map((input) => {
      const value = typed[input.name];
      return value === undefined ? input : { ...input, value };
    }),
  };
}
