import { type PartnerLine, partnerLine } from "../portfolio/partner-line";
import type { PortfolioData } from "../portfolio/portfolio-data";
import { nameKey } from "../shared/excel-text";
import { fiscalYearOf } from "../shared/fiscal-calendar";
import type { SerialDate } from "../shared/serial-date";
import { isActivePartner } from "../shared/tables/active-partners";

/** For so many days what was there before the handover is not the CAM's. */
export const HANDOVER_DAYS = 90;

/** A partner that a CAM manages directly, and from when on it counts. */
export interface ManagedPartner {
  line: PartnerLine;
  partner: string;
  /** The fiscal year's first day, or that of the handover. */
  start: SerialDate;
  /** Taken over within the last ninety days. */
  takenOver: boolean;
}

/** Active partners that are a CAM's and managed directly, in the order of the table: also those that are still to be handed over. */
export function partnersOfCam({ partners }: Pick<PortfolioData, "partners">, cam: string) {
  return partners.filter(
    (row) => nameKey(row.cam) === nameKey(cam) && row.managed !== "No" && isActivePartner(row),
  );
}

/** Those of them that the CAM has on the day. */
export function partnersOnDay(data: PortfolioData, cam: string, asOf: SerialDate): ManagedPartner[] {
  const year = fiscalYearOf(asOf, data.scorecards.settings.fiscalStartMonth);
  return partnersOfCam(data, cam)
    .filter(({ camSince = null }) => camSince === null || Math.floor(camSince) <= asOf)
    .map((row) => {
      const since = row.camSince == null ? null : Math.floor(row.camSince);
      const takenOver = since !== null && since > asOf - HANDOVER_DAYS;
      return {
        line: partnerLine(data, row),
        partner: row.partner,
        start: takenOver ? Math.max(year.start, since) : year.start,
        takenOver,
      };
    });
}
