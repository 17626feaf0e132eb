import type { AnyTable } from "../domain/shared/tables/table-definition";
import type { KindDefinition } from "../sheets/sheets";
import type { ReadRequest } from "./workbook-port";

/** What to read before a sheet of a kind is worked out or built; `more` are tables that only the reader needs. */
export function kindRequest(
  { kind, tables, alsoReads = [] }: KindDefinition,
  more: readonly AnyTable[] = [],
): Required<ReadRequest> {
  return {
    tables: [...new Set([...tables, ...alsoReads.flatMap((other) => other.tables), ...more])],
    sheets: [kind, ...alsoReads.map((other) => other.kind)],
  };
}
