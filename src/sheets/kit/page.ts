import type { SettingKey } from "../../domain/program/settings";
import type { InputValues } from "../shared/day-inputs";
import { type CalculationBlock, calculationsBelow } from "../shared/calculation-block";
import { type Foot, putFoot, wrongCount } from "../shared/foot";
import type { Formula } from "../shared/formula";
import { type FigureCard, putCards, putMessage, putTitle } from "../shared/head";
import {
  type InputRefs,
  InputsPanel,
  type PanelColumns,
  type PanelFact,
  type AssumptionLine,
} from "../shared/inputs-panel";
import { Ref } from "../shared/reference";
import { settingsBlock } from "../shared/settings-block";
import { SheetBuilder } from "../shared/sheet-builder";
import type { Box, PlannedChart, PrintSetup, SheetPlan, SheetSubject } from "../shared/sheet-plan";
import type { SheetKind } from "../sheets";
import { allHold, checkLine, footChecks, noticesOf, type PageCheck } from "./checks";
import {
  contentsOf,
  type Lines,
  linesOfTitles,
  looksOf,
  type PageColumn,
  type PageColumns,
  putList,
} from "./columns";
import { printScale } from "./print-size";
import { BODY_SIZE, wrappedHeight } from "./text-measure";

export interface PageOptions {
  kind: SheetKind;
  subject?: SheetSubject;
  title: string;
  /** In characters, from column A, which stays free as a margin. */
  widths: readonly number[];
  /** Columns of the page, where others stand behind it that are not printed. */
  printed?: number;
  /** Fitted to the page's width, a new page every so many rows; absent: scaled, with pages that end where `endPage` says. */
  rowsAPage?: number;
  /** The calculations are one closed group of rows. */
  closed?: true;
  /** The columns behind the page are a group, which one closes to look at the page alone. */
  groupedBehind?: true;
  portrait?: true;
  /** What stands behind the page to hand over is not printed. */
  firstPageOnly?: true;
  /** Rows behind the page to hand over are as high as their text, so that more of them have room on theirs. */
  denseBehind?: true;
}

/** A chart, and the rows of the page that it takes. */
export interface PageChart extends Omit<PlannedChart, "source" | "position"> {
  rows: number;
  /** Columns of a list side by side, its categories first, with their titles above them. */
  figures: readonly [categories: Ref, ...series: Ref[]];
}

/** What is looked at first. */
export interface PageHead {
  title: Formula;
  subtitle: Formula;
  cards: readonly FigureCard[];
  /** The one sentence, and how it goes on below where it is too long for a line. */
  message: Formula;
  more?: Formula;
}

/** One of several charts side by side, below the line that says what it shows. */
export interface ChartBeside extends Omit<PageChart, "rows"> {
  columns: readonly [first: number, last: number];
  finding: Formula;
}

type Results = Readonly<Record<string, Ref>>;

/** Where a page's usual head stands; its blocks begin below it. */
const HEAD = { title: 0, cards: 3, message: 7 } as const;
const SPACER_HEIGHT = 8;
const FIRST = 1;
const FOOT_ROWS = 4;
/** Points of a line of a list's titles. */
const TITLE_LINE = 15;
/** Of the standard height a row would have no height of its own to Excel. */
const LEAST_TITLE = 15.75;

/**
 * A sheet written from top to bottom: its page, one blank row between the blocks, and below it the calculations in the order in which they
 * are given. Blocks stand where they are put, so that no builder reckons rows.
 */
export class Page {
  readonly sheet: SheetBuilder;
  private row = 0;
  private readonly breaks: number[] = [];
  private readonly below: ((block: CalculationBlock) => void)[] = [];
  private readonly named: (() => Results)[] = [];
  private readonly settingRefs: Partial<Record<SettingKey, Ref>> = {};

  constructor(private readonly options: PageOptions) {
    const { kind, subject = { partner: "" }, title, widths } = options;
    this.sheet = new SheetBuilder({
      kind,
      subject,
      title,
      columnWidths: widths,
      frozen: { rows: 0, columns: 0 },
    });
  }

  private get last(): number {
    return this.options.printed ?? this.options.widths.length - 1;
  }

  /** Settings that the sheet reads, as they count. */
  settings<K extends SettingKey>(...keys: readonly K[]): Readonly<Record<K, Ref>> {
    for (const key of keys) this.settingRefs[key] = new Ref(key);
    return this.settingRefs as Readonly<Record<K, Ref>>;
  }

