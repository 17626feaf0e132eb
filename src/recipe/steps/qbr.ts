import { z } from "zod";
import { counted } from "../../domain/crm/count-words";
import { quarterNamed } from "../../domain/marketing/marketing-quarter";
import { deckEdits, lookChange } from "../../domain/qbr/deck-rows";
import { builtReviewChange, type BuiltReviewChange } from "../../domain/qbr/review-record";
import type { ReviewVersion } from "../../domain/qbr/slides/slides";
import { mergeChanges } from "../../domain/shared/tables/table-change";
import { reviewFile } from "../../qbr/build-review";
import { deckFileName } from "../../qbr/file-names";
import { lookTexts, type CompanyLook } from "../../qbr/look";
import {
  openReview,
  REVIEW_REQUEST,
  reviewSource,
  type OpenReview,
  type ReviewSource,
} from "../../qbr/open-review";
import { readLook } from "../../qbr/read-look";
import { knownPartner } from "../known-partner";
import { OutFiles } from "../out-files";
import { RecipeError } from "../recipe-error";
import { PARTNER_SAYS, type Kitchen, type RecipeStep } from "../recipe-step";

const schema = z.strictObject({
  partner: z.string().trim().min(1),
  out: z.string().trim().min(1),
  quarter: z.string().optional(),
  version: z.union([z.literal(75), z.literal(15)]).default(75),
  for: z.enum(["presenter", "partner"]).default("presenter"),
  look: z.string().optional(),
});
type Fields = z.output<typeof schema>;

/** Builds partners' quarterly reviews as PowerPoint files, all of them from one reading of the workbook. */
export const qbrStep: RecipeStep = {
  name: "qbr",
  does: "Builds a partner's quarterly business review as a PowerPoint file, and logs it in `cam_cadence_log`.",
  says: {
    partner: PARTNER_SAYS,
    out: 'the file, "….pptx"; with "each" also a folder, "…/", or an archive, "….zip"; relative to the recipe',
    quarter: 'such as "FY2026 Q3", or a day of it; without it the last that has ended',
    version: "minutes: 75 has ten slides, 15 has four",
    for: "the presenter's file has notes, the partner's has none",
    look: "a PowerPoint file whose colours, fonts and logo are taken and kept in `cam_decks`",
  },
  schema,
  together: true,
  perPartner: true,
  async run(kitchen, given) {
    const steps = given as readonly Fields[];
    await takeLook(kitchen, steps);
    const source = reviewSource(await kitchen.workbook.read(REVIEW_REQUEST));
    const files = new OutFiles("pptx");
    const changes: BuiltReviewChange[] = [];
    for (const step of steps) {
      const { review, sheets } = opened(kitchen, step, source);
      const { version, for: audience } = step;
      const bytes = await reviewFile({ review, version: version as ReviewVersion, audience, sheets });
      const { partner, quarter } = review;
      const file = files.add(step.out, (taken) => deckFileName(partner, quarter.name, taken), bytes);
      const day = kitchen.asOf();
      changes.push(
        builtReviewChange({
          review,
          file,
          version: version as ReviewVersion,
          day,
          ...deckEdits(source.data.decks, review),
        }),
      );
    }
    await kitchen.workbook.apply({
      label: "Quarterly reviews",
      tables: mergeChanges(changes.flatMap(({ tables }) => tables)),
      sheets: [],
      done: changes.flatMap(({ done }) => done),
    });
    for (const [path, bytes] of files.saved()) kitchen.saveFile(path, bytes);
    kitchen.say(
      `${counted(steps.length, "deck", "decks")}: ${[...files.saved().keys()].slice(0, 5).join(", ")}`,
    );
  },
};

async function takeLook(kitchen: Kitchen, steps: readonly Fields[]): Promise<void> {
  const path = steps.findLast(({ look }) => look !== undefined)?.look;
  if (path === undefined) return;
  let look: CompanyLook;
  try {
    const read = readLook(await kitchen.readFile(path));
    look = read.look;
    if (read.remark) kitchen.say(read.remark);
  } catch (error) {
    throw new RecipeError(`"look": ${error instanceof Error ? error.message : String(error)}`, {
      cause: error,
    });
  }
  const { data } = reviewSource(await kitchen.workbook.read(REVIEW_REQUEST));
  const change = lookChange(data.decks, lookTexts(look), kitchen.asOf());
  await kitchen.workbook.apply({ label: "Look of the decks", tables: [change], sheets: [] });
}

function opened({ asOf }: Kitchen, { partner: given, quarter }: Fields, source: ReviewSource): OpenReview {
  const partner = knownPartner(source.snapshot, given);
  const startMonth = source.data.capability.scorecard.settings.fiscalStartMonth;
  const named = quarter === undefined ? null : quarterNamed(quarter, startMonth);
  if (quarter !== undefined && named === null)
    throw new RecipeError(
      `"quarter": "${quarter}" is none; write "FY2026 Q3", or a day such as "2026-09-30"`,
    );
  return openReview(source, { partner, asOf: asOf(), quarterOf: named?.start ?? null });
}
