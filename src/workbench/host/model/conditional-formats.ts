import { overlaps } from "../../../book/cells/boxes";
import { Collection, HostObject, oneOf } from "../host-object";
import { apiNotFound, invalidArgument, invalidOperation, itemNotFound } from "../rich-error";
import type { ConditionalRule, IconCriterion } from "../../../xlsx/data/workbook-data";
import { cutRules } from "./clearing";
import type { HostModel } from "./host-model";
import { ModelObject } from "./model-object";
import type { CellBlock } from "./cell-block";
import { checkColor } from "./colors";
import { CELL_VALUE_OPERATORS } from "./rule-operators";
import type { ConditionalFormatState } from "./state";

type Rule<T extends ConditionalRule["type"]> = Extract<ConditionalRule, { type: T }>;

class ConditionalFormat extends ModelObject {
  constructor(
    model: HostModel,
    readonly sheetId: string,
    readonly formatId: string,
  ) {
    super(model);
  }
  get $type() {
    return "ConditionalFormat";
  }
  override get $id() {
    return this.formatId;
  }
  get $scalars() {
    return ["id", "priority", "type"];
  }
  get $all(): ConditionalFormatState[] {
    return this.model.sheet(this.sheetId).conditionalFormats;
  }
  get $data(): ConditionalFormatState {
    return this.$all.find((f) => f.id === this.formatId) ?? itemNotFound("ConditionalFormat");
  }
  /** The same to be changed: refused where the sheet protects its formats. */
  get $edited(): ConditionalFormatState {
    this.model.guardSheet(this.sheetId, "ConditionalFormat", "allowFormatCells");
    return this.$data;
  }
  $rule<T extends ConditionalRule["type"]>(type: T, { rule } = this.$data): Rule<T> {
    if (rule.type !== type)
      invalidOperation(`ConditionalFormat.${type}`, `The conditional format is of type ${rule.type}.`);
    return rule as Rule<T>;
  }
  get id(): string {
    return this.formatId;
  }
  get type(): string {
    return this.$data.rule.type;
  }
  get priority(): number {
    return this.$all.indexOf(this.$data);
  }
  set priority(value: unknown) {
    if (typeof value !== "number" || value < 0) invalidArgument("ConditionalFormat.priority");
    const all = this.$all;
    const own = this.$edited;
    all.splice(all.indexOf(own), 1);
    all.splice(value, 0, own);
  }
  get cellValue(): CellValueConditionalFormat {
    this.$rule("CellValue");
    return new CellValueConditionalFormat(this);
  }
  get custom(): CustomConditionalFormat {
    this.$rule("Custom");
    return new CustomConditionalFormat(this);
  }
  get iconSet(): IconSetConditionalFormat {
    this.$rule("IconSet");
    return new IconSetConditionalFormat(this);
  }
}

abstract class Part extends HostObject {
  constructor(readonly owner: ConditionalFormat) {
    super();
  }
  get $scalars(): readonly string[] {
    return [];
  }
}

class CellValueConditionalFormat extends Part {
  get $type() {
    return "CellValueConditionalFormat";
  }
  override get $scalars() {
    return ["rule"];
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
  get rule(): unknown {
    const { type: _type, ...rule } = this.owner.$rule("CellValue");
    return rule;
  }
  set rule(value: unknown) {
    const { formula1, formula2, operator } = (value ?? {}) as Record<string, unknown>;
    if (typeof formula1 !== "string" && typeof formula1 !== "number")
      invalidArgument("CellValueConditionalFormat.rule");
    this.owner.$edited.rule = {
      type: "CellValue",
      operator: oneOf(CELL_VALUE_OPERATORS, operator, "CellValueConditionalFormat.rule"),
      formula1: String(formula1),
      ...(formula2 === undefined || formula2 === null ? {} : { formula2: String(formula2) }),
    };
  }
}

class CustomConditionalFormat extends Part {
  get $type() {
    return "CustomConditionalFormat";
  }
  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }
}

class ConditionalFormatRule extends Part {
  get $type() {
    return "ConditionalFormatRule";
  }
  override get $scalars() {
    return ["formula"];
  }
  get formula(): string {
    return this.owner.$rule("Custom").formula;
  }
  set formula(value: unknown) {
    if (typeof value !== "string" || !value) invalidArgument("ConditionalFormatRule.formula");
    this.owner.$rule("Custom", this.owner.$edited).formula = value.startsWith("=") ? value : `=${value}`;
  }
}

