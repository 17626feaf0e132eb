import { FIRST_DAY } from "../domain/shared/bounds";
import { serialFromIso } from "../domain/shared/serial-date";
import type { CellValue } from "../domain/shared/tables/table-definition";
import { FISCAL_START_NAME, isInput } from "../sheets/shared/sheet-schema";
import type { InputRule } from "../sheets/shared/sheet-plan";
import { addressOf } from "./cells/a1";
import { writtenOn } from "./built-cells";
import { valueEntry } from "./cells/entries";
import { NOTHING_WRITTEN, WorkbookError } from "./workbook-error";
import type { InputChange } from "./workbook-port";
import type { Book } from "./book";
import { existingSheet } from "./existing-sheet";
import { protections } from "./general-obstacles";
import { inPlace } from "./in-place";
import { type Obstacle, refuseWhen } from "./obstacle";
import { recordOf } from "./sheet-writes";
import { logAlone, planWrites, type WriteOptions, type WritePlan } from "./write-plan";

/** Types one value into an input of a built sheet, in an older workbook together with its update; refuses what the input's own rule would refuse. */
export function inputWrites(input: InputChange, book: Book, options: WriteOptions): WritePlan {
  const obstacles: Obstacle[] = [];
  const sheet = existingSheet(input.kind, input.subject, book, obstacles);
  refuseWhen(obstacles);
  const box = sheet && isInput(input.name) ? sheet.names.get(input.name)?.box : null;
  if (sheet?.names.has(input.name) && input.name === FISCAL_START_NAME)
    throw new WorkbookError({
      problem: "lost",
      what: `${input.name} on "${sheet.sheet}" is calculated from Setup; it is no input any more.`,
      untouched: NOTHING_WRITTEN,
      next: "Change it on Setup.",
    });
  if (!sheet || !box) {
    const { partner, edition } = input.subject;
    const about = [partner ? ` for "${partner}"` : "", edition ? `, ${edition}` : ""].join("");
    const what = sheet
      ? `The sheet "${sheet.sheet}" has no input ${input.name}.`
      : `There is no ${input.kind} sheet${about}.`;
    throw new WorkbookError({
      problem: "lost",
      what,
      untouched: NOTHING_WRITTEN,
      next: sheet ? "Check the name of the input." : "Build the sheet first.",
    });
  }
  const rule = recordOf(sheet)?.look.inputs.find(({ cell }) => cell === addressOf(box))?.rule;
  const value = acceptedValue(input, rule);
  const operation = writtenOn(sheet, box, [valueEntry(value)]);
  refuseWhen(protections([operation], book));
  const { done, ...others } = options;
  const change = { label: labelOfInput(input), tables: [], sheets: [] };
  const update = planWrites(change, book, others);
  const plan = { ...update, updated: [sheet.sheet] };
  const typed = `${sheet.sheet}: ${String(value ?? "") || "cleared"}`;
  const told = { ...change, about: input.subject.partner, logged: [typed] };
  const log = logAlone(told, { ...plan, updated: [] }, { book, done });
  return { ...plan, operations: inPlace([...log.operations, ...plan.operations, operation], book) };
}

/** What typing into an input is called in lists of changes. */
export function labelOfInput({ name }: InputChange): string {
  return `Set ${name}`;
}

function acceptedValue({ name, value }: InputChange, rule: InputRule | undefined): CellValue {
  const accepted = rule?.type === "date" && typeof value === "string" ? serialFromIso(value) : value;
  if (accepted !== null ? accepts(rule, accepted) : value === null) return accepted;
  throw new WorkbookError({
    problem: "unexpected",
    what: `${JSON.stringify(value)} does not fit the input ${name}.`,
    untouched: NOTHING_WRITTEN,
    next: `It takes ${expected(rule!)}.`,
  });
}

function accepts(rule: InputRule | undefined, value: string | number | boolean): boolean {
  switch (rule?.type) {
    case undefined:
      return true;
    case "text":
      return typeof value === "string" && value.length <= (rule.max ?? Infinity);
    case "list":
      return rule.choices.some((choice) => choice.toLowerCase() === String(value).toLowerCase());
    case "date":
      return typeof value === "number" && value >= FIRST_DAY;
    case "number":
    case "whole": {
      const inside =
        typeof value === "number" && value >= (rule.min ?? -Infinity) && value <= (rule.max ?? Infinity);
      return inside && (rule.type === "number" || Number.isInteger(value));
    }
  }
}

function expected(rule: InputRule): string {
  switch (rule.type) {
    case "text":
      return rule.max === undefined ? "text" : `text of at most ${rule.max} characters`;
    case "list":
      return `one of ${rule.choices.join(", ")}`;
    case "date":
      return "a date such as 2026-01-31";
    case "number":
    case "whole": {
      const least = rule.min === undefined ? "" : ` from ${rule.min}`;
      const most = rule.max === undefined ? "" : ` up to ${rule.max}`;
      return `a ${rule.type === "whole" ? "whole " : ""}number${least}${most}`;
    }
  }
}
