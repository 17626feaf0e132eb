import type { PageId } from "../../commands/page-requests";
import { SHEETS } from "../../sheets/sheets";

const PAGES_OF_KINDS: Readonly<Record<string, { page: PageId } | undefined>> = SHEETS;

/** The page that makes a kind of sheet; undefined for what is no kind. */
export function pageOf(kind: string): PageId | undefined {
  return PAGES_OF_KINDS[kind]?.page;
}