class IconSetConditionalFormat extends Part {
  get $type() {
    return "IconSetConditionalFormat";
  }
  override get $scalars() {
    return ["criteria", "style"];
  }
  get style(): string {
    return this.owner.$rule("IconSet").style;
  }
  set style(value: unknown) {
    if (typeof value !== "string" || !/^(Three|Four|Five)[A-Z]/.test(value))
      invalidArgument("IconSetConditionalFormat.style");
    this.owner.$rule("IconSet", this.owner.$edited).style = value;
  }
  get criteria(): unknown {
    return this.owner.$rule("IconSet").criteria;
  }
  /** One entry an icon; the first has no threshold. */
  set criteria(value: unknown) {
    const rule = this.owner.$rule("IconSet", this.owner.$edited);
    const icons = rule.style.startsWith("Three") ? 3 : rule.style.startsWith("Four") ? 4 : 5;
    if (!Array.isArray(value) || value.length !== icons) invalidArgument("IconSetConditionalFormat.criteria");
    rule.criteria = value as IconCriterion[];
  }
}

class ConditionalRangeFormat extends Part {
  get $type() {
    return "ConditionalRangeFormat";
  }
  override get $scalars() {
    return [];
  }
  get $format() {
    return this.owner.$data.format ?? {};
  }
  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }
}

class ConditionalRangeFill extends Part {
  get $type() {
    return "ConditionalRangeFill";
  }
  override get $scalars() {
    return ["color"];
  }
  get $format() {
    return this.owner.$data.format ?? {};
  }
  get color(): string | null {
    return this.$format.fill ?? null;
  }
  set color(value: unknown) {
    this.owner.$edited.format = { ...this.$format, fill: checkColor(value, "ConditionalRangeFill.color") };
  }
}

class ConditionalRangeFont extends Part {
  get $type() {
    return "ConditionalRangeFont";
  }
  override get $scalars() {
    return ["bold", "color"];
  }
  get $format() {
    return this.owner.$data.format ?? {};
  }
  get color(): string | null {
    return this.$format.fontColor ?? null;
  }
  set color(value: unknown) {
    this.owner.$edited.format = {
      ...this.$format,
      fontColor: checkColor(value, "ConditionalRangeFont.color"),
    };
  }
  get bold(): boolean | null {
    return this.$format.bold ?? null;
  }
  set bold(value: unknown) {
    this.owner.$edited.format = { ...this.$format, bold: value === true };
  }
}

export class ConditionalFormatCollection extends Collection<ConditionalFormat> {
  constructor(readonly range: CellBlock) {
    super();
  }
  get $type() {
    return "ConditionalFormatCollection";
  }
  $items(): ConditionalFormat[] {
    const { model, sheetId, box } = this.range;
    return model
      .sheet(sheetId)
      .conditionalFormats.filter((f) => overlaps(f.box, box))
      .map((f) => new ConditionalFormat(model, sheetId, f.id));
  }
  $nameOf(format: ConditionalFormat): string {
    return format.formatId;
  }
  /** With top priority, as Excel does. */
  add(type: unknown): ConditionalFormat {
    const { model, sheetId, box } = this.range;
    model.guardSheet(sheetId, "ConditionalFormatCollection.add", "allowFormatCells");
    const rules: Record<string, ConditionalRule> = {
      CellValue: { type: "CellValue", operator: "EqualTo", formula1: "" },
      Custom: { type: "Custom", formula: "" },
      IconSet: { type: "IconSet", style: "ThreeTrafficLights1", criteria: [] },
    };
    const rule =
      rules[String(type)] ??
      apiNotFound(
        "ConditionalFormatCollection.add",
        `Conditional formats of type ${String(type)} are not played by this host.`,
      );
    const id = model.newId("F");
    model.sheet(sheetId).conditionalFormats.unshift({ id, box, rule, format: {} });
    return new ConditionalFormat(model, sheetId, id);
  }
  clearAll(): void {
    this.range.model.guardSheet(
      this.range.sheetId,
      "ConditionalFormatCollection.clearAll",
      "allowFormatCells",
    );
    cutRules(this.range.model, this.range.sheetId, "conditionalFormats", this.range.box);
  }
}
