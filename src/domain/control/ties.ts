import { lineOf } from "../finance/pnl-lines";
import { asCompared, controlRows } from "./control-rows";
import type { TableSource } from "../program/setup";
import { indexedDeals } from "../scorecard/performance/indexed-deals";
import { nameKey } from "../shared/excel-text";
import { sum } from "../shared/sum";
import { partnersTable } from "../shared/tables/catalogue";
import { programTable, rebatesTable } from "../shared/tables/finance-tables";
import { mdfTable } from "../shared/tables/marketing-tables";

/** Two sums of the same, on two ways. */
export interface Tie {
  label: string;
  kind: "failure" | "remark";
  one: number;
  other: number;
  words: string;
}

/** Half a cent. */
export const TIE_TOLERANCE = 0.005;
export const TIED_CLASSES = ["Won", "Open", "Lost"] as const;
export const PARTNER_WORDS = "is not the sum over the partners";
export const PNL_TIES = [
  { label: "MDF of the statement", line: "mdf", words: "is not what MDF has as spent" },
  {
    label: "Promotions and incentives of the statement",
    line: "promotions_incentives",
    words: "is less than the rebates paid",
  },
] as const;

/** What deals and partners, the statement and the tables behind it say of the same money. */
export function tiesOf(source: TableSource): Tie[] {
  return [...partnerTies(source), ...statementTies(source)];
}

function partnerTies(source: TableSource): Tie[] {
  const { all } = indexedDeals(source);
  // Also of a row that cannot be read in another cell: formulas see its name.
  const known = new Set(
    controlRows(source, partnersTable).map(({ values }) => asCompared(values["partner"])),
  );
  return TIED_CLASSES.map((word) => {
    const named = all.filter((each) => each.class === word && nameKey(each.deal.partner) !== "");
    const amount = (deals: typeof all) => sum(deals.map(({ deal }) => deal.amount ?? 0));
    return {
      label: `${word} amounts`,
      kind: "failure",
      one: amount(named),
      other: amount(named.filter(({ deal }) => known.has(nameKey(deal.partner)))),
      words: PARTNER_WORDS,
    };
  });
}

/** Only where the statement has rows of its own for the line. */
function statementTies(source: TableSource): Tie[] {
  const program = source.table(programTable).rows;
  const paid = {
    mdf: sum(
      source
        .table(mdfTable)
        .rows.map(({ status, verified, spent }) => (status === "Declined" ? 0 : (verified ?? spent ?? 0))),
    ),
    promotions_incentives: sum(source.table(rebatesTable).rows.map(({ rebatePaid }) => rebatePaid ?? 0)),
  };
  return PNL_TIES.flatMap(({ label, line, words }): Tie[] => {
    const rows = program.filter((row) => lineOf(row.line) === line);
    if (!rows.length) return [];
    const one = sum(rows.map(({ amount }) => amount ?? 0));
    const other = paid[line];
    const enough = line === "promotions_incentives" && one > other;
    return [{ label, kind: "remark", one, other: enough ? one : other, words }];
  });
}
