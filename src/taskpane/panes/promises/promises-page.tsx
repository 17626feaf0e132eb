import { Button, Spinner } from "@fluentui/react-components";
import { useMemo } from "react";
import { kindRequest } from "../../../book/kind-request";
import { promisesFromActions } from "../../../domain/relations/new-promises";
import { actionsTable } from "../../../domain/shared/tables/capabilities-tables";
import { commitmentsTable } from "../../../domain/shared/tables/relations-tables";
import { promisesDefinition } from "../../../sheets/promises/definition";
import { BuildError } from "../../components/build-error";
import { ErrorMessage, Message } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { WrittenMessage } from "../../components/written-message";
import { SaveBar } from "../../components/save-bar";
import { useApp } from "../../session/app-context";
import { useSnapshot } from "../../session/use-snapshot";
import { promiseTexts as texts } from "../../strings/promises";
import { FromActions, NewPromiseForm } from "./new-promise";
import { LateOfAll, PartnerPromises } from "./promise-lists";
import { usePromiseWork } from "./use-promise-work";

const REQUEST = kindRequest(promisesDefinition, [actionsTable]);

/** What both sides promised: kept in one click, another day with the one before kept, and the page to sign. */
export default function PromisesPage() {
  const { directory, partner, format } = useApp();
  const { snapshot, error } = useSnapshot(REQUEST);
  const { work, save, build } = usePromiseWork(snapshot);
  const table = useMemo(() => snapshot?.table(commitmentsTable), [snapshot]);
  if (error != null && !snapshot) return <ErrorMessage error={error} />;
  if (!snapshot || !table || !directory) return <Spinner size="small" label={texts.reading} />;
  if (directory.partners.length === 0)
    return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;
  const entry = directory.partners.find((each) => each.partner === partner);
  const leftOut = new Set(table.problems.map(({ row }) => row)).size;
  const actions = snapshot.table(actionsTable).rows;
  return (
    <Stack>
      {work.kind === "failed" && (
        <BuildError
          error={work.error}
          {...(entry ? { onBeside: () => build(entry.partner, "beside") } : {})}
        />
      )}
      {work.kind === "done" && <WrittenMessage result={work.result} />}
      <PartnerSelect everybody={texts.everybody} />
      {leftOut > 0 && <Message intent="warning">{texts.leftOut(leftOut, format)}</Message>}
      {entry ? (
        <>
          <PartnerPromises rows={table.rows} partner={entry.partner} save={save} />
          <FromActions
            key={entry.partner}
            snapshot={snapshot}
            partner={entry.partner}
            save={save}
            proposals={promisesFromActions(actions, table.rows, entry.partner, directory.partners)}
          />
          <NewPromiseForm snapshot={snapshot} partner={entry.partner} save={save} />
        </>
      ) : (
        <LateOfAll rows={table.rows} save={save} />
      )}
      <SaveBar work={work}>
        <Button
          appearance="primary"
          disabledFocusable={!entry}
          onClick={() => entry && build(entry.partner, "rebuild")}
        >
          {texts.build}
        </Button>
      </SaveBar>
    </Stack>
  );
}