  /** Title, cards and the one sentence: what is looked at first. */
  head(head: PageHead): this {
    const { sheet, last } = this;
    putTitle(sheet, { row: HEAD.title, column: FIRST }, head.title, head.subtitle);
    putCards(sheet, HEAD.cards, head.cards);
    const below = putMessage(sheet, HEAD.message, [FIRST, last], head.message, head.more);
    for (const spacer of [HEAD.cards - 1, HEAD.message - 1, below]) sheet.height(spacer, SPACER_HEIGHT);
    this.row = below + 1;
    return this;
  }

  /** Any block of the page: `put` is given its first row and returns the row below it, which stays free and may be of another height. */
  block(put: (sheet: SheetBuilder, row: number) => number, spacer?: number): this {
    const below = put(this.sheet, this.row);
    if (spacer !== undefined) this.sheet.height(below, spacer);
    this.row = below + 1;
    return this;
  }

  /** A chart over the page's width; its figures may stand in the calculations, which have their place last. */
  chart({ rows, figures, ...chart }: PageChart): this {
    return this.block((sheet, row) => {
      const position = { row, column: FIRST, rows, columns: this.last };
      sheet.chart(() => ({ ...chart, source: chartSource(figures), position }));
      return row + rows;
    });
  }

  /** Charts side by side, each over its columns, with what it shows in a line above it: `rows` are the charts' own. */
  chartsBeside(rows: number, charts: readonly ChartBeside[]): this {
    return this.block((sheet, row) => {
      for (const { figures, columns, finding, ...chart } of charts) {
        const [first, last] = columns;
        const position = { row: row + 1, column: first, rows, columns: last - first + 1 };
        sheet.put(row, first, finding, "heading").shade(row, first + 1, last, "heading");
        sheet.chart(() => ({ ...chart, source: chartSource(figures), position }));
      }
      return row + 1 + rows;
    });
  }

  /** What follows is printed on another page. */
  endPage(): this {
    this.breaks.push(this.row - 1);
    return this;
  }

  /** The blank row before the next block is a small one. */
  close(): this {
    this.sheet.height(this.row - 1, SPACER_HEIGHT);
    return this;
  }

  /** A list over the page's whole width, its columns in the order in which they are declared; a long one goes on on another page. */
  list<K extends string, Own extends K>(
    lines: Lines<K>,
    columns: PageColumns<K, Own>,
    place: { heading: string; totalLabel?: string; titleLines?: number; rowsAPage?: number },
  ): this {
    const {
      titleLines = linesOfTitles(this.options.widths, FIRST, Object.values(columns)),
      rowsAPage,
      ...words
    } = place;
    return this.block((sheet, row) => {
      const below = putList(sheet, lines, columns, {
        row,
        columns: [FIRST, this.last],
        titleHeight: Math.max(LEAST_TITLE, titleLines * TITLE_LINE),
        ...words,
      });
      if (rowsAPage)
        for (let last = row + rowsAPage - 1; last < below - 1; last += rowsAPage) this.breaks.push(last);
      return below;
    });
  }

  /** Assumptions by key: default, what is typed over it, what counts, where the default comes from. */
  inputs<K extends string>(
    refs: Readonly<Record<K, InputRefs>>,
    lines: Readonly<Record<K, AssumptionLine>>,
    values: InputValues,
    at: Omit<PanelColumns, "label" | "last"> & {
      heading?: string;
      /** What is shown below the input of that key. */
      facts?: Readonly<Partial<Record<K, readonly [Ref, PanelFact]>>>;
    },
  ): this {
    const { heading = "Assumptions", facts, ...columns } = at;
    const panel = new InputsPanel(this.sheet, this.row, { label: FIRST, last: this.last, ...columns });
    panel.heading(heading);
    for (const [key, line] of Object.entries(lines) as [K, AssumptionLine][]) {
      panel.assumption(refs[key], line, values[`in_${line.assumption.key}`]);
      const below = facts?.[key];
      if (below) panel.fact(below[0], below[1]);
    }
    this.row = panel.nextRow + 1;
    return this;
  }

