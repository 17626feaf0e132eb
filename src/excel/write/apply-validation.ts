import { CELL_TEXT_LIMIT, CHOICES_LIMIT } from "../../domain/shared/excel-limits";
import { FIRST_DAY, LAST_DAY, NO_LIMIT } from "../../domain/shared/bounds";
import { isoOf } from "../../domain/shared/serial-date";
import type { InputRule } from "../../sheets/shared/sheet-plan";
import type { LookInput } from "../../book/look";

// A prompt's characters.
const TITLE_LENGTH = 32;
const MESSAGE_LENGTH = 255;

/** Queues what an input cell accepts, and what it says when it is selected. */
export function queueInput(range: Excel.Range, { rule, prompt }: LookInput): void {
  const { dataValidation } = range;
  const accepted = acceptedBy(rule);
  if (accepted) dataValidation.rule = accepted.rule;
  dataValidation.ignoreBlanks = true;
  const title = prompt.title.slice(0, TITLE_LENGTH);
  dataValidation.prompt = { showPrompt: true, title, message: prompt.message.slice(0, MESSAGE_LENGTH) };
  if (accepted)
    dataValidation.errorAlert = { showAlert: true, style: "Stop", title, message: accepted.message };
}

/** A list to choose from; a list too long for Excel, or with commas in it, is left to the reader of the cell. */
export function queueChoices(range: Excel.Range, header: string, choices: readonly string[]): void {
  const rule = listRule(choices);
  if (!rule) return;
  range.dataValidation.rule = rule;
  range.dataValidation.errorAlert = {
    showAlert: true,
    style: "Stop",
    title: header.slice(0, TITLE_LENGTH),
    message: `Choose one of ${choices.join(", ")}.`.slice(0, MESSAGE_LENGTH),
  };
}

function listRule(choices: readonly string[]): Excel.DataValidationRule | null {
  const source = choices.join(",");
  if (source.length > CHOICES_LIMIT || choices.some((each) => each.includes(","))) return null;
  return { list: { inCellDropDown: true, source } };
}

function acceptedBy(rule: InputRule): { rule: Excel.DataValidationRule; message: string } | null {
  switch (rule.type) {
    case "number":
      return {
        rule: { decimal: bounds(rule, NO_LIMIT) },
        message: `Type a number${within(rule)}, or leave the cell blank.`,
      };
    case "whole":
      return {
        rule: { wholeNumber: bounds(rule, 1e9) },
        message: `Type a whole number${within(rule)}, or leave the cell blank.`,
      };
    case "date":
      return {
        rule: { date: { formula1: isoOf(FIRST_DAY), formula2: isoOf(LAST_DAY), operator: "Between" } },
        message: "Type a date, or leave the cell blank.",
      };
    case "list": {
      const list = listRule(rule.choices);
      return (
        list && { rule: list, message: `Choose one of ${rule.choices.join(", ")}.`.slice(0, MESSAGE_LENGTH) }
      );
    }
    case "text": {
      // A prompt needs a rule to hang on.
      const longest = rule.max ?? CELL_TEXT_LIMIT;
      return {
        rule: { textLength: { formula1: longest, operator: "LessThanOrEqualTo" } },
        message: `Type at most ${longest} characters.`,
      };
    }
  }
}

interface Range {
  min?: number;
  max?: number;
}

/** Excel's rules need bounds; where the input has none, any number that makes sense passes. */
function bounds({ min, max }: Range, widest: number): Excel.BasicDataValidation {
  return { formula1: min ?? -widest, formula2: max ?? widest, operator: "Between" };
}

function within({ min, max }: Range): string {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` not below ${min}`;
  return max === undefined ? "" : ` not above ${max}`;
}
