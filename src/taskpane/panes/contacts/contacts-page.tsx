import { Button } from "@fluentui/react-components";
import { whoToCall } from "../../../domain/relations/contact-sheets";
import { ourContactsTable } from "../../../domain/shared/tables/contact-tables";
import { Buttons, Lead, Note, Section } from "../../components/page-parts";
import { BuildForPartner } from "../../components/build-for-partner";
import { PartnerRowsPage } from "../../components/partner-rows-page";
import { RowList } from "../../components/row-list";
import { contactTexts as texts } from "../../strings/contacts";
import { NewTopic, OurContact } from "./our-contact";
import { useContactWork } from "./use-contact-work";

/** Whom a partner calls with us, and the three contact sheets. */
export default function ContactsPage() {
  const { page, save, build, buildGuide, buildExit } = useContactWork();
  return (
    <PartnerRowsPage
      page={page}
      texts={texts}
      table={ourContactsTable}
      buttons={(snapshot, partner) => (
        <BuildForPartner partner={partner} onBuild={(chosen) => build(snapshot, chosen)}>
          {texts.build}
        </BuildForPartner>
      )}
    >
      {(snapshot, partner) =>
        partner === null ? (
          <Note>{texts.choose}</Note>
        ) : (
          <>
            <Section title={texts.ours}>
              <Lead>{texts.oursLead}</Lead>
              <RowList>
                {whoToCall(snapshot, partner).map((line) => (
                  <OurContact key={`${partner} ${line.topic}`} {...{ line, partner, save }} />
                ))}
              </RowList>
              <NewTopic save={save} />
              <Buttons>
                <Button onClick={() => buildGuide(snapshot, partner)}>{texts.guide.build}</Button>
              </Buttons>
            </Section>
            <Section title={texts.exit.title}>
              <Lead>{texts.exit.lead}</Lead>
              <Buttons>
                <Button onClick={() => buildExit(snapshot, partner)}>{texts.exit.build}</Button>
              </Buttons>
            </Section>
          </>
        )
      }
    </PartnerRowsPage>
  );
}
