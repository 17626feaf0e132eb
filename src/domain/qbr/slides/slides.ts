import { accountsSlide } from "./accounts";
import { capabilitiesSlide } from "./capabilities";
import { closedSlide } from "./closed";
import { marketingSlide } from "./marketing";
import { nextQuarterSlide } from "./next-quarter";
import { pipelineSlide } from "./pipeline";
import { planSlide } from "./plan";
import { promisesSlide } from "./promises";
import { standingSlide } from "./standing";
import { titleSlide } from "./title";

/** The ten slides in their order: the number of a slide, which `cam_decks` keeps, is its place here. */
export const SLIDES = {
  title: titleSlide,
  promises: promisesSlide,
  standing: standingSlide,
  plan: planSlide,
  pipeline: pipelineSlide,
  closed: closedSlide,
  capabilities: capabilitiesSlide,
  marketing: marketingSlide,
  accounts: accountsSlide,
  next: nextQuarterSlide,
} as const;

export type SlideId = keyof typeof SLIDES;
export const SLIDE_IDS = Object.keys(SLIDES) as readonly SlideId[];
/** 1 … 10. */
export const slideNumber = (id: SlideId): number => SLIDE_IDS.indexOf(id) + 1;

/** Versions by their minutes, and the slides of each. */
export const REVIEW_VERSIONS: Readonly<Record<75 | 15, readonly SlideId[]>> = {
  75: SLIDE_IDS,
  15: ["title", "standing", "pipeline", "next"],
};
export type ReviewVersion = keyof typeof REVIEW_VERSIONS;
