import { CELL_TEXT_LIMIT, FORMULA_LIMIT } from "../../../domain/shared/excel-limits";
import { remembered } from "../../../domain/shared/remembered";
import { parseAddress } from "../../../book/cells/a1";
import type { Position } from "../../../sheets/shared/sheet-plan";
import { sameName } from "../same-name";
import { isFormulaText } from "../formula-tokens";
import type { CellWrite } from "../grid";
import { invalidArgument } from "../rich-error";
import { type Expanded, expand, type FormulaContext } from "../structured-references";
import type { BookContents, TableOnSheet } from "./book-contents";
import { type Remembered, SheetTexts } from "./sheet-texts";

const PLAIN_NUMBER = /^\s*[-+]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?\s*$/i;
const PERCENT = /^\s*([-+]?(?:\d+\.?\d*|\.\d+))%\s*$/;
const ERRORS = /^#(N\/A|VALUE!|REF!|DIV\/0!|NUM!|NAME\?|NULL!)$/i;

/** What becomes of a text; undefined = it stays. */
type ChangeOfText = (text: string, expanded: Expanded, at: Position) => string | undefined;

/**
 * Formulas whose text is not the engine's: they hold table references or names. The texts stand with the cells in the grid; here is
 * an index of what they depend on, built when it is needed.
 */
export class FormulaTexts {
  private readonly index = new Map<string, SheetTexts>();

  constructor(private readonly contents: BookContents) {}

  private get grid() {
    return this.contents.grid;
  }

  /** Cells moved or came back by undo: look again. */
  invalidate(sheetId?: string): void {
    if (sheetId === undefined) this.index.clear();
    else this.index.delete(sheetId);
  }

  /** A sheet is blank: whatever text is written to it is known from then on. */
  begin(sheetId: string): void {
    this.index.set(sheetId, new SheetTexts());
  }

  private texts(sheetId: string): SheetTexts {
    const known = this.index.get(sheetId);
    if (known) return known;
    const texts = new SheetTexts();
    const context = this.context(sheetId);
    this.grid.forEachCell(sheetId, (row, column) => {
      const text = this.grid.cell(sheetId, row, column)?.text;
      if (text === undefined) return;
      texts.set({ text, row, column, expanded: expand(text, context, { row, column }) });
    });
    this.index.set(sheetId, texts);
    return texts;
  }

  /** Seen from a sheet while no table and no name changes: its formulas name a few of them some ten thousand times, and each is looked up once. */
  private context(sheetId: string): FormulaContext {
    const { contents } = this;
    const view = (found: TableOnSheet | undefined) =>
      found && {
        name: found.table.name,
        sheet: contents.sheetName(found.sheetId),
        box: found.table.box,
        columns: found.table.columns,
        showHeaders: found.table.showHeaders !== false,
        showTotals: found.table.showTotals === true,
      };
    const own = remembered(
      (name) => (contents.findName(sheetId, name) ?? contents.findName(null, name))?.formula,
    );
    return {
      table: remembered((name) => view(contents.findTable(name))),
      tableAt: (row, column) => view(contents.tableAt(sheetId, { row, column, rows: 1, columns: 1 })),
      definedName: (name, sheet) => {
        if (sheet === undefined) return own(name);
        const scope = contents.sheetIdByName(sheet);
        return scope === undefined ? undefined : contents.findName(scope, name)?.formula;
      },
    };
  }

  expand(sheetId: string, text: string, row: number, column: number): Expanded {
    return expand(text, this.context(sheetId), { row, column });
  }

  /** For cells of a sheet, one after the other, while no table and no name changes. */
  encoder(sheetId: string): (row: number, column: number, value: unknown) => CellWrite {
    const context = this.context(sheetId);
    return (row, column, value) => this.encode(sheetId, { row, column }, value, context);
  }

  /** What a client writes into a cell, as Excel takes it: formula, number, date-less text, boolean or blank. */
  private encode(sheetId: string, at: Position, value: unknown, context: FormulaContext): CellWrite {
    const { row, column } = at;
    if (isFormulaText(value)) {
      if (value.length > FORMULA_LIMIT)
        invalidArgument("Range.formulas", "A formula may have at most 8,192 characters.");
      const expanded = expand(value, context, at);
      const isPlain = !expanded.tables.size && !expanded.names.size && !expanded.unknown.size;
      if (isPlain) this.index.get(sheetId)?.delete(row, column);
      else this.index.get(sheetId)?.set({ text: value, row, column, expanded });
      return isPlain
        ? { ...at, formula: expanded.formula }
        : { ...at, formula: expanded.formula, text: value };
    }
    this.index.get(sheetId)?.delete(row, column);
    if (value === "" || value === undefined) return at;
    if (typeof value === "number" || typeof value === "boolean") return { ...at, value };
    if (typeof value !== "string") invalidArgument("Range.values");
    if (value.length > CELL_TEXT_LIMIT)
      invalidArgument("Range.values", "A cell may hold at most 32,767 characters.");
    return { ...at, value: this.parsed(sheetId, row, column, value) };
  }

