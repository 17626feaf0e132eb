import { FIRST_DAY, LAST_DAY } from "../../domain/shared/bounds";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import { f, type Formula } from "./formula";
import { Ref } from "./reference";
import type { Content, SheetBuilder } from "./sheet-builder";
import type { InputRule } from "./sheet-plan";
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

export interface InputSpec {
  label: string;
  format: CellFormat;
  rule: InputRule;
  /** What to type, for the message beside the cell. */
  help: string;
}

export interface InputRow extends InputSpec {
  /** `in_…` */
  name: string;
  default: Content;
  source: Content;
  /** What counts; without it any number that is typed. */
  used?: (refs: InputRefs) => Formula;
  /** Undefined keeps what the sheet holds, null clears it. */
  value?: CellValue | undefined;
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

  input(refs: InputRefs, row: InputRow): this {
    const { sheet, at } = this;
    const { name, label, help, rule, format, value } = row;
    sheet.put(this.row, at.label, label, "label");
    sheet.fill(refs.default, { row: this.row, column: at.default }, () => row.default, {
      style: "calculation",
      format,
    });
    sheet.input(refs.override, { row: this.row, column: at.override }, name, {
      rule,
      prompt: { title: label, message: `${help} Blank takes the default on the left.` },
      value,
      format,
    });
    const used = row.used ?? anyNumber;
    sheet.fill(refs.used, { row: this.row, column: at.used }, () => used(refs), {
      style: "calculation",
      format,
    });
    sheet.fill(refs.source, { row: this.row, column: at.source }, () => row.source, "noteBeside");
    sheet
      .shade(this.row, at.label, at.default - 1, "label")
      .shade(this.row, at.source, at.last, "noteBeside");
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

/** Only what the cell accepts replaces the default. */
function anyNumber({ override, default: standard }: InputRefs): Formula {
  return f`IF(ISNUMBER(${override}),${override},${standard})`;
}

/** As `anyNumber`, for whole numbers and days from `from` to below `below`: what is typed counts without its fraction. */
export function wholeWithin(from: number, below: number) {
  return ({ override, default: standard }: InputRefs): Formula =>
    f`IF(ISNUMBER(${override}),IF(AND(${override}>=${from},${override}<${below}),INT(${override}),${standard}),${standard})`;
}

/** As `anyNumber`, for days that Excel knows. */
export const anyDay = wholeWithin(FIRST_DAY, LAST_DAY + 1);

/** As `anyNumber`, for numbers from `from` to `to`, both included. */
export function numberWithin(from: number, to: number) {
  return ({ override, default: standard }: InputRefs): Formula =>
    f`IF(ISNUMBER(${override}),IF(AND(${override}>=${from},${override}<=${to}),${override},${standard}),${standard})`;
}

/** What is typed as text, else the default. */
export function anyText({ override, default: standard }: InputRefs): Formula {
  return f`IF(${override}="",${standard},${override})`;
}
