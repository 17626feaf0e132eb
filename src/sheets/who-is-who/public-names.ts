import { CONTACT_INPUTS, CONTACT_RESULTS } from "../contact-sheets/public-names";
import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading: "The partner's people of `cam_contacts`, by level from the top, at most twenty. For us alone.",
  results: CONTACT_RESULTS,
  inputs: CONTACT_INPUTS,
};
