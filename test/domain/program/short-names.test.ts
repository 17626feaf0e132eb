import fc from "fast-check";
import {
  SHORT_NAME_LIMIT,
  shortNameOf,
  shortNameProblem,
  shortNames,
} from "../../../src/domain/program/short-names";
import { nameKey } from "../../../src/domain/shared/excel-text";

const named = (...partners: string[]) => partners.map((partner) => ({ partner, shortName: null }));
const short = (...partners: string[]) => [...shortNames(named(...partners)).values()];

test("the first words that no other partner begins with, without the legal form", () => {
  expect(short("Brightwater IT", "Kestrel Managed Services Ltd.", "Acme, Inc.")).toEqual([
    "Brightwater",
    "Kestrel",
    "Acme",
  ]);
  expect(short("North One", "North Two", "North Two Three")).toEqual([
    "North One",
    "North Two",
    "North Two 2",
  ]);
});

test("an article or a syllable alone is no name", () => {
  expect(short("The Data Company", "IT Partners GmbH")).toEqual(["The Data", "IT Partners"]);
  expect(short("Alder & Finch Systems")).toEqual(["Alder & Finch"]);
});

test("a long word is cut, and two that would be the same are numbered", () => {
  expect(short("Unternehmensberatung Nord", "Unternehmensberatung Süd")).toEqual([
    "Unternehmensbe",
    "Unternehmens 2",
  ]);
});

test("what stands on Partners counts, and is nobody else's", () => {
  const partners = [
    { partner: "Acme Europe", shortName: "Acme" },
    { partner: "Acme", shortName: null },
  ];
  expect([...shortNames(partners).values()]).toEqual(["Acme", "Acme 2"]);
  expect(shortNameOf(" acme europe", shortNames(partners))).toBe("Acme");
});

test("a partner that is not on the list has one too", () => {
  expect(shortNameOf("Somebody Else Ltd", shortNames([]))).toBe("Somebody Else");
});

test("a short name that another partner has, or that is too long, is refused with a sentence", () => {
  const partners = [{ partner: "Acme", shortName: "A1" }];
  expect(shortNameProblem("a1", "Bolt", partners)).toBe("Acme has that short name.");
  expect(shortNameProblem("a1", "ACME", partners)).toBeNull();
  expect(shortNameProblem("fifteen letters", "Bolt", partners)).toMatch(/at most 14/);
});

test("every partner has its own, within the limit and never blank, whatever the names", () => {
  const name = fc.oneof(
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.stringMatching(/^(North|South|IT|The) (One|Two|GmbH|Ltd|Inc)( \w{1,20})?$/),
  );
  fc.assert(
    fc.property(fc.uniqueArray(name, { selector: (each) => nameKey(each.trim()) }), (names) => {
      const proposed = [...shortNames(named(...names)).values()];
      expect(proposed).toHaveLength(names.filter((each) => each.trim()).length);
      expect(new Set(proposed.map(nameKey)).size).toBe(proposed.length);
      for (const each of proposed) {
        expect(each.length).toBeLessThanOrEqual(SHORT_NAME_LIMIT);
        expect(each).toBe(each.trim());
        expect(each).not.toBe("");
      }
    }),
    { seed: 20261129, numRuns: 300 },
  );
});
