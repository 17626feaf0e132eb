import { absentInWords } from "../domain/crm/absent-deals";
import { counted, firstFew } from "../domain/crm/count-words";
import { differenceInWords } from "../domain/crm/difference-summary";
import type { AbsentAction } from "../domain/crm/import-decisions";
import { SIDE_KINDS, type FileKind } from "../domain/crm/import-fields";
import type { FilePreview, ImportPreview } from "../domain/crm/import-preview";
import type { ImportConflict } from "../domain/crm/import-problem";
import { ANY_TABLES } from "../domain/shared/tables/all-tables";
import { encodingInWords } from "../domain/crm/legacy-encoding";
import type { CellValue } from "../domain/shared/tables/table-definition";
import { isoOf } from "../domain/shared/serial-date";

const KINDS: readonly FileKind[] = ["deals", "partners", "products", ...SIDE_KINDS];
/** Enough to see what is wrong with a file; the total is told besides. */
const LISTED = 20;
const VALUE_SHOWN = 60;

/** What an import did, a line each: counts by file, rows left out, cells kept against the file, and what else to know. */
export function importReport(plan: ImportPreview): string[] {
  return [
    ...KINDS.flatMap((kind) => countsOf(plan, kind)),
    ...limited(
      plan.differences.map(
        (sum) => `since the last import, ${sum.partner}: ${differenceInWords(sum).join(", ")}`,
      ),
      "partners with differences",
    ),
    ...plan.files.flatMap(readingOf),
    ...plan.renames.map(
      ({ from, to }) => `"${from}" is "${to}" now, in every table and on every sheet; tabs keep their titles`,
    ),
    ...absentOf(plan),
    ...assumptionsOf(plan),
    ...limited(
      plan.targets.map(
        ({ partner, before, after }) => `target of ${partner}: ${before ?? "blank"} becomes ${after}`,
      ),
      "targets",
    ),
    ...limited(
      plan.problems.map(({ file, line, column, value, message, outcome }) => {
        const where = [`${file} line ${line}`, column].filter(Boolean).join(", ");
        const shown = value && !message.includes(value) ? ` "${short(value)}"` : "";
        return `${where}${shown}: ${message} (${outcome})`;
      }),
      "problems",
    ),
    ...limited(plan.conflicts.map(conflictLine), "cells edited by hand"),
    ...plan.notes,
  ];
}

function countsOf(plan: ImportPreview, kind: FileKind): string[] {
  const { inFile, new: added, changed, unchanged, leftOut, onlyInWorkbook, gone } = plan.counts[kind];
  const named = plan.files.some((file) => file.kind === kind);
  if (!named && added + changed === 0) return [];
  // Plain digits: scripts read this line.
  const rows = named ? `${inFile} ${inFile === 1 ? "row" : "rows"}: ` : "named by deals: ";
  const lost = gone ? `, ${gone} gone` : "";
  const kept = onlyInWorkbook ? `, ${onlyInWorkbook} only in the workbook` : "";
  return [
    `${kind}: ${rows}${added} new, ${changed} changed, ${unchanged} unchanged, ${leftOut} left out${lost}${kept}`,
  ];
}

/** Which column was taken for what, and how its dates and numbers were read where that is not plain. */
function readingOf({ kind, legacy, mapping, formats, saved }: FilePreview): string[] {
  const taken = mapping.columns.filter(({ header }) => header !== null);
  const columns = taken.map(({ field, header }) => `${field.header} = "${header}"`).join(", ");
  const unused = mapping.unused.length ? `; not imported: ${mapping.unused.join(", ")}` : "";
  const evidence = [...formats.dates.values(), ...formats.numbers.values()].map(
    (format) => `${kind}, "${format.header}": ${format.evidence}`,
  );
  const by = saved.used === null ? [] : [`${kind}: read by the saved mapping "${saved.used}"`];
  return [
    ...(legacy ? [`${kind}, encoding: ${encodingInWords(legacy)}`] : []),
    ...by,
    `${kind} columns: ${columns}${unused}`,
    ...evidence,
  ];
}

const ABSENT: Readonly<Record<AbsentAction, string>> = {
  keep: "",
  lost: "the open ones are marked lost",
  remove: "they are removed",
};

/** Deals that a complete file lacks. */
function absentOf({ absent }: ImportPreview): string[] {
  if (!absent?.deals.length || absent.action === "keep") return [];
  const ids = absent.deals.map(
    ({ row, class: stageClass }) => `${row.dealId} (${row.partner ?? ""}, ${stageClass ?? "unknown"})`,
  );
  return [
    `not in the file, which is complete: ${absentInWords(absent.deals)}; ${ABSENT[absent.action]}: ${firstFew(ids, LISTED)}`,
  ];
}

/** What the import took from words alone: somebody should have seen it. */
function assumptionsOf({ stages, products, partners }: ImportPreview): string[] {
  const read = stages.filter((stage) => stage.how === "words");
  const classes = read.map(({ stage, class: stageClass, probability }) => {
    const weight = stageClass === "Open" && probability !== null ? ` ${Math.round(probability * 100)} %` : "";
    return `${stage} = ${stageClass}${weight}`;
  });
  const near = products.filter(({ how }) => how === "near");
  return [
    ...(classes.length ? [`stages read from their names: ${classes.sort().join(", ")}`] : []),
    ...limited(
      near.map(
        ({ name, product, rows }) =>
          `product "${name}" in the deals is ${product} (${counted(rows, "row", "rows")})`,
      ),
      "product names",
    ),
    ...limited(
      partners.map(
        ({ name, partner, rows }) =>
          `partner "${name}" (${counted(rows, "row", "rows")}) looks like "${partner}" and stays apart; if it is one, say so in "partnerNames"`,
      ),
      "partners that look like another",
    ),
  ];
}

function conflictLine({ table, row, column, mine, file, side }: ImportConflict): string {
  const kind = Object.values(ANY_TABLES.find((each) => each.name === table)?.columns ?? {}).find(
    (each) => each.header === column,
  )?.kind;
  const shown = (value: CellValue) =>
    value === null
      ? "blank"
      : kind === "date" && typeof value === "number"
        ? isoOf(value)
        : short(String(value));
  const outcome = side === "mine" ? "kept" : "replaced by the file's";
  return `${table}, ${row}, ${column}: edited by hand, ${shown(mine)} here and ${shown(file)} in the file; ${outcome}`;
}

function limited(lines: readonly string[], what: string): string[] {
  const more = lines.length - LISTED;
  return more > 0
    ? [...lines.slice(0, LISTED), `and ${more} more, ${lines.length} ${what} in all`]
    : [...lines];
}

function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > VALUE_SHOWN ? `${line.slice(0, VALUE_SHOWN - 1)}…` : line;
}
