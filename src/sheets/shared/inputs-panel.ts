import type { Assumption } from "../../domain/shared/assumption";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { countedFormula, formatOf, ruleOf } from "./assumption-cells";
import { f, Formula } from "./formula";
import { Ref } from "./reference";
import type { Content } from "./page-builder";
import type { SheetBuilder } from "./sheet-builder";
import type { CellFormat } from "./styles";

/** The cells of one assumption: its default, what is typed over it, what counts, where the default comes from. */
export interface InputRefs {
  default: Ref;
  override: Ref;
  used: Ref;
  source: Ref;
}

export function inputRefs(key: string): InputRefs {
  return {
    default: new Ref(`${key} default`),
    override: new Ref(`${key} override`),
    used: new Ref(`${key} used`),
    source: new Ref(`${key} source`),
  };
}

/** An assumption on a sheet, with what the workbook says instead of the definition. */
export interface AssumptionLine {
  assumption: Assumption;
  default?: Content;
  source?: Content;
  /** Points of its row, where it holds a text of several lines. */
  height?: number;
  /** What counts, where that is more than the definition says. */
  used?: (refs: InputRefs) => Formula;
}

/** The formula for what counts of an input: what is typed where it fits, else the default; "" where that is blank. */
export function usedFormula(
  assumption: Assumption,
  { override, default: standard }: InputRefs,
  mayBeBlank = false,
): Formula {
  const value = mayBeBlank ? f`IF(${standard}="","",${standard})` : f`${standard}`;
  return countedFormula(assumption, override, assumption.kind === "text" ? f`${standard}&""` : value);
}

export interface PanelFact {
  name: string;
  label: string;
  format: CellFormat;
  value: Content;
  source: Content;
}

/** Columns of a panel; a label or source that takes two columns names its last one too. */
export interface PanelColumns {
  label: number;
  default: number;
  override: number;
  used: number;
  source: number;
  /** Last column of the source's text. */
  last: number;
}

/** Assumptions one below the other: default, "type here", used, source. */
export class InputsPanel {
  constructor(
    private readonly sheet: SheetBuilder,
    private row: number,
    private readonly at: PanelColumns,
  ) {}

  heading(text: string): this {
    const { sheet, at } = this;
    sheet.put(this.row, at.label, text, "heading").shade(this.row, at.label + 1, at.last, "heading");
    this.row += 1;
    sheet
      .put(this.row, at.label, null, "columnHeaderLeft")
      .put(this.row, at.default, "Default", "columnHeader")
      .put(this.row, at.override, "Type here", "columnHeader")
      .put(this.row, at.used, "Used", "columnHeader")
      .put(this.row, at.source, "Source", "columnHeaderBeside")
      .shade(this.row, at.label, at.last, "columnHeaderLeft");
    this.row += 1;
    return this;
  }

  /** `value` undefined keeps what the sheet holds, null clears it. */
  assumption(refs: InputRefs, line: AssumptionLine, value?: CellValue): this {
    const { sheet, at, row } = this;
    const { assumption } = line;
    const { key, label, help } = assumption;
    const format = formatOf(assumption);
    const standard = line.default ?? (assumption.default === "" ? null : assumption.default);
    // A blank cell that a formula refers to reads as 0.
    const mayBeBlank = assumption.default === null && !(standard instanceof Formula);
    const used = line.used ?? ((of) => usedFormula(assumption, of, mayBeBlank));
    const wraps = line.height !== undefined;
    const calculated = { style: wraps ? "passage" : "calculation", format } as const;
    sheet
      .put(row, at.label, label, "label")
      .fill(refs.default, { row, column: at.default }, () => standard, calculated)
      .input(refs.override, { row, column: at.override }, `in_${key}`, {
        rule: ruleOf(assumption),
        prompt: { title: label, message: `${help} Blank takes the default on the left.` },
        value,
        format,
        ...(wraps ? { style: "inputPassage" } : {}),
      })
      .fill(refs.used, { row, column: at.used }, () => used(refs), calculated)
      .fill(refs.source, { row, column: at.source }, () => line.source ?? assumption.source, "noteBeside")
      .shade(row, at.label, at.default - 1, "label")
      .shade(row, at.source, at.last, "noteBeside");
    if (line.height !== undefined) sheet.height(row, line.height);
    this.row += 1;
    return this;
  }

  /** A line that shows what counts and where it comes from; nothing is typed over it. */
  fact(ref: Ref, { name, label, format, value, source }: PanelFact): this {
    const { sheet, at } = this;
    sheet
      .put(this.row, at.label, label, "label")
      .fill(ref, { row: this.row, column: at.used }, () => value, { style: "calculation", format })
      .name(name, ref)
      .put(this.row, at.source, source, "noteBeside")
      .shade(this.row, at.label, at.used - 1, "label")
      .shade(this.row, at.source, at.last, "noteBeside");
    this.row += 1;
    return this;
  }

  /** The first row below the panel. */
  get nextRow(): number {
    return this.row;
  }
}
