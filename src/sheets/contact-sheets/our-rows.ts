import { ourContactsTable } from "../../domain/shared/tables/contact-tables";
import { tableCells } from "../kit/table-cells";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { PartnerRefs } from "../shared/partner-block";
import type { Ref } from "../shared/reference";

/** The table of our contacts as formulas read it. */
export const ourContactCells = tableCells(ourContactsTable);

const [WHOSE, ABOUT] = [ourContactCells.column("partner"), ourContactCells.column("topic")];

/** The row for a topic: the partner's own, else the one for every partner; "" where there is none. */
export function ourContactRow({ name }: PartnerRefs, topic: FormulaCell): Formula {
  const place = f`(ROW(${ABOUT})-MIN(ROW(${ABOUT}))+1)`;
  const last = (whose: Formula) => f`SUMPRODUCT(MAX(${whose}*(${ABOUT}=${topic})*${place}))`;
  const [own, everybody] = [last(f`(${WHOSE}=${name})`), last(f`(LEN(${WHOSE})=0)`)];
  return f`IF(${own}>0,${own},IF(${everybody}>0,${everybody},""))`;
}

/** 1 where the table has a row for a topic, counted on another way. */
export function ourRowsOf({ name }: PartnerRefs, topic: FormulaCell): Formula {
  return f`IF(SUMPRODUCT((${ABOUT}=${topic})*((${WHOSE}=${name})+(${WHOSE}="")))>0,1,0)`;
}

/** How many rows for the partner, or for every one, are about something that has no line. */
export function topicsWithoutLine({ name }: PartnerRefs, topics: Ref): Formula {
  return f`SUMPRODUCT((((${WHOSE}=${name})+(LEN(${WHOSE})=0))>0)*(LEN(${ABOUT})>0)*(1-ISNUMBER(MATCH(${ABOUT},${topics},0))))`;
}
