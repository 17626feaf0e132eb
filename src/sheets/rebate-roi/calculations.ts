import { MONTHS_A_YEAR } from "../../domain/shared/fiscal-calendar";
import type { CalculationBlock } from "../shared/calculation-block";
import { yearStart } from "../shared/day-inputs";
import { equalTo, f } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model } from "./model";

/** The fiscal year that is judged by default, and where the workbook's knowledge of deals begins. */
export function calendarBlock(block: CalculationBlock, model: Model): void {
  block.heading("Fiscal year");
  block.single(
    "First day",
    model.yearStart,
    yearStart({ asOf: model.inputs.as_of, fiscalStart: model.fiscalStart }),
    "date",
  );
  block.single("Last day", model.yearEnd, f`EDATE(${model.yearStart},${MONTHS_A_YEAR})-1`, "date");
  block.single(
    "First closed deal",
    model.firstClosed,
    f`IF(COUNT(cam_deals[Closed on])=0,"",MIN(cam_deals[Closed on]))`,
    { format: "date", note: "Of what was sold before it the workbook knows nothing" },
  );
}

/** Which rows of cam_rebates count, numbered; and at which of them a partner comes for the first time. */
export function indexBlock(block: CalculationBlock, { index, inputs }: Model): void {
  const cell = (column: string, down: number) => f`INDEX(cam_rebates[${column}],${index.number.at(0, down)})`;
  const beyond = (down: number) => f`${index.number.at(0, down)}>ROWS(cam_rebates[Period])`;
  const upTo = (ref: Ref, down: number) => f`${ref.fixed(0, 0)}:${ref.at(0, down)}`;
  const before = (ref: Ref, down: number) => (down === 0 ? f`0` : f`${ref.at(0, down - 1)}`);
  const counted = (down: number) =>
    f`COUNTIFS(${upTo(index.partner, down)},${equalTo(f`${index.partner.at(0, down)}`)},${upTo(index.counts, down)},1)`;
  block.heading("Rows of cam_rebates that count");
  block.list(
    [
      { title: "Row", ref: index.number, content: (down) => down + 1, format: "whole" },
      {
        title: "Period",
        ref: index.period,
        content: (down) =>
          f`IF(${beyond(down)},"",IF(ISNUMBER(${cell("Period", down)}),${cell("Period", down)},""))`,
        format: "date",
      },
      {
        title: "Partner",
        ref: index.partner,
        content: (down) => f`IF(${beyond(down)},"",${cell("Partner", down)}&"")`,
      },
      {
        title: "Counts",
        ref: index.counts,
        content: (down) =>
          f`IF(${index.period.at(0, down)}="",0,IF(AND(${index.period.at(0, down)}>=${inputs.from.used},${index.period.at(0, down)}<${inputs.to.used}+1),1,0))`,
        format: "whole",
      },
      {
        title: "Line",
        ref: index.line,
        content: (down) => f`${before(index.line, down)}+${index.counts.at(0, down)}`,
        format: "whole",
      },
      {
        title: "Partners so far",
        ref: index.group,
        content: (down) =>
          f`${before(index.group, down)}+IF(${index.counts.at(0, down)}=0,0,IF(${counted(down)}=1,1,0))`,
        format: "whole",
      },
    ],
    "value",
  );
}
