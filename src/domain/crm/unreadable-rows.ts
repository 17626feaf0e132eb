import { trimmedNameKey } from "../shared/excel-text";
import type { TableDefinition } from "../shared/tables/table-definition";
import type { ExistingRows } from "./existing-tables";
import { nameOf } from "./merge-named-rows";
import type { Values } from "./merge-row";

/**
 * Says for a row of a file that the workbook has a row of its name which cannot be read; null for any other. Each of `names` is a list of
 * fields by which a row is known; of a row that cannot be read those count of which the cells can.
 */
export function unreadableRows(
  { sheet }: Pick<TableDefinition, "sheet">,
  { rows, problems }: ExistingRows<Values>,
  names: readonly (readonly string[])[],
): (values: Values) => string | null {
  const keyOf = (values: Values, fields: readonly string[]) => trimmedNameKey(nameOf(values, fields));
  const byFields = new Map<string, { fields: readonly string[]; messages: Map<string, string> }>();
  for (const { row, column, message, values } of problems)
    for (const all of values ? names : []) {
      const fields = all.filter((field) => field in values!);
      if (fields[0] !== all[0] || keyOf(values!, fields) === "") continue;
      const same = byFields.get(fields.join()) ?? { fields, messages: new Map<string, string>() };
      byFields.set(fields.join(), same);
      same.messages.set(
        keyOf(values!, fields),
        `The workbook has this in row ${row} of ${sheet}, which cannot be read (${column}: ${message}). Correct that cell and import again.`,
      );
    }
  if (byFields.size === 0) return () => null;
  const good = names.map((fields) => new Set(rows.map((row) => keyOf(row, fields))));
  return (values) => {
    if (names.some((fields, at) => keyOf(values, fields) !== "" && good[at]!.has(keyOf(values, fields))))
      return null;
    for (const { fields, messages } of byFields.values()) {
      const message = messages.get(keyOf(values, fields));
      if (message !== undefined) return message;
    }
    return null;
  };
}
