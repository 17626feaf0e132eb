import type { PageId } from "../../commands/page-requests";
import type { SheetKind } from "../../sheets/shared/sheet-plan";

const PAGES_OF_KINDS: Readonly<Partial<Record<SheetKind, PageId>>> = {
  "performance-scorecard": "scorecard",
  "capabilities-scorecard": "capabilities",
  "partner-view": "partnerView",
  "action-plan": "actions",
  "business-plan": "businessPlan",
  "marketing-plan": "marketing",
};

/** The page that makes a kind of sheet; undefined where none is to be offered. */
export function pageOf(kind: string): PageId | undefined {
  return PAGES_OF_KINDS[kind as SheetKind];
}
