import type { SerialDate } from "../shared/serial-date";

/** A prospect without a talk for so long is flagged. */
export const PROSPECT_DAYS = 30;

/** Days without a talk with a prospect, since the last one or since it asked; null while there is still time. Where nothing is known: 30. */
export function prospectSilence(
  { talked, asked }: Readonly<Record<"talked" | "asked", SerialDate | null>>,
  today: SerialDate,
): number | null {
  const since = talked ?? (asked === null ? null : Math.floor(asked));
  if (since === null) return PROSPECT_DAYS;
  return today - since < PROSPECT_DAYS ? null : today - since;
}
