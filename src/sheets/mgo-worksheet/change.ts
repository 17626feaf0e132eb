import { mgoFacts, type MgoFacts } from "../../domain/marketing/mgo-facts";
import { mgoWorksheet, type MgoWorksheet } from "../../domain/marketing/mgo-worksheet";
import type { SegmentInput } from "../../domain/marketing/mgo-lines";
import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import { namedActive } from "../../domain/shared/tables/active-partners";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import type { CellValue } from "../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { mgoWorksheetDefinition } from "./definition";
import { mgoWorksheetSheet } from "./sheet";
import { keptMgoValues, type MgoValues } from "./mgo-values";

/** Building the worksheet: what Setup lacks, and the sheet. */
export function mgoWorksheetChange(source: TableSource, values: MgoValues = { overrides: {} }): ChangeSet {
  const partners = namedActive(source.table(partnersTable).rows).map(({ partner, partnerId }) => ({
    partner: partner!,
    partnerId: partnerId!,
    weight: values.weights?.[partnerId!],
  }));
  return {
    label: `Build ${mgoWorksheetDefinition.title}`,
    tables: sheetSetup(source, mgoWorksheetDefinition),
    sheets: [mgoWorksheetSheet({ ...values, partners })],
  };
}

/** The worksheet as it is, or would be, with what is typed over what an existing sheet holds. `facts` are the workbook's, where they are known already. */
export function liveMgoWorksheet(
  source: TableSource,
  values: MgoValues = { overrides: {} },
  existingInputs: Readonly<Record<string, CellValue>> = {},
  facts: MgoFacts = mgoFacts(source),
): MgoWorksheet {
  const kept = keptMgoValues(existingInputs);
  const { settings } = readSettings(source.table(settingsTable).rows);
  const segments = kept.segments.map(
    (segment, index): SegmentInput => values.segments?.[index] ?? segment ?? { name: null, share: null },
  );
  return mgoWorksheet({
    overrides: { ...kept.overrides, ...values.overrides },
    facts,
    scenario: values.scenario === undefined ? kept.scenario : values.scenario,
    toShare: values.toShare === undefined ? kept.toShare : values.toShare,
    segments,
    seasonality: settings.seasonality,
    partners: namedActive(source.table(partnersTable).rows).map(({ partner, partnerId, annualTarget }) => ({
      partner: partner!,
      annualTarget,
      weight:
        values.weights?.[partnerId!] !== undefined ? values.weights[partnerId!]! : kept.weight(partnerId!),
    })),
  });
}
