import { nameKey } from "../../shared/excel-text";
import { fiscalYearOf, quarterWith } from "../../shared/fiscal-calendar";
import type { SerialDate } from "../../shared/serial-date";
import type { CertificateRow } from "../../shared/tables/relations-tables";
import { recordedResults, type RecordedResults } from "./recorded-results";
import type { HeldCertificates, ScorecardData } from "./scorecard-types";

export const CERTIFICATIONS_METRIC = "training_certs";
/** A certificate that ends within so many days is named. */
const ENDING_DAYS = 90;

/** Whether a certificate counts on a day: passed by then, and not ended before it. */
function isValidOn({ passedOn, validTo }: CertificateRow, day: SerialDate): boolean {
  return (passedOn === null || passedOn < day + 1) && (validTo === null || validTo >= day);
}

/** Certificates of a partner that are valid on a day; null where Certificates has none of it at all. */
function held(
  { certificates }: Pick<ScorecardData, "certificates">,
  partner: string,
  day: SerialDate,
): number | null {
  const own = certificates(partner);
  return own.length ? own.filter((row) => isValidOn(row, day)).length : null;
}

interface CertificationSources {
  data: Pick<ScorecardData, "certificates" | "results" | "settings">;
  partner: string;
  results?: RecordedResults;
}

/** Of a quarter: what Results records of it, else the certificates valid on its last day, or on the as-of date while it runs. */
export function quarterCertifications(
  { data, partner, results = recordedResults(data.results, partner) }: CertificationSources,
  { start, end }: { start: SerialDate; end: SerialDate },
  asOf: SerialDate,
): number | null {
  const day = Math.min(Math.floor(asOf), end);
  return results.actual(CERTIFICATIONS_METRIC, start) ?? held(data, partner, day);
}

/** On a day: what Results records of its quarter, else the certificates valid that day, else the latest that Results records. */
export function certificationsOn(
  { data, partner, results = recordedResults(data.results, partner) }: CertificationSources,
  asOf: SerialDate,
): number | null {
  const day = Math.floor(asOf);
  const quarter = quarterWith(fiscalYearOf(day, data.settings.fiscalStartMonth), day);
  return (
    quarterCertifications({ data, partner, results }, quarter, day) ??
    results.latestActual(CERTIFICATIONS_METRIC, asOf)
  );
}

/** Null where a partner has none at all, valid or not. */
export function heldCertificates(rows: readonly CertificateRow[], asOf: SerialDate): HeldCertificates | null {
  if (rows.length === 0) return null;
  const day = Math.floor(asOf);
  const valid = rows.filter((row) => isValidOn(row, day));
  const roles = new Map<string, [role: string, count: number]>();
  for (const { role } of valid) {
    const own = roles.get(nameKey(role)) ?? [role ?? "", 0];
    own[1] += 1;
    roles.set(nameKey(role), own);
  }
  return {
    valid: valid.length,
    byRole: [...roles.values()].sort((one, other) => other[1] - one[1]),
    ending: valid
      .filter(({ validTo }) => validTo !== null && Math.floor(validTo) - day <= ENDING_DAYS)
      .sort((one, other) => one.validTo! - other.validTo!),
  };
}
