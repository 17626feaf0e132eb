import type { CalculationBlock } from "./calculation-block";
import { escaped, f, type Formula } from "./formula";
import { Ref } from "./reference";

/** Where a sheet's partner is to be found in the tables. */
export interface PartnerRefs {
  name: Ref;
  /** The name with wildcards disarmed, for MATCH. */
  key: Ref;
  /** What only its own name matches, for SUMIFS and COUNTIFS. */
  criterion: Ref;
  /** Its row of cam_partners, or "". */
  row: Ref;
}

export function partnerRefs(): PartnerRefs {
  return {
    name: new Ref("partner name"),
    key: new Ref("partner key"),
    criterion: new Ref("partner criterion"),
    row: new Ref("partner row"),
  };
}

/** The partner's row of cam_partners and the criterion that only its own name matches. */
export function partnerBlock(block: CalculationBlock, refs: PartnerRefs, partner: string): void {
  partnerLines(block.heading("Partner"), refs, partner);
}

/** The same below a heading that stands already. */
export function partnerLines(
  block: CalculationBlock,
  { name, key, criterion, row }: PartnerRefs,
  partner: string,
): void {
  block.single("Partner", name, partner);
  block.single("Name without wildcards", key, escaped(name));
  block.single("Criterion", criterion, f`"="&${key}`);
  block.single("Row of cam_partners", row, f`IFERROR(MATCH(${key},cam_partners[Partner],0),"")`, "tableRow");
}

/** A number or date of the partner's row; "" where there is none. */
export function partnerNumber({ row }: Pick<PartnerRefs, "row">, column: string): Formula {
  const cell = f`INDEX(cam_partners[${column}],${row})`;
  return f`IF(${row}="","",IF(ISNUMBER(${cell}),${cell},""))`;
}

/** A text of the partner's row; `otherwise` where there is none. */
export function partnerText({ row }: Pick<PartnerRefs, "row">, column: string, otherwise: string): Formula {
  const cell = f`INDEX(cam_partners[${column}],${row})`;
  return f`IF(${row}="","${otherwise}",IF(${cell}="","${otherwise}",${cell}))`;
}
