import type { ComponentType } from "react";
import type { BuiltSheet, WorkbookSnapshot } from "../../../book/workbook-port";
import type { ProposedAsOf } from "../../../domain/program/proposed-as-of";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { AnyTable } from "../../../domain/shared/tables/table-definition";
import type { ChangeSet } from "../../../sheets/shared/change-set";
import type { KindDefinition } from "../../../sheets/sheets";
import type { Format } from "../../strings/format";

/** What is chosen and typed, over what the workbook says; nothing in it is written before a build. */
export interface GuidedDraft {
  /** The screen one is on; null: the first, or the one after the partner's where a partner is chosen. */
  step: string | null;
}

/** The types that a tool's parts share. */
export interface ToolTypes {
  draft: GuidedDraft;
  /** What is read from the tables, once for every draft. */
  facts: unknown;
  /** Everything that its steps show of the draft and the facts. */
  live: object;
  /** Ids of its steps. */
  step: string;
}

/** What a tool calculates from. */
export interface ToolInput<T extends ToolTypes> {
  snapshot: WorkbookSnapshot;
  facts: T["facts"];
  /** The kind's sheet of the partner, or of the whole workbook. */
  sheet: BuiltSheet | undefined;
  draft: T["draft"];
  /** "" in a tool of the whole workbook, and while none is chosen. */
  partner: string;
  today: SerialDate;
  /** The day that its sheet is to stand for. */
  asOf: ProposedAsOf;
  format: Format;
}

/** A tool as it stands: what it calculates from, and what came out. */
export interface ToolNow<T extends ToolTypes, Live = T["live"]> extends ToolInput<T> {
  live: Live;
}

/** Before a partner is chosen nothing is live. */
export type ToolBefore<T extends ToolTypes> = ToolNow<T, T["live"] | null>;

/** What a screen works with. */
export interface ToolStepProps<T extends ToolTypes, Live = T["live"]> extends ToolNow<T, Live> {
  update: (change: (before: T["draft"]) => T["draft"]) => void;
  /** Which of the step's screens it is; "" where the step is one screen. */
  part: string;
  /** To the next screen, without a look at the fields. */
  goOn: () => void;
  /** Writes what the tool's `save` says. */
  save: () => void;
  /** Something is being written. */
  busy: boolean;
}

/** One decision: a screen, or several of one name. */
export interface StepDefinition<T extends ToolTypes> {
  id: T["step"];
  Content: ComponentType<ToolStepProps<T>>;
  /** Absent: always. */
  shown?: (now: ToolBefore<T>) => boolean;
  /** One screen for each, with its own title; absent: one screen with the step's title. */
  parts?: (now: ToolNow<T>) => readonly { id: string; title: string }[];
  /** There is nothing to go on with yet. */
  blocked?: (now: ToolNow<T>) => boolean;
  /** The words of the button that goes on; absent: "Next", and on the last screen the text for building. */
  next?: (now: ToolNow<T>) => string;
}

/** What is said once something is written. */
export interface DoneTexts {
  title: string;
  body: string;
  /** Of a tool that is gone through partner by partner: who was done, so that the next one is offered. */
  partner?: string;
}

/** A way to write. */
export interface WriteDefinition<T extends ToolTypes> {
  /** What the progress says first. */
  preparing: string;
  change: (now: ToolNow<T>) => ChangeSet;
  done: (now: ToolNow<T>) => DoneTexts;
  /** What of the draft stays once it is written; absent: nothing. */
  leaves?: (draft: T["draft"], now: ToolNow<T>) => T["draft"];
}

/** Texts that the page itself says; those of a tool's steps are its own. */
interface ToolTexts<T extends ToolTypes> {
  steps: Readonly<Record<T["step"], string>>;
  titles: Readonly<Record<T["step"], string>>;
  reading: string;
  /** A workbook without partners: what the tool is for. Absent in a tool that needs none. */
  empty?: { title: string; body: string };
  /** Of the last screen's button. */
  review: { build: string; update: string };
  /** Of the figures in view. */
  live: { name: string };
}

/** What stays in view above the steps while one types: figures, or a picture. */
type InView<T extends ToolTypes> =
  | {
      figures: (now: ToolNow<T>) => readonly (readonly [name: string, value: string])[];
      /** Draws them, beside them. */
      Bars?: ComponentType<ToolNow<T>>;
    }
  | {
      Picture: ComponentType<ToolNow<T>>;
      /** Whether it is in view on a screen; absent: on every one. */
      pictured?: (now: ToolNow<T>, screen: string) => boolean;
    };

/**
 * A tool whose steps end in a build: what is its own. `guidedTool` makes the page of it. Everything but the components is a pure
 * function, so that a tool is tested by its definition alone.
 */
export type ToolDefinition<T extends ToolTypes> = InView<T> & {
  /** The kind of sheet it makes; what is read of the workbook follows from it. */
  kind: KindDefinition;
  /** Tables that its steps look at besides. */
  reads?: readonly AnyTable[];
  texts: ToolTexts<T>;
  /** The draft before anything is typed. */
  empty: T["draft"];
  /** Called again only when the workbook has changed. */
  facts: (snapshot: WorkbookSnapshot) => T["facts"];
  /** Called at every keystroke; null until a partner is chosen. */
  live: (input: ToolInput<T>) => T["live"] | null;
  /** The first step of a tool about a partner: where one is chosen. */
  partner?: { id: T["step"]; Content: ComponentType<ToolStepProps<T, T["live"] | null>> };
  steps: readonly StepDefinition<T>[];
  build: WriteDefinition<T>;
  /** A way to write what there is so far, without the sheet. */
  save?: WriteDefinition<T>;
  /** Ways on once the sheet is built. */
  After?: ComponentType;
};
