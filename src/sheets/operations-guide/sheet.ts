import type { ContactSheetInput } from "../contact-sheets/contact-sheet";
import { topicSheet } from "../contact-sheets/topic-sheet";
import { f } from "../shared/formula";
import type { SheetPlan } from "../shared/sheet-plan";
import { operationsGuideDefinition } from "./definition";

/** Where a partner does what with us, and who owns it: a page of links, to hand over. */
export function operationsGuideSheet(topics: readonly string[], input: ContactSheetInput): SheetPlan {
  return topicSheet(
    {
      definition: operationsGuideDefinition,
      widths: [2, 29, 42, 21, 14, 20, 15],
      title: ({ partner, companyName }) =>
        f`"How "&${partner}&" works with "&IF(${companyName}="","us",${companyName})`,
      heading: "What is done where, and who owns it",
      cards: [
        [1, 1],
        [2, 2],
        [3, 3],
      ],
      columns: {
        link: "Where",
        name: "Owner",
        answersWithin: "Answers within",
        otherwise: "Otherwise",
      },
    },
    topics,
    input,
  );
}
