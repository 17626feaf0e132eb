import { partnersTable } from "../../../domain/shared/tables/catalogue";
import { type PartnerRename, renamePartner, renameProblem } from "../../../domain/program/rename-partner";
import { NOTHING_WRITTEN, WorkbookError } from "../../../book/workbook-error";
import type { AppliedChange } from "../../../book/workbook-port";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { todayTexts } from "../../strings/today";

const texts = todayTexts.rename;

/** Renames a partner everywhere, one at a time. */
export function useRename() {
  const { workbook, refresh, choosePartner } = useApp();
  const { state: work, run, reset } = useWork<{ applied: AppliedChange; rename: PartnerRename }>();
  const rename = (given: PartnerRename) =>
    void run(texts.working, async (handle) => {
      const wanted = { from: given.from, to: given.to.trim() };
      const { rows } = (await workbook.read({ tables: [partnersTable] })).table(partnersTable);
      const problem = renameProblem(wanted, rows);
      if (problem)
        throw new WorkbookError({
          problem: "unexpected",
          what: problem,
          untouched: NOTHING_WRITTEN,
          next: texts.another,
        });
      const change = { tables: renamePartner(wanted, rows), sheets: [], renames: [wanted] };
      const applied = await workbook.apply({ label: texts.label(wanted.from, wanted.to), ...change }, handle);
      choosePartner(wanted.to);
      return { applied, rename: wanted };
    }).then(refresh);
  return { work, rename, reset };
}

export type Renaming = ReturnType<typeof useRename>;
