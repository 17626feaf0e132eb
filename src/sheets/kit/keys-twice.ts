import { concerned } from "../../domain/shared/tables/concerned";
import { dealsTable } from "../../domain/shared/tables/catalogue";
import { certificatesTable } from "../../domain/shared/tables/relations-tables";
import type { AnyTable } from "../../domain/shared/tables/table-definition";
import { escaped, f, type Formula, joined } from "../shared/formula";
import type { PartnerRefs } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import { mustBeNone, type PageCheck } from "./checks";
import { columnOf } from "./left-out-doubts";

/** What is added up and counted by formulas: a row that stands twice counts twice. */
const COUNTED: readonly string[] = [dealsTable.name, certificatesTable.name];

/**
 * The partner's deals and certificates whose ID stands further up, too: the add-in counts only the first. Rows of others ask for the table's
 * first key, which is found at once: all keys of a workbook are Control's to compare.
 */
export function keysTwice(tables: readonly AnyTable[], partner: Pick<PartnerRefs, "name">): PageCheck[] {
  const counts = tables.flatMap((table): PageCheck[] => {
    const fields = concerned(table);
    const [key] = table.key;
    if (!fields.length || !COUNTED.includes(table.name)) return [];
    const own = f`(${joined(
      fields.map((field) => f`(${columnOf(table, field)}=${partner.name})`),
      "+",
    )}>0)`;
    const { header } = table.columns[key!]!;
    const count = (label: string, value: Formula): PageCheck => ({
      label: `${header} twice, ${label}`,
      ref: new Ref(`${header} twice, ${label}`),
      value,
      format: "whole",
    });
    return [
      count("texts", textsTwice(columnOf(table, key!), own)),
      count("numbers", numbersTwice(columnOf(table, key!), own)),
    ];
  });
  if (!counts.length) return [];
  return [
    ...counts,
    mustBeNone(
      {
        label: "Rows that stand twice",
        ref: new Ref("rows that stand twice"),
        value: f`SUM(${counts[0]!.ref}:${counts.at(-1)!.ref})`,
        note: "Of the partner's rows, by their ID; of all rows on Control",
      },
      { one: "row stands", many: "rows stand", words: "twice: see Control." },
    ),
  ];
}

const placeIn = (key: Formula) => f`ROW(${key})-MIN(ROW(${key}))+1`;

/** MATCH finds the first row of a key: texts and numbers are asked for apart, since neither finds the other. */
function textsTwice(key: Formula, own: Formula): Formula {
  const top = f`INDEX(${key},1)`;
  const asked = f`REPT(${escaped(key)},1*${own})&REPT(${escaped(top)},1-${own})`;
  return f`SUMPRODUCT(${own}*(LEN(${key})>0)*ISNUMBER(1/(MATCH(${asked},${key},0)<${placeIn(key)})))`;
}

function numbersTwice(key: Formula, own: Formula): Formula {
  const top = f`INDEX(${key},1)`;
  const asked = f`${own}*${key}+(1-${own})*IF(ISNUMBER(${top}),${top},MAX(${key}))`;
  return f`IF(COUNT(${key})=0,0,SUMPRODUCT(${own}*ISNUMBER(${key})*ISNUMBER(1/(MATCH(${asked},${key},0)<${placeIn(key)}))))`;
}
