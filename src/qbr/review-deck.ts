import {
  slideWords,
  titleText,
  type SheetTitles,
  type SlideEdit,
  type SlideWords,
} from "../domain/qbr/review-slides";
import type { Review } from "../domain/qbr/review";
import { REVIEW_VERSIONS, type ReviewVersion, type SlideId } from "../domain/qbr/slides/slides";
import { longDate } from "../domain/shared/plain-words";
import type { Audience, Deck, DeckItem, DeckSlide } from "./deck";
import { promisesItems, standingItems, titleItems } from "./layout/first-slides";
import { accountsItems, nextItems } from "./layout/ahead-slides";
import { capabilitiesItems, marketingItems } from "./layout/growth-slides";
import { closedItems, pipelineItems, planItems } from "./layout/sales-slides";
import { STANDARD_LOOK, type CompanyLook } from "./look";

export interface DeckRequest {
  review: Review;
  version: ReviewVersion;
  audience: Audience;
  /** Which slides in which order; without it those of the version. */
  slides?: readonly SlideId[];
  /** What somebody wrote over a slide. */
  edits?: Partial<Readonly<Record<SlideId, SlideEdit>>>;
  sheets?: SheetTitles;
  look?: CompanyLook;
}

const ITEMS: Readonly<Record<Exclude<SlideId, "title">, (review: Review) => DeckItem[]>> = {
  promises: promisesItems,
  standing: standingItems,
  plan: planItems,
  pipeline: pipelineItems,
  closed: closedItems,
  capabilities: capabilitiesItems,
  marketing: marketingItems,
  accounts: accountsItems,
  next: nextItems,
};

/** The words of the slides that a deck has, in its order. */
function deckWords({ review, version, slides, edits = {}, sheets = {} }: DeckRequest): SlideWords[] {
  return (slides ?? REVIEW_VERSIONS[version]).map((id) =>
    slideWords(id, review, { edit: edits[id] ?? {}, sheets }),
  );
}

/** A review as a deck: data that any writer of presentations could draw. The partner's has no notes. */
export function reviewDeck(request: DeckRequest): Deck {
  const { review, audience, look = STANDARD_LOOK } = request;
  const words = deckWords(request);
  const slide = ({ id, title, headline, notes }: SlideWords): DeckSlide => ({
    id,
    title,
    headline: id === "title" ? titleText(review) : headline,
    items: id === "title" ? titleItems(review, headline, words) : ITEMS[id](review),
    notes: audience === "presenter" ? notes : [],
  });
  const { vendor, quarter, asOf } = review;
  return {
    title: titleText(review),
    author: vendor || "Channel Cadence",
    footer: [vendor, quarter.name, `figures as of ${longDate(asOf)}`].filter(Boolean).join("  ·  "),
    asOf,
    slides: words.map(slide),
    look,
  };
}
