import { PROGRAM_QUESTIONS } from "../../src/domain/program-stage/program-questions";
import type { Respondent } from "../../src/domain/program-stage/program-answers";
import { serialOf, type SerialDate } from "../../src/domain/shared/serial-date";
import { dealsTable, partnersTable, stagesTable } from "../../src/domain/shared/tables/catalogue";
import { programAnswersTable, type ProgramAnswerRow } from "../../src/domain/shared/tables/program-tables";
import { MemoryTables } from "./memory-tables";
import { lost, STAGES, won } from "./scorecard-example";

export const PROGRAM_AS_OF = serialOf(2026, 5, 15);

/** One respondent's levels in the order of the questions; null is not answered. */
export function answered(
  respondent: Respondent,
  assessedOn: SerialDate,
  levels: readonly (number | null)[],
): ProgramAnswerRow[] {
  return levels.flatMap((level, index) =>
    level === null
      ? []
      : [{ assessedOn, respondent, questionId: PROGRAM_QUESTIONS[index]!.id, level, evidence: null }],
  );
}

/** So many active partners, the first of which have won a deal, by whom each was led. */
export function partnersWith(
  active: number,
  producing: number,
  ledBy: (index: number) => "Partner" | "Vendor" | null,
): MemoryTables {
  const names = Array.from({ length: active }, (_, index) => `Partner ${index + 1}`);
  return new MemoryTables()
    .with(stagesTable, STAGES)
    .with(partnersTable, [
      ...names.map((partner, index) => ({ partnerId: `P-${index + 1}`, partner })),
      { partnerId: "P-X", partner: "Gone*", status: "Inactive" as const },
      { partnerId: "P-Y", partner: "Asking?", status: "Prospect" as const },
    ])
    .with(dealsTable, [
      ...names.slice(0, producing).map((partner, index) => ({
        ...won(`W-${index}`, 1000, serialOf(2026, 3, 1)),
        partner,
        ledBy: ledBy(index),
      })),
      { ...won("OLD", 5000, serialOf(2025, 5, 15)), partner: names.at(-1) ?? "Gone*" },
      { ...won("CREDIT", -500, serialOf(2026, 2, 1)), partner: names.at(-1) ?? "Gone*" },
      { ...won("GONE", 700, serialOf(2026, 2, 1)), partner: "Gone*", ledBy: "Vendor" as const },
      { ...lost("L-1", serialOf(2026, 2, 1)), partner: names[0] ?? "Gone*" },
    ]);
}

const DAY = serialOf(2026, 5, 4);
const CHIEF = [4, 4, 3, 4, 3, 4, 3, 3, 2, 2, 2, 3, 1, null, 2, 1, 2, null, 1, null];
const CAM = [4, 2, 3, 3, 4, 3, 3, 2, 4, 2, 3, null, null, null, 2, 1, null, null, 1, 2];
const LAST_YEAR = [3, 2, 2, 2, 2, 2, 2, 1, null, 1, 1, 1, 1, 1, 1, null, null, null, null, null];

/** Twenty questions by two people, and a year before by one. */
export function programTables(): MemoryTables {
  return partnersWith(30, 12, (index) => (index % 3 ? "Partner" : "Vendor")).with(programAnswersTable, [
    ...answered("Chief", DAY, CHIEF),
    ...answered("CAM", DAY - 20, CAM),
    ...answered("Chief", serialOf(2025, 4, 30), LAST_YEAR),
  ]);
}
