import { RELATION_INPUTS } from "../../domain/relations/relation-limits";
import type { SerialDate } from "../../domain/shared/serial-date";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import { linesHeight, wrappedText } from "../kit/text-measure";
import type { InputValues } from "../shared/day-inputs";
import { f, joined } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { partnerLines, partnerText } from "../shared/partner-block";
import { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText } from "../shared/words";
import { tablesOf, type TablesRead } from "../shared/tables-read";
import { relationChecks } from "./checks";
import { levelColumns, pairLines, slotColumns } from "./contacts";
import { relationsDefinition } from "./definition";
import { createModel, type Model } from "./model";
import { CHAMPION, matrixColumns, personColumns, personPlaces } from "./page-lists";
import { countLine, gapColumns, promiseLines, totalLines } from "./totals";

const WIDTHS = [2, 17, 17, 17, 17, 17, 17, 17, 13] as const;
/** Columns whose texts wrap, behind the page: level, name, role, counterpart, decides on. */
const WRAPPED = [1, 2, 3, 4, 5] as const;
const LEAST_HEIGHT = 19;
/** Points of lines that a page of paper takes below its heading, at any scale. */
const LIST_HEIGHT = 440;

/** The texts of a contact in the columns that wrap. */
type ContactTexts = readonly (string | null)[];

export interface RelationsSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** Of the partner's contacts when it is built, in the order of the table. */
  contacts: readonly ContactTexts[];
  /** The tables that its formulas read, by which rows left out are counted. */
  tables?: TablesRead;
}

/** Who knows whom at a partner, for ourselves: native formulas over Contacts, Activities and Commitments. */
export function relationsSheet({
  partner,
  asOf,
  values,
  contacts,
  tables = tablesOf(relationsDefinition),
}: RelationsSheetInput): SheetPlan {
  const page = new Page({
    kind: relationsDefinition.kind,
    subject: { partner },
    title: wholeTitle(relationsDefinition, { partner }),
    widths: WIDTHS,
    closed: true,
  });
  const settings = page.settings("asOf");
  const model = createModel(contacts.length);
  const { shown, gaps, people, checks, inputs } = model;
  const heights = contacts.map(heightOf);
  const rowsAPage = Math.floor(LIST_HEIGHT / Math.max(LEAST_HEIGHT, ...heights));
  page
    .head(headOf(model))
    .list({ refs: shown }, matrixColumns(model), {
      heading: "Their levels and ours: the strongest relation, 1 to 5",
    })
    .list({ refs: gaps }, gapColumns(model), { heading: "Where the gaps are", titleLines: 1 })
    .endPage()
    .list({ refs: people, usedWhen: "position" }, personColumns(model), {
      heading: `Everybody we know there (${CHAMPION} champion)`,
      rowsAPage,
    });
  // Behind a list that fills pages, the rest has one of its own.
  if (people.position.rows > rowsAPage) page.endPage();
  page.inputs(
    inputs,
    {
      as_of: asOfLine(settings, "Days without contact, late promises and rows to check count to this day."),
      check_days: { assumption: RELATION_INPUTS.check_days },
      quiet_days: { assumption: RELATION_INPUTS.quiet_days },
      held_share: { assumption: RELATION_INPUTS.held_share },
      engaged_days: { assumption: RELATION_INPUTS.engaged_days },
    },
    values,
    { default: 3, override: 4, used: 5, source: 6 },
  );
  setHeights(page, model, heights);
  putCalculations(page, model, partner);
  return page
    .checks(relationChecks(model, tables), {
      all: checks.all,
      legend: "Change people in Contacts; this page follows. For us alone.",
      legendColumns: [1, 2, 3, 5],
    })
    .results(() => resultsOf(model))
    .build({ asOf }, { label: 1, key: 3, value: 4, note: 6 });
}

/** The height at which a line has room for the longest text in it. */
function heightOf(texts: ContactTexts): number {
  const lines = texts.map(
    (text, at) => wrappedText(text ?? "", innerWidth({ columnWidths: WIDTHS }, WRAPPED[at]!)).lines,
  );
  return Math.max(LEAST_HEIGHT, Math.ceil(linesHeight(Math.max(1, ...lines))) + 2);
}

