import { CHOICES_LIMIT } from "../../../domain/shared/excel-limits";
import { overlaps } from "../../../book/cells/boxes";
import { HostObject, oneOf } from "../host-object";
import { invalidArgument, invalidOperation } from "../rich-error";
import type { ValidationRule } from "../../../xlsx/data/workbook-data";
import { cutRules } from "./clearing";
import { CellBlock } from "./cell-block";
import { CELL_VALUE_OPERATORS } from "./rule-operators";
import type { ValidationState } from "./state";

/** Excel refuses a longer list of items; a range has no such limit. */
const MAX_TITLE = 32;
const MAX_MESSAGE = 255;
const KINDS = {
  wholeNumber: "WholeNumber",
  decimal: "Decimal",
  date: "Date",
  textLength: "TextLength",
} as const;
type Kind = keyof typeof KINDS;

const ALERT_STYLES = ["Stop", "Warning", "Information"] as const;
const NO_PROMPT = { title: "", message: "", showPrompt: true };
const NO_ALERT = { title: "", message: "", style: "Stop" as const, showAlert: true };

export class DataValidation extends HostObject {
  constructor(readonly range: CellBlock) {
    super();
  }
  get $type() {
    return "DataValidation";
  }
  get $scalars() {
    return ["errorAlert", "ignoreBlanks", "prompt", "rule", "type"];
  }
  get $found(): ValidationState | undefined {
    const { model, sheetId, box } = this.range;
    return model.sheet(sheetId).validations.find((v) => overlaps(v.box, box));
  }
  $change(change: Partial<ValidationState>, location: string): void {
    const found = this.$found ?? invalidOperation(location, "Set the rule of the validation first.");
    Object.assign(found, change);
  }
  get type(): string {
    return this.$found?.rule.type ?? "None";
  }
  get rule(): unknown {
    const rule = this.$found?.rule;
    if (!rule) return {};
    if (rule.type === "List") return { list: { source: rule.source, inCellDropDown: rule.inCellDropDown } };
    if (rule.type === "Custom") return { custom: { formula: rule.formula } };
    const { type, ...rest } = rule;
    const limits = { ...rest, operator: rest.operator.replace(/(ThanOrEqual)$/, "$1To") };
    const key = (Object.keys(KINDS) as Kind[]).find((k) => KINDS[k] === type) ?? "wholeNumber";
    return { [key]: limits };
  }
  set rule(value: unknown) {
    const { model, sheetId, box } = this.range;
    model.guardSheet(sheetId, "DataValidation.rule");
    const rule = this.$parsed(value);
    cutRules(model, sheetId, "validations", box);
    model.sheet(sheetId).validations.push({ id: model.newId("V"), box, rule });
  }
  $parsed(value: unknown): ValidationRule {
    const entries = Object.entries((value ?? {}) as Record<string, unknown>).filter(
      ([, v]) => v !== undefined && v !== null,
    );
    const [kind, details] = entries[0] ?? [];
    if (entries.length !== 1 || kind === undefined) invalidArgument("DataValidation.rule");
    const given = details as Record<string, unknown>;
    if (kind === "list") return this.$list(given);
    if (kind === "custom") return { type: "Custom", formula: this.$formula(given["formula"]) };
    const type = KINDS[oneOf(Object.keys(KINDS) as Kind[], kind, "DataValidation.rule")];
    // Conditional formats say GreaterThanOrEqual where validations say GreaterThanOrEqualTo.
    const named = String(given["operator"]).replace(/(ThanOrEqual)To$/, "$1");
    const operator = oneOf(CELL_VALUE_OPERATORS, named, "DataValidation.rule");
    const two = operator === "Between" || operator === "NotBetween";
    const formula1 = this.$limit(given["formula1"]);
    return two
      ? { type, operator, formula1, formula2: this.$limit(given["formula2"]) }
      : { type, operator, formula1 };
  }
  $list({ source, inCellDropDown }: Record<string, unknown>): ValidationRule {
    const text = source instanceof CellBlock ? source.$reference : source;
    if (typeof text !== "string" || !text) invalidArgument("DataValidation.rule");
    if (!text.startsWith("=") && text.length > CHOICES_LIMIT)
      invalidArgument("DataValidation.rule", `A list of items may have at most ${CHOICES_LIMIT} characters.`);
    return { type: "List", source: text, inCellDropDown: inCellDropDown !== false };
  }
  $formula(value: unknown): string {
    return typeof value === "string" && value.startsWith("=")
      ? value
      : invalidArgument("DataValidation.rule");
  }
  $limit(value: unknown): number | string {
    if (value instanceof CellBlock) return value.$reference;
    if (typeof value === "number" || (typeof value === "string" && value !== "")) return value;
    return invalidArgument("DataValidation.rule");
  }
  $words(title: unknown, message: unknown, location: string): { title: string; message: string } {
    const words = { title: String(title), message: String(message) };
    if (words.title.length > MAX_TITLE || words.message.length > MAX_MESSAGE) invalidArgument(location);
    return words;
  }
  get ignoreBlanks(): boolean {
    return this.$found?.ignoreBlanks ?? true;
  }
  set ignoreBlanks(value: unknown) {
    this.$change({ ignoreBlanks: value === true }, "DataValidation.ignoreBlanks");
  }
  get prompt(): unknown {
    return this.$found?.prompt ?? NO_PROMPT;
  }
  set prompt(value: unknown) {
    const { title = "", message = "", showPrompt = true } = (value ?? {}) as Record<string, unknown>;
    const location = "DataValidation.prompt";
    this.$change(
      { prompt: { ...this.$words(title, message, location), showPrompt: showPrompt === true } },
      location,
    );
  }
  get errorAlert(): unknown {
    return this.$found?.errorAlert ?? NO_ALERT;
  }
  set errorAlert(value: unknown) {
    const {
      title = "",
      message = "",
      style = "Stop",
      showAlert = true,
    } = (value ?? {}) as Record<string, unknown>;
    const location = "DataValidation.errorAlert";
    const words = this.$words(title, message, location);
    const kind = oneOf(ALERT_STYLES, style, location);
    this.$change({ errorAlert: { ...words, style: kind, showAlert: showAlert === true } }, location);
  }
  clear(): void {
    const { model, sheetId, box } = this.range;
    model.guardSheet(sheetId, "DataValidation.clear");
    cutRules(model, sheetId, "validations", box);
  }
}
