import { DEDUCTIONS, FULL_SHARE, LEAST_SIGNALS, MOST, TRIGGER_DAYS } from "../../domain/accounts/propensity";
import { LEAST_ACCOUNTS } from "../../domain/accounts/market";
import { accountsTable } from "../../domain/shared/tables/relations-tables";
import type { PageColumns } from "../kit/columns";
import { tableCells } from "../kit/table-cells";
import { escaped, f, type Formula } from "../shared/formula";
import { counting, ownDealsAt } from "./deal-lines";
import { COVERED_FROM, NOT_OPEN } from "./levels";
import type { AccountKey, CountedKey, Model } from "./model";

export const accountList = tableCells(accountsTable);
/** The place of each row of the list within it. */
export const LIST_ROW = "(ROW(cam_accounts[Account])-MIN(ROW(cam_accounts[Account]))+1)";

/** What the sheet has been given of each account: its name, and as much of it as the page has room for. */
export interface NamedAccount {
  name: string;
  label: string;
}

/** What is known of each account, whatever the product: of each column the last row that says something. */
export function accountLines(
  model: Model,
  named: readonly NamedAccount[],
): PageColumns<AccountKey, AccountKey> {
  const { accounts, partner, groups, sectors, inputs } = model;
  const day = inputs.as_of.used;
  const account = (row: number) => f`(${accountList.column("account")}=${accounts.name.at(0, row)})`;
  const own = (row: number) => f`(${accountList.column("partner")}=${partner.name})*${account(row)}`;
  const lastRow = (rows: Formula, said: Formula) => f`SUMPRODUCT(MAX(${rows}*(${said})*${LIST_ROW}))`;
  const filled = (field: Parameters<typeof accountList.column>[0]) => f`LEN(${accountList.column(field)})>0`;
  const last = (rows: Formula, field: Parameters<typeof accountList.column>[0]) => {
    const found = lastRow(rows, filled(field));
    return f`IF(${found}=0,"",${accountList.at(field, found)})`;
  };
  return {
    number: { title: "Account", cell: (_, row) => row + 1 },
    name: { title: "Name", cell: (_, row) => named[row]!.name },
    label: { title: "On the page", cell: (_, row) => named[row]!.label },
    criterion: { title: "Criterion", cell: ({ name }) => f`"="&${escaped(f`${name}`)}` },
    sector: { title: "Sector", cell: (_, row) => last(account(row), "sector") },
    size: { title: "Size", cell: (_, row) => last(account(row), "size") },
    group: {
      title: "Neighbours",
      cell: ({ sector, size }) => {
        const found = f`IFERROR(MATCH(${escaped(f`${sector}&"|"&${size}`)},${groups.key},0),1)`;
        const enough = (row: Formula) => f`INDEX(${groups.of},${row})>=${LEAST_ACCOUNTS}`;
        return f`IF(AND(${sector}<>"",${enough(found)}),${found},IF(${enough(f`1`)},1,""))`;
      },
    },
    groupRow: { title: "Their row", cell: ({ group }) => f`IF(${group}="",1,${group})` },
    near: {
      title: "Points an account of them",
      cell: ({ group }) => f`IF(${group}="",0,${MOST.neighbours / FULL_SHARE}/INDEX(${groups.of},${group}))`,
    },
    usual: {
      title: "Row of what it is worth",
      cell: ({ sector }) => f`IFERROR(MATCH(${escaped(f`${sector}`)},${sectors.name},0)+1,1)`,
    },
    relationship: { title: "Relationship", cell: (_, row) => last(own(row), "relationship") },
    triggerRow: {
      title: "Row of the trigger",
      cell: (_, row) => lastRow(own(row), f`(${filled("triggerKind")})+(${filled("trigger")})>0`),
    },
    trigger: {
      title: "Trigger",
      format: "date",
      cell: ({ triggerRow }) => f`IF(${triggerRow}=0,"",${accountList.number("trigger", triggerRow)})`,
    },
    asked: {
      title: "Trigger within its days",
      cell: ({ triggerRow, trigger }) => {
        const soon = f`IF(AND(${trigger}>=${day},${trigger}<${day}+${TRIGGER_DAYS + 1}),1,0)`;
        return f`IF(${triggerRow}=0,"",IF(${accountList.at("triggerKind", triggerRow)}="None",0,IF(${trigger}="","",${soon})))`;
      },
    },
    complaint: {
      title: "Complaint",
      cell: (_, row) => f`IF(${last(own(row), "complaint")}="Yes",1,0)`,
    },
    priority: {
      title: "Priority sector",
      cell: ({ sector }) => {
        const asked = f`SUBSTITUTE(SUBSTITUTE(";"&${model.priorities}&";","; ",";")," ;",";")`;
        const found = f`SEARCH(${escaped(f`";"&${sector}&";"`)},${asked})`;
        return f`IF(OR(${sector}="",${model.priorities}=""),"",IF(ISNUMBER(${found}),1,0))`;
      },
    },
    deals: {
      title: "The partner's deals",
      cell: (_, row) => f`SUMPRODUCT(${counting(ownDealsAt(model, row))})`,
    },
    step: {
      title: "Next step",
      cell: (_, row) =>
        f`IF(COUNTIFS(${accountList.column("partner")},${partner.criterion},${accountList.column("account")},${accounts.criterion.at(0, row)},${accountList.column("nextStep")},"?*")>0,1,0)`,
    },
    ...countedColumns(model),
  };
}

/** What the signals of an account come to, and how much of it is covered. */
function countedColumns({ matrix }: Model): PageColumns<AccountKey, CountedKey> {
  return {
    signals: {
      title: "Signals known",
      cell: ({ group, relationship, asked, priority }) =>
        f`1+COUNT(${group},${relationship},${asked},${priority})`,
    },
    points: {
      title: "Points",
      cell: ({ relationship, asked, priority }) =>
        f`IF(${relationship}="",0,${MOST.relationship}*(N(${relationship})-1)/4)+${MOST.trigger}*N(${asked})+${MOST.priority}*N(${priority})`,
    },
    most: {
      title: "Points at most",
      cell: ({ group, relationship, asked, priority }) =>
        f`${MOST.together}+IF(${group}="",0,${MOST.neighbours})+IF(${relationship}="",0,${MOST.relationship})+IF(${asked}="",0,${MOST.trigger})+IF(${priority}="",0,${MOST.priority})`,
    },
    scale: { title: "Score a point", cell: ({ most }) => f`100/${most}` },
    base: {
      title: "Score of every product",
      cell: ({ points, scale, complaint }) => f`${points}*${scale}-${DEDUCTIONS.complaint}*${complaint}`,
    },
    openBelow: {
      title: "Likely below this standing",
      cell: ({ signals }) => f`IF(${signals}<${LEAST_SIGNALS},0,${NOT_OPEN})`,
    },
    covered: {
      title: "Covered",
      cell: (_, row) => f`COUNTIFS(${matrix.standing[row]!},">=${COVERED_FROM}")`,
    },
    unsuited: {
      title: "Not suitable",
      cell: (_, row) => f`COUNTIFS(${matrix.position[row]!},"Not suitable")`,
    },
    open: {
      title: "Whitespace",
      cell: (_, row) => f`IF(COUNTIFS(${matrix.standing[row]!},"<${NOT_OPEN}")>0,1,0)`,
    },
  };
}
