import { funnelReview } from "../../domain/pipeline/funnel-review";
import { readSettings } from "../../domain/program/settings";
import type { TableSource } from "../../domain/program/setup";
import { indexedDeals } from "../../domain/scorecard/performance/indexed-deals";
import { nameKey } from "../../domain/shared/excel-text";
import type { SerialDate } from "../../domain/shared/serial-date";
import { partnersTable, settingsTable } from "../../domain/shared/tables/catalogue";
import type { ChangeSet } from "../shared/change-set";
import { sheetSetup } from "../shared/sheet-setup";
import { tablesRead } from "../shared/tables-read";
import { funnelReviewDefinition } from "./definition";
import { funnelReviewSheet } from "./sheet";

/** Lines to spare for what comes until the next build, and as many as a page can hold at all. */
const [SPARE_LINES, MOST_LINES] = [6, 60];

export interface FunnelReviewForm {
  partner: string;
  asOf: SerialDate;
}

/** Builds the funnel reviews of partners, and what their formulas need. */
export function funnelReviewChange(source: TableSource, forms: readonly FunnelReviewForm[]): ChangeSet {
  const { settings } = readSettings(source.table(settingsTable).rows);
  const partners = source.table(partnersTable).rows;
  const deals = indexedDeals(source);
  const sheets = forms.map(({ partner, asOf }) => {
    const row = partners.find((each) => nameKey(each.partner) === nameKey(partner));
    const { lines } = funnelReview(deals.of(partner), { asOf, staleDays: settings.staleDays });
    return funnelReviewSheet({
      partner: row?.partner ?? partner,
      asOf,
      override: asOf === settings.asOf ? null : asOf,
      lines: Math.min(MOST_LINES, lines.length + SPARE_LINES),
      tables: tablesRead(source, funnelReviewDefinition),
    });
  });
  return {
    label: sheets.length === 1 ? `Build ${sheets[0]!.title}` : `Build ${sheets.length} funnel reviews`,
    tables: sheetSetup(source, funnelReviewDefinition),
    sheets,
  };
}
