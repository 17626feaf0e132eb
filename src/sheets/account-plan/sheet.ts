import { INSTALLED_MONTHS, LOST_MONTHS } from "../../domain/accounts/account-data";
import { learnedInputs } from "../../domain/accounts/account-inputs";
import { MOST_TARGETS } from "../../domain/accounts/account-summary";
import type { Chances } from "../../domain/accounts/targets";
import type { SerialDate } from "../../domain/shared/serial-date";
import { BAND_FROM, BANDS } from "../../domain/accounts/propensity";
import { type CalculationBlock, labelColumn } from "../shared/calculation-block";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import type { InputValues } from "../shared/day-inputs";
import { escaped, f, quoted } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { partnerLines } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText, shortMoneyText } from "../shared/words";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { accountLines } from "./account-lines";
import { accountChecks } from "./checks";
import { accountPlanDefinition } from "./definition";
import { basisLines, marketLines, type MarketTable } from "./market-block";
import { matrixBlocks } from "./matrix";
import { createModel, FIRST_ACCOUNTS, type MatrixKey, type Model, PRODUCTS_ACROSS } from "./model";
import { fittedName, LEGEND, putMap, putTargets, RULE, AT, WIDTHS } from "./page-blocks";
import { candidateLines, firstTargets, reasons, targetLines } from "./target-lines";
import { dealLines, lineCounts, linesFor, type StageCounts, stageLines, wordLines } from "./deal-lines";
import { LEVELS } from "./levels";
import { accountListRows } from "./list-rows";
import { restLines, totalLines, type Rest } from "./totals";

export interface AccountPlanSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** In the order in which they stand on the page. */
  accounts: readonly string[];
  products: readonly string[];
  chances: Chances;
  market: MarketTable;
  rest: Rest;
  /** The partner's rows of the list about products, the stages of Setup by class, and the words of refusal that deals have. */
  listRows: number;
  stages: StageCounts & { all: number };
  words: number;
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** What may be added before the sheet has to be built again. */
const SPARE = { rows: 40, stages: 3, ofAClass: 1, words: 1 } as const;

type Settings = Readonly<Record<"currency" | "companyName" | "asOf" | "prioritySectors", Ref>>;