function setHeights({ sheet }: Page, { people }: Model, heights: readonly number[]): void {
  const { row: first } = people.level.box;
  heights.forEach((height, index) => sheet.height(first + index, height));
}

function putCalculations(page: Page, model: Model, partner: string): void {
  const { slots, levels, people } = model;
  page
    .calculate("Partner", (block) => {
      partnerLines(block, model.partner, partner);
      countLine(block, model);
    })
    .calculateList("Contacts in the order of the table", { refs: slots }, slotColumns(model))
    .calculateList("People by level", { refs: levels }, levelColumns(model))
    .calculate(
      "Their levels by ours: executive, sales, technical, marketing, operations, not said",
      (block) => pairLines(block, model),
    )
    .calculate("Relations", (block) => totalLines(block, model))
    .calculate("Promises", (block) => promiseLines(block, model))
    .calculateList("Lines behind the page", { refs: people, usedWhen: "position" }, personPlaces(model));
}

/** Rows below each other as one block. */
function blockOf(label: string, rows: readonly Ref[]): Ref {
  const { row, column, columns } = rows[0]!.box;
  return new Ref(label, columns, rows.length).place(row, column);
}

function resultsOf(model: Model): Readonly<Record<string, Ref>> {
  const { totals, promises, gaps, levels, checks } = model;
  return {
    levels_covered: totals.covered,
    contact_concentration: totals.share,
    keep_rate: promises.rate,
    our_keep_rate: promises.ourRate,
    their_keep_rate: promises.theirRate,
    our_late: promises.ourLate,
    their_late: promises.theirLate,
    days_since_contact: totals.days,
    contacts: totals.contacts,
    people_by_level: levels.people,
    pairs: blockOf("pairs", model.pairs),
    strengths: blockOf("strengths", model.strengths),
    gaps: gaps.sentence,
    champions: totals.champions,
    engaged: totals.engaged,
    engaged_share: totals.engagedShare,
    to_check: totals.toCheck,
    check: checks.all,
  };
}

function headOf(model: Model): Parameters<Page["head"]>[0] {
  const { partner, inputs, totals, gaps } = model;
  const isGap = (row: number) => f`${gaps.mark.fixed(0, row)}="● Gap"`;
  const sentence = (row: number) => f`${gaps.sentence.fixed(0, row)}`;
  const first = f`IF(${isGap(0)},${sentence(0)},IF(${isGap(1)},${sentence(1)},${sentence(2)}))`;
  const count = joined(
    [0, 1, 2].map((row) => f`IF(${isGap(row)},1,0)`),
    "+",
  );
  return {
    title: f`${partner.name}&": who knows whom"`,
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  "&${partnerText(partner, "CAM", "Unassigned")}&"  ·  For us alone: not to be handed over"`,
    cards: cardsOf(model),
    message: f`IF(${count}=0,"No gap: every level is known, nobody holds too many of the contacts, and we are in touch.",${first}&"."&IF(${count}>1," "&IF(${count}=2,"One more gap","Two more gaps")&" below.","")&IF(${totals.toCheck}>0," "&${countedText(totals.toCheck, "row is", "rows are")}&" to be checked.",""))`,
  };
}

function cardsOf({ totals, promises, levels, inputs }: Model): FigureCard[] {
  const percent = (share: Ref) => f`IF(${share}="","–",ROUND(100*N(${share}),0)&" %")`;
  return [
    {
      columns: [1, 2],
      label: "Levels covered",
      value: f`${totals.covered}&" of "&ROWS(${levels.people})`,
      note: countedText(totals.contacts, "contact", "contacts"),
    },
    {
      columns: [3, 4],
      label: "Held by one person",
      value: percent(totals.share),
      note: f`IF(${totals.holder}="","nobody of ours is named",${totals.holder})`,
    },
    {
      columns: [5, 6],
      label: "Days since contact",
      value: f`IF(${totals.days}="","–",${totals.days}&"")`,
      note: f`"a gap from "&${inputs.quiet_days.used}`,
    },
    {
      columns: [7, 7],
      label: "Promises kept",
      value: percent(promises.rate),
      note: f`"ours "&${percent(promises.ourRate)}`,
    },
    {
      columns: [8, 8],
      label: "Engaged",
      value: f`${totals.engaged}&""`,
      note: f`IF(${totals.employees}="","","of "&${totals.employees})`,
    },
  ];
}
