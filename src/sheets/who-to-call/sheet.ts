import type { ContactSheetInput } from "../contact-sheets/contact-sheet";
import { topicSheet } from "../contact-sheets/topic-sheet";
import { f } from "../shared/formula";
import type { SheetPlan } from "../shared/sheet-plan";
import { whoToCallDefinition } from "./definition";

/** Whom a partner calls with us, to hand over. */
export function whoToCallSheet(topics: readonly string[], input: ContactSheetInput): SheetPlan {
  return topicSheet(
    {
      definition: whoToCallDefinition,
      widths: [2, 20, 17, 15, 16, 20, 12, 11, 15, 15],
      title: ({ companyName }) => f`IF(${companyName}="","Who to call","Who to call at "&${companyName})`,
      heading: "For what, and whom",
      cards: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      columns: {
        name: "Name",
        role: "Role",
        phone: "Phone",
        email: "E-mail",
        hours: "Hours",
        answersWithin: "Answers within",
        otherwise: "Otherwise",
      },
    },
    topics,
    input,
  );
}
