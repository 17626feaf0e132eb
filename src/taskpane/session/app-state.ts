import { createContext } from "react";
import type { PageId } from "../../commands/page-requests";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { WorkbookPort } from "../../book/workbook-port";
import type { Directory } from "./directory";

/** What the pane holds for all of its pages; they get it from `useApp`. */
export interface AppState {
  workbook: WorkbookPort;
  /** The day the pane was opened on, passed in so that the same workbook always gives the same pages. */
  today: SerialDate;
  /** Partners and their latest scores; null until first read. */
  directory: Directory | null;
  /** Grows each time the workbook may have changed; whoever shows its data reads again. */
  revision: number;
  /** After the pane itself wrote: read everything again. */
  refresh: () => void;
  /** Grows each time work met an unfinished build, so that the offer to deal with it shows. */
  unfinishedMet: number;
  meetUnfinished: () => void;
  page: PageId;
  open: (page: PageId) => void;
  /** To the page before this one; false when there is none. */
  back: () => boolean;
  /** The partner in the header's picker, or "". */
  partner: string;
  choosePartner: (partner: string) => void;
  /** What was typed on pages that are not shown at the moment; see useDraft. */
  drafts: Map<string, unknown>;
  /** Says something to screen readers without moving the focus. */
  announce: (text: string) => void;
}

export const AppContext = createContext<AppState | null>(null);
