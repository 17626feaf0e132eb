import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { trimmedNameKey } from "../shared/excel-text";
import { type NumberMarks, parseNumber } from "../shared/parse-number";
import { pastedLines } from "../shared/pasted-lines";
import type { TargetDifference } from "./import-preview";
import type { ImportProblem } from "./import-problem";
import { importTargets } from "./import-targets";
import { partnersByName } from "./partner-aliases";

export interface PastedTargets {
  differences: readonly TargetDifference[];
  /** Lines that say what the workbook says already. */
  unchanged: number;
  problems: readonly ImportProblem[];
}

const HEADER = trimmedNameKey(partnersTable.columns.partner.header);

/**
 * Partners and their annual targets as people paste them: two columns, a line each, with or without a header; a partner by its name or
 * an alias of it. They are judged as an import of targets judges them.
 */
export function pasteTargets(
  text: string,
  partnerRows: readonly PartnerRow[],
  marks: NumberMarks,
): PastedTargets {
  const records = pastedLines(text).flatMap(({ line, cells: [name = "", figure = ""] }, index) => {
    const amount = parseNumber(figure, marks)?.value ?? null;
    if (index === 0 && amount === null && trimmedNameKey(name) === HEADER) return [];
    const values = { partner: name || null, annualTarget: amount ?? (figure || null) };
    return [{ line, values, currency: null }];
  });
  const { differences, counts, problems } = importTargets(records, {
    partners: partnersByName(partnerRows),
    partnerRows,
    unreadable: () => null,
    convert: (amount) => amount,
  });
  return { differences, unchanged: counts.unchanged, problems };
}
