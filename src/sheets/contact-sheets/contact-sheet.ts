import { RELATION_INPUTS } from "../../domain/relations/relation-limits";
import { LAST_DAY } from "../../domain/shared/bounds";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { Columns } from "../../domain/shared/tables/table-definition";
import { type PageCheck, spelledAlike, standsOnce, worthKnowing } from "../kit/checks";
import type { PageColumns } from "../kit/columns";
import { asOfLine } from "../kit/inputs";
import { Page } from "../kit/page";
import { innerWidth } from "../kit/sheet-sizes";
import type { TableCells } from "../kit/table-cells";
import { linesHeight, wrappedText } from "../kit/text-measure";
import type { CalculationBlock } from "../shared/calculation-block";
import type { InputValues } from "../shared/day-inputs";
import { f, type Formula, type FormulaCell } from "../shared/formula";
import type { FigureCard } from "../shared/head";
import { partnerLines } from "../shared/partner-block";
import type { Ref } from "../shared/reference";
import type { SheetPlan } from "../shared/sheet-plan";
import { wholeTitle } from "../shared/tab-title";
import { countedText, longDateText, shortDay } from "../shared/words";
import type { KindDefinition } from "../sheets";
import { rowsLeftOut } from "../kit/left-out";
import type { TablesRead } from "../shared/tables-read";
import type { BaseKey, ContactColumn, ContactModel } from "./model";

const LEAST_HEIGHT = 19;
/** Points of a page, printed as small as body text may be, below its head and the titles of the list. */
const ROOM = 385;
/** Days before its end from which a sheet says that it is soon to be checked. */
const SOON = 30;
const [CHECKED, TO_CHECK] = ["●", "◆"];

/** What is known of a partner's sheet when it is built. */
export interface ContactSheetInput {
  partner: string;
  /** Counts while Setup has no as-of date. */
  asOf: SerialDate;
  values: InputValues;
  /** The texts of each line by column: it has room for the longest of them. */
  texts: readonly (readonly (string | null)[])[];
  /** The tables that its formulas read, by which rows left out are counted. */
  tables: TablesRead;
}

/** One of the three sheets: what it says and where it takes it from. */
interface ContactSheet<K extends string> {
  definition: KindDefinition;
  widths: readonly number[];
  model: ContactModel<K>;
  /** Of the table that its lines show. */
  cells: Pick<TableCells<Columns>, "column">;
  title: (names: { partner: Ref; companyName: Ref }) => Formula;
  subtitle: string;
  heading: string;
  /** First and last columns of the three figures. */
  cards: readonly [readonly [number, number], readonly [number, number], readonly [number, number]];
  /** How many rows the table has for it, on another way than its lines find them, and how many of them have no line. */
  rows: FormulaCell;
  more: FormulaCell;
  moreWords: { one: string; many: string };
  position: ContactColumn<K>["cell"];
  checkedOn: (position: FormulaCell) => Formula;
  columns: Readonly<Partial<Record<K, ContactColumn<K>>>>;
  /** Its lines stand whether the table has a row for them or not. */
  fixedLines?: true;
  legend: string;
  /** What it names besides. */
  results?: Readonly<Record<string, Ref>>;
  /** Further blocks of the calculations. */
  calculate?: (page: Page) => void;
}

