import { associateCommands, openHelp, showPane } from "../excel/ribbon";
import { requestPage, type PageId } from "./page-requests";

/** In the browser, or the pane's page that leads there. */
async function showHelp() {
  if (!openHelp("help/index.html")) await open("functions")();
}

function open(page: PageId) {
  return async () => {
    requestPage(page);
    await showPane();
  };
}

/** The functions that the manifest's ribbon buttons name. */
export const COMMANDS = {
  ShowToday: open("today"),
  ShowImport: open("import"),
  ShowScorecard: open("scorecard"),
  ShowCapabilities: open("capabilities"),
  ShowChannelPnl: open("pnl"),
  ShowBusinessPlan: open("businessPlan"),
  ShowMarketing: open("marketing"),
  ShowMgoTarget: open("mgo"),
  ShowActions: open("actions"),
  ShowHelp: showHelp,
} as const;

void associateCommands(COMMANDS);
