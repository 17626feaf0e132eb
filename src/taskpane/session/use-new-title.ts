import { newTitles } from "../../book/new-titles";
import type { SheetSubject } from "../../sheets/shared/sheet-plan";
import type { SheetKind } from "../../sheets/sheets";
import { useApp } from "./app-context";

/** What a new sheet of a kind will be called, as far as no other has that title. */
export function useNewTitle(): (kind: SheetKind, subject: SheetSubject) => string {
  const { directory } = useApp();
  const titleOf = newTitles(directory?.partners ?? []);
  return (kind, subject) => titleOf({ kind, subject }, []);
}
