import { readSettings } from "../domain/program/settings";
import type { TableSource } from "../domain/program/setup";
import type { SerialDate } from "../domain/shared/serial-date";
import { settingsTable } from "../domain/shared/tables/catalogue";
import type { CellValue } from "../domain/shared/tables/table-definition";
import type { SheetSubject } from "./shared/sheet-plan";
import { type KindDefinition, type SheetKind, SHEETS } from "./sheets";

interface SheetThere {
  sheetName: string;
  kind: SheetKind;
  subject: SheetSubject;
  inputs: Readonly<Record<string, CellValue>>;
}

/**
 * Titles of the built sheets that would read differently, in their order. A sheet that has no day of its own stands for that of Setup,
 * else for `today`.
 */
export async function sheetsThatDiffer(
  sheets: readonly SheetThere[],
  { before, after, today }: { before: TableSource; after: TableSource; today: SerialDate },
): Promise<string[]> {
  const [was, will] = [before, after].map(
    (source) => readSettings(source.table(settingsTable).rows).settings,
  );
  // On every sheet that shows amounts or says by whom it was prepared.
  const everywhere = was!.currency !== will!.currency || was!.companyName !== will!.companyName;
  const differ = await Promise.all(
    sheets.map(async ({ kind, subject, inputs }) => {
      const definition: KindDefinition | undefined = SHEETS[kind];
      if (!definition?.shown) return false;
      if (everywhere) return true;
      const { shownFigures } = await definition.shown();
      const typed = inputs["in_as_of"];
      const text = (source: TableSource, { asOf }: { asOf: SerialDate | null }) =>
        JSON.stringify(
          shownFigures(source, {
            ...subject,
            inputs,
            asOf: typeof typed === "number" ? typed : (asOf ?? today),
          }),
        );
      return text(before, was!) !== text(after, will!);
    }),
  );
  return sheets.filter((_, index) => differ[index]).map(({ sheetName }) => sheetName);
}
