import type { PageId } from "../../commands/page-requests";
import type { SheetKind } from "../../sheets/shared/sheet-plan";
import { pageTexts } from "../strings/pages";

const PAGES_OF_KINDS: Readonly<Partial<Record<SheetKind, string>>> = {
  "performance-scorecard": "scorecard",
  "capabilities-scorecard": "capabilities",
  "partner-view": "partnerView",
  "action-plan": "actions",
  "business-plan": "plan",
  "marketing-plan": "marketing",
};

/** The page that makes a kind of sheet; undefined while the pane has none. */
export function pageOf(kind: string): PageId | undefined {
  const page = PAGES_OF_KINDS[kind as SheetKind];
  return page !== undefined && page in pageTexts ? (page as PageId) : undefined;
}
