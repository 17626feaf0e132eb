import { programFacts } from "../../src/domain/program-stage/program-facts";
import { programAssessment } from "../../src/domain/program-stage/program-stage";
import { programAnswersTable } from "../../src/domain/shared/tables/program-tables";
import { programAssessmentChange } from "../../src/sheets/program-assessment/change";
import { writeWorkbookData } from "../../src/xlsx/data/write-workbook-data";
import { libreOfficeTest, recalculate } from "../support/libreoffice";
import type { MemoryTables } from "../support/memory-tables";
import { errorCells, nameDifferences, type ExpectedNames } from "../support/parity";
import { answered, partnersWith, PROGRAM_AS_OF, programTables } from "../support/program-example";
import { planWorkbook } from "../support/sheet-plan-workbook";

function expected(tables: MemoryTables): ExpectedNames {
  const facts = programFacts(tables, PROGRAM_AS_OF);
  const found = programAssessment(tables.table(programAnswersTable).rows, facts, PROGRAM_AS_OF);
  const padded = <T>(values: readonly T[]) => Array.from({ length: 5 }, (_, index) => values[index] ?? null);
  const text = (value: string) => (value === "" ? null : value);
  return {
    stage: [text(found.stage)],
    answers_stage: [text(found.byAnswers)],
    cap: [text(found.cap)],
    stage_scores: found.stages.map(({ score }) => score),
    stage_changes: found.stages.map(({ change }) => change),
    levels: found.lines.length
      ? found.lines.map(({ level }) => level)
      : Array.from({ length: 20 }, () => null),
    gaps: padded(found.gaps.map(({ question }) => (question.isKey ? `${question.id} ★` : question.id))),
    gap_dues: padded(found.gaps.map(({ due }) => due)),
    assessed_on: [found.day ?? 0],
    producing: [facts.producing],
    producing_rate: [facts.producingRate],
    partner_led_share: [facts.partnerLed],
    check: [true],
  };
}

const DAY = PROGRAM_AS_OF - 10;
const levels = (level: number) => Array.from({ length: 20 }, () => level);
const led = (index: number) => (index % 4 ? "Vendor" : "Partner");

const BOOKS: Readonly<Record<string, () => MemoryTables>> = {
  "two people and a year before": programTables,
  "nobody asked": () => partnersWith(3, 1, led),
  "held back by facts": () =>
    partnersWith(30, 12, led).with(programAnswersTable, answered("CAM", DAY, levels(5))),
  "no partner": () => partnersWith(0, 0, led).with(programAnswersTable, answered("Chief", DAY, levels(4))),
};

libreOfficeTest(
  "the program's life-stage: every name agrees with the domain, no cell is an error",
  async () => {
    for (const [name, make] of Object.entries(BOOKS)) {
      const tables = make();
      const { sheets, tables: changes } = programAssessmentChange(tables, { asOf: PROGRAM_AS_OF });
      tables.apply(changes);
      const book = await recalculate(await writeWorkbookData(planWorkbook(tables, sheets)));
      const differences = nameDifferences(expected(tables), (each) => book.named(each, "S1"));
      expect([name, ...differences, ...errorCells(book, "S1")]).toEqual([name]);
    }
  },
);
