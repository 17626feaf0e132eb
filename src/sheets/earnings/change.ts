import {
  EARNING_SERVICES,
  type EarningsOverrides,
  SERVICES_METRIC,
} from "../../domain/finance/earnings-inputs";
import { readEarningsData } from "../../domain/finance/earnings-data";
import type { TableSource } from "../../domain/program/setup";
import { nameKey } from "../../domain/shared/excel-text";
import { fiscalYearOf } from "../../domain/shared/fiscal-calendar";
import { addMonths, type SerialDate } from "../../domain/shared/serial-date";
import { resultsTable, type ResultRow } from "../../domain/shared/tables/catalogue";
import { changeTable, mergeChanges } from "../../domain/shared/tables/table-change";
import type { ChangeSet } from "../shared/change-set";
import { dayValues, type InputValues } from "../shared/day-inputs";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { earningsDefinition } from "./definition";
import { earningsSheet } from "./sheet";

export interface EarningsForm {
  partner: string;
  asOf: SerialDate;
  /** What is typed over defaults of the sheet; null clears, absent keeps what an existing sheet holds. */
  overrides?: EarningsOverrides;
  /** Services by the key of their quarter: recorded in `cam_results`, where next year finds them; they take the place of what the sheet held. */
  services?: TypedServices;
}

/** By the key of their quarter; null takes away what is recorded. */
export type TypedServices = Readonly<Partial<Record<keyof typeof EARNING_SERVICES, number | null>>>;

/** Everything that building "What you earned" writes for partners: the tables it refers to, services recorded, the sheets. */
export function earningsChange(source: TableSource, forms: readonly EarningsForm[]): ChangeSet {
  const data = readEarningsData(source);
  const { settings } = data;
  const built = forms.map(({ asOf, overrides = {}, services = {}, ...form }) => {
    const row = data.partners.find(({ partner }) => nameKey(partner) === nameKey(form.partner));
    const partner = row?.partner ?? form.partner;
    const recorded = Object.fromEntries(Object.keys(services).map((key) => [`in_${key}`, null]));
    return {
      results: servicesRows(partner, services, fiscalYearOf(asOf, settings.fiscalStartMonth).start),
      sheet: earningsSheet({
        partner,
        asOf,
        values: { ...dayValues(settings, asOf), ...inputValues(overrides), ...recorded },
        levels: [...data.levels.map(({ level }) => level), row?.tier].filter((name) => name != null),
        tables: tablesRead(source, earningsDefinition),
      }),
    };
  });
  const results = built.flatMap((each) => each.results);
  return {
    label: built.length === 1 ? `Build ${built[0]!.sheet.title}` : `Build ${built.length} pages of earnings`,
    tables: mergeChanges([
      ...sheetSetup(source, earningsDefinition),
      ...(results.length ? [changeTable(resultsTable, results)] : []),
    ]),
    sheets: built.map(({ sheet }) => sheet),
  };
}

function inputValues(overrides: EarningsOverrides): InputValues {
  const given = Object.entries(overrides).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given.map(([key, value]) => [`in_${key}`, value]));
}

/** What was typed of services, on the first day of its quarter. */
export function servicesRows(
  partner: string,
  services: TypedServices,
  yearStart: SerialDate,
): Partial<ResultRow>[] {
  return Object.keys(EARNING_SERVICES).flatMap((key, index) => {
    const actual = services[key as keyof TypedServices];
    // Four quarters of this year, then the four of the year before.
    const period = addMonths(yearStart, 3 * (index % 4) - (index < 4 ? 0 : 12));
    return actual === undefined ? [] : [{ partner, period, metric: SERVICES_METRIC, actual }];
  });
}
