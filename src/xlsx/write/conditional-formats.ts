import { addressOf } from "../../book/cells/a1";
import type { PlannedRule } from "../../sheets/shared/sheet-plan";
import { STYLES } from "../../sheets/shared/styles";
import { toFileFormula } from "../cells/formula-text";
import type { StyleSheet } from "../styles/style-sheet";
import { fileText } from "../xml/cell-text";
import {
  type AttributeValues,
  type XmlElement,
  childrenNamed,
  childNamed,
  descendants,
  insertInOrder,
  newElement,
  removeChild,
  textOf,
} from "../xml/tree";
import type { SheetEditor } from "./sheet-editor";
import { SHEET_ORDER } from "./sheet-order";

/** Adds rules behind those of the sheet; of two of ours the later one counts first, as it does when Excel adds them. */
export function addRules(sheet: SheetEditor, rules: readonly PlannedRule[], styles: StyleSheet): void {
  const { root } = sheet;
  let priority = nextPriority(root);
  for (const { box, formula, style } of [...rules].reverse()) {
    const attributes = {
      type: "expression",
      dxfId: styles.differential(STYLES[style]),
      priority: priority++,
    };
    addRule(root, addressOf(box), ruleElement(root, attributes, [formula]));
  }
}

/** The first priority behind those of a sheet's rules. */
export function nextPriority(root: XmlElement): number {
  const taken = [...descendants(root)]
    .filter(({ local }) => local === "cfRule")
    .map(({ attributes }) => Number(attributes.get("priority") ?? 0));
  return taken.reduce((last, each) => Math.max(last, each), 0) + 1;
}

/** A rule that is not yet on the sheet; formulas as Excel shows them. */
export function ruleElement(
  root: XmlElement,
  attributes: AttributeValues,
  formulas: readonly string[],
): XmlElement {
  const children = formulas.map((formula) =>
    newElement(root, "formula", {}, [{ text: fileText(toFileFormula(formula)) }]),
  );
  return newElement(root, "cfRule", attributes, children);
}

export function addRule(root: XmlElement, sqref: string, rule: XmlElement): void {
  insertInOrder(root, newElement(root, "conditionalFormatting", { sqref }, [rule]), SHEET_ORDER);
}

/** Removes rules that were added so; what the user has changed is the user's. */
export function removeRules(sheet: SheetEditor, rules: readonly PlannedRule[]): void {
  const keyOf = (sqref: string, formula: string) => `${sqref} ${formula}`;
  const ours = new Set(
    rules.map(({ box, formula }) => keyOf(addressOf(box), fileText(toFileFormula(formula)))),
  );
  for (const format of childrenNamed(sheet.root, "conditionalFormatting")) {
    const sqref = format.attributes.get("sqref") ?? "";
    for (const rule of childrenNamed(format, "cfRule"))
      if (ours.has(keyOf(sqref, textOf(childNamed(rule, "formula"))))) removeChild(format, rule);
    if (!childrenNamed(format, "cfRule").length) removeChild(sheet.root, format);
  }
}
