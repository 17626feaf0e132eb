import { useContext } from "react";
import { createFormat, type Format } from "../strings/format";
import { AppContext, type AppState } from "./app-state";

/** What every page works with. */
export interface PaneContext extends AppState {
  format: Format;
}

/** Until the workbook's culture and currency are known. */
const PLAIN_FORMAT = createFormat();

export function useApp(): PaneContext {
  const state = useContext(AppContext);
  if (!state) throw new Error("useApp belongs inside <App>.");
  return { ...state, format: state.directory?.format ?? PLAIN_FORMAT };
}
