import { FUNNEL_FLAGS } from "../../domain/pipeline/funnel-review";
import { dealsTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "../shared/calculation-block";
import { f, type Formula, type FormulaCell, joined, quoted } from "../shared/formula";
import { type Model, type OrderKey, type SlotKey, STAGES } from "./model";

export const deals = tableCells(dealsTable);
const POSITION = "(ROW(cam_deals[Deal ID])-MIN(ROW(cam_deals[Deal ID]))+1)";
const STAGE_POSITION = "(ROW(cam_stages[Stage])-MIN(ROW(cam_stages[Stage]))+1)";
const [ENDS, CLOSE, STEP] = [
  deals.column("registrationEnds"),
  deals.column("expectedClose"),
  deals.column("nextStep"),
];

/** No stage can have it as its name. */
const NO_STAGE = quoted("\u2014 none \u2014");

/** The names of stages that mean an open deal, in the order of cam_stages. */
export function stageColumns(): PageColumns<"number" | "stage", "number" | "stage"> {
  const isOpen = f`(cam_stages[Class]="Open")*(LEN(cam_stages[Stage])>0)`;
  return {
    number: { title: "Number", cell: (_, row) => row + 1 },
    stage: {
      title: "Stage",
      cell: ({ number }) =>
        f`IF(${number}>SUMPRODUCT(${isOpen}),${NO_STAGE},INDEX(cam_stages[Stage],SUMPRODUCT(SMALL(${STAGE_POSITION}+(1-${isOpen})*ROWS(cam_stages[Stage]),${number})))&"")`,
    },
  };
}

/** 1 for each row that is an open deal of the partner's. */
function openRows({ partner, stages }: Model): Formula {
  const one = Array.from({ length: STAGES }, (_, at) => f`(cam_deals[Stage]=${stages.stage.fixed(0, at)})`);
  return f`(cam_deals[Partner]=${partner.name})*(LEN(cam_deals[Deal ID])>0)*(${joined(one, "+")})`;
}

/** For each flag 1 where it holds by itself, whatever else holds. */
function holds({ inputs }: Model): readonly Formula[] {
  const [day, stale, ahead] = [inputs.as_of.used, inputs.stale_days.used, inputs.registration_days.used];
  return [
    f`ISNUMBER(${ENDS})*(${ENDS}>=${day})*(${ENDS}<${day}+${ahead}+1)`,
    f`ISNUMBER(${CLOSE})*(${CLOSE}<${day})*(${CLOSE}>=${day}-${stale})`,
    f`ISNUMBER(${CLOSE})*(${CLOSE}<${day}-${stale})`,
    f`(LEN(TRIM(${STEP}))=0)`,
    f`(1-ISNUMBER(${CLOSE}))`,
  ];
}

const flaggedRows = (model: Model) => f`${openRows(model)}*((${joined(holds(model), "+")})>0)`;

export function totalLines(block: CalculationBlock, model: Model): void {
  const { totals } = model;
  block.single("Open deals", totals.count, f`SUMPRODUCT(${openRows(model)})`, "whole");
  block.single(
    "Their amount",
    totals.amount,
    f`SUMPRODUCT(${openRows(model)},${deals.column("amount")})`,
    "money",
  );
  block.single(
    "Of them with something to ask",
    totals.flagged,
    f`SUMPRODUCT(${flaggedRows(model)})`,
    "whole",
  );
}

/** Flagged deals in the order of the table; blank where there are fewer. */
export function slotColumns(model: Model): PageColumns<SlotKey, SlotKey> {
  const { totals, inputs, slots } = model;
  const [day, stale, ahead] = [inputs.as_of.used, inputs.stale_days.used, inputs.registration_days.used];
  const others = f`(1-${flaggedRows(model)})*${deals.rows}`;
  const some = (number: FormulaCell, content: Formula) => f`IF(${number}>${totals.flagged},"",${content})`;
  return {
    number: { title: "Number", cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_deals",
      cell: ({ number }) => some(number, f`SUMPRODUCT(SMALL(${POSITION}+${others},${number}))`),
    },
    flag: {
      title: "Flag",
      cell: ({ number, position }) => {
        const [ends, close, step] = [
          deals.at("registrationEnds", position),
          deals.at("expectedClose", position),
          deals.at("nextStep", position),
        ];
        const late = f`IF(${close}<${day}-${stale},3,2)`;
        const rest = f`IF(LEN(TRIM(${step}))=0,4,5)`;
        const closes = f`IF(ISNUMBER(${close}),IF(${close}<${day},${late},${rest}),${rest})`;
        return some(
          number,
          f`IF(ISNUMBER(${ends}),IF(AND(${ends}>=${day},${ends}<${day}+${ahead}+1),1,${closes}),${closes})`,
        );
      },
    },
    amount: {
      title: "Amount",
      format: "money",
      cell: ({ number, position }) => some(number, f`N(${deals.at("amount", position)})`),
    },
    line: {
      title: "Line",
      cell: ({ number, flag, amount }) => {
        const larger = f`(${slots.amount}>${amount})+(${slots.amount}=${amount})*(${slots.number}<${number})`;
        return some(number, f`1+SUMPRODUCT((${slots.flag}<${flag})+(${slots.flag}=${flag})*(${larger}))`);
      },
    },
  };
}

/** The same by flag, then amount: what the named lists hold. */
export function orderColumns({ slots, totals, flags }: Model): PageColumns<OrderKey, OrderKey> {
  const some = (number: FormulaCell, content: Formula) =>
    f`IF(${number}>MIN(${totals.flagged},ROWS(${slots.number})),"",${content})`;
  const of = (list: Formula) => (number: FormulaCell) => f`INDEX(${list},MATCH(${number},${slots.line},0))`;
  const flagAt = (number: FormulaCell) => of(f`${slots.flag}`)(number);
  return {
    number: { title: "Line", cell: (_, row) => row + 1 },
    position: {
      title: "Row of cam_deals",
      cell: ({ number }) => some(number, of(f`${slots.position}`)(number)),
    },
    id: {
      title: "Deal ID",
      cell: ({ number, position }) => some(number, deals.text("dealId", position)),
    },
    flag: {
      title: "What is wrong",
      cell: ({ number }) => some(number, f`INDEX(${flags.flag},${flagAt(number)})`),
    },
    ask: { title: "Ask", cell: ({ number }) => some(number, f`INDEX(${flags.ask},${flagAt(number)})`) },
  };
}

/** How often each flag is the first that holds, and of what amount, of the deals that have room. */
export function flagColumns({
  slots,
}: Model): PageColumns<"flag" | "ask" | "count" | "amount", "flag" | "ask" | "count" | "amount"> {
  return {
    flag: { title: "What is wrong", cell: (_, row) => FUNNEL_FLAGS[row]!.flag },
    ask: { title: "Ask", cell: (_, row) => FUNNEL_FLAGS[row]!.ask },
    count: { title: "Deals", cell: (_, row) => f`COUNTIFS(${slots.flag},${row + 1})` },
    amount: {
      title: "Amount",
      format: "money",
      cell: (_, row) => f`SUMIFS(${slots.amount},${slots.flag},${row + 1})`,
    },
  };
}
