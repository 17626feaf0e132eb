import { FORMULA_LIMIT } from "../../../domain/shared/excel-limits";
import { formatAddress } from "../../../book/cells/a1";
import { isFormulaText, tokenize } from "../formula-tokens";
import { Collection } from "../host-object";
import { sameName } from "../same-name";
import type { RichQuery } from "../rich-api";
import { alreadyExists, invalidArgument, itemNotFound } from "../rich-error";
import type { NameData, Scalar } from "../../../xlsx/data/workbook-data";
import type { HostModel, NeedsResults } from "./host-model";
import { ModelObject } from "./model-object";
import { checkName } from "./names-rules";
import { Range } from "./range";

/** A formula as a name keeps it; sheets it mentions must exist. */
function checkFormula(model: HostModel, formula: unknown, location: string): string {
  if (typeof formula !== "string" || formula === "" || formula.length > FORMULA_LIMIT)
    invalidArgument(location);
  const text = formula.startsWith("=") ? formula : `=${formula}`;
  for (const token of tokenize(text))
    if (token.kind === "sheet" && model.sheetIdByName(token.sheet) === undefined)
      invalidArgument(location, `There is no sheet "${token.sheet}".`);
  return text;
}

class NamedItem extends ModelObject implements NeedsResults {
  constructor(
    model: HostModel,
    readonly owner: string | null,
    readonly key: string,
  ) {
    super(model);
  }
  get $type() {
    return "NamedItem";
  }
  override get $id() {
    return this.key;
  }
  get $scalars() {
    return ["comment", "formula", "name", "scope", "type", "value", "visible"];
  }
  get $data(): Readonly<NameData> {
    return this.model.findName(this.owner, this.key) ?? itemNotFound("NamedItem");
  }
  /** To be changed. */
  get $edited(): NameData {
    const names = this.model.editedNames(this.owner);
    return names.find(({ name }) => sameName(name, this.key)) ?? itemNotFound("NamedItem");
  }
  $needsResults({ Select }: RichQuery): boolean {
    return !Select?.length || Select.includes("value");
  }
  get $area() {
    return this.model.texts.areaOf(this.owner ?? this.model.grid.activeSheet(), this.$data.formula);
  }
  get $constant(): Scalar | null {
    const text = this.$data.formula.slice(1).trim();
    if (/^-?[\d.]+(e[+-]?\d+)?$/i.test(text)) return Number(text);
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
    return /^"(?:[^"]|"")*"$/.test(text) ? text.slice(1, -1).replace(/""/g, '"') : null;
  }

  get name(): string {
    return this.$data.name;
  }
  get formula(): string {
    return this.$data.formula;
  }
  set formula(value: unknown) {
    this.$edited.formula = checkFormula(this.model, value, "NamedItem.formula");
    this.model.texts.nameChanged(this.key, this.owner);
  }
  get scope(): string {
    return this.owner === null ? "Workbook" : "Worksheet";
  }
  get type(): string {
    const constant = this.$constant;
    if (constant !== null)
      return typeof constant === "number" ? "Double" : typeof constant === "boolean" ? "Boolean" : "String";
    if (this.$area) return "Range";
    return /#REF!/.test(this.$data.formula) ? "Error" : "String";
  }
  /** The address for a range, the constant, else the formula. */
  get value(): Scalar {
    const area = this.$area;
    return (
      this.$constant ??
      (area ? formatAddress(this.model.sheetName(area.sheetId), area.box, true) : this.$data.formula)
    );
  }
  get visible(): boolean {
    return this.$data.visible ?? true;
  }
  set visible(value: unknown) {
    this.$edited.visible = value === true;
  }
  get comment(): string {
    return this.$data.comment ?? "";
  }
  set comment(value: unknown) {
    if (typeof value !== "string" || value.length > 255) invalidArgument("NamedItem.comment");
    this.$edited.comment = value;
  }
  getRangeOrNullObject(): Range | null {
    const area = this.$area;
    return area && new Range(this.model, area.sheetId, area.box);
  }
  getRange(): Range {
    return (
      this.getRangeOrNullObject() ??
      invalidArgument("NamedItem.getRange", "The name does not stand for one range.")
    );
  }
  delete(): void {
    const names = this.model.editedNames(this.owner);
    names.splice(names.indexOf(this.$edited), 1);
    this.model.texts.nameChanged(this.key, this.owner);
  }
}

export class NamedItemCollection extends Collection<NamedItem> {
  constructor(
    readonly model: HostModel,
    readonly owner: string | null,
  ) {
    super();
  }
  get $type() {
    return "NamedItemCollection";
  }
  $items(): NamedItem[] {
    return this.model.names(this.owner).map(({ name }) => new NamedItem(this.model, this.owner, name));
  }
  $nameOf(item: NamedItem): string {
    return item.key;
  }
  /** A sheet has hundreds of names, each of which is asked for when the sheet is built. */
  override $find(key: unknown): NamedItem | undefined {
    const found = typeof key === "string" && this.model.findName(this.owner, key);
    return found ? new NamedItem(this.model, this.owner, found.name) : undefined;
  }
  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    checkName(name, "NamedItemCollection.add");
    if (this.model.findName(this.owner, name)) alreadyExists("NamedItemCollection.add");
    if (this.owner === null && this.model.findTable(name)) alreadyExists("NamedItemCollection.add");
    const formula =
      reference instanceof Range
        ? reference.$reference
        : typeof reference === "number" || typeof reference === "boolean"
          ? `=${String(reference).toUpperCase()}`
          : checkFormula(this.model, reference, "NamedItemCollection.add");
    if (!isFormulaText(formula)) invalidArgument("NamedItemCollection.add");
    this.model
      .editedNames(this.owner)
      .push({ name, formula, ...(typeof comment === "string" ? { comment } : {}) });
    this.model.texts.nameChanged(name, this.owner);
    return new NamedItem(this.model, this.owner, name);
  }
}
