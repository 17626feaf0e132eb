import { addressOf } from "../../book/cells/a1";
import type { PlannedRule } from "../../sheets/shared/sheet-plan";
import { STYLES } from "../../sheets/shared/styles";
import { toFileFormula } from "../cells/formula-text";
import type { StyleSheet } from "../styles/style-sheet";
import { fileText } from "../xml/cell-text";
import {
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
  const taken = [...descendants(root)]
    .filter(({ local }) => local === "cfRule")
    .map(({ attributes }) => Number(attributes.get("priority") ?? 0));
  let priority = taken.reduce((last, each) => Math.max(last, each), 0);
  for (const { box, formula, style } of [...rules].reverse()) {
    const rule = newElement(
      root,
      "cfRule",
      { type: "expression", dxfId: styles.differential(STYLES[style]), priority: ++priority },
      [newElement(root, "formula", {}, [{ text: fileText(toFileFormula(formula)) }])],
    );
    const format = newElement(root, "conditionalFormatting", { sqref: addressOf(box) }, [rule]);
    insertInOrder(root, format, SHEET_ORDER);
  }
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
