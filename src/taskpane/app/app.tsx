import { FluentProvider, type Theme } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { PageId } from "../../commands/page-requests";
import type { SerialDate } from "../../domain/shared/serial-date";
import type { WorkbookPort } from "../../book/workbook-port";
import { AppContext, type AppState } from "../session/app-state";
import { Shell } from "./shell";
import { loggingWorkbook } from "../../book/logging-workbook";
import { yourName } from "../session/your-name";
import { useDirectory } from "../session/use-directory";
import { useRoute } from "./use-route";

export interface AppProps {
  workbook: WorkbookPort;
  today: SerialDate;
  /** The day with the time of day, for the log; without it that tells the day. */
  clock?: () => number;
  theme: Theme;
  version: string;
  firstPage?: PageId;
}

/** The whole pane. The workbook is a prop, so it renders anywhere: in Excel, in the workbench, in a test. */
export function App({ workbook: given, today, clock, theme, version, firstPage = "today" }: AppProps) {
  const workbook = useMemo(
    () => loggingWorkbook(given, () => ({ day: today, at: clock?.() ?? today, by: yourName() || null })),
    [given, today, clock],
  );
  const { directory, failure, revision, refresh } = useDirectory(workbook);
  const route = useRoute(firstPage);
  const { page, open, back } = route;
  const [partner, choosePartner] = useState("");
  const [spoken, announce] = useState("");
  const [unfinishedMet, setUnfinishedMet] = useState(0);
  const meetUnfinished = useCallback(() => setUnfinishedMet((times) => times + 1), []);
  const [drafts] = useState(() => new Map<string, unknown>());
  const state = useMemo<AppState>(
    () => ({
      workbook,
      today,
      directory,
      revision,
      refresh,
      unfinishedMet,
      meetUnfinished,
      page,
      open,
      back,
      partner,
      choosePartner,
      drafts,
      announce,
    }),
    [
      workbook,
      today,
      directory,
      revision,
      refresh,
      unfinishedMet,
      meetUnfinished,
      page,
      open,
      back,
      partner,
      choosePartner,
      drafts,
    ],
  );
  return (
    <FluentProvider theme={theme}>
      <AppContext.Provider value={state}>
        <Shell version={version} route={route} failure={failure} />
        <div role="status" aria-live="polite" style={SPOKEN_ONLY}>
          {spoken}
        </div>
      </AppContext.Provider>
    </FluentProvider>
  );
}

const SPOKEN_ONLY = {
  position: "absolute",
  width: 1,
  height: 1,
  overflow: "hidden",
  clipPath: "inset(50%)",
} as const;
