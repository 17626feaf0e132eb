import { EARNING_KINDS } from "../../domain/finance/earnings-year";
import { MONTHS_A_QUARTER } from "../../domain/shared/fiscal-calendar";
import { dealsTable } from "../../domain/shared/tables/catalogue";
import { rebatesTable } from "../../domain/shared/tables/finance-tables";
import { mdfTable } from "../../domain/shared/tables/marketing-tables";
import type { LineCells, PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { equalTo, f, type Formula, joined, type FormulaCell } from "../shared/formula";
import type { Ref } from "../shared/reference";
import type { Model, QuarterKey, Year } from "./model";

const deals = tableCells(dealsTable);
const rebates = tableCells(rebatesTable);
const mdf = tableCells(mdfTable);

export interface EarningSettings {
  amountBasis: Ref;
}

/** Quarter by quarter what one of the two years brought: the same rules as domain/finance/earnings.ts. */
export function quarterColumns(
  model: Model,
  year: Year,
  settings: EarningSettings,
): PageColumns<QuarterKey, QuarterKey> {
  return {
    ...salesColumns(model, year, settings),
    ...mdfColumns(model),
    name: { title: "Quarter", always: true, cell: (_, row) => f`"Q${row + 1}"` },
    ...kindColumns(model, year),
    total: {
      title: "Total",
      format: "money",
      cell: (line) => {
        const kinds = joined(
          EARNING_KINDS.map(({ id }) => line[id]),
          ",",
        );
        return f`IF(COUNT(${kinds})=0,"",SUM(${kinds}))`;
      },
    },
  };
}

type Line = LineCells<QuarterKey>;

/** What was won, as the deals have it and at the partner's sales price. */
function salesColumns(
  { partner, inputs, calendar, firsts }: Model,
  year: Year,
  { amountBasis }: EarningSettings,
): PageColumns<QuarterKey, "start" | "until" | "known" | "won" | "registered" | "price" | "registeredPrice"> {
  const lastDay = year === "now" ? f`${inputs.as_of.used}` : f`${calendar.lastDay}`;
  const margin = marginOf(inputs, year);
  const won = ({ start, until }: Line, more = f``) => {
    const closed = deals.column("closedOn");
    const rows = f`${deals.column("partner")},${partner.criterion},${closed},">="&${start},${closed},"<"&${until}+1${more}`;
    return f`SUMPRODUCT(SUMIFS(${deals.column("amount")},${rows},${deals.column("stage")},${equalTo("cam_stages[Stage]")})*(cam_stages[Class]="Won"))`;
  };
  const atPrice = (known: FormulaCell, amount: FormulaCell) =>
    f`IF(${known}=0,"",IF(${amountBasis}="End-customer price",${amount},IF(${margin}="","",${amount}/(1-${margin}))))`;
  return {
    start: {
      title: "First day",
      format: "date",
      always: true,
      cell: (_, row) => f`EDATE(${calendar.yearStart},${MONTHS_A_QUARTER * row - (year === "now" ? 0 : 12)})`,
    },
    until: {
      title: "Last day that counts",
      format: "date",
      always: true,
      cell: ({ start }) =>
        f`IF(${start}>${lastDay},"",MIN(EDATE(${start},${MONTHS_A_QUARTER})-1,${lastDay}))`,
    },
    known: {
      title: "Deals are known",
      format: "whole",
      cell: ({ until }) => f`IF(${firsts.closed}="",0,IF(${firsts.closed}<${until}+1,1,0))`,
    },
    won: { title: "Won", format: "money", cell: (line) => won(line) },
    registered: {
      title: "Of it registered",
      format: "money",
      cell: (line) => won(line, f`,${deals.column("registeredOn")},"<>"`),
    },
    price: {
      title: "At the sales price",
      format: "money",
      cell: ({ known, won: amount }) => atPrice(known, amount),
    },
    registeredPrice: {
      title: "Registered at it",
      format: "money",
      cell: ({ known, registered }) => atPrice(known, registered),
    },
  };
}

/** Money of requests, on the day it was paid, or, where there is none, of the latest change. */
function mdfColumns({ partner }: Model): PageColumns<QuarterKey, "mdfPaid" | "mdfDated"> {
  const money = ({ start, until }: Line, day: Formula, more: Formula) => {
    const rows = f`${mdf.column("partner")},${partner.criterion},${mdf.column("status")},"<>Declined",${day},">="&${start},${day},"<"&${until}+1${more}`;
    return f`SUMIFS(${mdf.column("verified")},${rows})+SUMIFS(${mdf.column("spent")},${rows},${mdf.column("verified")},"=")`;
  };
  return {
    mdfPaid: {
      title: "MDF by Paid on",
      format: "money",
      cell: (line) => money(line, mdf.column("paidOn"), f``),
    },
    mdfDated: {
      title: "MDF by Date",
      format: "money",
      cell: (line) => money(line, mdf.column("date"), f`,${mdf.column("paidOn")},"="`),
    },
  };
}

function kindColumns(
  { partner, inputs, firsts }: Model,
  year: Year,
): PageColumns<QuarterKey, (typeof EARNING_KINDS)[number]["id"]> {
  const share = (amount: FormulaCell, rate: Ref) => f`IF(OR(${amount}="",${rate}=""),"",${amount}*${rate})`;
  const period = rebates.column("period");
  const [margin, registration, rebate, ownMdf, services] = EARNING_KINDS.map(({ label }) => ({
    title: label,
    format: "money" as const,
  })) as [Title, Title, Title, Title, Title];
  return {
    margin: { ...margin, cell: ({ price }) => share(price, marginOf(inputs, year)) },
    registration: {
      ...registration,
      cell: ({ registeredPrice }) => share(registeredPrice, inputs.registration_discount.used),
    },
    rebate: {
      ...rebate,
      cell: ({ start }) => {
        const rows = f`${rebates.column("partner")},${partner.criterion},${period},">="&${start},${period},"<"&EDATE(${start},${MONTHS_A_QUARTER})`;
        const paid = rebates.column("rebatePaid");
        return f`IF(COUNTIFS(${rows},${paid},"<>")=0,"",SUMIFS(${paid},${rows}))`;
      },
    },
    mdf: {
      ...ownMdf,
      cell: ({ until, mdfPaid, mdfDated }) =>
        f`IF(${firsts.mdf}="","",IF(${firsts.mdf}<${until}+1,${mdfPaid}+${mdfDated},""))`,
    },
    services: {
      ...services,
      cell: (_, row) => {
        const { used } = servicesInput(inputs, year, row);
        return f`IF(${used}="","",${used})`;
      },
    },
  };
}

interface Title {
  title: string;
  format: "money";
}

function marginOf(inputs: Model["inputs"], year: Year): Ref {
  return (year === "now" ? inputs.partner_margin : inputs.partner_margin_last_year).used;
}

/** The input with the services of a quarter, 0 the first. */
function servicesInput(inputs: Model["inputs"], year: Year, quarter: number) {
  const key = `${year === "now" ? "services" : "last_services"}_q${quarter + 1}` as "services_q1";
  return inputs[key];
}
