import { CONTACT_INPUTS, CONTACT_RESULTS } from "../contact-sheets/public-names";
import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "Whom the partner calls with us, a line for each of the twelve things in the order of the page, then what else `cam_our_contacts` has: the partner's own row, else the one for every partner.",
  results: CONTACT_RESULTS,
  inputs: CONTACT_INPUTS,
};
