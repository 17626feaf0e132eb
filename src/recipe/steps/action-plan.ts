import { z } from "zod";
import { ACTION_TABLES, actionPlanChange } from "../../sheets/action-plan/change";
import { knownPartner } from "../known-partner";
import { stepsTogether } from "../recipe-step";

/** Builds partners' action plans as of the recipe's date, over the actions that `cam_actions` holds. */
export const actionPlanStep = stepsTogether(
  z.strictObject({ partner: z.string().trim().min(1) }),
  async ({ workbook, asOf }, steps) => {
    const snapshot = await workbook.read({ tables: ACTION_TABLES, sheets: ["action-plan"] });
    const partners = new Set(steps.map(({ partner }) => knownPartner(snapshot, partner)));
    await workbook.apply(
      actionPlanChange(
        snapshot,
        [...partners].map((partner) => ({ partner, asOf: asOf() })),
      ),
    );
  },
);