/** A partner's accounts by products, what may be sold next, and the ten to talk through: native formulas over deals and list. */
export function accountPlanSheet(input: AccountPlanSheetInput): SheetPlan {
  const {
    partner,
    asOf,
    accounts,
    products,
    market,
    values,
    chances,
    tables = tablesOf(accountPlanDefinition),
  } = input;
  const page = new Page({
    kind: accountPlanDefinition.kind,
    subject: { partner },
    title: wholeTitle(accountPlanDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf", "currency", "companyName", "prioritySectors");
  const model = createModel({
    accounts: accounts.length,
    products: products.length,
    groups: market.groups.length,
    sectors: market.sectors.length,
    listRows: input.listRows + SPARE.rows,
    stages: input.stages.all + SPARE.stages,
    lines: linesWithSpare(input),
  });
  page.head(headOf(model, settings));
  putPages(page, model, products);
  const learned = learnedInputs(chances);
  page.inputs(
    model.inputs,
    {
      as_of: asOfLine(settings, "Deals, registrations and triggers count as of this day."),
      chance_high: { assumption: learned.chance_high },
      chance_medium: { assumption: learned.chance_medium },
      chance_low: { assumption: learned.chance_low },
    },
    values,
    { default: AT.account, override: AT.product, used: AT.expected, source: 3 },
  );
  putCalculations(page, model, input, settings);
  return page
    .checks(accountChecks(model, tables), {
      all: model.checks.all,
      legend: "Type positions, values and next steps in the table Accounts; this page follows.",
      legendColumns: [1, 3, 5, 7],
    })
    .results(() => resultsOf(model))
    .build({ asOf }, { label: 1, key: 2, value: 3, note: 5 });
}

function linesWithSpare({ stages, words }: AccountPlanSheetInput): number {
  const { open, won, lost } = stages;
  const more = SPARE.ofAClass;
  return linesFor({ open: open + more, won: won + more, lost: lost + more }, words + SPARE.words);
}

/** First the map and the ten side by side; behind it why these ten, and the whole map where it is larger. */
function putPages(page: Page, model: Model, products: readonly string[]): void {
  const { accounts, targets } = model;
  const lines = { refs: targets, usedWhen: "line" } as const;
  const { rows } = accounts.name;
  const shown = Math.min(FIRST_ACCOUNTS, rows);
  const map = (first: number, count: number) => ({ model, labels: products, first, accounts: count });
  page
    .block((sheet, row) => {
      sheet
        .put(row, AT.map, "Accounts by products", "heading")
        .shade(row, AT.map + 1, AT.map + PRODUCTS_ACROSS, "heading")
        .put(row, AT.right, "Ten to talk through before anybody registers", "heading")
        .shade(row, AT.right + 1, AT.expected, "heading");
      const below = Math.max(
        putMap(sheet, row + 1, map(0, shown)),
        putTargets(sheet, row + 1, lines, firstTargets(model)),
      );
      const rule = f`${quoted(`${RULE} Neighbours and what goes together: as of `)}&${longDateText(model.basis.day)}&"."`;
      sheet.put(below, AT.map, LEGEND, "smallNote").put(below + 1, AT.map, rule, "smallNote");
      return below + 2;
    })
    .endPage()
    .block((sheet, row) => {
      sheet.put(row, 1, "Why these ten", "heading").shade(row, 2, AT.expected, "heading");
      sheet.height(row + 1, 46);
      return putTargets(sheet, row + 1, lines, reasons(model));
    });
  if (rows <= shown && products.length <= PRODUCTS_ACROSS) return;
  for (let first = 0; first < products.length; first += PRODUCTS_ACROSS)
    page.endPage().block((sheet, row) => {
      const last = Math.min(first + PRODUCTS_ACROSS, products.length);
      sheet
        .put(row, 1, `All accounts here, products ${first + 1} to ${last}`, "heading")
        .shade(row, 2, AT.map + PRODUCTS_ACROSS, "heading");
      return putMap(sheet, row + 1, map(first, rows));
    });
}

function putCalculations(
  page: Page,
  model: Model,
  { partner, accounts, products, market, rest }: AccountPlanSheetInput,
  settings: Settings,
): void {
  const { targets, candidates } = model;
  const named = accounts.map((name) => ({ name, label: fittedName(name, AT.account) }));
  page
    .calculate("Partner", (block) => {
      partnerLines(block, model.partner, partner);
      const from = (months: number) => f`EDATE(${model.inputs.as_of.used}+1,-${months})`;
      block
        .single("Won since is installed", model.days.installed, from(INSTALLED_MONTHS), "date")
        .single("Lost since counts", model.days.lost, from(LOST_MONTHS), "date")
        .single("Priority sectors", model.priorities, f`${settings.prioritySectors}&""`);
    })
    .calculate("Products", (block) => productLines(block, model, products))
    .calculate("All partners' accounts that have something of ours, when this was built", (block) =>
      marketLines(block, model, market, products),
    )
    .calculate("What that was counted of", (block) => basisLines(block, model, market))
    .calculateList("Accounts", { refs: model.accounts }, accountLines(model, named))
    .calculateList("Stages", { refs: model.stages }, stageLines(model))
    .calculateList("Registrations of a status that protects nothing", { refs: model.words }, wordLines(model))
    .calculate("How many lines they take", (block) => lineCounts(block, model))
    .calculateList("What deals count for in their cells", { refs: model.lines }, dealLines(model))
    .calculate("What a cell's deals and list count for together", (block) => levelLines(block, model))
    .calculateList(
      "The list's rows about products",
      { refs: model.list, usedWhen: "row" },
      accountListRows(model),
    )
    .calculations(...matrixBlocks(model, accounts, products))
    .calculateList("The three best of each account", { refs: candidates }, candidateLines(model))
    .calculateList("The ten to talk through", { refs: targets, usedWhen: "line" }, targetLines(model))
    .calculate("Accounts without a line here", (block) => restLines(block, model, rest))
    .calculate("All accounts", (block) => totalLines(block, model));
}

function levelLines(block: CalculationBlock, { levels, bands, inputs }: Model): void {
  const { chance_high, chance_medium, chance_low } = inputs;
  const chances = { High: chance_high, Medium: chance_medium, Low: chance_low };
  const ascending = BANDS.toReversed();
  block
    .list([
      labelColumn(LEVELS.map(({ position }) => position)),
      { ref: levels.from, content: (down) => LEVELS[down]!.from, format: "whole" },
      { ref: levels.position, content: (down) => LEVELS[down]!.position },
      { ref: levels.sign, content: (down) => LEVELS[down]!.sign },
    ])
    .list([
      labelColumn(ascending),
      { ref: bands.from, content: (down) => BAND_FROM[ascending[down]!], format: "whole" },
      { ref: bands.chance, content: (down) => f`${chances[ascending[down]!].used}`, format: "percent" },
    ]);
}

function productLines(block: CalculationBlock, { products }: Model, names: readonly string[]): void {
  const price = (index: number) => {
    const cell = f`INDEX(cam_products[List price],MATCH(${escaped(products.name.at(index))},cam_products[Product],0))`;
    return f`IFERROR(IF(ISNUMBER(${cell}),${cell},""),"")`;
  };
  block
    .across("Number", products.number, (index) => index + 1, "whole")
    .across("Product", products.name, (index) => names[index]!)
    .across("On the page", products.label, (index) => fittedName(names[index]!, AT.product))
    .across("Criterion", products.criterion, (index) => f`"="&${escaped(products.name.at(index))}`)
    .across("List price", products.listPrice, price, "money");
}

/** Totals, the matrix, and the ten from the first down. */
function resultsOf({
  totals,
  matrix,
  targets,
  accounts,
  products,
  basis,
  checks,
}: Model): Readonly<Record<string, Ref>> {
  const whole = (key: MatrixKey) => {
    const [first] = matrix[key];
    const { row, column } = first!.box;
    return new Ref(key, products.name.columns, accounts.name.rows).place(row, column);
  };
  return {
    whitespace_value: totals.value,
    coverage: totals.coverage,
    whitespace_accounts: totals.accounts,
    next_step_share: totals.stepShare,
    accounts: accounts.name,
    products: products.name,
    positions: whole("position"),
    propensity: whole("score"),
    values: whole("value"),
    target_accounts: targets.account,
    target_products: targets.product,
    target_bands: targets.band,
    target_values: targets.value,
    target_expected: targets.expected,
    expected: totals.expected,
    shares_as_of: basis.day,
    shares_moved: basis.moved,
    check: checks.all,
  };
}

function headOf(model: Model, settings: Settings): Parameters<Page["head"]>[0] {
  const { partner, inputs, totals, targets, rest, accounts } = model;
  const money = (amount: Ref) => shortMoneyText(f`N(${amount})`, settings.currency);
  const by = f`IF(${settings.companyName}="",""," by "&${settings.companyName})`;
  const first = targets.accountShown.fixed(0);
  const begin = f`IF(${first}="","Nothing is known well enough to begin with: add sectors, relationships and triggers.","Begin with "&${first}&": "&${targets.productShown.fixed(0)}&", "&${shortMoneyText(targets.expected.fixed(0), settings.currency)}&" expected.")`;
  const worth = f`IF(${totals.value}="","",", worth "&${money(totals.value)})`;
  return {
    title: f`${partner.name}&": where the next deals come from"`,
    subtitle: f`"Prepared for "&${partner.name}&${by}&", "&${longDateText(inputs.as_of.used)}&IF(${rest.accounts}=0,"","  ·  "&ROWS(${accounts.name})&" of "&(ROWS(${accounts.name})+${rest.accounts})&" accounts")`,
    cards: cardsOf(model, money),
    message: f`IF(${totals.accounts}=0,"No whitespace: add accounts that we do not know.",${countedText(totals.accounts, "account has", "accounts have")}&" whitespace"&${worth}&". "&${begin})`,
  };
}

function cardsOf(
  { totals, targets }: Model,
  money: (amount: Ref) => ReturnType<typeof shortMoneyText>,
): FigureCard[] {
  return [
    {
      columns: [1, 2],
      label: "Whitespace",
      value: f`IF(${totals.value}="","Not known",${money(totals.value)})`,
      note: f`"in "&${countedText(totals.accounts, "account", "accounts")}`,
    },
    {
      columns: [3, 6],
      label: "With a next step",
      value: f`${totals.stepped}&" of "&${totals.accounts}`,
      note: "accounts with whitespace",
    },
    {
      columns: [7, AT.account],
      label: "Covered",
      value: f`IF(${totals.coverage}="","–",ROUND(100*N(${totals.coverage}),0)&" %")`,
      note: "installed, open or registered",
    },
    {
      columns: [AT.product, AT.expected],
      label: `Expected of ${MOST_TARGETS}`,
      value: money(totals.expected),
      note: f`"from "&${countedText(f`COUNT(${targets.line})`, "target", "targets")}`,
    },
  ];
}
