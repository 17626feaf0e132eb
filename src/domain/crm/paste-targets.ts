import { partnersTable, type PartnerRow } from "../shared/tables/catalogue";
import { trimmedNameKey } from "../shared/excel-text";
import { type NumberMarks, parseNumber } from "../shared/parse-number";
import type { TargetDifference } from "./import-preview";
import type { ImportProblem } from "./import-problem";
import { importTargets } from "./import-targets";
import { aliasesOf } from "./partner-aliases";

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
  const records = text.split(/\r?\n/).flatMap((content, index) => {
    const [name = "", figure = ""] = content.split("\t").map((cell) => cell.trim());
    if (name === "" && figure === "") return [];
    const amount = parseNumber(figure, marks)?.value ?? null;
    if (index === 0 && amount === null && trimmedNameKey(name) === HEADER) return [];
    const values = { partner: name || null, annualTarget: amount ?? (figure || null) };
    return [{ line: index + 1, values, currency: null }];
  });
  const names = new Map([
    ...aliasesOf(partnerRows, {}),
    ...partnerRows.flatMap(({ partner }) =>
      partner === null ? [] : [[trimmedNameKey(partner), partner] as const],
    ),
  ]);
  const { differences, counts, problems } = importTargets(records, {
    partners: names,
    partnerRows,
    unreadable: () => null,
    convert: (amount) => amount,
  });
  return { differences, unchanged: counts.unchanged, problems };
}
