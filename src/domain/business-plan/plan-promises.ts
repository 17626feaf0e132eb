import { rowsOf } from "../partner-home/partner-work";
import { promiseRows, type TypedPromise } from "../relations/new-promises";
import { nameKey } from "../shared/excel-text";
import { shortMoney } from "../shared/plain-words";
import { nearlyEqual } from "../shared/rounding";
import type { SerialDate } from "../shared/serial-date";
import type { CommitmentRow } from "../shared/tables/relations-tables";
import type { Commitment } from "./commitments";
import { wholePromises } from "./whole-promises";

/** A promise is for days that one can see: the plan's first year. */
const QUARTERS = 4;

interface Agreed {
  partner: string;
  currency: string;
  /** The day on which both sides accept. */
  day: SerialDate;
}

/**
 * What accepting a plan's commitments adds to the list of promises: of its first four whole quarters that have not ended, both sides'
 * words by quarter. One that stands already from an earlier acceptance follows the new figures; one that was kept stays as it is.
 */
export function planPromises(
  table: Parameters<typeof promiseRows>[0],
  rows: readonly CommitmentRow[],
  quarters: readonly Commitment[],
  { partner, currency, day }: Agreed,
): Partial<CommitmentRow>[] {
  const standing = new Map(rowsOf(rows, partner).map((row) => [nameKey(row.from), row]));
  const wanted = promisesOf(quarters, currency, day);
  const isNew = ({ from = null }: TypedPromise) => !standing.has(nameKey(from));
  const moved = wanted.flatMap(({ from = null, commitment, due }): Partial<CommitmentRow>[] => {
    const before = standing.get(nameKey(from));
    if (!before || before.keptOn !== null) return [];
    if (before.commitment === commitment && before.due === due) return [];
    return [{ commitmentId: before.commitmentId, commitment, due, madeOn: day }];
  });
  return [...moved, ...promiseRows(table, partner, wanted.filter(isNew), day)];
}

function promisesOf(quarters: readonly Commitment[], currency: string, day: SerialDate): TypedPromise[] {
  const whole = wholePromises(quarters, null);
  const counted = quarters.map((quarter, index) => ({ ...quarter, won: whole[index]!.deals }));
  const ahead = counted.filter((quarter) => quarter.whole && quarter.end >= day).slice(0, QUARTERS);
  const certified = ahead.find(({ certifications }) => certifications !== null);
  return ahead.flatMap((quarter) => {
    const { label, end: due, won, revenue, marketing, mdf } = quarter;
    const says = (by: "Partner" | "Vendor", about: string, commitment: string): TypedPromise => ({
      by,
      commitment,
      owner: null,
      due,
      kind: "Promise",
      from: `Business plan ${label}, ${about}`,
    });
    const money = (amount: number) => shortMoney(amount, currency);
    return [
      ...(won > 0
        ? [
            says(
              "Partner",
              "deals",
              `Win ${won} ${won === 1 ? "deal" : "deals"} in ${label}, ${money(revenue)} in all`,
            ),
          ]
        : []),
      ...(quarter === certified
        ? [
            says(
              "Partner",
              "certifications",
              `Hold ${quarter.certifications} certifications by the end of ${label}`,
            ),
          ]
        : []),
      ...(isMoney(marketing)
        ? [says("Partner", "marketing", `Spend ${money(marketing)} on marketing in ${label}`)]
        : []),
      ...(isMoney(mdf) ? [says("Vendor", "MDF", `Give ${money(mdf)} of MDF in ${label}`)] : []),
    ];
  });
}

const isMoney = (amount: number) => amount > 0 && !nearlyEqual(amount, 0);