/** A page of names to hang up: until when it holds, what is to be checked first, and who. */
export function contactSheet<K extends string>(of: ContactSheet<K>, input: ContactSheetInput): SheetPlan {
  const { definition, widths, model, columns, heading } = of;
  const { partner, asOf, values, texts, tables } = input;
  const page = new Page({
    kind: definition.kind,
    subject: { partner },
    title: wholeTitle(definition, { partner }),
    widths,
    closed: true,
    firstPageOnly: true,
  });
  const settings = page.settings("asOf", "companyName");
  const { lines, inputs, checks } = model;
  const refs = lines as Readonly<Record<K | BaseKey, Ref>>;
  const checked = { ...checkedColumn<K>(model), ...(of.fixedLines ? { always: true as const } : {}) };
  const shown = { ...columns, checked } as PageColumns<K | BaseKey, K | "checked">;
  page
    .head(headOf(of, settings.companyName))
    .list({ refs, usedWhen: "position" }, shown, { heading })
    .endPage()
    .inputs(
      inputs,
      {
        as_of: asOfLine(settings, "The day up to which lines are to be checked."),
        check_days: { assumption: RELATION_INPUTS.check_days },
      },
      values,
      { default: 3, override: 4, used: 5, source: 6 },
    );
  colourChecked(page, lines.checked);
  texts.forEach((line, index) =>
    page.sheet.height(lines.checked.box.row + index, lineHeightOf(line, widths)),
  );
  page.calculate("Partner", (block) => {
    partnerLines(block, model.partner, partner);
    block.single("Rows", model.totals.rows, f`${of.rows}`, "whole");
  });
  of.calculate?.(page);
  page
    .calculateList("Lines of the page", { refs }, placeColumns(of))
    .calculate("How long it holds", (block) => totalLines(block, model));
  return page
    .checks(contactChecks(of, tables), {
      all: checks.all,
      legend: of.legend,
      legendColumns: [1, 2, 3, 5],
    })
    .results(() => ({ ...resultsOf(model), ...of.results }))
    .build({ asOf }, { label: 1, key: 3, value: 4, note: 6 });
}

/** The lines that have room on one page; the page says how many have not. */
export function fitting<T extends readonly (string | null)[]>(
  texts: readonly T[],
  columnWidths: readonly number[],
): readonly T[] {
  let room = ROOM;
  const full = texts.findIndex((line) => (room -= lineHeightOf(line, columnWidths)) < 0);
  return full < 0 ? texts : texts.slice(0, full);
}

/** Points of a line in which each of its texts is read to its end. */
export function lineHeightOf(texts: readonly (string | null)[], columnWidths: readonly number[]): number {
  const lines = texts.map(
    (text, index) => wrappedText(text ?? "", innerWidth({ columnWidths }, index + 1)).lines,
  );
  return Math.max(LEAST_HEIGHT, Math.ceil(linesHeight(Math.max(1, ...lines))) + 2);
}

/** "● 3 Nov 2026" while it holds, "◆ 3 Jan 2026" from then on. */
function checkedColumn<K extends string>({ inputs, lines }: ContactModel<K>): ContactColumn<K> {
  const isOld = (day: FormulaCell) => f`${inputs.as_of.used}-${day}>${inputs.check_days.used}`;
  return {
    title: "Checked on",
    look: "status",
    cell: (line, row) => {
      const { day } = line;
      const name = (lines as Readonly<Record<string, Ref>>)["name"]!.at(0, row);
      return f`IF(${name}="","○ nobody",IF(${day}=0,"${TO_CHECK} never",IF(${isOld(day)},"${TO_CHECK} ","${CHECKED} ")&${shortDay(day)}))`;
    },
  };
}

/** By the sign in front: the days differ. */
function colourChecked({ sheet }: Page, checked: Ref): void {
  for (const [sign, style] of [
    [CHECKED, "green"],
    [TO_CHECK, "red"],
  ] as const)
    sheet.rule(checked.box, f`LEFT(${checked.at(0)},1)="${sign}"`, style);
}

function placeColumns<K extends string>(
  of: ContactSheet<K>,
): PageColumns<K | BaseKey, "number" | "position" | "day"> {
  return {
    number: { title: "Line", format: "whole", cell: (_, row) => row + 1 },
    position: { title: "Row of the table", format: "tableRow", cell: of.position },
    day: {
      title: "Checked on",
      format: "date",
      cell: ({ position }) => {
        const checked = of.checkedOn(position);
        return f`IF(${position}="",0,IF(ISNUMBER(${checked}),INT(${checked}),0))`;
      },
    },
  };
}