  /** Whether everything holds, what is worth knowing, and the legend. The checks themselves stand in the calculations. */
  checks(
    checks: readonly PageCheck[],
    { all, ...legend }: { all: Ref } & Pick<Foot, "legend" | "legendColumns">,
  ): this {
    const notices = noticesOf(checks);
    const [wrong, known] = [new Ref("checks that do not hold"), new Ref("worth knowing")];
    this.calculate("Checks", (block) => {
      for (const check of checks) checkLine(block, check);
      block.single("Not right", wrong, wrongCount(footChecks(checks)), "whole");
      if (notices) block.single("Worth knowing", known, notices);
      block.single("All of them", all, allHold(checks));
    });
    return this.block((sheet, row) => {
      putFoot(sheet, {
        row,
        columns: [FIRST, this.last],
        all,
        checks: footChecks(checks),
        wrong,
        ...(notices ? { notes: { ref: new Ref("notes"), text: known } } : {}),
        ...legend,
      });
      return row + FOOT_ROWS;
    });
  }

  /** A block of the calculations. */
  calculate(heading: string, put: (block: CalculationBlock) => void): this {
    this.below.push((block) => put(block.heading(heading)));
    return this;
  }

  /** Blocks of the calculations that bring their own headings. */
  calculations(...puts: readonly ((block: CalculationBlock) => void)[]): this {
    this.below.push(...puts);
    return this;
  }

  /** A list of the calculations. */
  calculateList<K extends string, Own extends K>(
    heading: string,
    lines: Lines<K>,
    columns: PageColumns<K, Own>,
  ): this {
    return this.calculate(heading, (block) =>
      block.list(
        (Object.entries(columns) as [Own, PageColumn<K>][]).map(([key, column]) => ({
          title: column.title,
          ref: lines.refs[key],
          content: contentsOf(lines, column),
          style: looksOf(column).cells,
          ...(column.format ? { format: column.format } : {}),
        })),
        "value",
      ),
    );
  }

  /** The sheet's public results by name; a function says them once every cell has its place. */
  results(names: Results | (() => Results)): this {
    this.named.push(typeof names === "function" ? names : () => names);
    return this;
  }

  /** The calculations, with Setup's settings last, and the finished plan. */
  build(
    builtIn: Readonly<Partial<Record<SettingKey, number>>>,
    columns: ConstructorParameters<typeof CalculationBlock>[2],
  ): SheetPlan {
    // Below the last block there is no blank row to print.
    const pageRows = this.row - 1;
    if (this.options.denseBehind) this.sheet.heights(this.breaks[0]! + 1, pageRows - 1, lineHeight);
    const first = pageRows + 2;
    const block = calculationsBelow(this.sheet, first, columns);
    for (const put of this.below) put(block);
    settingsBlock(block, this.settingRefs, builtIn);
    for (const names of this.named)
      for (const [name, ref] of Object.entries(names())) this.sheet.name(name, ref);
    const { closed, groupedBehind, widths } = this.options;
    return this.sheet.build(this.printSetup(pageRows), {
      // The heading and its line of words stay in sight, so that one knows what the group holds.
      ...(closed ? { outline: { from: first + 2, to: this.sheet.nextRow - 1, collapsed: true } } : {}),
      ...(groupedBehind
        ? { columnOutline: { from: this.last + 1, to: widths.length - 1, collapsed: false } }
        : {}),
    });
  }

  private printSetup(allRows: number): PrintSetup {
    const { title, rowsAPage, portrait, firstPageOnly } = this.options;
    const [rows, breaks] = firstPageOnly ? [this.breaks[0]!, []] : [allRows, this.breaks];
    const frame = {
      orientation: portrait ? "portrait" : "landscape",
      area: { row: 0, column: FIRST, rows, columns: this.last },
    } as const;
    return {
      ...frame,
      pagesWide: 1,
      pagesTall: rowsAPage === undefined ? breaks.length + 1 : Math.ceil(rows / rowsAPage),
      ...(rowsAPage === undefined
        ? { scale: printScale(this.sheet.sizes, { ...frame, breaks }), breaks }
        : {}),
      header: title,
      footer: title,
    };
  }
}

/** Points of a row with one line of text. */
export function lineHeight(size: number = BODY_SIZE): number {
  const points = wrappedHeight([], 1, { size });
  return points === TITLE_LINE ? LEAST_TITLE : points;
}

/** The columns with their row of titles. */
export function chartSource(figures: PageChart["figures"]): Box {
  const { row, column, rows } = figures[0].box;
  return { row: row - 1, column, rows: rows + 1, columns: figures.length };
}
