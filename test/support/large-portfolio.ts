import { serialOf } from "../../src/domain/shared/serial-date";
import { partnersTable } from "../../src/domain/shared/tables/catalogue";
import type { TableSource } from "../../src/domain/program/setup";
import { attentionChange } from "../../src/sheets/attention/change";
import { bestAndLargestChange } from "../../src/sheets/best-and-largest/change";
import { cadenceChange } from "../../src/sheets/cadence/change";
import { camScorecardChange } from "../../src/sheets/cam-scorecard/change";
import { chiefChange } from "../../src/sheets/chief/change";
import { funnelReviewChange } from "../../src/sheets/funnel-review/change";
import { rollupChange } from "../../src/sheets/rollup/change";
import type { ChangeSet } from "../../src/sheets/shared/change-set";
import { thisWeekChange } from "../../src/sheets/this-week/change";

export const LARGE_AS_OF = serialOf(2026, 11, 28);
const asOf = LARGE_AS_OF;

/** The pages over all partners, or over all of a CAM's, by kind. */
export const PORTFOLIO_CHANGES: Readonly<Record<string, (tables: TableSource) => ChangeSet>> = {
  rollup: (tables) => rollupChange(tables, { asOf }),
  "best-and-largest": (tables) => bestAndLargestChange(tables, { asOf }),
  chief: (tables) => chiefChange(tables, { asOf }),
  attention: (tables) => attentionChange(tables, { asOf }),
  "funnel-review": (tables) => funnelReviewChange(tables, [{ asOf, partner: firstPartner(tables) }]),
  cadence: (tables) => cadenceChange(tables, { asOf }),
  "cam-scorecard": (tables) => camScorecardChange(tables, { asOf, cam: firstCam(tables) }),
  "this-week": (tables) => thisWeekChange(tables, { today: asOf }),
};

function firstPartner(tables: TableSource): string {
  return tables.table(partnersTable).rows.find(({ partner }) => partner)!.partner!;
}

function firstCam(tables: TableSource): string {
  return tables.table(partnersTable).rows.find(({ cam }) => cam)!.cam!;
}
