import { CERTIFICATIONS_METRIC } from "../../domain/scorecard/performance/certifications";
import { certificatesTable } from "../../domain/shared/tables/relations-tables";
import { tableCells } from "../kit/table-cells";
import type { CalculationBlock } from "./calculation-block";
import { f, type Formula, type FormulaCell, joined } from "./formula";
import type { PartnerRefs } from "./partner-block";
import { latestResult, recordedValue } from "./recorded-results";
import { Ref } from "./reference";

type Partner = Pick<PartnerRefs, "name" | "criterion">;

const certificates = tableCells(certificatesTable);

/** How many certificates of a partner are valid on a day: passed by then or without a day, and not ended; "" where it has none at all. */
export function certificatesValid({ criterion }: { criterion: FormulaCell }, day: Formula): Formula {
  const own = f`${certificates.column("partner")},${criterion}`;
  const passed = [f`"<"&(${day}+1)`, f`"="`];
  const valid = [f`">="&${day}`, f`"="`];
  const counts = passed.flatMap((by) =>
    valid.map(
      (to) =>
        f`COUNTIFS(${own},${certificates.column("passedOn")},${by},${certificates.column("validTo")},${to})`,
    ),
  );
  return f`IF(COUNTIFS(${own})=0,"",${joined(counts, "+")})`;
}

interface CertificationRefs {
  partner: Partner;
  asOf: Ref;
  /** The first day of the as-of date's quarter. */
  quarterStart: Formula;
  /** Where what counts goes; "" where nothing is known. */
  ref: Ref;
}

/** What counts on the as-of date: what Results records of its quarter, else the certificates valid that day, else the latest recorded. */
export function certificationsRows(
  block: CalculationBlock,
  { partner, asOf, quarterStart, ref }: CertificationRefs,
): void {
  const [latest, id, now, valid] = ["recorded", "id", "recorded now", "valid"].map(
    (what) => new Ref(`certifications ${what}`),
  ) as [Ref, Ref, Ref, Ref];
  const metric = CERTIFICATIONS_METRIC;
  latestResult(block, { label: "Certifications", field: "Actual", metric, ref: latest, partner, asOf });
  block
    .single("Recorded of this quarter", now, recordedValue(partner, "Actual", id, quarterStart), {
      format: "general",
      key: { ref: id, content: metric },
    })
    .single("Certificates valid", valid, certificatesValid(partner, f`INT(${asOf})`), {
      format: "whole",
      note: "On the as-of date, of Certificates",
    })
    .single("Certifications that count", ref, f`IF(${now}<>"",${now},IF(${valid}<>"",${valid},${latest}))`, {
      format: "general",
      note: "Recorded of this quarter, else the certificates valid, else the latest recorded",
    });
}