  /** Text that reads as a number becomes one, unless the cell is formatted as text or an apostrophe forbids it. */
  private parsed(sheetId: string, row: number, column: number, value: string): string | number | boolean {
    if (value.startsWith("'")) return value.slice(1);
    if (this.grid.style(sheetId, row, column)?.numberFormat === "@") return value;
    if (/\d/.test(value) && PLAIN_NUMBER.test(value)) return Number(value.replace(/,/g, ""));
    const percent = PERCENT.exec(value);
    if (percent) return Number(percent[1]) / 100;
    if (/^(true|false)$/i.test(value)) return value.toLowerCase() === "true";
    return ERRORS.test(value) ? value.toUpperCase() : value;
  }

  /** A table came, went or was resized: what refers to it is expanded again. */
  tableChanged(name: string): void {
    const key = name.toLowerCase();
    this.reexpand(key, (_, { tables }) => tables.has(key));
  }
  /** A name came, went or was changed: the workbook's (null), or a sheet's, which other sheets see only with the sheet before it. */
  nameChanged(name: string, scope: string | null): void {
    const key = name.toLowerCase();
    this.reexpand(key, (id, { names, unknown, qualified }) =>
      scope === null || id === scope ? names.has(key) || unknown.has(key) : qualified.has(key),
    );
  }

  private reexpand(word: string, test: (sheetId: string, expanded: Expanded) => boolean): void {
    for (const id of this.grid.sheetIds())
      this.rewriteThose(id, this.texts(id).with(word), (text, expanded) =>
        test(id, expanded) ? text : undefined,
      );
  }

  /** Texts of one sheet become what `change` makes of them; undefined = leave alone. */
  rewrite(sheetId: string, change: ChangeOfText): void {
    this.rewriteThose(sheetId, this.texts(sheetId).all(), change);
  }

  private rewriteThose(sheetId: string, those: readonly Remembered[], change: ChangeOfText): void {
    const writes: CellWrite[] = [];
    const context = this.context(sheetId);
    for (const known of those) {
      const text = change(known.text, known.expanded, known);
      if (text === undefined) continue;
      const { row, column } = known;
      const expanded = expand(text, context, known);
      this.texts(sheetId).set({ text, row, column, expanded });
      if (text !== known.text || expanded.formula !== known.expanded.formula || this.isStale(sheetId, known))
        writes.push({ row, column, formula: expanded.formula, text });
    }
    if (writes.length) this.grid.retext(sheetId, writes);
  }

  private isStale(sheetId: string, { row, column, expanded }: Remembered): boolean {
    return this.grid.cell(sheetId, row, column)?.formula !== expanded.formula;
  }

  /**
   * The grid moved its cells: each text moves with its cell, and what it says is rewritten by `moved`. The grid has rewritten the
   * engine's formula by itself, so the text no longer fits it until this is done.
   */
  relocate(
    position: (sheetId: string, row: number, column: number) => Position | null,
    moved: (sheetId: string, text: string) => string,
  ): void {
    for (const id of this.grid.sheetIds()) {
      const texts = new SheetTexts();
      for (const remembered of this.texts(id).all()) {
        const at = position(id, remembered.row, remembered.column);
        if (at) texts.set({ ...remembered, ...at, text: moved(id, remembered.text) });
      }
      this.index.set(id, texts);
    }
  }

  /** After `relocate`, when the grid is done with its own formulas: texts and engine formulas are brought together. */
  settle(): void {
    for (const id of this.grid.sheetIds()) {
      const writes: CellWrite[] = [];
      const context = this.context(id);
      for (const { text, row, column } of this.texts(id).all()) {
        const expanded = expand(text, context, { row, column });
        this.texts(id).set({ text, row, column, expanded });
        const cell = this.grid.cell(id, row, column);
        if (cell?.formula !== expanded.formula || cell.text !== text)
          writes.push({ row, column, formula: expanded.formula, text });
      }
      if (writes.length) this.grid.retext(id, writes);
    }
  }

  /** The single area a formula names (`=Sheet1!$A$1:$B$2`, `=table[Column]`), or null. */
  areaOf(
    sheetId: string,
    formula: string,
  ): { sheetId: string; box: NonNullable<ReturnType<typeof parseAddress>>["box"] } | null {
    const address = parseAddress(this.expand(sheetId, formula, 0, 0).formula.replace(/^=/, ""));
    if (!address) return null;
    const sheet = address.sheet;
    const owner =
      sheet === undefined ? sheetId : this.contents.sheets().find((s) => sameName(s.name, sheet))?.id;
    return owner === undefined ? null : { sheetId: owner, box: address.box };
  }
}
