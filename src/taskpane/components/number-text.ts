import { parseNumber } from "../../domain/shared/parse-number";
import { sharedTexts } from "../strings/components";
import type { Format } from "../strings/format";

export type NumberKind = "number" | "whole" | "money" | "percent" | "multiple";

export interface NumberRule {
  kind: NumberKind;
  min?: number;
  max?: number;
  /** What is wrong with a number, in words; instead of bounds. */
  problem?: (value: number) => string | null;
}

export type TypedNumberReading = { ok: true; value: number | null } | { ok: false; message: string };

/** What stands in the field when it is not being typed in; "" for blank. */
export function writeNumber(value: number | null, kind: NumberKind, format: Format): string {
  if (value === null) return "";
  if (kind === "percent") return format.percent(value, decimalsOf(100 * value, 2));
  if (kind === "money") return format.currency ? format.money(value) : format.number(value, 0);
  if (kind === "multiple") return `${format.number(value, Math.max(1, decimalsOf(value, 2)))}×`;
  return format.number(value, kind === "whole" ? 0 : decimalsOf(value, 4));
}

/** A measured figure as it is read at a glance: shares in whole per cent, "–" where there is none. */
export function writeMeasure(
  value: number | null,
  unit: "money" | "number" | "share",
  format: Format,
): string {
  if (value === null) return "–";
  if (unit === "money") return format.money(value);
  return unit === "share" ? format.percent(value, 0) : format.number(value, Number.isInteger(value) ? 0 : 1);
}

/**
 * Reads what was typed; blank is null. A percentage may be typed as 15%, 15 or 0.15: from 1 on a bare number means per cent.
 */
export function readTypedNumber(text: string, rule: NumberRule, format: Format): TypedNumberReading {
  if (text.trim() === "") return { ok: true, value: null };
  const typed = parseNumber(text, format.culture);
  if (!typed) return { ok: false, message: complaint(rule.kind) };
  const bare = rule.kind === "percent" && !typed.percent && Math.abs(typed.value) >= 1;
  const value = bare ? typed.value / 100 : typed.value;
  if (rule.problem) {
    const message = rule.problem(value);
    return message === null ? { ok: true, value } : { ok: false, message };
  }
  if (rule.kind === "whole" && !Number.isInteger(value))
    return { ok: false, message: sharedTexts.number.notWhole };
  if (rule.min !== undefined && value < rule.min)
    return { ok: false, message: sharedTexts.number.tooSmall(writeNumber(rule.min, rule.kind, format)) };
  if (rule.max !== undefined && value > rule.max)
    return { ok: false, message: sharedTexts.number.tooLarge(writeNumber(rule.max, rule.kind, format)) };
  return { ok: true, value };
}

function complaint(kind: NumberKind): string {
  if (kind === "percent") return sharedTexts.number.notAPercent;
  return kind === "multiple" ? sharedTexts.number.notAMultiple : sharedTexts.number.notANumber;
}

function decimalsOf(value: number, most: number): number {
  const text = String(Number(value.toFixed(most)));
  return text.includes(".") ? text.length - text.indexOf(".") - 1 : 0;
}
