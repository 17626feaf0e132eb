import type { PageHead } from "../kit/page";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { partnerText } from "../shared/partner-block";
import type { CellRef, Ref } from "../shared/reference";
import { amountsIn, countedText, groupedText, plainMoneyText, shortMoneyText } from "../shared/words";
import { CARDS } from "./layout";
import type { Model } from "./model";

type Cell = Ref | CellRef;

/** Title, cards, and the verdict: on the plan until something came back, then on what did. */
export function headOf(model: Model): PageHead {
  const { partner, quarter, settings, texts } = model;
  return {
    title: f`${partner.name}&" – Marketing plan "&${quarter.name}`,
    subtitle: f`"CAM: "&${partnerText(partner, "CAM", "Unassigned")}&"; "&${amountsIn(settings.currency)}&", "&${settings.amountBasis}`,
    cards: cardsOf(model).map((card, index) => ({ ...card, columns: CARDS[index]! })),
    message: f`IF(${texts.cameBack},${texts.result},${texts.goal})`,
    more: f`IF(${texts.cameBack},${texts.variance},${texts.closing})`,
  };
}

function cardsOf(model: Model): Omit<FigureCard, "columns">[] {
  const { planned, whole, goal, gap, settings, mdf, actual, texts } = model;
  const { total } = planned;
  const money = (value: Cell) => f`IF(${value}="","–",${shortMoneyText(f`N(${value})`, settings.currency)})`;
  const percent = (value: Cell) => f`IF(${value}="","–",ROUND(100*${value},0)&" %")`;
  const mgos = whole.mgos.total;
  const missing = f`IF(${gap}>0,", "&(${goal}-N(${mgos}))&" missing",": reached")`;
  const approved = f`IF(COUNT(${mdf.approved})=0,"",", approved "&${plainMoneyText(f`SUM(${mdf.approved})`)})`;
  return [
    {
      label: "MGOs planned",
      value: f`IF(${mgos}="","–",${mgos})`,
      format: "whole",
      note: f`IF(${goal}="","no goal yet","of "&${goal}&${missing})`,
    },
    {
      label: "Revenue expected",
      value: money(total.revenue),
      note: f`IF(${whole.deals.total}="","–",${countedText(whole.deals.total, "deal", "deals")})`,
    },
    { label: "Cost", value: money(total.cost), note: f`"MDF asked "&${money(total.mdfAsk)}&${approved}` },
    {
      label: "Partner's own return",
      value: percent(total.partnerReturn),
      note: f`IF(${texts.cameBack},"so far "&${percent(actual.total.partnerReturn)},"on its part of the cost")`,
    },
  ];
}

/** How far the plan is from its goal, and what closes the gap; domain's goalText and closingText say the same. */
export function planTexts(block: CalculationBlock, model: Model): void {
  const { goal, gap, whole, cheapest, settings, texts } = model;
  const brought = f`N(${whole.mgos.total})`;
  const mgos = (count: Formula) => countedText(f`(${count})`, "MGO", "MGOs");
  const more = f`"The plan brings "&${mgos(brought)}&IF(${brought}=${goal},", exactly the goal.",", "&(${brought}-${goal})&" more than the goal of "&${goal}&".")`;
  const short = f`${mgos(f`${goal}-${brought}`)}&" short of the goal of "&${goal}&"."`;
  const closes = f`${cheapest.name}&" closes it cheapest: "&${groupedText(cheapest.audience)}&" more to reach, "&${shortMoneyText(cheapest.cost, settings.currency)}&" ("&${shortMoneyText(cheapest.costPerMgo, settings.currency)}&" an MGO)."`;
  const none = "No tactic of the plan has rates and a unit cost that could close it.";
  block.heading("In words");
  block.single(
    "The goal",
    texts.goal,
    f`IF(${goal}="","No goal yet: type MGOs or revenue to see the gap.",IF(${goal}<=0,"The goal is 0 MGOs: nothing is asked of this plan.",IF(ROUND(N(${gap}),9)<=0,${more},${short})))`,
  );
  block.single(
    "What closes the gap",
    texts.closing,
    f`IF(ROUND(N(${gap}),9)<=0,"",IF(${cheapest.row}="","${none}",${closes}))`,
  );
  block.single("In one line", texts.both, f`TRIM(${texts.goal}&" "&${texts.closing})`);
}

/** What came back, and why it differs; domain's resultText and varianceText say the same. */
export function cameBackTexts(block: CalculationBlock, model: Model): void {
  const { actual, planned, whole, variance, attention, settings, texts, ids } = model;
  const { total } = actual;
  const figures = [
    total.audience,
    total.responses,
    total.leads,
    total.mgos,
    total.deals,
    total.revenue,
    total.cost,
  ];
  const of = (value: Cell, plan: Cell, words: (cell: Formula) => Formula, name: string) =>
    f`IF(${value}="","${name} not measured",${words(f`${value}`)}&IF(${plan}=""," "," of "&${words(f`${plan}`)}&" ")&"${name}")`;
  const mgos = of(total.mgos, whole.mgos.total, (cell) => groupedText(f`INT(ROUND(${cell},9))`), "MGOs");
  const measured = f`COUNT(${actual.rows.revenue})`;
  block.single(
    "Campaigns not measured, beside others that are",
    attention.unmeasured,
    f`IF(${measured}=0,0,SUMPRODUCT(--(LEN(${ids})>0))-${measured})`,
    "whole",
  );
  block.single(
    "Something came back",
    texts.cameBack,
    f`COUNT(${figures.reduce((all, each) => f`${all},${each}`, f`0`)})>1`,
  );
  block.single("MGOs that came back", texts.mgosBack, mgos);
  block.single(
    "Revenue that came back",
    texts.revenueBack,
    of(total.revenue, planned.total.revenue, (cell) => shortMoneyText(cell, settings.currency), "revenue"),
  );
  block.single(
    "What came back",
    texts.result,
    f`IF(${texts.cameBack},"Results so far: "&${texts.mgosBack}&", "&${texts.revenueBack}&".","")`,
  );
  const signed = (part: Cell) => f`IF(ROUND(${part},0)>0,"+","")&${plainMoneyText(part)}`;
  const all = variance.total.total;
  const apart = f`IF(ROUND(${all},0)=0,"as planned",${shortMoneyText(f`ABS(${all})`, settings.currency)}&IF(${all}>0," above plan"," below plan"))`;
  block.single(
    "Not measured",
    texts.open,
    f`IF(${attention.unmeasured}=0,"",${attention.unmeasured}&" of "&SUMPRODUCT(--(LEN(${ids})>0))&" tactics not measured.")`,
  );
  block.single("Against the plan", texts.apart, f`IF(${all}="","",${apart})`);
  block.single(
    "By reach and by rates",
    texts.parts,
    f`IF(${all}="","",${signed(variance.volume.total)}&" by reach, "&${signed(variance.rate.total)}&" by rates.")`,
  );
  block.single(
    "Why it differs",
    texts.variance,
    f`IF(${texts.cameBack},TRIM(IF(${all}="","","Revenue measured: "&${texts.apart}&", "&${texts.parts}&" ")&${texts.open}),"")`,
  );
}
