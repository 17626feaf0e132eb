import fc from "fast-check";
import { cleanText, cutTo } from "../../../src/domain/shared/clean-text";
import {
  filled,
  keptSentence,
  LONGEST_HEADLINE,
  named,
  typedNumbers,
} from "../../../src/domain/qbr/sentence";
import { slideWords } from "../../../src/domain/qbr/review-slides";
import { reviewOf, won } from "../../support/review-example";

const values = { won_q: "USD 275k", n: "12", pct: "10 %", account: named("Acme 10 Freight"), nothing: null };

test("a typed headline is kept with its placeholders, and names win over the numbers within them", () => {
  expect(keptSentence("Won USD 275k with Acme 10 Freight: 10 % more", values)).toBe(
    "Won {won_q} with {account}: {pct} more",
  );
  expect(keptSentence("112 and 12.5 and 12, {won_q}", values)).toBe("112 and 12.5 and {n}, {won_q}");
});

test("a sentence with a figure that is not measured, or that nobody knows, is none", () => {
  expect(filled("{won_q} {nothing}", values)).toBeNull();
  expect(filled("{won_q} {heaven}", values)).toBeNull();
});

test("names give way where a sentence is too long, figures never", () => {
  const long = { money: "USD 999.9m", account: named("Ä".repeat(5000)) };
  const text = filled("{money} of {money}: {account} of all our customers carried it on its own", long)!;
  expect(text).toHaveLength(LONGEST_HEADLINE);
  expect(text).toContain("USD 999.9m of USD 999.9m: ÄÄÄ");
  expect(text).toContain("… of all our customers carried it on its own");
});

test("typed numbers are found, placeholders and names' digits are none", () => {
  expect(typedNumbers("Won {won_q2}, 40 % and 3× or 1,200k in Q4, FY2026")).toEqual(["40 %", "3×", "1,200k"]);
});

test("texts of the workbook lose what no file can hold, never half a character", () => {
  expect(cleanText(" A\u0000B\u202eC\ud800\n D\uffff ")).toBe("ABC D");
  expect(cutTo("👩‍💻👩‍💻👩‍💻", 6)).toBe("👩‍💻…");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.integer({ min: 1, max: 40 }), (text, length) => {
      const cut = cutTo(cleanText(text), length);
      expect(cut.length).toBeLessThanOrEqual(length);
      expect(cut).not.toMatch(/\p{Cs}/u);
    }),
  );
});

test("somebody's headline follows the numbers, says what does not, and gives way when a figure is gone", () => {
  const review = reviewOf({ deals: [won(275_000)] });
  const edited = (headline: string) => slideWords("plan", review, { edit: { headline } });
  expect(edited("A good {won_q}")).toMatchObject({ headline: "A good USD 275k", remark: "" });
  expect(edited("A good {won_q}, 40 % of all").remark).toContain("Typed, not from the workbook: 40 %");
  expect(edited("{target_q} was it")).toMatchObject({
    headline: "Won USD 275k; no target agreed",
    remark: "Your headline is not shown: {target_q} has no value now.",
  });
});
