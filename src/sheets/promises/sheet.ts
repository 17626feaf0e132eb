import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";
import type { InputValues } from "../shared/day-inputs";
import { f, type Formula } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { partnerLines, partnerText } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { putSignatures } from "../shared/signatures";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText } from "../shared/words";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { promiseChecks } from "./checks";
import { promisesDefinition } from "./definition";
import { type Capacity, createModel, type Model } from "./model";
import { countLine, countLines, issuePlaces, linePlaces, movedPlaces, slotColumns } from "./order";
import { issueColumns, movedColumns, promiseColumns } from "./page-lists";

const WIDTHS = [2, 12, 10, 28, 16, 12, 10, 28, 16] as const;
const COLUMN = { ours: [1, 4], theirs: [5, 8], what: 3, owner: 4 } as const;
const LEAST_HEIGHT = 19;
/** Points of lines that paper takes below the verdict, and on a page of their own, at any scale. */
const [FIRST_LINES, FURTHER_LINES] = [300, 440];

export interface PromisesSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  capacity: Capacity;
  /** The longest promise and the longest name: every line has room for them. */
  longest?: { commitment: string; owner: string };
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** What both sides promised, to hand over and to sign: native formulas over Commitments. */
export function promisesSheet({
  partner,
  asOf,
  values,
  capacity,
  longest = { commitment: "", owner: "" },
  tables = tablesOf(promisesDefinition),
}: PromisesSheetInput): SheetPlan {
  const page = new Page({
    kind: promisesDefinition.kind,
    subject: { partner },
    title: wholeTitle(promisesDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf", "companyName");
  const model = createModel(capacity);
  const { lines, issues, moved, checks, inputs } = model;
  const ourselves = f`IF(${settings.companyName}="","For us",${settings.companyName})`;
  const height = heightOf(longest);
  const [firstPage, furtherPage] = [FIRST_LINES, FURTHER_LINES].map((points) => Math.floor(points / height));
  const fills = (list: Ref) => list.rows > furtherPage!;
  page
    .head(headOf(model, settings.companyName))
    .list({ refs: lines }, promiseColumns(model), {
      heading: "What we promised each other",
      titleLines: 1,
      rowsAPage: firstPage!,
    })
    .block((sheet, row) =>
      putSignatures(sheet, row, [
        { columns: COLUMN.ours, who: ourselves },
        { columns: COLUMN.theirs, who: f`${model.partner.name}` },
      ]),
    )
    .endPage()
    .list({ refs: issues, usedWhen: "position" }, issueColumns(model), {
      heading: "In the way, the oldest first",
      rowsAPage: furtherPage!,
    });
  if (fills(moved.position)) page.endPage();
  page.list({ refs: moved, usedWhen: "position" }, movedColumns(), {
    heading: "Promised for another day before",
    rowsAPage: furtherPage!,
  });
  if (fills(moved.position)) page.endPage();
  page.inputs(inputs, { as_of: asOfLine(settings, "The day from which a promise is late.") }, values, {
    default: 3,
    override: 4,
    used: 5,
    source: 6,
  });
  setHeights(page, model, height);
  putCalculations(page, model, partner);
  return page
    .checks(promiseChecks(model, tables), {
      all: checks.all,
      legend: "Change promises in Commitments; this page follows.",
      legendColumns: [1, 3, 4, 6],
    })
    .results(resultsOf(model))
    .build({ asOf }, { label: 3, key: 4, value: 5, note: 7 });
}

/** Every line has room for the longest promise. */
function heightOf({ commitment, owner }: NonNullable<PromisesSheetInput["longest"]>): number {
  const of = (text: string, column: number) =>
    wrappedText(text, innerWidth({ columnWidths: WIDTHS }, column)).lines;
  const most = Math.max(1, of(commitment, COLUMN.what), of(owner, COLUMN.owner));
  return Math.max(LEAST_HEIGHT, Math.ceil(linesHeight(most)) + 2);
}

function setHeights({ sheet }: Page, { lines, issues, moved }: Model, height: number): void {
  for (const { box } of [lines.oursWhat, issues.what, moved.what])
    for (let row = box.row; row < box.row + box.rows; row += 1) sheet.height(row, height);
}

function putCalculations(page: Page, model: Model, partner: string): void {
  const { slots, lines, issues, moved } = model;
  page
    .calculate("Partner", (block) => {
      partnerLines(block, model.partner, partner);
      countLine(block, model);
    })
    .calculateList("Promises and issues in the order of the table", { refs: slots }, slotColumns(model))
    .calculate("Kept and late", (block) => countLines(block, model))
    .calculateList("Lines of the page", { refs: lines }, linePlaces(model))
    .calculateList("Issues", { refs: issues, usedWhen: "position" }, issuePlaces(model))
    .calculateList("Given another day", { refs: moved, usedWhen: "position" }, movedPlaces(model));
}

function resultsOf({ counts, lines, checks }: Model): Readonly<Record<string, Ref>> {
  return {
    our_promises: counts.ourMade,
    our_kept: counts.ourKept,
    our_late: counts.ourLate,
    our_keep_rate: counts.ourRate,
    their_promises: counts.theirMade,
    their_kept: counts.theirKept,
    their_late: counts.theirLate,
    their_keep_rate: counts.theirRate,
    keep_rate: counts.rate,
    open_issues: counts.issues,
    our_lines: lines.oursWhat,
    our_states: lines.oursState,
    their_lines: lines.theirsWhat,
    their_states: lines.theirsState,
    check: checks.all,
  };
}

function headOf(model: Model, companyName: Ref): Parameters<Page["head"]>[0] {
  const { partner, inputs, counts } = model;
  const late = f`${counts.ourLate}+${counts.theirLate}`;
  const kept = (who: string, made: Ref, own: Ref, late: Ref): Formula =>
    f`"${who} kept "&${own}&" of "&(${own}+${late})&IF(${made}>${own}+${late},", "&(${made}-${own}-${late})&" to come","")`;
  const by = f`IF(${companyName}="",""," by "&${companyName})`;
  return {
    title: f`${partner.name}&": what we promised each other"`,
    subtitle: f`"Prepared for "&${partner.name}&${by}&", "&${longDateText(inputs.as_of.used)}&"  ·  "&${partnerText(partner, "CAM", "Unassigned")}`,
    cards: cardsOf(model),
    message: f`IF(${counts.ourMade}+${counts.theirMade}=0,"No promise is recorded: today the list begins.",${kept("We", counts.ourMade, counts.ourKept, counts.ourLate)}&"; "&${kept("you", counts.theirMade, counts.theirKept, counts.theirLate)}&IF(${late}=0,". Nothing is late.","."))`,
  };
}

function cardsOf({ counts }: Model): FigureCard[] {
  const percent = (share: Ref) => f`IF(${share}="","–",ROUND(100*N(${share}),0)&" %")`;
  const late = (count: Ref) => f`IF(${count}=0,"none is late",${countedText(count, "is late", "are late")})`;
  return [
    { columns: [1, 4], label: "We kept", value: percent(counts.ourRate), note: late(counts.ourLate) },
    { columns: [5, 7], label: "You kept", value: percent(counts.theirRate), note: late(counts.theirLate) },
    {
      columns: [8, 8],
      label: "In the way",
      value: f`${counts.issues}&""`,
      note: f`IF(${counts.issues}=0,"no open issue","on page 2")`,
    },
  ];
}
