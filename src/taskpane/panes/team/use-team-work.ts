import { useState } from "react";
import type { AppliedChange } from "../../../book/workbook-port";
import { type NotRead, type Team, teamOf } from "../../../domain/team/team";
import { useApp } from "../../session/app-context";
import { useWork } from "../../session/use-work";
import { teamTexts as texts } from "../../strings/team";

/** What was read of the files that were chosen. */
export interface TeamRead {
  team: Team;
  notRead: readonly NotRead[];
  passedOver: readonly NotRead[];
}

type Outcome = { kind: "read" } | { kind: "built"; applied: AppliedChange } | { kind: "opened" };

/** Reads CAMs' workbooks one at a time, and makes the team's roll-up of them, here or as a new workbook. */
export function useTeamWork() {
  const { workbook, today, refresh } = useApp();
  const [read, setRead] = useState<TeamRead | null>(null);
  const { state, run } = useWork<Outcome>();

  const readFiles = (files: readonly File[]) =>
    run(texts.reading, async ({ signal, onProgress }) => {
      const { readTeam } = await import("../../../xlsx/read-team");
      const { workbooks, notRead, passedOver } = await readTeam(
        files.map((file) => ({ name: file.name, bytes: () => bytesOf(file) })),
        {
          readOn: today,
          signal,
          onProgress: (done, total, name) => onProgress({ step: `${texts.reading}: ${name}`, done, total }),
        },
      );
      setRead({ team: teamOf(workbooks, notRead, today), notRead, passedOver });
      return { kind: "read" };
    });

  const changeOf = async (team: Team) =>
    (await import("../../../sheets/team-rollup/change")).teamRollupChange(team);

  const build = ({ team }: TeamRead) =>
    run(texts.build, async (handle) => {
      const applied = await workbook.apply(await changeOf(team), handle);
      refresh();
      return { kind: "built", applied };
    });

  const openNew = ({ team }: TeamRead) =>
    run(texts.opening, async () => {
      const [{ emptyWorkbook }, { openNewWorkbook }] = await Promise.all([
        import("../../../xlsx/file-workbook"),
        import("../../../excel/open-new-workbook"),
      ]);
      const file = emptyWorkbook();
      await file.apply(await changeOf(team));
      await openNewWorkbook(file.save());
      return { kind: "opened" };
    });

  return { state, read, readFiles, build, openNew };
}

/** After the page has shown how far it is, and heard a press on Cancel. */
async function bytesOf(file: File): Promise<Uint8Array> {
  await new Promise((resolve) => setTimeout(resolve));
  return new Uint8Array(await file.arrayBuffer());
}
