import { z } from "zod";
import { findSheet } from "../../book/find-sheet";
import { kindRequest } from "../../book/kind-request";
import { channelPnlDefinition } from "../../sheets/channel-pnl/definition";
import { chiefDefinition } from "../../sheets/chief/definition";
import { sheetStep } from "../recipe-step";

/** Builds the page on which the whole channel stands at a glance. */
export const chiefStep = sheetStep(
  chiefDefinition,
  {
    does: "Builds the Chief's page: what the channel returns, who produces, what is late, and what changed.",
    says: {},
    schema: z.strictObject({}),
  },
  async ({ workbook, asOf }, _, { chiefChange }) => {
    const snapshot = await workbook.read(kindRequest(chiefDefinition));
    const pnl = findSheet(snapshot.sheets, channelPnlDefinition.kind, { partner: "" });
    await workbook.apply(chiefChange(snapshot, { asOf: asOf(), onPnl: pnl?.inputs }));
  },
);
