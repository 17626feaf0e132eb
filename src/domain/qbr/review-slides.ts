import { longDate } from "../shared/plain-words";
import { cleanText, cutTo } from "../shared/clean-text";
import type { FigureSource, FigureSheet } from "./figure-source";
import type { Review } from "./review";
import { filled, filledNotes, missingIn, typedNumbers, type Placeholders } from "./sentence";
import type { SlideTopic } from "./slide-topic";
import { SLIDES, type SlideId } from "./slides/slides";
import { TITLE_SENTENCES } from "./slides/title";

/** What a slide says, whatever it shows. */
export interface SlideWords {
  id: SlideId;
  title: string;
  /** With placeholders, as it is kept. */
  sentence: string;
  /** With figures. */
  headline: string;
  /** The sentence that the numbers suggest, with its placeholders. */
  suggested: string;
  values: Placeholders;
  /** Why the headline that somebody wrote is not shown, or what in it or in the notes does not follow the workbook; "" where nothing is to say. */
  remark: string;
  /** What somebody wrote, with figures; "" without. */
  ownNotes: string;
  /** That, the talking points, and where the figures stand. */
  notes: readonly string[];
}

/** What somebody wrote over a slide. */
export interface SlideEdit {
  title?: string | null;
  headline?: string | null;
  notes?: string | null;
}

/** Titles of the built sheets of the partner; undefined where a kind is not built. */
export type SheetTitles = Partial<Readonly<Record<FigureSheet, string>>>;

const LONGEST_TITLE = 48;

/** The facts of one slide: typed by its id. */
export function factsOf<I extends SlideId>(id: I, review: Review): ReturnType<(typeof SLIDES)[I]["facts"]> {
  return SLIDES[id].facts(review) as ReturnType<(typeof SLIDES)[I]["facts"]>;
}

/** The words of a slide as the numbers suggest them, with what somebody wrote over them. */
export function slideWords(
  id: SlideId,
  review: Review,
  { edit = {}, sheets = {} }: { edit?: SlideEdit; sheets?: SheetTitles } = {},
): SlideWords {
  const topic = SLIDES[id] as unknown as SlideTopic<unknown>;
  const facts = topic.facts(review);
  const values = topic.values(facts, review);
  const suggested = suggestedSentence(topic, facts, values);
  const own = cleanText(edit.headline ?? "");
  const shown = own ? filled(own, values) : null;
  const ownNotes = filledNotes(edit.notes ?? "", values);
  return {
    id,
    title: cutTo(cleanText(edit.title ?? ""), LONGEST_TITLE) || topic.title,
    sentence: shown === null ? suggested : own,
    headline: shown ?? filled(suggested, values)!,
    suggested,
    values,
    remark: [own && remarkOn(own, shown, values), remarkOnNotes(edit.notes ?? "", values)]
      .filter(Boolean)
      .join(" "),
    ownNotes: ownNotes.join("\n"),
    notes: [
      ...ownNotes,
      ...topic.notes(facts, review).flatMap((note) => filled(note, values, Infinity) ?? []),
      figuresLine(topic.source(facts), review, sheets),
    ],
  };
}

function suggestedSentence<F>({ headlines }: SlideTopic<F>, facts: F, values: Placeholders): string {
  const fits = ({ sentence, holds }: (typeof headlines)[number]) =>
    (holds?.(facts) ?? true) && missingIn(sentence, values).length === 0;
  return headlines.find(fits)!.sentence;
}

function remarkOn(own: string, shown: string | null, values: Placeholders): string {
  if (shown === null) {
    return `Your headline is not shown: ${braced(missingIn(own, values))} has no value now.`;
  }
  const typed = typedNumbers(own);
  return typed.length ? `Typed, not from the workbook: ${typed.join(", ")}. ${STAYS}` : "";
}

function remarkOnNotes(notes: string, values: Placeholders): string {
  const missing = missingIn(notes, values);
  const typed = typedNumbers(notes);
  return [
    ...(missing.length ? [`In your notes ${braced(missing)} has no value now.`] : []),
    ...(typed.length ? [`Typed in your notes, not from the workbook: ${typed.join(", ")}. ${STAYS}`] : []),
  ].join(" ");
}

const STAYS = "It will not follow the numbers.";
const braced = (keys: readonly string[]) => keys.map((key) => `{${key}}`).join(", ");

function figuresLine(
  { sheet: kind, names, table, columns }: FigureSource,
  { asOf }: Review,
  sheets: SheetTitles,
) {
  const sheet = kind && sheets[kind];
  const where = sheet ? `${sheet}, ${names}` : `${table}, ${columns}`;
  return `Figures: ${where}, as of ${longDate(asOf)}`;
}

/** What stands large on the first slide. */
export function titleText(review: Review): string {
  const values = SLIDES.title.values(SLIDES.title.facts(review), review);
  return (
    TITLE_SENTENCES.map((sentence) => filled(sentence, values)).find((text) => text !== null) ??
    review.quarter.name
  );
}
