import type { PublicNames } from "../shared/public-names";

export const publicNames: PublicNames = {
  reading:
    "Thirteen steps in the order of the page: deals, registrations, renewals, influence, claims, promises, customers, certificates, contacts, others, copies, access, name.",
  results: [
    { names: ["counts"], holds: 'how many the workbook has of each; `""` where it cannot know' },
    { names: ["states"], holds: "whether each is settled, with the day" },
    { names: ["settled"], holds: "how many are settled" },
    { names: ["check"], holds: "TRUE when no row of the partner's is unreadable and its name stands once" },
  ],
  inputs: [
    { names: ["in_as_of"], holds: "the as-of day; blank = Setup's" },
    { names: ["in_settled_<id>"], holds: "the day on which a step was settled" },
  ],
};
