import { funnelReview } from "../../domain/pipeline/funnel-review";
import { readSettings } from "../../domain/program/settings";
import { indexedDeals } from "../../domain/scorecard/performance/indexed-deals";
import { settingsTable } from "../../domain/shared/tables/catalogue";
import type { Shown } from "../shared/shown";

export const shownFigures: Shown = (source, { partner, asOf }) => {
  const { staleDays } = readSettings(source.table(settingsTable).rows).settings;
  return funnelReview(indexedDeals(source).of(partner ?? ""), { asOf, staleDays });
};
