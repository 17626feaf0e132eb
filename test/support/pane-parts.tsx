import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { serialOf } from "../../src/domain/shared/serial-date";
import { AppContext, type AppState } from "../../src/taskpane/session/app-state";
import { createFormat } from "../../src/taskpane/strings/format";

/** As the pane shows numbers in the tests' workbooks. */
export const FORMAT = createFormat(undefined, "USD");

const nothing = () => undefined;

/** What a part of a page says, without a page around it: names with their values, and all of its words. */
export function saidBy(part: ReactElement): { pairs: [string, string][]; text: string } {
  const state = {
    today: serialOf(2026, 5, 15),
    directory: { partners: [], format: FORMAT },
    drafts: new Map(),
    partner: "",
    announce: nothing,
    open: nothing,
    refresh: nothing,
  } as unknown as AppState;
  const html = renderToStaticMarkup(<AppContext.Provider value={state}>{part}</AppContext.Provider>);
  const plain = (markup: string) =>
    markup
      .replace(/<[^>]+>/g, " ")
      .replace(/&#x27;|&amp;|&quot;/g, (entity) => ({ "&#x27;": "'", "&amp;": "&", "&quot;": '"' })[entity]!)
      .replace(/\s+/g, " ")
      .trim();
  const pairs = [...html.matchAll(/<dt[^>]*>(.*?)<\/dt><dd[^>]*>(.*?)<\/dd>/gs)].map(
    ([, name, value]): [string, string] => [plain(name!), plain(value!)],
  );
  return { pairs, text: plain(html) };
}
