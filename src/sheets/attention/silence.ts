import { PROSPECT_DAYS } from "../../domain/today/prospect-silence";
import { FEWEST_GAPS, LOOKED_AT, MET, QUIET_FROM } from "../../domain/today/their-acts";
import { answersTable } from "../../domain/shared/tables/capabilities-tables";
import {
  activitiesTable,
  certificatesTable,
  contactsTable,
} from "../../domain/shared/tables/relations-tables";
import type { PageColumn, PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { closedBetween, ofClass, sumOf } from "../portfolio/deals";
import { medianIn } from "../portfolio/median";
import { partners } from "../portfolio/targets";
import { ofPartner } from "../shared/deal-sums";
import { f, type Formula, type FormulaCell, joined } from "../shared/formula";
import { type ActKey, ACTS, type FallKey, type GapKey, GAPS, type Model, type SilenceKey } from "./model";

export const activities = tableCells(activitiesTable);
const certificates = tableCells(certificatesTable);
const answers = tableCells(answersTable);
const contacts = tableCells(contactsTable);

/** The last day of a table's rows that hold, before another; 0 without one. */
const lastOf = (...columns: readonly Formula[]) => f`IFERROR(SUMPRODUCT(MAX(${joined(columns, ",")})),0)`;

/** The last day before another on which the partner itself did something, as domain/today/their-acts.ts. */
function actBefore(name: FormulaCell, before: FormulaCell): Formula {
  const dated = (day: Formula | string, holds: Formula) => f`${holds}*(${day}<${before})*${day}`;
  const deal = f`(cam_deals[Partner]=${name})`;
  const theirs = f`${deal}*(cam_deals[Led by]<>"Vendor")`;
  const onDeals = lastOf(
    dated("cam_deals[Registered on]", deal),
    dated("cam_deals[Last activity]", theirs),
    dated("cam_deals[Closed on]", f`${theirs}*(cam_deals[Class]="Won")`),
  );
  const met = joined(
    MET.map((kind) => f`(${activities.column("kind")}="${kind}")`),
    "+",
  );
  const own = (table: { column: (field: "partner") => Formula }) => f`(${table.column("partner")}=${name})`;
  const others = [
    lastOf(dated(activities.column("date"), f`${own(activities)}*(${met})`)),
    lastOf(dated(certificates.column("passedOn"), own(certificates))),
    lastOf(dated(answers.column("assessedOn"), own(answers))),
  ];
  return f`INT(MAX(${joined([onDeals, ...others], ",")}))`;
}

/** How long each partner has been silent, and what is usual with it. */
export function silenceColumns(model: Model): PageColumns<SilenceKey, SilenceKey> {
  const { lines, inputs } = model;
  const asOf = inputs.as_of.used;
  const name = (row: number) => lines.name.at(0, row);
  type Column = PageColumn<SilenceKey>;
  const acts = Object.fromEntries(
    ACTS.map((number): [ActKey, Column] => [
      `act${number}`,
      {
        title: `Act ${number}`,
        format: "date",
        cell: (line, row) => {
          if (number === 1) return actBefore(name(row), f`(${asOf}+1)`);
          const after = line[`act${(number - 1) as (typeof GAPS)[number]}`];
          return f`IF(${after}=0,0,${actBefore(name(row), after)})`;
        },
      },
    ]),
  ) as Record<ActKey, Column>;
  const gaps = Object.fromEntries(
    GAPS.map((number): [GapKey, Column] => [
      `gap${number}`,
      {
        title: `Gap ${number}`,
        format: "whole",
        cell: (line) => {
          const [later, earlier] = [
            line[`act${number}`],
            line[`act${(number + 1) as (typeof ACTS)[number]}`],
          ];
          return f`IF(OR(${earlier}=0,${earlier}<${line.act1}-${LOOKED_AT}),"",${later}-${earlier})`;
        },
      },
    ]),
  ) as Record<GapKey, Column>;
  return {
    number: { title: "No.", format: "whole", cell: (_, row) => row + 1 },
    ...acts,
    ...gaps,
    usual: {
      title: "Usual gap",
      format: "tenths",
      cell: (line, row) => {
        const all = f`${line.gap1}:${line.gap6}`;
        return f`IF(OR(${lines.active.at(0, row)}=0,COUNT(${all})<${FEWEST_GAPS}),"",${medianIn(all)})`;
      },
    },
    days: {
      title: "Days silent",
      format: "whole",
      cell: ({ act1 }, row) => f`IF(OR(${lines.active.at(0, row)}=0,${act1}=0),"",MAX(0,${asOf}-${act1}))`,
    },
    redFrom: { title: "Red from", format: "tenths", cell: ({ usual }) => quietFrom("red", usual) },
    quiet: {
      title: "Quiet",
      look: "text",
      cell: ({ days, usual, redFrom }) =>
        f`IF(${days}="","",IF(${days}>=${redFrom},"Red",IF(${days}>=${quietFrom("yellow", usual)},"Yellow","Green")))`,
    },
    contact: {
      title: "Our last contact",
      format: "date",
      cell: (_, row) => {
        const before = (day: Formula, own: Formula) =>
          lastOf(f`(${own}=${name(row)})*(${day}<${asOf}+1)*${day}`);
        const talk = before(activities.column("date"), activities.column("partner"));
        const noted = before(contacts.column("lastContact"), contacts.column("partner"));
        return f`INT(MAX(${talk},${noted}))`;
      },
    },
  };
}

function quietFrom(colour: keyof typeof QUIET_FROM, usual: FormulaCell): Formula {
  const { days, gaps } = QUIET_FROM[colour];
  return f`MAX(${days},${gaps}*N(${usual}))`;
}

/** What was won in the three quarters that ended last, and how long a prospect has waited. */
export function fallColumns(model: Model): PageColumns<FallKey, FallKey> {
  const { lines, own, inputs, quarterStart } = model;
  const quarter = (title: string, months: number): PageColumn<FallKey> => ({
    title,
    format: "money",
    cell: (_, row) => {
      const criterion = lines.criterion.at(0, row);
      const [from, to] = [f`EDATE(${quarterStart},${months})`, f`(EDATE(${quarterStart},${months + 3})-1)`];
      return sumOf(ofPartner({ criterion }), ofClass("Won"), ...closedBetween(from, to));
    },
  });
  return {
    first: quarter("Three quarters ago", -9),
    second: quarter("Two quarters ago", -6),
    third: quarter("Last quarter", -3),
    falls: {
      title: "Falling",
      format: "whole",
      cell: ({ first, second, third }, row) => {
        const [active, since] = [lines.active.at(0, row), lines.since.at(0, row)];
        const known = f`OR(${since}="",N(${since})<=EDATE(${quarterStart},-12))`;
        return f`IF(AND(${active}=1,${known},ROUND(${first}-${second},9)>0,ROUND(${second}-${third},9)>0),1,0)`;
      },
    },
    waits: {
      title: "Prospect: days without a talk",
      format: "whole",
      cell: (_, row) => {
        const [place, since, talk] = [lines.row.at(0, row), lines.since.at(0, row), own.contact.at(0, row)];
        const status = f`IF(${place}="","",${partners.text("status", place)})`;
        const days = f`(${inputs.as_of.used}-IF(${talk}=0,INT(N(${since})),${talk}))`;
        const waited = f`IF(${days}<${PROSPECT_DAYS},"",${days})`;
        return f`IF(${status}<>"Prospect","",IF(AND(${talk}=0,${since}=""),${PROSPECT_DAYS},${waited}))`;
      },
    },
  };
}
