import { CONTACT_INPUTS, CONTACT_RESULTS } from "../contact-sheets/public-names";
import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "What the partner does with us, a line for each thing of `who-to-call`: where it is done and who of us owns it, `names`.",
  results: [...CONTACT_RESULTS, { names: ["links"], holds: "by line where it is done" }],
  inputs: CONTACT_INPUTS,
};
