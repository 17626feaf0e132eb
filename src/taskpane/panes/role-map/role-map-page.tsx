import { kindRequest } from "../../../book/kind-request";
import { roleMap, roleText, unmappedAccounts } from "../../../domain/relations/role-map";
import { indexedDeals } from "../../../domain/scorecard/performance/indexed-deals";
import { dealsTable, stagesTable } from "../../../domain/shared/tables/catalogue";
import { ACCOUNT_ROLES, accountRolesTable } from "../../../domain/shared/tables/contact-tables";
import { accountRolesChange, roleMapChange } from "../../../sheets/role-map/change";
import { roleMapDefinition } from "../../../sheets/role-map/definition";
import { Lead, Note, Section } from "../../components/page-parts";
import { BuildForPartner } from "../../components/build-for-partner";
import { PartnerRowsPage } from "../../components/partner-rows-page";
import { RowEntry } from "../../components/row-entry";
import { RowList } from "../../components/row-list";
import { useApp } from "../../session/app-context";
import { usePartnerRows } from "../../session/use-partner-rows";
import { roleMapTexts as texts } from "../../strings/role-map";
import { RoleForm, type SaveRole } from "./role-form";

const REQUEST = kindRequest(roleMapDefinition, [dealsTable, stagesTable]);

/** Who has which part at a partner's customers, and who opens which door: for ourselves. */
export default function RoleMapPage() {
  const { today } = useApp();
  const page = usePartnerRows(REQUEST);
  return (
    <PartnerRowsPage
      page={page}
      texts={texts}
      table={accountRolesTable}
      buttons={(snapshot, partner) => (
        <BuildForPartner
          partner={partner}
          onBuild={(chosen) =>
            page.build(roleMapChange(snapshot, [{ partner: chosen, asOf: today }]), {
              progress: texts.building,
              title: texts.built(chosen),
              body: texts.builtBody,
            })
          }
        >
          {texts.build}
        </BuildForPartner>
      )}
    >
      {(snapshot, partner) => {
        if (partner === null) return <Note>{texts.choose}</Note>;
        const accounts = roleMap(snapshot.table(accountRolesTable).rows, partner);
        const unmapped = unmappedAccounts(indexedDeals(snapshot).of(partner), accounts);
        const save: SaveRole = (row) =>
          page.write(accountRolesChange(snapshot, texts.label, [{ ...row, partner }]), {
            progress: texts.saving,
            title: texts.saved,
            body: texts.savedBody,
            sheet: accountRolesTable.sheet,
          });
        return (
          <>
            <Section title={texts.title}>
              <Lead>{texts.lead}</Lead>
              {accounts.length === 0 && <Note>{texts.none}</Note>}
              <RowList>
                {accounts.map(({ account, people }) => (
                  <RowEntry
                    key={account}
                    name={account}
                    facts={ACCOUNT_ROLES.map(
                      (role) => people[role] && texts.person(role, roleText(people[role])),
                    )}
                    warning={!people.Decides && texts.noDecider}
                    more={{
                      open: texts.edit,
                      close: texts.close,
                      content: (close) => <RoleForm account={account} save={save} onSaved={close} />,
                    }}
                  />
                ))}
              </RowList>
            </Section>
            <Section title={texts.own}>
              <RoleForm key={partner} proposed={unmapped} save={save} />
            </Section>
          </>
        );
      }}
    </PartnerRowsPage>
  );
}
