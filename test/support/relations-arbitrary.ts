import fc from "fast-check";
import type { OurContactRow } from "../../src/domain/shared/tables/contact-tables";
import {
  type ActivityRow,
  type CommitmentRow,
  CONTACT_LEVELS,
  type ContactRow,
} from "../../src/domain/shared/tables/relations-tables";
import { exampleContact, examplePromise } from "./relations-example";
import { ODD_NAMES } from "./scorecard-arbitrary";
import { AS_OF } from "./scorecard-example";

const maybe = <T>(...values: readonly T[]) => fc.option(fc.constantFrom(...values), { freq: 4 });
const day = (least: number) =>
  fc.option(
    fc.integer({ min: least, max: 30 }).map((days) => AS_OF + days),
    { freq: 4 },
  );
/** Partners whose names formulas may stumble over. */
export const RELATION_PARTNERS = ODD_NAMES.slice(0, 5);
const partner = fc.noBias(fc.constantFrom(...RELATION_PARTNERS));
const contact = fc.record({
  partner,
  contact: maybe("Ida", "=Sofia", "Bo*"),
  level: maybe(...CONTACT_LEVELS),
  ourLevel: maybe(...CONTACT_LEVELS),
  ourCounterpart: maybe("Marta", "MARTA", "J?n", "Jon"),
  strength: maybe(1, 2, 3, 4, 5),
  lastContact: day(-300),
  checkedOn: day(-300),
  champion: maybe("Yes", "No"),
});
const promise = fc.record({
  partner,
  by: maybe("Vendor", "Partner"),
  due: day(-90),
  keptOn: fc.option(
    fc.integer({ min: -90, max: 30 }).map((days) => AS_OF + days),
    { freq: 1 },
  ),
  madeOn: day(-90),
  kind: maybe("Promise", "IOU", "Issue"),
});
const activity = fc.record({ partner, date: day(-200) });

function rows<T>(of: fc.Arbitrary<T>, length: number, seed: number): T[] {
  return fc.sample(fc.array(of, { minLength: length, maxLength: length }), { numRuns: 1, seed })[0]!;
}

/** Random contacts, promises, activities of these partners: the same each time. */
export const contactRows = (length: number): ContactRow[] =>
  rows(contact, length, 7).map((each, index) => ({ ...exampleContact(`C-${index}`), ...each }));
export const promiseRows = (length: number): CommitmentRow[] =>
  rows(promise, length, 8).map((each, index) => ({ ...examplePromise(`P-${index}`), ...each }));
export const activityRows = (length: number): Partial<ActivityRow>[] =>
  rows(activity, length, 9).map((each, index) => ({ activityId: String(index), ...each }));

/** Random rows of our own contacts, each key once: for one partner or, without a name, for every one. */
export function ourContactRows(
  partners: readonly string[],
  topics: readonly string[],
): Partial<OurContactRow>[] {
  const ours = fc.record({
    contact: maybe("Ana", "=Jon", "Lee?"),
    checkedOn: day(-300),
    hours: maybe("8–17"),
  });
  const keys = [null, ...partners].flatMap((of) => topics.map((topic) => ({ partner: of, topic })));
  return rows(fc.option(ours, { freq: 2 }), keys.length, 10).flatMap((each, index) =>
    each === null ? [] : [{ ...keys[index]!, ...each }],
  );
}
