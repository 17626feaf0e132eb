import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import { attentionDefinition } from "../../sheets/attention/definition";
import { sheetStep } from "../recipe-step";

/** Builds the page of those who need attention. */
export const attentionStep = sheetStep(
  attentionDefinition,
  {
    does: "Builds Attention: who has gone quiet or falls, prospects without a talk, whom to decide on (decisions are rows of cam_decisions), and who gets less than its level.",
    says: {},
    schema: z.strictObject({}),
  },
  async ({ workbook, asOf }, _, { attentionChange }) => {
    const snapshot = await workbook.read(kindRequest(attentionDefinition));
    await workbook.apply(attentionChange(snapshot, { asOf: asOf() }));
  },
);
