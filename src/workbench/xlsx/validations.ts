import type { ValidationData, ValidationRule } from "../../xlsx/data/workbook-data";
import { formatBox, parseAddress } from "../../book/cells/ranges";
import { OPERATORS } from "./conditional-formats";
import { fromFileFormula, toFileFormula } from "../../xlsx/cells/formula-text";
import { childNamed, childrenNamed, escapeXml, isTrue, tag, type XmlElement } from "./xml";

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

export function validationsXml(validations: readonly ValidationData[]): string {
  if (validations.length === 0) return "";
  return tag("dataValidations", { count: validations.length }, validations.map(validationXml).join(""));
}

function validationXml(validation: ValidationData): string {
  const { rule, prompt, errorAlert: alert } = validation;
  return tag(
    "dataValidation",
    {
      ...ruleAttributes(rule),
      errorStyle: ALERTS.find(([ours]) => ours === alert?.style)?.[1],
      allowBlank: validation.ignoreBlanks === false ? undefined : 1,
      // In the file the attribute hides the drop-down, whatever its name says.
      showDropDown: rule.type === "List" && !rule.inCellDropDown ? 1 : undefined,
      showInputMessage: prompt?.showPrompt ? 1 : undefined,
      // Excel shows its own message when none was given.
      showErrorMessage: alert && !alert.showAlert ? undefined : 1,
      errorTitle: alert?.title,
      error: alert?.message,
      promptTitle: prompt?.title,
      prompt: prompt?.message,
      sqref: formatBox(validation.box),
    },
    formulas(rule)
      .map((text, i) => tag(`formula${i + 1}`, {}, escapeXml(text)))
      .join(""),
  );
}

function ruleAttributes(rule: ValidationRule): Record<string, string | undefined> {
  if (rule.type === "List") return { type: "list" };
  if (rule.type === "Custom") return { type: "custom" };
  return {
    type: BOUNDED.find(([ours]) => ours === rule.type)?.[1],
    operator: OPERATORS.find(([ours]) => ours === rule.operator)?.[1],
  };
}

function formulas(rule: ValidationRule): string[] {
  if (rule.type === "List")
    return [
      rule.source.startsWith("=") ? toFileFormula(rule.source) : `"${rule.source.replace(/"/g, '""')}"`,
    ];
  if (rule.type === "Custom") return [toFileFormula(rule.formula)];
  const bound = (value: number | string) =>
    typeof value === "number" ? String(value) : toFileFormula(value);
  return [bound(rule.formula1), ...(rule.formula2 === undefined ? [] : [bound(rule.formula2)])];
}

/** Validations of a sheet part; what we cannot hold is named in `dropped`. */
export function readValidations(sheet: XmlElement, dropped: string[]): ValidationData[] {
  return childrenNamed(childNamed(sheet, "dataValidations"), "dataValidation").flatMap((element) => {
    const rule = readRule(element);
    if (!rule) {
      dropped.push(`validation of kind ${element.attributes.type ?? "any"}`);
      return [];
    }
    return (element.attributes.sqref ?? "").split(/\s+/).flatMap((address) => {
      const box = parseAddress(address)?.box;
      return box ? [{ box, rule, ...readMessages(element) }] : [];
    });
  });
}

function readRule(element: XmlElement): ValidationRule | undefined {
  const { type, operator = "between", showDropDown } = element.attributes;
  const first = childNamed(element, "formula1")?.text ?? "";
  // Some programs write a second bound that the operator does not use.
  const second = /between/i.test(operator) ? childNamed(element, "formula2")?.text : undefined;
  if (type === "list") {
    const literal = /^"([\s\S]*)"$/.exec(first)?.[1];
    const source = literal === undefined ? fromFileFormula(first) : literal.replace(/""/g, '"');
    return { type: "List", source, inCellDropDown: !isTrue(showDropDown) };
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

function readMessages({ attributes }: XmlElement): Omit<ValidationData, "box" | "rule"> {
  const hasPrompt = attributes.prompt !== undefined || attributes.promptTitle !== undefined;
  const hasAlert =
    attributes.error !== undefined ||
    attributes.errorTitle !== undefined ||
    attributes.errorStyle !== undefined ||
    !isTrue(attributes.showErrorMessage);
  return {
    ...(isTrue(attributes.allowBlank) ? {} : { ignoreBlanks: false }),
    ...(hasPrompt
      ? {
          prompt: {
            title: attributes.promptTitle ?? "",
            message: attributes.prompt ?? "",
            showPrompt: isTrue(attributes.showInputMessage),
          },
        }
      : {}),
    ...(hasAlert
      ? {
          errorAlert: {
            title: attributes.errorTitle ?? "",
            message: attributes.error ?? "",
            style: ALERTS.find(([, theirs]) => theirs === attributes.errorStyle)?.[0] ?? "Stop",
            showAlert: isTrue(attributes.showErrorMessage),
          },
        }
      : {}),
  };
}
