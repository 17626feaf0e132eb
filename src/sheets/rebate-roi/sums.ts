import { TOLERANCE } from "../../domain/shared/bounds";
import { COMPARISONS } from "../../domain/finance/rebate-roi";
import type { CalculationBlock } from "../shared/calculation-block";
import { ties } from "../shared/foot";
import { equalTo, f, type Formula, joined } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

/** Partners with a row that counts, and the rows of all of them together. */
export function sumsBlock(block: CalculationBlock, model: Model): void {
  const { partners, index, lines, compared, byPartner, totals, total } = model;
  const at = (ref: Ref, down: number) => ref.at(0, down);
  const some = (down: number, content: Formula) => f`IF(${at(partners.position, down)}="","",${content})`;
  block.heading("Partners");
  block.list(
    [
      { title: "Number", ref: partners.number, content: (down) => down + 1, format: "whole" },
      {
        title: "Row",
        ref: partners.position,
        content: (down) => f`IFERROR(MATCH(${at(partners.number, down)},${index.group},0),"")`,
        format: "whole",
      },
      {
        title: "Criterion",
        ref: partners.criterion,
        content: (down) => some(down, equalTo(f`INDEX(${index.partner},${at(partners.position, down)})`)),
      },
      ...COMPARISONS.flatMap(({ id, label }) => {
        const [comparison, sums] = [compared[id], byPartner[id]];
        const sum = (figure: Ref) => (down: number) =>
          some(down, f`SUMIFS(${figure},${lines.partner},${at(partners.criterion, down)})`);
        const count = (down: number) =>
          some(
            down,
            f`COUNTIFS(${lines.partner},${at(partners.criterion, down)},${comparison.state},"Measured")`,
          );
        return [
          {
            title: `Measured, ${label.toLowerCase()}`,
            ref: sums.measured,
            content: count,
            format: "whole" as const,
          },
          { title: "Rebate", ref: sums.rebate, content: sum(comparison.rebate), format: "money" as const },
          { title: "Margin", ref: sums.gain, content: sum(comparison.gain), format: "money" as const },
        ];
      }),
    ],
    "value",
  );
  block.heading("All rebates");
  block.single("Rows that count", total.lines, f`MAX(${index.line})`, "whole");
  block.single("Partners that count", total.partners, f`MAX(${index.group})`, "whole");
  for (const { id, label } of COMPARISONS) {
    const [comparison, sums] = [compared[id], totals[id]];
    block.single(`${label}: rows measured`, sums.measured, f`COUNT(${comparison.rebate})`, "whole");
    block.single(`${label}: rebates measured`, sums.rebate, f`SUM(${comparison.rebate})`, "money");
    block.single(`${label}: margin on the increment`, sums.gain, f`SUM(${comparison.gain})`, "money");
  }
  chosenBlock(block, model);
}

function chosenBlock(block: CalculationBlock, { chosen, totals, inputs }: Model): void {
  const pick = (figure: "revenueReturn" | "marginRoi" | "increment" | "measured") =>
    f`IF(${inputs.comparison.used}="${COMPARISONS[1].label}",${totals.yoy[figure]},${totals.qoq[figure]})`;
  block.single("Rebate revenue return, as chosen", chosen.revenueReturn, pick("revenueReturn"), "percent");
  block.single("Margin ROI, as chosen", chosen.marginRoi, pick("marginRoi"), "percent");
  block.single("Increment, as chosen", chosen.increment, pick("increment"), "money");
  block.single("Rows measured, as chosen", chosen.measured, pick("measured"), "whole");
}

/** What must tie, and rows that count nowhere. */
export function checksBlock(block: CalculationBlock, model: Model, leftOut: number): void {
  const { checks, inputs, lines, partners, total } = model;
  const inPeriod = f`cam_rebates[Period],">="&${inputs.from.used},cam_rebates[Period],"<"&(${inputs.to.used}+1)`;
  block.heading("Checks");
  block.single("Tolerance", checks.tolerance, TOLERANCE);
  block.single(
    "Rebates paid, directly from cam_rebates",
    checks.direct,
    f`SUMIFS(cam_rebates[Rebate paid],${inPeriod})`,
    "money",
  );
  block.single("Rows in the period, directly", checks.inPeriod, f`COUNTIFS(${inPeriod})`, "whole");
  block.single(
    "Every row has room",
    checks.room,
    f`AND(${checks.inPeriod}=${total.lines},${total.lines}<=ROWS(${lines.number}),${total.partners}<=ROWS(${partners.number}))`,
  );
  block.single(
    "Rows without a period",
    checks.undated,
    f`COUNTIFS(cam_rebates[Partner],"<>",cam_rebates[Period],"=")`,
    "whole",
  );
  const odd = (column: string) =>
    f`SUMPRODUCT((LEN(cam_rebates[${column}])>0)*(1-ISNUMBER(cam_rebates[${column}])))`;
  const numbers = ["Period", "Baseline revenue", "Revenue", "Rebate paid", "Gross margin"].map(odd);
  block.single(
    "Cells of the wrong kind",
    checks.cells,
    numbers.slice(1).reduce((sum, each) => f`${sum}+${each}`, numbers[0]!),
    "whole",
  );
  block.single(
    "Rows with a negative rebate",
    checks.negative,
    f`COUNTIFS(cam_rebates[Rebate paid],"<0",${inPeriod})`,
    "whole",
  );
  block.single("Rows left out", checks.leftOut, leftOut, {
    format: "whole",
    note: "When the sheet was built: rows with a cell that could not be read, or with a key that stands twice",
  });
  block.single(
    "Rows of a partner that Partners does not have",
    checks.unknown,
    f`COUNTIFS(${lines.known},0)`,
    "whole",
  );
  block.single(
    "Periods that begin no fiscal quarter",
    checks.offQuarter,
    f`COUNTIFS(${lines.offQuarter},1)`,
    "whole",
  );
  const quiet = joined(
    [checks.undated, checks.cells, checks.negative, checks.leftOut].map((each) => f`${each}=0`),
    ",",
  );
  block.single(
    "All of them",
    checks.all,
    f`AND(${ties(checks.direct, total.rebate, checks.tolerance)},${ties(f`SUM(${partners.rebate})`, total.rebate, checks.tolerance)},${checks.room},${quiet})`,
  );
}
