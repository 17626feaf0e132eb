import { listActions } from "../../domain/capabilities/action-state";
import { readSettings } from "../../domain/program/settings";
import { actionsTable } from "../../domain/shared/tables/capabilities-tables";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf }) => {
  const { dueSoonDays } = readSettings(source.table(settingsTable).rows).settings;
  return listActions(source.table(actionsTable).rows, partner, asOf, dueSoonDays);
};
