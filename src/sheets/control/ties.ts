import { PNL_TIES, TIED_CLASSES } from "../../domain/control/ties";
import { spellingsOf } from "../../domain/finance/pnl-lines";
import { dealsTable, partnersTable } from "../../domain/shared/tables/catalogue";
import { amount, AMOUNT, has } from "../shared/deal-sums";
import { f, type Formula, joined, quoted } from "../shared/formula";
import { type MaskCells, Masks, whicheverKey } from "./masks";

interface TieFormulas {
  label: string;
  one: Formula;
  other: Formula;
}

/** The sums of domain/control/ties.ts: of all deals that name a partner and of those of partners, and of the statement and what it is made of. */
export function tieFormulas(cells: MaskCells, withStatement: boolean): TieFormulas[] {
  const masks = new Masks(dealsTable, cells);
  const unlisted = {
    is: "unlisted",
    field: "partner",
    in: { table: partnersTable, field: "partner" },
  } as const;
  const named = masks.of({ is: "filled", field: "partner" }, true);
  const byPartner = TIED_CLASSES.map((word): TieFormulas => {
    const ofClass = masks.of({ is: "class", field: "stage", word }, true);
    const known = whicheverKey(
      unlisted,
      dealsTable,
      (mixed) => f`SUMPRODUCT(${ofClass}*${named}*(1-${masks.of(unlisted, mixed)}),${AMOUNT})`,
    );
    return {
      label: word,
      one: f`IFERROR(${amount(word, has("Partner", f`"<>"`))},"")`,
      other: f`IFERROR(${known},"")`,
    };
  });
  return withStatement ? [...byPartner, ...PNL_TIES.map(statementTie)] : byPartner;
}

function statementTie({ label, line }: (typeof PNL_TIES)[number]): TieFormulas {
  const isLine = joined(
    spellingsOf(line).map((spelling) => f`(cam_program[Line]=${quoted(spelling)})`),
    "+",
  );
  const one = f`IFERROR(IF(SUMPRODUCT(${isLine})=0,"",SUMPRODUCT(${isLine},cam_program[Amount])),"")`;
  const paid =
    line === "mdf"
      ? f`SUMIFS(cam_mdf[Verified],cam_mdf[Status],"<>Declined")+SUMIFS(cam_mdf[Spent],cam_mdf[Status],"<>Declined",cam_mdf[Verified],"=")`
      : f`SUM(cam_rebates[Rebate paid])`;
  // What promotions and contests cost stands on the same line as rebates: more than these is right.
  return { label, one, other: line === "mdf" ? paid : f`IF(N(${one})>${paid},${one},${paid})` };
}
