import { fromFileFormula, toFileFormula } from "../cells/formula-text";
import { boxesOf } from "../write/areas";
import { SHEET_ORDER } from "../write/sheet-order";
import { validationElement } from "../write/validations";
import { fromFileText } from "../xml/cell-text";
import {
  type AttributeValues,
  type XmlElement,
  childNamed,
  childrenNamed,
  ensureChild,
  isTrue,
  setAttributes,
  textOf,
} from "../xml/tree";
import { OPERATORS } from "./conditional-formats";
import type { ValidationData, ValidationRule } from "./workbook-data";

const BOUNDED = [
  ["WholeNumber", "whole"],
  ["Decimal", "decimal"],
  ["Date", "date"],
  ["TextLength", "textLength"],
] as const;
const ALERTS = [
  ["Stop", "stop"],
  ["Warning", "warning"],
  ["Information", "information"],
] as const;

export function writeValidations(root: XmlElement, validations: readonly ValidationData[]): void {
  if (!validations.length) return;
  const all = ensureChild(root, "dataValidations", SHEET_ORDER);
  for (const validation of validations)
    all.children.push(
      validationElement(all, validation.box, formulasOf(validation.rule), attributesOf(validation)),
    );
  setAttributes(all, { count: childrenNamed(all, "dataValidation").length });
}

function attributesOf({ rule, ignoreBlanks, prompt, errorAlert: alert }: ValidationData): AttributeValues {
  return {
    ...kindOf(rule),
    errorStyle: ALERTS.find(([ours]) => ours === alert?.style)?.[1],
    allowBlank: ignoreBlanks === false ? undefined : 1,
    // In the file the attribute hides the drop-down, whatever its name says.
    showDropDown: rule.type === "List" && !rule.inCellDropDown ? 1 : undefined,
    showInputMessage: prompt?.showPrompt ? 1 : undefined,
    // Excel shows its own message when none was given.
    showErrorMessage: alert && !alert.showAlert ? undefined : 1,
    errorTitle: alert?.title,
    error: alert?.message,
    promptTitle: prompt?.title,
    prompt: prompt?.message,
  };
}

function kindOf(rule: ValidationRule): AttributeValues {
  if (rule.type === "List") return { type: "list" };
  if (rule.type === "Custom") return { type: "custom" };
  return {
    type: BOUNDED.find(([ours]) => ours === rule.type)?.[1],
    operator: OPERATORS.find(([ours]) => ours === rule.operator)?.[1],
  };
}

function formulasOf(rule: ValidationRule): (string | number)[] {
  if (rule.type === "List")
    return [
      rule.source.startsWith("=") ? toFileFormula(rule.source) : `"${rule.source.replaceAll('"', '""')}"`,
    ];
  if (rule.type === "Custom") return [toFileFormula(rule.formula)];
  const bound = (value: number | string) => (typeof value === "number" ? value : toFileFormula(value));
  return [bound(rule.formula1), ...(rule.formula2 === undefined ? [] : [bound(rule.formula2)])];
}

/** Validations of a sheet; what we cannot hold is named in `dropped`. */
export function readValidations(root: XmlElement, dropped: string[]): ValidationData[] {
  return childrenNamed(childNamed(root, "dataValidations"), "dataValidation").flatMap((element) => {
    const rule = readValidationRule(element);
    if (!rule) {
      dropped.push(`validation of kind ${element.attributes.get("type") ?? "any"}`);
      return [];
    }
    return boxesOf(element.attributes.get("sqref")).map((box) => ({ box, rule, ...messagesOf(element) }));
  });
}

/** Undefined for kinds that WorkbookData does not have. */
export function readValidationRule(element: XmlElement): ValidationRule | undefined {
  const { attributes } = element;
  const [type, operator = "between"] = [attributes.get("type"), attributes.get("operator")];
  const formula = (local: string) => {
    const child = childNamed(element, local);
    return child && fromFileText(textOf(child));
  };
  const first = formula("formula1") ?? "";
  // Some programs write a second bound that the operator does not use.
  const second = /between/i.test(operator) ? formula("formula2") : undefined;
  if (type === "list") {
    const literal = /^"([\s\S]*)"$/.exec(first)?.[1];
    const source = literal === undefined ? fromFileFormula(first) : literal.replaceAll('""', '"');
    return { type: "List", source, inCellDropDown: !isTrue(attributes.get("showDropDown")) };
  }
  if (type === "custom") return { type: "Custom", formula: fromFileFormula(first) };
  const kind = BOUNDED.find(([, theirs]) => theirs === type)?.[0];
  const comparison = OPERATORS.find(([, theirs]) => theirs === operator)?.[0];
  if (!kind || !comparison) return undefined;
  const bound = (text: string) =>
    text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : fromFileFormula(text);
  return {
    type: kind,
    operator: comparison,
    formula1: bound(first),
    ...(second === undefined ? {} : { formula2: bound(second) }),
  };
}

function messagesOf({ attributes }: XmlElement): Omit<ValidationData, "box" | "rule"> {
  const text = (name: string) => fromFileText(attributes.get(name) ?? "");
  const shows = (name: string) => isTrue(attributes.get(name));
  const hasPrompt = attributes.has("prompt") || attributes.has("promptTitle");
  const hasAlert =
    ["error", "errorTitle", "errorStyle"].some((name) => attributes.has(name)) || !shows("showErrorMessage");
  return {
    ...(shows("allowBlank") ? {} : { ignoreBlanks: false }),
    ...(hasPrompt
      ? {
          prompt: {
            title: text("promptTitle"),
            message: text("prompt"),
            showPrompt: shows("showInputMessage"),
          },
        }
      : {}),
    ...(hasAlert
      ? {
          errorAlert: {
            title: text("errorTitle"),
            message: text("error"),
            style: ALERTS.find(([, theirs]) => theirs === attributes.get("errorStyle"))?.[0] ?? "Stop",
            showAlert: shows("showErrorMessage"),
          },
        }
      : {}),
  };
}
