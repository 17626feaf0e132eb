import { checksumsOf } from "./cells/written";
import { jsonBytes } from "./json-bytes";
import type { Look } from "./look";
import type { Operation, SetLook, Written } from "./operations";

/** The way back from operations that were applied in this order; `created` are the sheets that the whole change creates. */
export function wayBack(operations: readonly Operation[], created: ReadonlySet<string>): Operation[] {
  const back = [...operations]
    .reverse()
    .flatMap((each) =>
      each.type === "add-sheet"
        ? [deletion(each.sheet, operations)]
        : created.has(each.sheet) && each.type !== "workbook-names"
          ? []
          : inverseOf(each),
    );
  // A header that is emptied within its table gets a name from Excel.
  const isSize = ({ type }: Operation) => type === "resize-table";
  return [...back.filter(isSize), ...back.filter((each) => !isSize(each))];
}

/** Deletes a created sheet with what these operations put there. */
export function deletion(sheet: string, operations: readonly Operation[]): Operation {
  const wrote = operations.flatMap((each): Written[] =>
    each.type === "cells" && each.sheet === sheet
      ? [
          {
            at: each.at,
            columns: each.entries[0]?.length ?? 0,
            rows: checksumsOf(each.entries),
            bytes: jsonBytes(each.entries),
          },
        ]
      : [],
  );
  return { type: "delete-sheet", sheet, wrote };
}

/** The same way back after all of it is known to have happened. */
export function fromTheEnd(wayBack: readonly Operation[]): Operation[] {
  return wayBack.map((operation) => {
    if (operation.type !== "look") return operation;
    const { halfway: _, ...whole } = operation;
    return whole;
  });
}

/** Undoes `operation`, to be applied in this order; nothing to do for what vanishes with a created sheet. */
function inverseOf(operation: Exclude<Operation, { type: "add-sheet" }>): Operation[] {
  switch (operation.type) {
    case "cells": {
      const { sheet, at, entries, before, formatsBefore, anchor, keys, moved, general } = operation;
      return before
        ? [
            {
              type: "cells",
              sheet,
              at,
              entries: before,
              wrote: checksumsOf(entries),
              ...(formatsBefore ? { formats: formatsBefore } : {}),
              ...(keys ? { keys } : {}),
              ...(moved ? { moved } : {}),
              // On a sheet of ours a look may come back ahead of its formulas.
              ...(anchor ? { anchor } : { general: general ?? ("ask" as const) }),
            },
          ]
        : [];
    }
    case "in-place": {
      const { built: _, ...places } = operation;
      return [places];
    }
    case "create-table": {
      const { sheet, table, box, look } = operation;
      return [{ type: "drop-table", sheet, table, box, isBare: look === null }];
    }
    case "resize-table":
      return [{ ...operation, box: operation.before, before: operation.box }];
    case "names":
    case "workbook-names":
      return [{ ...operation, names: operation.before, before: operation.names }];
    case "look":
      return operation.from ? [lookBack(operation, operation.from)] : [];
    case "delete-sheet":
    case "drop-table":
      throw new Error(`${operation.type} only takes back`);
  }
}

function lookBack({ sheet, to, printArea, covered }: SetLook, from: Look): SetLook {
  return {
    type: "look",
    sheet,
    from: to,
    to: printArea ? { ...from, print: { ...from.print, area: printArea } } : from,
    ...(covered ? { uncovered: covered } : {}),
    halfway: true,
  };
}
