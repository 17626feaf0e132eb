import { certificationsOn, heldCertificates } from "../../../src/domain/scorecard/performance/certifications";
import { performanceScorecard } from "../../../src/domain/scorecard/performance/performance-scorecard";
import { readScorecardData } from "../../../src/domain/scorecard/performance/scorecard-data";
import { serialOf } from "../../../src/domain/shared/serial-date";
import { resultsTable, type ResultRow } from "../../../src/domain/shared/tables/catalogue";
import { certificatesTable, type CertificateRow } from "../../../src/domain/shared/tables/relations-tables";
import { ACME, AS_OF, exampleTables } from "../../support/scorecard-example";

/** Passed before the year: one without an end, one that ended in January, one that ends on the as-of date, one passed the day after it. */
const CERTIFICATES: readonly Partial<CertificateRow>[] = [
  { certificateId: "1", partner: ACME, person: "Ann", role: "Sales", passedOn: serialOf(2024, 3, 1) },
  {
    ...{ certificateId: "2", partner: ACME, person: "Bea", role: "Sales" },
    ...{ passedOn: serialOf(2025, 1, 31), validTo: serialOf(2026, 1, 31) },
  },
  { certificateId: "3", partner: ACME, person: "Cal", role: "technical", validTo: AS_OF },
  { certificateId: "4", partner: ACME, person: "Dan", role: "Sales", passedOn: AS_OF + 1 },
  { certificateId: "5", partner: "Bold", person: "Eve", passedOn: serialOf(2025, 1, 31) },
];

const dataOf = (
  certificates: readonly Partial<CertificateRow>[],
  results: readonly Partial<ResultRow>[] = [],
) =>
  readScorecardData(exampleTables().with(certificatesTable, certificates).with(resultsTable, results)).data;
const recorded = (month: number, actual: number) => ({
  ...{ partner: ACME, metric: "training_certs", actual },
  period: serialOf(2026, month, 1),
});
const certsOf = (...given: Parameters<typeof dataOf>) => {
  const card = performanceScorecard({ data: dataOf(...given), partner: ACME, asOf: AS_OF });
  return card.lines.find(({ metric }) => metric.id === "training_certs")!.columns.map(({ actual }) => actual);
};

test("certificates valid on the day are the training figure: of an ended quarter on its last day, else on the as-of date", () => {
  expect(certsOf(CERTIFICATES)).toEqual([2, 2, null, null, 2]);
  expect(certificationsOn({ data: dataOf(CERTIFICATES), partner: ACME }, serialOf(2026, 1, 15))).toBe(3);
});

test("what Results records of a quarter stands for it; one recorded earlier gives way to the certificates", () => {
  expect(certsOf(CERTIFICATES, [recorded(1, 7)])).toEqual([7, 2, null, null, 2]);
  expect(certsOf(CERTIFICATES, [recorded(4, 5)])).toEqual([2, 5, null, null, 5]);
});

test("a partner without any certificate has what was recorded last, as before", () => {
  const others = CERTIFICATES.filter(({ partner }) => partner !== ACME);
  expect(certsOf(others, [recorded(1, 7)])).toEqual([7, null, null, null, 7]);
  expect(certsOf(others)).toEqual([null, null, null, null, null]);
});

test("all of them ended: none, which is a bad result and not an unknown one", () => {
  expect(certsOf([CERTIFICATES[1]!])).toEqual([0, 0, null, null, 0]);
});

test("held by role, the most first; those that end within 90 days, the soonest first", () => {
  const rows = dataOf([
    ...CERTIFICATES,
    { certificateId: "6", partner: ACME, person: "Fay", role: "SALES", validTo: AS_OF + 90 },
    { certificateId: "7", partner: ACME, person: "Gus", role: "Sales", validTo: AS_OF + 91 },
  ]).certificates(ACME);
  const { byRole, ending, valid } = heldCertificates(rows, AS_OF)!;
  expect(byRole).toEqual([
    ["Sales", 3],
    ["technical", 1],
  ]);
  expect([valid, heldCertificates([], AS_OF)]).toEqual([4, null]);
  expect(ending.map(({ person }) => person)).toEqual(["Cal", "Fay"]);
});
