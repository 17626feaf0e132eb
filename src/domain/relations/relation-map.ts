import { ourLastContact, rowsOf } from "../partner-home/partner-work";
import type { TableSource } from "../program/setup";
import { nameKey } from "../shared/excel-text";
import type { SerialDate } from "../shared/serial-date";
import { partnersTable } from "../shared/tables/catalogue";
import {
  activitiesTable,
  type ActivityRow,
  CONTACT_LEVELS,
  contactsTable,
  type ContactLevel,
  type ContactRow,
} from "../shared/tables/relations-tables";

export interface RelationLimits {
  /** A row that was last known to be right longer ago, in days, has to be checked. */
  checkDays: number;
  /** Days without a contact from which it is said. */
  quietDays: number;
  /** From which share of the contacts on, 0 to 1, too much hangs on one of us. */
  heldShare: number;
  /** Days within which somebody of theirs has to have been met to be engaged. */
  engagedDays: number;
}

/** A level of theirs with a level of ours: how many pairs, and the strongest; null where nobody has said how strong. */
export interface Pairing {
  contacts: number;
  strength: number | null;
}

/** Who of us holds how many of the contacts. */
export interface Holder {
  name: string;
  contacts: number;
}

/** Fewer contacts with a counterpart say nothing of who holds them. */
export const LEAST_HELD = 3;

/**
 * The people at a partner and who of us knows them, on a day. Rows without a name are none.
 * Source: the tables Contacts, Activities and Partners.
 */
export function relationMap(source: TableSource, partner: string, asOf: SerialDate, limits: RelationLimits) {
  const contacts = rowsOf(source.table(contactsTable).rows, partner).filter(({ contact }) => contact);
  const atLevel = (level: ContactLevel) => contacts.filter((row) => row.level === level);
  const known = contacts.filter(({ ourCounterpart }) => ourCounterpart);
  const last = ourLastContact(source.table(activitiesTable).rows, contacts, partner, asOf);
  const row = source.table(partnersTable).rows.find((each) => nameKey(each.partner) === nameKey(partner));
  const missing = CONTACT_LEVELS.filter((level) => atLevel(level).length === 0);
  const [holder = null] = holders(known);
  return {
    contacts,
    /** Their levels from top to bottom, ours from left to right; the last column is of counterparts whose level nobody has said. */
    matrix: CONTACT_LEVELS.map((theirs) =>
      [...CONTACT_LEVELS, null].map((ours) => pairing(known, theirs, ours)),
    ),
    missing,
    levelsCovered: CONTACT_LEVELS.length - missing.length,
    withoutCounterpart: contacts.length - known.length,
    withoutLevel: contacts.filter(({ level }) => level === null).length,
    /** Who holds most of the contacts that somebody of us holds, and which share; null where nobody does. */
    holder,
    concentration: holder && holder.contacts / known.length,
    held: known.length,
    daysSinceContact: last && asOf - last.on,
    champions: contacts.filter(({ champion }) => champion === "Yes"),
    engaged: contacts.filter(({ lastContact }) => isWithin(lastContact, asOf, limits.engagedDays)).length,
    employees: row?.employees ?? null,
    toCheck: contacts.filter((contact) => isToCheck(contact, asOf, limits.checkDays)),
  };
}

export type RelationMap = ReturnType<typeof relationMap>;

function pairing(known: readonly ContactRow[], theirs: ContactLevel, ours: ContactLevel | null): Pairing {
  const pairs = known.filter(({ level, ourLevel = null }) => level === theirs && ourLevel === ours);
  const strengths = pairs.flatMap(({ strength }) => strength ?? []);
  return { contacts: pairs.length, strength: strengths.length ? Math.max(...strengths) : null };
}

/** By contacts, the most first; of as many the one whose contact stands first. */
function holders(known: readonly ContactRow[]): Holder[] {
  const found = new Map<string, Holder>();
  for (const { ourCounterpart: name } of known) {
    const key = nameKey(name);
    found.set(key, { name: found.get(key)?.name ?? name!, contacts: (found.get(key)?.contacts ?? 0) + 1 });
  }
  return [...found.values()].sort((one, other) => other.contacts - one.contacts);
}

/** A day of the given number of days up to the as-of day; days ahead are none. */
function isWithin(day: SerialDate | null, asOf: SerialDate, days: number): boolean {
  return day !== null && Math.floor(day) <= asOf && asOf - Math.floor(day) < days;
}

/** Last known to be right longer ago than so many days, or never. */
export function isToCheck(
  { checkedOn }: { checkedOn: SerialDate | null },
  asOf: SerialDate,
  days: number,
): boolean {
  return checkedOn === null || asOf - Math.floor(checkedOn) > days;
}

export interface KeepInTouch {
  row: ContactRow;
  /** When the two are to be in touch again; null: they were to be, and nobody has noted when they last were. */
  due: SerialDate | null;
}

/**
 * Contacts that are to be kept in touch with up to a day, the most overdue first, those never met in front. A talk with somebody counts where
 * it names the person.
 */
export function keepInTouch(
  rows: readonly ContactRow[],
  upTo: SerialDate,
  talks: readonly Pick<ActivityRow, "partner" | "date" | "with">[] = [],
): KeepInTouch[] {
  return rows
    .flatMap((row): KeepInTouch[] => {
      const { everyDays = null, contact } = row;
      if (!contact || everyDays === null || everyDays <= 0) return [];
      const last = lastTalk(row, talks, upTo);
      return [{ row, due: last === null ? null : last + everyDays }];
    })
    .filter(({ due }) => due === null || due <= upTo)
    .sort((one, other) => (one.due ?? 0) - (other.due ?? 0));
}

/** The day on which somebody was last met or named in a talk. */
function lastTalk(
  { partner, contact, lastContact }: ContactRow,
  talks: Parameters<typeof keepInTouch>[2] & {},
  upTo: SerialDate,
): SerialDate | null {
  const named = talks.flatMap(({ partner: of, date, with: people }) => {
    const isTheirs = nameKey(of) === nameKey(partner) && nameKey(people).includes(nameKey(contact));
    return isTheirs && date !== null && Math.floor(date) <= upTo ? Math.floor(date) : [];
  });
  const days = [...named, ...(lastContact === null ? [] : [Math.floor(lastContact)])];
  return days.length ? Math.max(...days) : null;
}
