import type { FigureSource } from "./figure-source";
import type { Review } from "./review";
import type { Placeholders } from "./sentence";

/** A headline and when it is the one: the first that holds, and whose figures are all measured, is taken. */
interface Headline<F> {
  sentence: string;
  holds?: (facts: F) => boolean;
}

/** What a slide is about: its facts, what its headline may say of them, and what to say beside it. */
export interface SlideTopic<F> {
  title: string;
  /** Of the 75 that the long version takes; 0 for the title. */
  minutes: number;
  facts(review: Review): F;
  /** What may stand in braces in its headline and notes. */
  values(facts: F, review: Review): Placeholders;
  /** The last one holds always and has no figure that could be missing. */
  headlines: readonly Headline<F>[];
  /** Talking points; those with a figure that is not measured are left out. */
  notes(facts: F, review: Review): readonly string[];
  source(facts: F): FigureSource;
}

/** Types the facts of a topic. */
export function slideTopic<F>(topic: SlideTopic<F>): SlideTopic<F> {
  return topic;
}
