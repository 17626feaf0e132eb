import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { equalTo, f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

/** The fiscal year that is judged by default, and where the workbook's knowledge of deals begins. */
export function calendarBlock(block: CalculationBlock, model: Model): void {
  block.heading("Fiscal year");
  block.single("First day", model.yearStart, yearStart(model.days), "date");
  block.single("Last day", model.yearEnd, f`EDATE(${model.yearStart},${MONTHS_A_YEAR})-1`, "date");
  block.single(
    "First closed deal",
    model.firstClosed,
    f`IF(COUNT(cam_deals[Closed on])=0,"",MIN(cam_deals[Closed on]))`,
    "date",
    "Of what was sold before it the workbook knows nothing",
  );
}

/** Which rows of cam_rebates count, numbered; and at which of them a partner comes for the first time. */
export function indexBlock(block: CalculationBlock, { index, inputs }: Model): void {
  const cell = (column: string, n: number) => f`INDEX(cam_rebates[${column}],${index.number.at(0, n)})`;
  const beyond = (n: number) => f`${index.number.at(0, n)}>ROWS(cam_rebates[Period])`;
  const upTo = (ref: Ref, n: number) => f`${ref.fixed(0, 0)}:${ref.at(0, n)}`;
  const before = (ref: Ref, n: number) => (n === 0 ? f`0` : f`${ref.at(0, n - 1)}`);
  const counted = (n: number) =>
    f`COUNTIFS(${upTo(index.partner, n)},${equalTo(f`${index.partner.at(0, n)}`)},${upTo(index.counts, n)},1)`;
  block.heading("Rows of cam_rebates that count");
  block.list(
    [
      { title: "Row", ref: index.number, content: (n) => n + 1, format: "whole" },
      {
        title: "Period",
        ref: index.period,
        content: (n) => f`IF(${beyond(n)},"",IF(ISNUMBER(${cell("Period", n)}),${cell("Period", n)},""))`,
        format: "date",
      },
      {
        title: "Partner",
        ref: index.partner,
        content: (n) => f`IF(${beyond(n)},"",${cell("Partner", n)}&"")`,
      },
      {
        title: "Counts",
        ref: index.counts,
        content: (n) =>
          f`IF(${index.period.at(0, n)}="",0,IF(AND(${index.period.at(0, n)}>=${inputs.from.used},${index.period.at(0, n)}<${inputs.to.used}+1),1,0))`,
        format: "whole",
      },
      {
        title: "Line",
        ref: index.line,
        content: (n) => f`${before(index.line, n)}+${index.counts.at(0, n)}`,
        format: "whole",
      },
      {
        title: "Partners so far",
        ref: index.group,
        content: (n) => f`${before(index.group, n)}+IF(${index.counts.at(0, n)}=0,0,IF(${counted(n)}=1,1,0))`,
        format: "whole",
      },
    ],
    "value",
  );
}
