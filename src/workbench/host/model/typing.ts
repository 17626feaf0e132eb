import { isCompleteFormula } from "../formula-tokens";
import type { CellTexts, EnteredFormula } from "../grid";
import type { Scalar } from "../../../xlsx/data/workbook-data";
import type { Surroundings } from "../platform";
import type { BookContents } from "./book-contents";
import { US_CULTURE } from "./culture";
import type { FormulaTexts } from "./formula-texts";
import { englishEntry, englishFormula, localConstant, localFormula } from "./regional-text";
import { errorWord } from "./shown-text";

/** The model, as far as typing needs it. */
interface TypedInto extends BookContents {
  readonly surroundings: Surroundings;
  readonly texts: FormulaTexts;
  readonly view: { refused?(reason: string): void };
  textOf(value: Scalar, numberFormat: string): string;
}

/** What cells show and what is typed into them, in the region that the host plays. */
export class Typing implements CellTexts {
  constructor(private readonly model: TypedInto) {}

  get isRegional(): boolean {
    return this.model.surroundings.culture.name !== US_CULTURE.name;
  }
  private get culture() {
    return this.model.surroundings.culture;
  }
  private format(sheetId: string, row: number, column: number): string {
    return this.model.grid.style(sheetId, row, column)?.numberFormat ?? "General";
  }
  hidesFormula(sheetId: string, row: number, column: number): boolean {
    const { model } = this;
    return (
      model.sheet(sheetId).protection !== null &&
      model.grid.style(sheetId, row, column)?.formulaHidden === true
    );
  }
  shownFormula(sheetId: string, row: number, column: number): string | undefined {
    const cell = this.model.grid.cell(sheetId, row, column);
    const english = cell?.text ?? (this.isRegional ? cell?.formula : undefined);
    return english === undefined ? undefined : localFormula(english, this.culture);
  }
  shownConstant(sheetId: string, row: number, column: number): string | undefined {
    const { model } = this;
    const cell = model.grid.cell(sheetId, row, column);
    if (!this.isRegional || cell?.formula || cell?.value === undefined || typeof cell.value === "string")
      return undefined;
    const textOf = (value: Scalar, format: string) => model.textOf(value, format);
    return localConstant(cell.value, this.format(sheetId, row, column), this.culture, textOf);
  }
  shownValue(sheetId: string, row: number, column: number): string | undefined {
    const { model } = this;
    const cell = this.isRegional ? model.grid.cell(sheetId, row, column) : undefined;
    if (cell?.value === undefined) return undefined;
    const text = model.textOf(cell.value, this.format(sheetId, row, column));
    return cell.formula ? errorWord(this.culture, text) : text;
  }
  enteredFormula(sheetId: string, row: number, column: number, typed: string): EnteredFormula | undefined {
    if (!isCompleteFormula(typed)) {
      this.model.view.refused?.(
        "The formula is not complete: a bracket or a quotation mark is still open. The cell keeps what it held.",
      );
      return undefined;
    }
    const text = englishFormula(typed, this.culture);
    return { text, engine: this.model.texts.expand(sheetId, text, row, column).formula };
  }
  enteredConstant(typed: string): string | null {
    return this.isRegional ? englishEntry(typed, this.culture, new Date().getFullYear()) : typed;
  }
}
