import { EARNING_KINDS } from "../../domain/finance/earnings-year";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { levelsTable } from "../../domain/shared/tables/catalogue";
import type { CalculationBlock } from "../shared/calculation-block";
import { escaped, f, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import { type KindKey, LEVEL_TERMS, type Model, YEARS } from "./model";

const levels = tableCells(levelsTable);
/** Matches every number and no text. */
const A_NUMBER = f`">-999999999999999"`;

/** A sum of what is known; "" where nothing is. */
const knownSum = (cells: Ref) => f`IF(COUNT(${cells})=0,"",SUM(${cells}))`;

/** Kind by kind the two years to the same day, and of both what is known of both. */
export function kindColumns({ years }: Model): PageColumns<KindKey, KindKey> {
  const of = (row: number, which: "now" | "before") => years[which][EARNING_KINDS[row]!.id];
  const both = (row: number, counted: "now" | "before", other: "now" | "before") =>
    f`SUMIFS(${of(row, counted)},${of(row, other)},${A_NUMBER})`;
  return {
    kind: { title: "Kind", cell: (_, row) => EARNING_KINDS[row]!.label },
    now: { title: "This year", format: "money", cell: (_, row) => knownSum(of(row, "now")) },
    before: { title: "Last year", format: "money", cell: (_, row) => knownSum(of(row, "before")) },
    comparedNow: {
      title: "This year, known of both",
      format: "money",
      cell: (_, row) => both(row, "now", "before"),
    },
    comparedBefore: {
      title: "Last year, known of both",
      format: "money",
      cell: (_, row) => both(row, "before", "now"),
    },
  };
}

/** The two years as sums, and how the one stands against the other. */
export function sumLines(block: CalculationBlock, model: Model): void {
  const { years, sums, kinds, change, notKnown, best, inputs } = model;
  for (const year of YEARS) {
    const of = year === "now" ? "this year" : "last year";
    const margin = (year === "now" ? inputs.partner_margin : inputs.partner_margin_last_year).used;
    block
      .single(`Earned ${of}`, sums[year].total, knownSum(years[year].total), "money")
      .single(`Sales at the sales price ${of}`, sums[year].sales, knownSum(years[year].price), "money")
      .single(
        `Paid to us for them ${of}`,
        sums[year].paid,
        f`IF(OR(${sums[year].sales}="",${margin}=""),"",${sums[year].sales}*(1-${margin}))`,
        "money",
      );
  }
  const [after, before] = [f`SUM(${kinds.comparedNow})`, f`SUM(${kinds.comparedBefore})`];
  block
    .single("Change", change, f`IF(ROUND(${before},9)>0,${after}/${before}-1,"")`, {
      format: "percent",
      note: "Of kinds and quarters that are known of both years",
    })
    .single("Kinds not known", notKnown, f`${EARNING_KINDS.length}-COUNT(${kinds.now})`, "whole")
    .single(
      "Best quarter",
      best,
      f`IF(COUNT(${years.now.total})=0,"",MATCH(MAX(${years.now.total}),${years.now.total},0))`,
      "whole",
    );
}

/** The partner's level and the one it is compared with, as Levels has them. */
export function levelLines(block: CalculationBlock, { inputs, level }: Model): void {
  const rowOf = (name: Ref) =>
    f`IF(${name}="","",IFERROR(MATCH(${escaped(name)},${levels.column("level")},0),""))`;
  const orders = levels.column("order");
  block
    .single("Row of the level", level.row, rowOf(inputs.level.used), "tableRow")
    .single(
      "Its Order",
      level.order,
      f`IF(${level.row}="",0,MAX(0,N(${levels.at("order", level.row)})))`,
      "whole",
    )
    .single(
      "Order of the next",
      level.nextOrder,
      f`IFERROR(SMALL(${orders},COUNTIFS(${orders},"<="&${level.order})+1),"")`,
      "whole",
    )
    .single(
      "The next",
      level.next,
      f`IF(${level.nextOrder}="","",${levels.text("level", f`MATCH(${level.nextOrder},${orders},0)`)})`,
    )
    .single("Row of the level compared with", level.otherRow, rowOf(inputs.compared_level.used), "tableRow");
  for (const term of LEVEL_TERMS) {
    const { header } = levelsTable.columns[term];
    const of = (row: Ref) => f`IF(${row}="","",${levels.number(term, row)})`;
    block
      .single(`${header} of the level`, level.terms[term], of(level.row), "percent")
      .single(`${header} of the level compared with`, level.otherTerms[term], of(level.otherRow), "percent");
  }
}

/** What the other level's terms would have brought more on the same sales and campaigns. */
export function gainLines(block: CalculationBlock, { level, sums, kinds, gain }: Model): void {
  const { terms, otherTerms } = level;
  const difference = (term: "discount" | "rebateRate", of: Ref) =>
    f`IF(COUNT(${terms[term]},${otherTerms[term]},${of})<3,"",${of}*(${otherTerms[term]}-${terms[term]}))`;
  const mdf = kinds.now.fixed(
    0,
    EARNING_KINDS.findIndex(({ id }) => id === "mdf"),
  );
  const [share, otherShare] = [terms.mdfShare, otherTerms.mdfShare];
  const gains = joined([gain.margin, gain.rebate, gain.mdf], ",");
  block
    .single("More margin", gain.margin, difference("discount", sums.now.sales), "money")
    .single("More rebate", gain.rebate, difference("rebateRate", sums.now.paid), "money")
    .single(
      "More MDF",
      gain.mdf,
      f`IF(COUNT(${share},${otherShare},${mdf})<3,"",IF(${share}<=0,"",${mdf}*(${otherShare}/${share}-1)))`,
      { format: "money", note: "For the same campaigns" },
    )
    .single("More in all", gain.total, f`IF(COUNT(${gains})=0,"",SUM(${gains}))`, "money");
}
