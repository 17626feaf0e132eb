import fc from "fast-check";
import { partnerReview } from "../../../src/domain/qbr/review";
import { readReviewData } from "../../../src/domain/qbr/review-data";
import { slideWords, titleText } from "../../../src/domain/qbr/review-slides";
import { missingIn } from "../../../src/domain/qbr/sentence";
import { SLIDE_IDS } from "../../../src/domain/qbr/slides/slides";
import { DEFAULT_QUESTIONS } from "../../../src/domain/capabilities/content/questions";
import { answersTable } from "../../../src/domain/shared/tables/capabilities-tables";
import { campaignsTable, mdfTable } from "../../../src/domain/shared/tables/marketing-tables";
import {
  accountsTable,
  certificatesTable,
  commitmentsTable,
} from "../../../src/domain/shared/tables/relations-tables";
import { ODD_NAMES, workbookArbitrary } from "../../support/scorecard-arbitrary";

const text = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constant("Sehr lange Bezeichnung ".repeat(20)),
);
const near = fc.option(fc.integer({ min: -150, max: 150 }), { nil: null });
const money = fc.option(fc.double({ min: -1e9, max: 1e12, noNaN: true }), { nil: null });
const share = fc.option(fc.constantFrom(0, 0.1, 1), { nil: null });
const partner = fc.constantFrom(...ODD_NAMES);

/** What surrounds the deals: days count from the as-of date. */
const around = fc.record({
  promises: fc.array(
    fc.record({
      partner,
      commitment: text,
      by: fc.constantFrom("Partner", "Vendor", null),
      due: near,
      keptOn: near,
      madeOn: near,
      owner: text,
      kind: fc.constantFrom("Promise", "IOU", "Issue", null),
    }),
    { maxLength: 40 },
  ),
  certificates: fc.array(fc.record({ partner, person: text, validTo: near }), { maxLength: 30 }),
  accounts: fc.array(
    fc.record({
      partner,
      account: text,
      position: fc.constantFrom("Whitespace", "Installed", null),
      estimatedValue: money,
      nextStep: text,
    }),
    { maxLength: 30 },
  ),
  campaigns: fc.array(
    fc.record({
      partner,
      back: fc.constantFrom(0, 1),
      tactic: text,
      audience: money,
      responseRate: share,
      leadRate: share,
      mgoRate: share,
      closeRate: share,
      dealSize: money,
      fixedCost: money,
      unitCost: money,
      mdfShare: share,
      actualRevenue: money,
      actualCost: money,
    }),
    { maxLength: 30 },
  ),
  answers: fc.array(
    fc.record({
      partner,
      question: fc.nat(),
      level: fc.integer({ min: 1, max: 5 }),
      day: fc.constantFrom(-9, -200),
    }),
    {
      maxLength: 60,
    },
  ),
});

test("whatever the workbook holds, headlines are short, whole and of measured values", () => {
  fc.assert(
    fc.property(workbookArbitrary, around, fc.constantFrom(0, 100, 400), ({ tables, forms }, more, back) => {
      const asOf = forms[0]!.asOf;
      const day = (offset: number | null) => (offset === null ? null : asOf + offset);
      tables
        .with(
          commitmentsTable,
          more.promises.map((row, index) => ({
            ...row,
            commitmentId: String(index),
            due: day(row.due),
            keptOn: day(row.keptOn),
            madeOn: day(row.madeOn),
          })),
        )
        .with(
          certificatesTable,
          more.certificates.map((row, index) => ({
            ...row,
            certificateId: String(index),
            validTo: day(row.validTo),
          })),
        )
        .with(
          accountsTable,
          more.accounts.map((row, index) => ({ ...row, product: String(index) })),
        )
        .with(mdfTable, [])
        .with(
          answersTable,
          more.answers.map(({ question, day: offset, ...row }) => ({
            ...row,
            assessedOn: asOf + offset,
            questionId: DEFAULT_QUESTIONS[question % DEFAULT_QUESTIONS.length]!.questionId,
          })),
        );
      const data = () => readReviewData(tables);
      const first = partnerReview({ data: data(), partner: "Acme", asOf });
      tables.with(
        campaignsTable,
        more.campaigns.map(({ back: which, ...row }, index) => ({
          ...row,
          campaignId: String(index),
          quarter: which ? first.quarter.start : first.next.start,
        })),
      );
      const read = data();
      for (const { partner: name, overrides = {} } of forms.slice(0, 3)) {
        const review = partnerReview({
          data: read,
          partner: name,
          asOf,
          typed: { scorecard: overrides },
          quarterOf: back ? asOf - back : null,
        });
        expect(titleText(review).length).toBeLessThanOrEqual(95);
        for (const id of SLIDE_IDS) {
          const words = slideWords(id, review);
          expect(words.headline.length).toBeLessThanOrEqual(95);
          expect(missingIn(words.sentence, words.values)).toEqual([]);
          const said = [words.headline, ...words.notes].join("\n");
          expect(said).not.toMatch(/undefined|NaN|Infinity|null|\[object|[{}]/);
        }
      }
    }),
    { numRuns: 10 },
  );
});

test("no slide after the first names the partner", () => {
  fc.assert(
    fc.property(workbookArbitrary, ({ tables, forms }) => {
      const review = partnerReview({ data: readReviewData(tables), partner: "No one", asOf: forms[0]!.asOf });
      for (const id of SLIDE_IDS.slice(1)) expect(slideWords(id, review).headline).not.toContain("No one");
    }),
    { numRuns: 3 },
  );
});
