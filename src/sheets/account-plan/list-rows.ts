import { NOT_IN_FORCE } from "../../domain/accounts/positions";
import { dealsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { credits, has } from "../shared/deal-sums";
import { escaped, f, type Formula, holdsOneOf } from "../shared/formula";
import type { CellRef } from "../shared/reference";
import { accountList, LIST_ROW } from "./account-lines";
import { counting } from "./deal-lines";
import { WEIGHT } from "./levels";
import type { ListKey, Model } from "./model";

const deals = tableCells(dealsTable);
const stages = tableCells(stagesTable);
/** More than there are products: an account and a product as one number. */
const ACCOUNT_STEP = 1000;

/** The cell of an account's row and a product's column. */
export const cellNumber = (row: number, index: number): number => (row + 1) * ACCOUNT_STEP + index + 1;

/** 1 for each row of the list that is about a product of the partner's. */
export function productRows({ partner }: Model): Formula {
  return f`(${accountList.column("partner")}=${partner.name})*(LEN(${accountList.column("product")})>0)`;
}

/** The partner's rows about products: what was typed of each cell, and what the deal is that a row names by its ID. */
export function accountListRows(model: Model): PageColumns<ListKey, ListKey> {
  const { inputs, days, accounts, products, partner } = model;
  const day = inputs.as_of.used;
  const rows = productRows(model);
  return {
    number: { title: "Number", always: true, cell: (_, row) => row + 1 },
    row: {
      title: "Row of Accounts",
      always: true,
      cell: ({ number }) =>
        f`IF(${number}>SUMPRODUCT(${rows}),"",SUMPRODUCT(LARGE(${rows}*${LIST_ROW},${number})))`,
    },
    cell: {
      title: "Cell",
      cell: ({ row }) =>
        f`IFERROR(MATCH(${escaped(accountList.text("account", row))},${accounts.name},0)*${ACCOUNT_STEP}+MATCH(${escaped(accountList.text("product", row))},${products.name},0),0)`,
    },
    ended: {
      title: "In use from",
      format: "date",
      cell: ({ row }) => {
        const ended = accountList.at("endedOn", row);
        return f`IF(AND(ISNUMBER(${ended}),${ended}<${day}+1),INT(${ended})+1,0)`;
      },
    },
    before: {
      title: "Won before that",
      cell: ({ row, ended }) => {
        const won = [
          has("Partner", f`${partner.criterion}`),
          has("Account", f`"="&${escaped(accountList.text("account", row))}`),
          has("Product", f`"="&${escaped(accountList.text("product", row))}`),
          has("Stage", f`${model.stages.criterion}`),
          has("Closed on", f`">="&${days.installed}`),
          has("Closed on", f`"<"&${ended}`),
        ];
        return f`IF(${ended}=0,0,SUMPRODUCT((${counting(won)}-${counting([...won, credits])})*${model.stages.won}))`;
      },
    },
    typed: {
      title: "Typed",
      cell: ({ row, ended }) => {
        const position = accountList.at("position", row);
        const counts = f`OR(AND(${position}="Installed",${ended}=0),${holdsOneOf(position, ["Competitor", "Not suitable"])})`;
        return f`IF(${counts},${position},"Whitespace")`;
      },
    },
    value: { title: "Value", format: "money", cell: ({ row }) => accountList.number("estimatedValue", row) },
    valued: { title: "Cell with a value", cell: ({ cell, value }) => f`IF(${value}="","",${cell})` },
    ...dealColumns(model),
  };
}

/** The deal that a row names by its ID: where it stands, and what it counts for with what was typed. */
function dealColumns({
  inputs,
  days,
  partner,
}: Model): PageColumns<ListKey, "deal" | "class" | "refused" | "state" | "weight"> {
  const day = inputs.as_of.used;
  return {
    deal: {
      title: "Row of Deals",
      cell: ({ row }) => {
        const id = accountList.text("dealId", row);
        return f`IF(${id}="",0,IFERROR(MATCH(${escaped(id)},${deals.column("dealId")},0),0))`;
      },
    },
    class: {
      title: "Class",
      cell: ({ deal }) => {
        const found = f`INDEX(${stages.column("class")},MATCH(${escaped(deals.text("stage", deal))},${stages.column("stage")},0))`;
        return f`IF(${deal}=0,"",IF(${deals.at("partner", deal)}=${partner.name},IFERROR(${found}&"",""),""))`;
      },
    },
    refused: {
      title: "Refused",
      cell: ({ deal }) =>
        f`IF(${deal}=0,FALSE,${holdsOneOf(deals.at("registrationStatus", deal), NOT_IN_FORCE)})`,
    },
    state: {
      title: "State",
      cell: ({ deal, ended, refused, class: dealClass }) => {
        const [since, ends] = [deals.at("registeredOn", deal), deals.at("registrationEnds", deal)];
        const registered = f`AND(ISNUMBER(${since}),${since}<${day}+1,OR(${ends}="",${ends}>=${day}),NOT(${refused}))`;
        const closed = deals.at("closedOn", deal);
        const within = (start: Formula) => f`AND(ISNUMBER(${closed}),${closed}>=${start},${closed}<${day}+1)`;
        const won = f`IF(AND(N(${deals.at("amount", deal)})>=0,${within(f`MAX(${days.installed},${ended})`)}),"Installed","")`;
        const lost = f`IF(${within(f`${days.lost}`)},"Lost","")`;
        return f`IF(${dealClass}="","",IF(${dealClass}="Open",IF(${registered},"Registered","Opportunity"),IF(${dealClass}="Won",${won},${lost})))`;
      },
    },
    weight: {
      title: "Counts for",
      format: "whole",
      cell: ({ typed, state, before }) => {
        const of = (cell: CellRef, words: Readonly<Record<string, number>>) =>
          Object.entries(words).reduceRight(
            (otherwise, [word, weight]) => f`IF(${cell}="${word}",${weight},${otherwise})`,
            f`0`,
          );
        const { installed, competitor, notSuitable, registered, opportunity, lost } = WEIGHT;
        const said = of(typed, { Installed: installed, Competitor: competitor, "Not suitable": notSuitable });
        const dealt = of(state, {
          Registered: registered,
          Opportunity: opportunity,
          Installed: installed,
          Lost: lost,
        });
        return f`${said}+${dealt}-${installed}*${before}`;
      },
    },
  };
}
