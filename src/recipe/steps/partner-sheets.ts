import { z } from "zod";
import { kindRequest } from "../../book/kind-request";
import type { TableSource } from "../../domain/program/setup";
import type { SerialDate } from "../../domain/shared/serial-date";
import { promisesDefinition } from "../../sheets/promises/definition";
import { relationsDefinition } from "../../sheets/relations/definition";
import { exitChecklistDefinition } from "../../sheets/exit-checklist/definition";
import { operationsGuideDefinition } from "../../sheets/operations-guide/definition";
import { roleMapDefinition } from "../../sheets/role-map/definition";
import { rulesDefinition } from "../../sheets/rules/definition";
import { whoCoversWhomDefinition } from "../../sheets/who-covers-whom/definition";
import { whoIsWhoDefinition } from "../../sheets/who-is-who/definition";
import { whoToCallDefinition } from "../../sheets/who-to-call/definition";
import type { ChangeSet } from "../../sheets/shared/change-set";
import type { KindDefinition } from "../../sheets/sheets";
import { buildInBlocks } from "../build-in-blocks";
import { knownPartner } from "../known-partner";
import { PARTNER_SAYS, type RecipeStep, sheetStepsTogether } from "../recipe-step";

type Builder = (source: TableSource, forms: readonly { partner: string; asOf: SerialDate }[]) => ChangeSet;

/** Builds sheets that show what the tables say of partners, as of the recipe's date, and ask nothing more. */
function partnerSheets<D extends KindDefinition>(
  definition: D,
  does: string,
  builderOf: (builders: Awaited<ReturnType<D["load"]>>) => Builder,
): RecipeStep {
  return sheetStepsTogether(
    definition,
    {
      does,
      says: { partner: PARTNER_SAYS },
      schema: z.strictObject({ partner: z.string().trim().min(1) }),
    },
    async (kitchen, steps, builders) => {
      const snapshot = await kitchen.workbook.read(kindRequest(definition));
      const partners = new Set(steps.map(({ partner }) => knownPartner(snapshot, partner)));
      const forms = [...partners].map((partner) => ({ partner, asOf: kitchen.asOf() }));
      const build = builderOf(builders);
      await buildInBlocks(kitchen, forms, (some) => build(snapshot, some));
    },
  );
}

export const relationsStep = partnerSheets(
  relationsDefinition,
  "Builds a partner's relationship map.",
  ({ relationsChange }) => relationsChange,
);

export const promisesStep = partnerSheets(
  promisesDefinition,
  "Builds a partner's page of promises, to sign.",
  ({ promisesPageChange }) => promisesPageChange,
);

export const whoToCallStep = partnerSheets(
  whoToCallDefinition,
  "Builds the page of whom a partner calls with us, to hand over: rows of `cam_our_contacts`.",
  ({ whoToCallChange }) => whoToCallChange,
);

export const whoIsWhoStep = partnerSheets(
  whoIsWhoDefinition,
  "Builds the page of who is who at a partner, for our team.",
  ({ whoIsWhoChange }) => whoIsWhoChange,
);

export const whoCoversWhomStep = partnerSheets(
  whoCoversWhomDefinition,
  "Builds the page of who of us covers whom at a partner, for both sides.",
  ({ whoCoversWhomChange }) => whoCoversWhomChange,
);

export const rulesStep = partnerSheets(
  rulesDefinition,
  "Builds a partner's rules of engagement, a page to sign; rows of `cam_rules` that it lacks are written with it.",
  ({ rulesChange }) => rulesChange,
);

export const operationsGuideStep = partnerSheets(
  operationsGuideDefinition,
  "Builds the page of where a partner does what with us, and who owns it: links of `cam_our_contacts`.",
  ({ operationsGuideChange }) => operationsGuideChange,
);

export const exitChecklistStep = partnerSheets(
  exitChecklistDefinition,
  "Builds what is to be settled before a partner leaves; it decides nothing and removes nothing.",
  ({ exitChecklistChange }) => exitChecklistChange,
);

export const roleMapStep = partnerSheets(
  roleMapDefinition,
  "Builds who decides at a partner's customers and who opens which door, for ourselves: rows of `cam_account_roles`.",
  ({ roleMapChange }) => roleMapChange,
);
