import { deckEdits, type DeckEdits } from "../../../domain/qbr/deck-rows";
import type { Review } from "../../../domain/qbr/review";
import type { SlideEdit, SlideWords } from "../../../domain/qbr/review-slides";
import { keptNotes, keptSentence } from "../../../domain/qbr/sentence";
import { REVIEW_VERSIONS, type ReviewVersion, type SlideId } from "../../../domain/qbr/slides/slides";

/** What is chosen and typed on the page; null: as the workbook has it. */
export interface ReviewDraft {
  /** First day of the quarter; null: the last that has ended. */
  quarter: number | null;
  version: ReviewVersion;
  edits: DeckEdits["edits"];
  slides: readonly SlideId[] | null;
}

export const NEW_DRAFT: ReviewDraft = { quarter: null, version: 75, edits: {}, slides: null };

/** What counts: what is typed here, else what the workbook keeps of decks. */
export function effective(draft: ReviewDraft, review: Review): DeckEdits {
  const kept = deckEdits(review.data.decks, review);
  return { edits: { ...kept.edits, ...draft.edits }, slides: draft.slides ?? kept.slides };
}

/** The version's slides in their order, those that are shown in front, and whether each is. */
export function listedSlides(
  { slides }: DeckEdits,
  version: ReviewVersion,
): { id: SlideId; shown: boolean }[] {
  const all = REVIEW_VERSIONS[version];
  const shown = (slides ?? all).filter((id) => all.includes(id));
  const hidden = all.filter((id) => !shown.includes(id));
  return [...shown.map((id) => ({ id, shown: true })), ...hidden.map((id) => ({ id, shown: false }))];
}

const orderOf = (edits: DeckEdits, version: ReviewVersion) =>
  listedSlides(edits, version).flatMap(({ id, shown }) => (shown ? [id] : []));

/** Slides that the version has not stay where they were. */
function withOthers(
  order: readonly SlideId[],
  { slides }: DeckEdits,
  version: ReviewVersion,
): readonly SlideId[] {
  const others = (slides ?? REVIEW_VERSIONS[75]).filter((id) => !REVIEW_VERSIONS[version].includes(id));
  return [...order, ...others];
}

export function toggled(id: SlideId, edits: DeckEdits, version: ReviewVersion): readonly SlideId[] {
  const order = orderOf(edits, version);
  if (order.includes(id))
    return withOthers(
      order.filter((each) => each !== id),
      edits,
      version,
    );
  const all = REVIEW_VERSIONS[version];
  const before = order.findLastIndex((each) => all.indexOf(each) < all.indexOf(id));
  return withOthers([...order.slice(0, before + 1), id, ...order.slice(before + 1)], edits, version);
}

export function moved(id: SlideId, by: 1 | -1, edits: DeckEdits, version: ReviewVersion): readonly SlideId[] {
  const order = orderOf(edits, version);
  const at = order.indexOf(id);
  if (at < 0 || at + by < 0 || at + by >= order.length) return withOthers(order, edits, version);
  const rest = order.filter((each) => each !== id);
  return withOthers([...rest.slice(0, at + by), id, ...rest.slice(at + by)], edits, version);
}

/** A headline as it is kept: with placeholders where the workbook's figures stand; as suggested is not kept. */
export function headlineEdit(typed: string, { values, suggested }: SlideWords): string | null {
  const sentence = keptSentence(typed, values);
  return sentence === "" || sentence === suggested ? null : sentence;
}

/** Notes as they are kept; none are not. */
export function notesEdit(typed: string, { values }: SlideWords): string | null {
  return keptNotes(typed, values) || null;
}

/** What is typed over a slide, beside what was typed before. */
export function withEdit(draft: ReviewDraft, id: SlideId, before: SlideEdit, edit: SlideEdit): ReviewDraft {
  return { ...draft, edits: { ...draft.edits, [id]: { ...before, ...edit } } };
}
