import { controlFindings } from "../../domain/control/findings";
import { readSettings } from "../../domain/program/settings";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { asOf }) => {
  const { currency, companyName } = readSettings(source.table(settingsTable).rows).settings;
  return { currency, companyName, ...controlFindings(source, asOf) };
};
