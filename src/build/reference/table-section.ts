import { ANY_TABLES } from "../../domain/shared/tables/all-tables";
import { fieldsOf, type Column, type TableDefinition } from "../../domain/shared/tables/table-definition";
import { blocks, code, markdownTable } from "./markdown";

/** The tables with their columns, keys in bold. */
export function tableSection(): string {
  return blocks(
    "## Tables",
    "Found by name, their columns by header; keys in bold. Further columns of the user's own are kept. What each column's cells accept is " +
      "checked when they are read: a row that does not fit is reported, kept and left out of the maths.",
    ...ANY_TABLES.map(oneTable),
  );
}

function oneTable(definition: TableDefinition): string {
  const { name, sheet, purpose, key, columns, calculated = [] } = definition;
  const rows = fieldsOf(definition).map((field) => {
    const column = columns[field]!;
    return [key.includes(field) ? `**${column.header}**` : column.header, accepts(column), column.help ?? ""];
  });
  for (const { header, help, formula } of calculated) rows.push([header, code(formula), help]);
  return blocks(
    `### ${code(name)}`,
    `On the sheet ${sheet}. ${purpose}`,
    markdownTable(["column", "accepts", "what belongs there"], rows),
  );
}

function accepts({ kind, choices }: Column): string {
  switch (kind) {
    case "choice":
      return choices!.join(" · ");
    case "whole":
      return "whole number";
    case "money":
      return "amount";
    case "rate":
      return "0 % to 100 %";
    case "text":
    case "number":
    case "date":
      return kind;
  }
}
