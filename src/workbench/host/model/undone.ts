import type { BookContents } from "./book-contents";

/** What of a workbook a person notices: its sheets, and the rows of its tables. */
export interface BookOutline {
  sheets: ReadonlyMap<string, string>;
  tables: ReadonlyMap<string, number>;
}

export function outlineOf(contents: BookContents): BookOutline {
  return {
    sheets: new Map(contents.sheets().map(({ id, name }) => [id, name])),
    tables: new Map(contents.tables().map(({ table }) => [table.name, table.box.rows])),
  };
}

const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? "") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

function gone(what: string, names: readonly string[], verb: [one: string, many: string]): string[] {
  if (!names.length) return [];
  return [`the ${what}${names.length > 1 ? "s" : ""} ${list(names)} ${verb[names.length > 1 ? 1 : 0]}`];
}

/** What an undo of the add-in's step took away, in a sentence. */
export function undoneSentence(before: BookOutline, after: BookOutline): string {
  const lost = [...before.sheets].filter(([id]) => !after.sheets.has(id)).map(([, name]) => name);
  const found = [...after.sheets].filter(([id]) => !before.sheets.has(id)).map(([, name]) => name);
  const rows = [...before.tables].flatMap(([name, count]) => {
    const change = (after.tables.get(name) ?? count) - count;
    const size = Math.abs(change);
    const more = change < 0 ? "less" : "more";
    return change ? [`the table ${name} has ${size} row${size > 1 ? "s" : ""} ${more}`] : [];
  });
  const parts = [
    ...gone("sheet", lost, ["is gone", "are gone"]),
    ...gone("sheet", found, ["is back", "are back"]),
    ...rows,
  ];
  const what = parts.length ? parts.join("; ") : "its cells are as they were before";
  return `One step of the add-in was taken back: ${what}. Ctrl+Y brings it back.`;
}
