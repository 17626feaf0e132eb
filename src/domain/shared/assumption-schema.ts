import { z } from "zod";
import { type Assumption, type AssumptionValue, boundsOf, counted, problemOf } from "./assumption";
import { serialFromIso } from "./serial-date";

/**
 * A field of a file, such as a recipe's, that gives an assumption's value: it takes what counts and refuses the rest in the assumption's
 * own words. A date is written 2026-01-31; blank is null, the default.
 */
export function schemaOf(assumption: Assumption): z.ZodType<AssumptionValue> {
  return z
    .unknown()
    .transform((given, context) => {
      const day = assumption.kind === "date" && typeof given === "string" ? serialFromIso(given) : null;
      const value = day ?? given;
      const message = problemOf(assumption, value);
      if (message === null) return counted(assumption, value);
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .meta(described(assumption));
}

/** As `schemaOf`, for fields that take only numbers or days. */
export function numberSchemaOf(assumption: Assumption): z.ZodType<number | null> {
  return schemaOf(assumption) as z.ZodType<number | null>;
}

/** Fields by key, each of which may be left out. */
export function fieldsOf<K extends string>(
  definitions: Readonly<Record<K, Assumption>>,
): Record<K, z.ZodOptional<z.ZodType<AssumptionValue>>> {
  const entries = Object.entries<Assumption>(definitions);
  return Object.fromEntries(
    entries.map(([key, each]) => [key, schemaOf(each).optional()]),
  ) as unknown as Record<K, z.ZodOptional<z.ZodType<AssumptionValue>>>;
}

/** What the field takes, as JSON schemas say it. */
function described(assumption: Assumption): Record<string, unknown> {
  const { kind, choices } = assumption;
  if (kind === "choice") return { enum: choices };
  if (kind === "text" || kind === "date") return { type: "string" };
  return { type: kind === "whole" ? "integer" : "number", ...boundsOf(assumption) };
}
