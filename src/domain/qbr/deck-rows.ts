import { rowsOf } from "../partner-home/partner-work";
import type { SerialDate } from "../shared/serial-date";
import { decksTable, type DeckRow } from "../shared/tables/relations-tables";
import { changeTable, type TableChange } from "../shared/tables/table-change";
import type { Review } from "./review";
import type { SlideEdit } from "./review-slides";
import { SLIDE_IDS, slideNumber, type SlideId } from "./slides/slides";

/** What is kept of decks: what somebody wrote over their slides, and which of them stand where. */
export interface DeckEdits {
  edits: Partial<Readonly<Record<SlideId, SlideEdit>>>;
  /** Null: as the version has them. */
  slides: readonly SlideId[] | null;
}

/** As kept for the quarter, else as for the last one before it: what somebody wrote once stands until it is changed. */
export function deckEdits(
  rows: readonly DeckRow[],
  { partner, quarter }: Pick<Review, "partner" | "quarter">,
): DeckEdits {
  const own = rowsOf(rows, partner)
    .filter(({ slide, period }) => (slide ?? 0) > 0 && period !== null && period <= quarter.start)
    .sort((one, other) => other.period! - one.period!);
  const edits: Partial<Record<SlideId, SlideEdit>> = {};
  const places = new Map<SlideId, number>();
  for (const id of SLIDE_IDS) {
    const row = own.find(({ slide }) => slide === slideNumber(id));
    if (!row) continue;
    const { title = null, headline, notes, position = null } = row;
    if (title || headline || notes) edits[id] = { title, headline, notes };
    if (position !== null) places.set(id, position);
  }
  const place = (id: SlideId) => places.get(id) ?? slideNumber(id);
  const slides = SLIDE_IDS.filter((id) => place(id) > 0).sort((one, other) => place(one) - place(other));
  return { edits, slides: places.size ? slides : null };
}

/** The rows that keep a deck: those of slides that somebody changed, or all where they stand in an order of their own. */
export function deckRows(
  { partner, quarter }: Pick<Review, "partner" | "quarter">,
  { edits, slides }: DeckEdits,
  madeOn: SerialDate,
): DeckRow[] {
  return SLIDE_IDS.flatMap((id) => {
    const { title = null, headline = null, notes = null } = edits[id] ?? {};
    const position = slides === null ? null : slides.indexOf(id) + 1;
    if (edits[id] === undefined && position === null) return [];
    return [
      { partner, period: quarter.start, slide: slideNumber(id), title, headline, notes, position, madeOn },
    ];
  });
}

/** The texts of the company's look in their order: of the row of slide 0, then of those below. */
export function lookTextsOf(rows: readonly DeckRow[]): string[] {
  return rows
    .filter(({ slide, partner, look }) => slide !== null && slide <= 0 && !partner && look)
    .sort((one, other) => other.slide! - one.slide!)
    .map(({ look }) => look!);
}

/** Keeps a look in place of the one before; no texts: none of its own. */
export function lookChange(
  rows: readonly DeckRow[],
  texts: readonly string[],
  madeOn: SerialDate,
): TableChange {
  const blank = { partner: null, period: null, headline: null, notes: null, title: null, position: null };
  const kept = texts.map((look, index): DeckRow => ({ ...blank, slide: 0 - index, madeOn, look }));
  const gone = rows.filter(({ slide, partner }) => slide !== null && slide <= 0 - texts.length && !partner);
  return changeTable(decksTable, kept, gone);
}
