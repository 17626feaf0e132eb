import { z } from "zod";
import { MGO_LINES, MGO_SCENARIO, SEGMENTS } from "../../domain/marketing/mgo-lines";
import { optionalFields, schemaOf } from "../../domain/shared/assumption-schema";
import { kindRequest } from "../../book/kind-request";
import { mgoWorksheetDefinition } from "../../sheets/mgo-worksheet/definition";
import { given } from "../given-fields";
import { sheetStep } from "../recipe-step";

const amount = z.number().min(0).optional();
const share = z.number().min(0).max(1).optional();
const segment = z.strictObject({
  name: z.string().trim().min(1),
  share: z.number().min(0).max(1),
  deal_size: amount,
  close_rate: share,
  mgo_rate: share,
  lead_rate: share,
});

/** Builds the workbook's MGO worksheet. `lines` gives inputs by their keys (`line_l`, `marketing_share` …). */
export const mgoWorksheetStep = sheetStep(
  mgoWorksheetDefinition,
  {
    does: "Builds the MGO target.",
    says: {
      lines: 'inputs by name without `in_`: `{"line_l": 5000000}`',
      scenario: "the one that counts",
      segments: "figures that are left out take the whole's",
    },
    schema: z.strictObject({
      lines: z.strictObject(optionalFields(MGO_LINES)).default({}),
      scenario: schemaOf(MGO_SCENARIO).optional(),
      segments: z.array(segment).max(SEGMENTS).default([]),
    }),
  },
  async ({ workbook }, { lines, scenario, segments }, { mgoWorksheetChange }) => {
    const snapshot = await workbook.read(kindRequest(mgoWorksheetDefinition));
    await workbook.apply(
      mgoWorksheetChange(snapshot, {
        overrides: given(lines),
        ...given({ scenario }),
        segments: segments.map((each) => ({
          name: each.name,
          share: each.share,
          dealSize: each.deal_size ?? null,
          closeRate: each.close_rate ?? null,
          mgoRate: each.mgo_rate ?? null,
          leadRate: each.lead_rate ?? null,
        })),
      }),
    );
  },
);
