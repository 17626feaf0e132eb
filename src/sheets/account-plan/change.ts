import { readAccountData, type AccountData } from "../../domain/accounts/account-data";
import type { ChanceKey } from "../../domain/accounts/account-inputs";
import { accountPlan, type AccountPlan } from "../../domain/accounts/account-plan";
import { accountSummary, bestProducts } from "../../domain/accounts/account-summary";
import { NOT_IN_FORCE } from "../../domain/accounts/positions";
import { marketBasis, type MarketBasis } from "../../domain/accounts/market";
import { mergedAccountRows } from "../../domain/accounts/merged-rows";
import { rowsOf } from "../../domain/partner-home/partner-work";
import { readSettings } from "../../domain/program/settings";
import { DEFAULT_STAGES, type TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { partnersTable, settingsTable, stagesTable } from "../../domain/shared/tables/catalogue";
import { accountsTable, type AccountRow } from "../../domain/shared/tables/relations-tables";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { dayValues, type InputValues } from "../shared/day-inputs";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { accountPlanDefinition } from "./definition";
import { marketTable } from "./market-block";
import { MOST_ACCOUNTS, MOST_PRODUCTS } from "./model";
import { accountPlanSheet, type AccountPlanSheetInput } from "./sheet";

export interface AccountPlanForm {
  partner: string;
  asOf: SerialDate;
  /** Rows of `cam_accounts` that are new, or what was edited of those that exist. */
  rows?: readonly Partial<AccountRow>[];
  /** What is typed over the chances; absent keeps what the sheet has. */
  chances?: Readonly<Partial<Record<ChanceKey, number | null>>>;
}

/** Writes rows of `cam_accounts` alone. */
export function accountRowsChange(
  source: TableSource,
  label: string,
  rows: readonly Partial<AccountRow>[],
): ChangeSet {
  return {
    label,
    tables: mergeChanges([...sheetSetup(source, accountPlanDefinition), changeTable(accountsTable, rows)]),
    sheets: [],
  };
}

/** Builds a partner's account plan over the rows that it has, those given among them. */
export function accountPlanChange(source: TableSource, form: AccountPlanForm): ChangeSet {
  const { partner, asOf, rows = [], chances = {} } = form;
  const { settings } = readSettings(source.table(settingsTable).rows);
  const data = readAccountData(source);
  const name =
    source.table(partnersTable).rows.find((row) => nameKey(row.partner) === nameKey(partner))?.partner ??
    partner;
  const all = mergedAccountRows(data.rows, rows);
  const plan = accountPlan({ ...data, rows: all }, name, asOf);
  const listRows = rowsOf(all, name).filter(({ product }) => product).length;
  if (!plan.accounts.length || !plan.products.length)
    throw new Error(
      `${name} has no ${plan.accounts.length ? "product" : "account"} yet. Nothing was written: paste a list of accounts, or import deals that name some.`,
    );
  return {
    label: `Build ${accountPlanDefinition.label.toLowerCase()} of ${name}`,
    tables: mergeChanges([
      ...sheetSetup(source, accountPlanDefinition),
      ...(rows.length ? [changeTable(accountsTable, rows)] : []),
    ]),
    sheets: [
      accountPlanSheet(
        sheetInput(
          plan,
          { ...dayValues(settings, asOf), ...inputsOf(chances) },
          {
            tables: tablesRead(source, accountPlanDefinition),
            listRows,
            stages: stageCounts(source),
            words: refusals(data),
            basis: marketBasis({ ...data, rows: all }, asOf),
          },
        ),
      ),
    ],
  };
}

const inputsOf = (chances: NonNullable<AccountPlanForm["chances"]>): InputValues =>
  Object.fromEntries(Object.entries(chances).map(([key, value]) => [`in_${key}`, value]));

function sheetInput(
  plan: AccountPlan,
  values: InputValues,
  {
    tables,
    basis,
    ...room
  }: { basis: MarketBasis } & Required<Pick<AccountPlanSheetInput, "tables">> &
    Pick<AccountPlanSheetInput, "listRows" | "stages" | "words">,
) {
  const { partner, asOf, chances, market } = plan;
  const products = bestProducts(plan.accounts, plan.products, MOST_PRODUCTS);
  const shown = plan.accounts.slice(0, MOST_ACCOUNTS);
  const all = accountSummary(plan.accounts, plan.targets);
  const kept = new Set(products.map(nameKey));
  const here = accountSummary(
    shown.map((each) => ({ ...each, cells: each.cells.filter(({ product }) => kept.has(nameKey(product))) })),
    plan.targets,
  );
  const sectors = new Map(
    plan.accounts.flatMap(({ facts: { sector } }) => (sector === null ? [] : [[nameKey(sector), sector]])),
  );
  return {
    partner,
    asOf,
    values,
    chances,
    accounts: shown.map(({ account }) => account),
    products,
    market: marketTable({ market, asOf, basis }, products, [...sectors.values()]),
    rest: {
      accounts: plan.accounts.length - shown.length,
      value:
        all.whitespaceValue === here.whitespaceValue
          ? null
          : (all.whitespaceValue ?? 0) - (here.whitespaceValue ?? 0),
      covered: all.covered - here.covered,
      suitable: all.suitable - here.suitable,
      open: all.accounts - here.accounts,
      stepped: all.withStep - here.withStep,
    },
    ...room,
    tables,
  };
}

/** Setup's stages, or those that it is about to have. */
function stageCounts(source: TableSource): AccountPlanSheetInput["stages"] {
  const own = source.table(stagesTable).rows;
  const rows = own.length ? own : DEFAULT_STAGES;
  const of = (dealClass: string) => rows.filter((row) => row.class === dealClass).length;
  return { all: rows.length, open: of("Open"), won: of("Won"), lost: of("Lost") };
}

/** How many words of a status that protects nothing the deals have. */
function refusals({ deals }: AccountData): number {
  const words = new Set(deals.all.map(({ deal }) => nameKey(deal.registrationStatus ?? null)));
  return NOT_IN_FORCE.filter((word) => words.has(word)).length;
}