function totalLines<K extends string>(
  block: CalculationBlock,
  { totals, lines, inputs }: ContactModel<K>,
): void {
  const { name, day } = lines as Readonly<Record<string, Ref>>;
  const [asOf, days] = [inputs.as_of.used, inputs.check_days.used];
  block
    .single("Lines with a name", totals.named, f`SUMPRODUCT((${name!}<>"")*1)`, "whole")
    .single(
      "To check",
      totals.toCheck,
      f`SUMPRODUCT((${name!}<>"")*(1-(${day!}>0)*(${asOf}-${day!}<=${days})))`,
      "whole",
    )
    .single(
      "Checked first",
      totals.oldest,
      f`IF(${totals.named}=0,"",SUMPRODUCT(SMALL(${day!}+(${name!}="")*${LAST_DAY},1)))`,
      "date",
    )
    .single(
      "Valid until",
      totals.validUntil,
      f`IF(OR(${totals.named}=0,${totals.toCheck}>0),"",${totals.oldest}+${days})`,
      "date",
    );
}

function contactChecks<K extends string>(of: ContactSheet<K>, tables: TablesRead): PageCheck[] {
  const { checks, partner, totals, lines } = of.model;
  return [
    standsOnce(checks.partner, partner),
    spelledAlike(checks.misspelt, [of.cells.column("partner")], partner, ""),
    ...rowsLeftOut(checks.leftOut, tables, partner),
    {
      label: "Lines and rows agree",
      ref: checks.lines,
      value: f`COUNT(${lines.position})${of.fixedLines ? f`` : f`+${of.more}`}=${totals.rows}`,
      must: { hold: f`${checks.lines}`, failure: f`" The lines and the table differ."` },
    },
    worthKnowing(
      { label: "Rows without a line", ref: checks.more, value: f`${of.more}` },
      { ...of.moreWords, words: "more in the table than lines: build the page again (Rebuild)." },
    ),
  ];
}

function resultsOf<K extends string>(model: ContactModel<K>): Readonly<Record<string, Ref>> {
  const { totals, checks } = model;
  const lines = model.lines as Readonly<Record<string, Ref>>;
  return {
    valid_until: totals.validUntil,
    to_check: totals.toCheck,
    named: totals.named,
    names: lines["name"]!,
    checked: lines["checked"]!,
    check: checks.all,
  };
}

function headOf<K extends string>(of: ContactSheet<K>, companyName: Ref): Parameters<Page["head"]>[0] {
  const { partner, inputs, totals, checks } = of.model;
  const more = countedText(checks.more, of.moreWords.one, of.moreWords.many);
  const first = countedText(totals.toCheck, "line is", "lines are");
  return {
    title: of.title({ partner: partner.name, companyName }),
    subtitle: f`"As of "&${longDateText(inputs.as_of.used)}&"  ·  ${of.subtitle}"`,
    cards: cardsOf(of),
    message: f`IF(${totals.named}=0,"Nobody is named yet.",IF(${totals.toCheck}=0,"Every line was checked within "&${inputs.check_days.used}&" days.",${first}&" to be checked before anybody relies on this page."))&IF(${checks.more}=0,""," "&${more}&" more without room here.")`,
  };
}

function cardsOf<K extends string>({ model, cards }: ContactSheet<K>): FigureCard[] {
  const { totals, inputs, lines } = model;
  const until = totals.validUntil;
  return [
    {
      columns: cards[0],
      label: "Valid until",
      value: f`IF(${until}="","–",${shortDay(until)})`,
      note: f`IF(${until}="","Check it first",IF(N(${until})-${inputs.as_of.used}<${SOON},"Soon to be checked","Valid"))`,
      status: { green: "Valid", yellow: "Soon", red: "Check" },
    },
    {
      columns: cards[1],
      label: "To check",
      value: f`${totals.toCheck}&""`,
      note: f`"older than "&${inputs.check_days.used}&" days"`,
    },
    {
      columns: cards[2],
      label: "Named",
      value: f`${totals.named}&""`,
      note: f`"of "&${countedText(f`ROWS(${lines.number})`, "line", "lines")}`,
    },
  ];
}
