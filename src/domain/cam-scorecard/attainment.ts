import { readPortfolioData, type PortfolioData } from "../portfolio/portfolio-data";
import type { TableSource } from "../program/setup";
import type { SerialDate } from "../shared/serial-date";
import { planMonthsTable } from "../shared/tables/business-plan-tables";
import { type Attained, countedShare } from "./attained";
import type { Component } from "./cam-pay";
import { partnersOnDay } from "./managed-partner";
import { activationAttainment, capabilitiesAttainment, profitabilityAttainment } from "./partner-attainment";
import { pipelineAttainment, salesAttainment } from "./sales-attainment";
import { developmentTime, type TimeShare } from "./time-share";
import { thingsOfYear } from "./year-routine";

export interface CamAttainment {
  cam: string;
  /** Whom the CAM manages, in the order of the table. */
  partners: readonly string[];
  components: Readonly<Record<Component, Attained>>;
  time: TimeShare;
}

/** What a CAM's managed partners have reached by a day, as far as the tables tell. */
export function camAttainment(source: TableSource, cam: string, asOf: SerialDate): CamAttainment {
  const data = onDay(readPortfolioData(source, asOf), asOf);
  const managed = partnersOnDay(data, cam, asOf);
  const things = thingsOfYear(source, managed, asOf);
  const { rows: months } = source.table(planMonthsTable);
  return {
    cam,
    partners: managed.map(({ partner }) => partner),
    components: {
      sales: salesAttainment(data, managed, asOf),
      pipeline: pipelineAttainment(managed),
      capabilities: capabilitiesAttainment(data, managed, { things, asOf }),
      profitability: profitabilityAttainment(data, managed, { months, asOf }),
      planning: countedShare(things, ({ onTime }) => onTime, "things"),
      activation: activationAttainment(data, managed, asOf),
    },
    time: developmentTime(source, managed, asOf),
  };
}

/** A sheet's own day counts, whatever Setup pins. */
function onDay(data: PortfolioData, asOf: SerialDate): PortfolioData {
  const { scorecards } = data;
  return { ...data, asOf, scorecards: { ...scorecards, settings: { ...scorecards.settings, asOf } } };
}
