import type { WorkbookSnapshot } from "../../../book/workbook-port";
import { relationGaps } from "../../../domain/relations/relation-gaps";
import { relationLimits } from "../../../domain/relations/relation-limits";
import { relationMap } from "../../../domain/relations/relation-map";
import { nameKey } from "../../../domain/shared/excel-text";
import { CONTACT_LEVELS, contactsTable } from "../../../domain/shared/tables/relations-tables";
import { Facts, Note, Section } from "../../components/page-parts";
import { BuildForPartner } from "../../components/build-for-partner";
import { PartnerRowsPage } from "../../components/partner-rows-page";
import { StatusBadge } from "../../components/status-badge";
import { RowList } from "../../components/row-list";
import { useApp } from "../../session/app-context";
import { relationTexts as texts } from "../../strings/relations";
import { NewPerson, PastedPeople } from "./new-people";
import { OurPeople } from "./our-people";
import { PersonItem } from "./person-item";
import { type RemovePersonsData, type SavePeople, useRelationWork } from "./use-relation-work";

const GAP_STATUS = { true: "Red", false: "Green", null: "Not known" };

/** Who knows whom at a partner, by hand and pasted, and where the gaps are. */
export default function RelationsPage() {
  const { page, save, remove, build } = useRelationWork();
  return (
    <PartnerRowsPage
      page={page}
      texts={texts}
      table={contactsTable}
      buttons={(snapshot, partner) => (
        <BuildForPartner partner={partner} onBuild={(chosen) => build(snapshot, chosen)}>
          {texts.build}
        </BuildForPartner>
      )}
    >
      {(snapshot, partner) => (
        <>
          {partner === null ? (
            <Note>{texts.choose}</Note>
          ) : (
            <People key={partner} {...{ snapshot, partner, save, remove }} />
          )}
          <OurPeople {...{ snapshot, remove }} />
        </>
      )}
    </PartnerRowsPage>
  );
}

/** What there is to say of a partner's people, and everybody we know there. */
function People({
  snapshot,
  partner,
  save,
  remove,
}: {
  snapshot: WorkbookSnapshot;
  partner: string;
  save: SavePeople;
  remove: RemovePersonsData;
}) {
  const { today, format } = useApp();
  const sheet = snapshot.sheets.find(({ subject }) => nameKey(subject.partner) === nameKey(partner));
  const limits = relationLimits(sheet?.inputs);
  const map = relationMap(snapshot, partner, today, limits);
  const { figures } = texts;
  const number = (value: number) => format.number(value);
  return (
    <>
      <Section title={texts.gaps}>
        {relationGaps(map, limits).map(({ sentence, isGap }) => (
          <div key={sentence}>
            <StatusBadge status={GAP_STATUS[`${isGap}`]} text={texts.gap[`${isGap}`]} /> {sentence}
          </div>
        ))}
        <Facts
          facts={[
            [figures.covered, figures.of(number(map.levelsCovered), number(CONTACT_LEVELS.length))],
            [figures.champions, number(map.champions.length)],
            [
              figures.engaged,
              map.employees === null
                ? number(map.engaged)
                : figures.ofAll(number(map.engaged), number(map.employees)),
            ],
          ]}
        />
      </Section>
      <Section title={texts.people(map.contacts.length, format)}>
        {map.contacts.length === 0 && <Note>{texts.nobody}</Note>}
        <RowList>
          {map.contacts.map((row) => (
            <PersonItem
              key={row.contactId}
              row={row}
              toCheck={map.toCheck.includes(row)}
              save={save}
              remove={remove}
            />
          ))}
        </RowList>
      </Section>
      <NewPerson snapshot={snapshot} partner={partner} save={save} />
      <PastedPeople snapshot={snapshot} partner={partner} save={save} />
    </>
  );
}
