/** A record ID of Salesforce as reports write it: of an opportunity, a contact or an object of one's own, case-sensitive. */
const SALESFORCE_ID = /^(?:006|003|a[0-9A-Za-z]{2})[0-9A-Za-z]{3}00[0-9A-Za-z]{7}$/;
const CHECK_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
const SCIENTIFIC = /^\d(?:[.,]\d+)?E\+\d{1,3}$/i;

/**
 * An ID that is one whatever the case of its letters: the 15 characters of a Salesforce ID become its 18, of which the last three say
 * which of the others are capitals; every other ID stays as it is. Source: Salesforce, "ID Field Type".
 */
export function wholeId(id: string): string {
  if (!SALESFORCE_ID.test(id)) return id;
  const check = [0, 5, 10].map((start) => {
    const capitals = [...id.slice(start, start + 5)].map((letter) =>
      letter >= "A" && letter <= "Z" ? 1 : 0,
    );
    return CHECK_LETTERS[capitals.reduce<number>((sum, capital, index) => sum + (capital << index), 0)];
  });
  return id + check.join("");
}

/** An ID that Excel has shortened to a power of ten, by which deals can no longer be told apart. */
export function isShortened(id: string): boolean {
  return SCIENTIFIC.test(id);
}

/** Excel keeps fifteen digits of a number and writes noughts for the rest. */
const LONGER_THAN_KEPT = /^\d{16,}$/;
const DIGITS_KEPT = 15;
/** By chance the long IDs of one file in ten thousand end in as many. */
const TELLING_NOUGHTS = 4;

/** Says of each ID of a column whether Excel has shortened it: to a power of ten, or, where all the long ones end so, to noughts. */
export function shortenedAmong(ids: readonly string[]): (id: string) => boolean {
  const long = [...new Set(ids.filter((id) => LONGER_THAN_KEPT.test(id)))];
  const lost = long.map((id) => id.slice(DIGITS_KEPT)).join("");
  const isRounded = lost.length >= TELLING_NOUGHTS && /^0+$/.test(lost);
  return (id) => isShortened(id) || (isRounded && LONGER_THAN_KEPT.test(id));
}

/** Two IDs of which each has small letters and capitals, and which differ in these alone: a program that writes so means two records. */
export function differInCase(one: string, other: string): boolean {
  return one !== other && one.toLowerCase() === other.toLowerCase() && isMixed(one) && isMixed(other);
}

function isMixed(text: string): boolean {
  return text !== text.toLowerCase() && text !== text.toUpperCase();
}

/** What deals are found by: an ID in any case and width, a Salesforce ID in either of its lengths, a GUID with or without braces and hyphens. */
export function dealKey(id: string | null): string {
  const text = (id ?? "").trim().normalize("NFKC");
  return GUID.test(text) ? text.replace(/[{}-]/g, "").toLowerCase() : wholeId(text).toLowerCase();
}

const GUID = /^\{?[\da-f]{8}(?:-?[\da-f]{4}){3}-?[\da-f]{12}\}?$/i;
const WITH_NO_DECIMALS = /^\d{1,15}\.0$/;

/** The IDs of a column that a program took for numbers, without the decimal that it wrote: 501.0 is 501 where all end so. */
export function withoutDecimals(ids: readonly string[]): (id: string) => string {
  const isOfNumbers = ids.length > 0 && ids.every((id) => WITH_NO_DECIMALS.test(id));
  return (id) => (isOfNumbers ? id.slice(0, -2) : id);
}
