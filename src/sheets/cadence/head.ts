import type { Page } from "../kit/page";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import type { Ref } from "../shared/reference";
import { countedText, dayAndMonthText, longDateText } from "../shared/words";
import type { Model } from "./model";

const percent = (share: FormulaCell) => f`IF(${share}="","–",ROUND(100*N(${share}),0)&" %")`;

/** "2 h 30 min", "45 min". */
function timeText(minutes: FormulaCell): Formula {
  const [hours, rest] = [f`INT(${minutes}/60)`, f`MOD(${minutes},60)`];
  return f`IF(${minutes}>=60,${hours}&" h","")&IF(AND(${minutes}>=60,${rest}>0)," ","")&IF(OR(${rest}>0,${minutes}<60),${rest}&" min","")`;
}

/** What is late, what comes first, what the month still takes. */
export function headOf(model: Model, { companyName }: { companyName: Ref }): Parameters<Page["head"]>[0] {
  const { inputs, totals, toDo, lines } = model;
  const asOf = inputs.as_of.used;
  const first = f`"Begin with "&${toDo.activity.fixed(0)}&", "&${toDo.partner.fixed(0)}&" (by "&${dayAndMonthText(toDo.day.fixed(0))}&")."`;
  const begin = f`IF(${toDo.key.fixed(0)}="","",${first})`;
  const overdue = f`IF(${totals.overdue}=0,"Nothing is overdue. ",${countedText(totals.overdue, "thing is", "things are")}&" overdue. ")`;
  return {
    title: f`IF(${companyName}="","Our routine",${companyName}&": our routine")`,
    subtitle: f`"As of "&${longDateText(asOf)}&"  ·  each activity for the period in whose time that day falls"`,
    cards: cardsOf(model),
    message: f`IF(SUMPRODUCT((${lines.kind}<>"")*1)=0,"There are no active partners yet.",${overdue}&${begin})`,
  };
}

function cardsOf({ totals, days, deals }: Model): FigureCard[] {
  return [
    {
      columns: [1, 1],
      label: "Done of what was due",
      value: percent(totals.share),
      note: f`${totals.done}&" of "&(${totals.done}+${totals.overdue})`,
    },
    { columns: [2, 2], label: "Overdue", value: f`${totals.overdue}&""`, note: "of all partners" },
    {
      columns: [3, 5],
      label: "Due",
      value: f`${totals.due}&""`,
      note: f`"within "&${countedText(days.soon, "day", "days")}`,
    },
    {
      columns: [6, 7],
      label: "Left this month",
      value: timeText(totals.left),
      note: "of what says how long it takes",
    },
    {
      columns: [8, 8],
      label: "For deals",
      value: percent(deals.share),
      note: f`IF(${deals.share}="","none logged","quarter's last 30 days")`,
    },
  ];
}
