import { WorkbookError } from "./workbook-error";
import type { AppliedChange } from "./workbook-port";

/** Several changes that were applied one after the other, as one; its undo takes back the last first, and goes on where it was stopped. */
export function mergedApplied(label: string, parts: readonly AppliedChange[]): AppliedChange {
  const [only, ...more] = parts;
  if (only && !more.length) return only;
  const standing = [...parts];
  const created = parts.flatMap((part) => part.created);
  const update = parts.find(({ tablesUpdate }) => tablesUpdate !== undefined)?.tablesUpdate;
  return {
    label,
    created,
    // The index comes with one of them and is brought up to date by the others.
    updated: [...new Set(parts.flatMap(({ updated }) => updated))].filter(
      (title) => !created.includes(title),
    ),
    tables: summed(parts),
    overwritten: parts.flatMap(({ overwritten }) => overwritten),
    ...(update === undefined ? {} : { tablesUpdate: update }),
    undo: async () => {
      for (let last = standing.at(-1); last; last = standing.at(-1)) {
        try {
          await last.undo();
        } catch (error) {
          throw standing.length < parts.length ? undoneInPart(error, parts.slice(standing.length)) : error;
        }
        standing.pop();
      }
    },
  };
}

function summed(parts: readonly AppliedChange[]): AppliedChange["tables"] {
  const byName = new Map<string, AppliedChange["tables"][number]>();
  for (const each of parts.flatMap(({ tables }) => tables)) {
    const before = byName.get(each.name);
    byName.set(
      each.name,
      before
        ? {
            name: each.name,
            added: before.added + each.added,
            changed: before.changed + each.changed,
            removed: before.removed + each.removed,
          }
        : each,
    );
  }
  return [...byName.values()];
}

/** What was undone stays undone. */
function undoneInPart(error: unknown, undone: readonly AppliedChange[]): unknown {
  if (!(error instanceof WorkbookError)) return error;
  const { problem, what, untouched, next, cause, cells, details, questions } = error;
  const sheets = undone.reduce((sum, { created, updated }) => sum + created.length + updated.length, 0);
  return new WorkbookError({
    problem,
    what,
    details: [...details, `Undone before it, and staying so: the last ${sheets} sheets of it.`],
    untouched,
    next,
    cause,
    cells,
    questions,
  });
}
