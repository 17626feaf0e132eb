import { promisesFromActions } from "../../../domain/relations/new-promises";
import { actionsTable } from "../../../domain/shared/tables/capabilities-tables";
import { commitmentsTable } from "../../../domain/shared/tables/relations-tables";
import { BuildForPartner } from "../../components/build-for-partner";
import { PartnerRowsPage } from "../../components/partner-rows-page";
import { useApp } from "../../session/app-context";
import { promiseTexts as texts } from "../../strings/promises";
import { FromActions, NewPromiseForm } from "./new-promise";
import { LateOfAll, PartnerPromises } from "./promise-lists";
import { usePromiseWork } from "./use-promise-work";

/** What both sides promised: kept in one click, another day with the one before kept, and the page to sign. */
export default function PromisesPage() {
  const { directory } = useApp();
  const { page, save, build } = usePromiseWork();
  return (
    <PartnerRowsPage
      page={page}
      texts={texts}
      table={commitmentsTable}
      everybody={texts.everybody}
      buttons={(snapshot, partner) => (
        <BuildForPartner partner={partner} onBuild={(chosen) => build(snapshot, chosen)}>
          {texts.build}
        </BuildForPartner>
      )}
    >
      {(snapshot, partner) => {
        const { rows } = snapshot.table(commitmentsTable);
        if (partner === null) return <LateOfAll rows={rows} save={save} />;
        const actions = snapshot.table(actionsTable).rows;
        const proposals = promisesFromActions(actions, rows, partner, directory?.partners ?? []);
        const own = { snapshot, partner, save };
        return (
          <>
            <PartnerPromises rows={rows} partner={partner} save={save} />
            <FromActions key={partner} {...own} proposals={proposals} />
            <NewPromiseForm {...own} />
          </>
        );
      }}
    </PartnerRowsPage>
  );
}
