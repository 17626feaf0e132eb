import { z } from "zod";
import { type Assumption, type AssumptionValue, countedValue, problemOf } from "./assumption";
import { serialFromIso } from "./serial-date";

/**
 * A field of a file, such as a recipe's, that gives an assumption's value: it takes what counts and refuses the rest in the assumption's
 * own words. A date is written 2026-01-31; blank is null, the default.
 */
export function schemaOf<T extends AssumptionValue>(assumption: Assumption<T>): z.ZodType<T | null> {
  return z
    .unknown()
    .transform((given, context) => {
      const day = assumption.kind === "date" && typeof given === "string" ? serialFromIso(given) : null;
      const value = day ?? given;
      const message = problemOf(assumption, value);
      if (message === null) return countedValue(assumption, value);
      context.addIssue({ code: "custom", message });
      return z.NEVER;
    })
    .meta(described(assumption));
}

/** Fields by key, each of which may be left out. */
export function optionalFields<K extends string, T extends AssumptionValue>(
  definitions: Readonly<Record<K, Assumption<T>>>,
): Record<K, z.ZodOptional<z.ZodType<T | null>>> {
  const entries = Object.entries(definitions) as [K, Assumption<T>][];
  return Object.fromEntries(entries.map(([key, each]) => [key, schemaOf(each).optional()])) as Record<
    K,
    z.ZodOptional<z.ZodType<T | null>>
  >;
}

/** What the field takes, as JSON schemas say it. */
function described({ kind, choices, minimum, maximum }: Assumption): Record<string, unknown> {
  if (kind === "choice") return { enum: choices };
  if (kind === "text" || kind === "date") return { type: "string" };
  return { type: kind === "whole" ? "integer" : "number", minimum, maximum };
}
