import { Button } from "@fluentui/react-components";
import { AppliedMessage } from "../../components/applied-message";
import { DropZone } from "../../components/drop-zone";
import { ErrorMessage, FocusedMessage } from "../../components/message";
import { Lead, Stack } from "../../components/page-parts";
import { SaveBar } from "../../components/save-bar";
import { teamTexts as texts } from "../../strings/team";
import { FoundPart } from "./found-part";
import { HandInPart } from "./hand-in-part";
import { QueryPart } from "./query-part";
import { useTeamWork } from "./use-team-work";

/** All CAMs' partners: read from their workbooks, from what they handed in, or by a query. */
export default function TeamPage() {
  const work = useTeamWork();
  const { state, read } = work;
  const ready = read !== null && read.team.lines.length > 0;
  return (
    <Stack>
      <Lead>{texts.lead}</Lead>
      <DropZone accept=".xlsx,.xlsm" texts={texts.files} onFiles={(files) => void work.readFiles(files)} />
      <Outcome state={state} />
      {read && <FoundPart read={read} onLeaveOut={work.leaveOut} />}
      {(ready || state.kind === "running") && (
        <SaveBar work={state}>
          <Button appearance="primary" onClick={() => read && void work.build(read)}>
            {texts.build}
          </Button>
          <Button onClick={() => read && void work.openNew(read)}>{texts.openNew}</Button>
        </SaveBar>
      )}
      <HandInPart />
      <QueryPart />
    </Stack>
  );
}

function Outcome({ state }: Pick<ReturnType<typeof useTeamWork>, "state">) {
  if (state.kind === "failed") return <ErrorMessage error={state.error} />;
  if (state.kind !== "done") return null;
  if (state.result.kind === "built")
    return (
      <AppliedMessage applied={state.result.applied} title={texts.built}>
        {texts.builtBody}
      </AppliedMessage>
    );
  return state.result.kind === "opened" ? (
    <FocusedMessage intent="success" title={texts.opened}>
      {texts.openedBody}
    </FocusedMessage>
  ) : null;
}
