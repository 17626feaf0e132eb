import { useState } from "react";
import type { SerialDate } from "../../../domain/shared/serial-date";
import type { TeamFound } from "../../../xlsx/read-team";
import { turn } from "../../../book/turn";
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
  /** Workbooks that are expected, because the last roll-up here had them, and are not among the files. */
  missing: readonly string[];
  /** The same without one of them, for good. */
  without: (workbook: string) => TeamRead;
}

function teamRead(found: TeamFound, missing: readonly string[], readOn: SerialDate): TeamRead {
  const { workbooks, notRead, passedOver } = found;
  return {
    team: teamOf(workbooks, notRead, readOn, missing),
    ...{ notRead, passedOver, missing },
    without: (workbook) =>
      teamRead(
        found,
        missing.filter((name) => name !== workbook),
        readOn,
      ),
  };
}

type Outcome = { kind: "read" } | { kind: "built"; applied: AppliedChange } | { kind: "opened" };

/** Reads CAMs' workbooks one at a time, and makes the team's roll-up of them, here or as a new workbook. */
export function useTeamWork() {
  const { workbook, today, refresh } = useApp();
  const [read, setRead] = useState<TeamRead | null>(null);
  const { state, run } = useWork<Outcome>();

  const readFiles = (files: readonly File[]) =>
    run(texts.reading, async ({ signal, onProgress }) => {
      const { lastWorkbooks, workbooksMissing, readTeam } = await import("../../../xlsx/read-team");
      const found = await readTeam(
        files.map((file) => ({ name: file.name, bytes: () => bytesOf(file) })),
        {
          readOn: today,
          signal,
          onProgress: (done, total, name) => onProgress({ step: `${texts.reading}: ${name}`, done, total }),
        },
      );
      setRead(teamRead(found, workbooksMissing(found, await lastWorkbooks(workbook)), today));
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

  const leaveOut = (name: string) => setRead((before) => before?.without(name) ?? null);

  return { state, read, readFiles, build, openNew, leaveOut };
}

/** After the page has shown how far it is, and heard a press on Cancel. */
async function bytesOf(file: File): Promise<Uint8Array> {
  await turn();
  return new Uint8Array(await file.arrayBuffer());
}
