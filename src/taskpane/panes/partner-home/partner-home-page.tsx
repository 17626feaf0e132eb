import { Spinner } from "@fluentui/react-components";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Section, Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { ScorecardPicture } from "../../components/scorecard-picture";
import { useApp } from "../../session/app-context";
import type { PartnerEntry } from "../../session/directory";
import { partnerHomeTexts as texts } from "../../strings/partner-home";
import { About } from "./about";
import { ActionsPart, MdfPart, PlanPart } from "./agreed-parts";
import { ChangedPart, YearPart } from "./figure-parts";
import { PartnerSheets } from "./partner-sheets";
import { ContactPart, PromisesPart } from "./relation-parts";
import { RenameNotice } from "./rename-partner";
import { ScorePart } from "./score-part";
import { usePartnerHome } from "./use-partner-home";
import { useRename } from "./use-rename";

/** Everything about the partner of the header's picker. */
export default function PartnerHomePage() {
  const { directory, partner } = useApp();
  const renaming = useRename();
  if (!directory) return <Spinner size="small" label={texts.reading} />;
  if (!directory.partners.length)
    return (
      <NoPartner title={texts.none.title} picture={<ScorecardPicture />}>
        {texts.none.body}
      </NoPartner>
    );
  const entry = directory.partners.find((each) => each.partner === partner);
  return (
    <Stack>
      <RenameNotice renaming={renaming} />
      {entry ? (
        <Home key={entry.partnerId} entry={entry} renaming={renaming} />
      ) : (
        <Section title={texts.choose}>
          <PartnerSelect />
        </Section>
      )}
    </Stack>
  );
}

function Home({ entry, renaming }: { entry: PartnerEntry; renaming: ReturnType<typeof useRename> }) {
  const { home, sheets, error } = usePartnerHome(entry.partner);
  if (error != null && !home) return <ErrorMessage error={error} />;
  if (!home) return <Spinner size="small" label={texts.reading} />;
  return (
    <>
      <ScorePart home={home} sheets={sheets} />
      <PartnerSheets partner={entry.partner} sheets={sheets} />
      <YearPart home={home} />
      <ChangedPart home={home} />
      <ActionsPart home={home} />
      <PromisesPart home={home} />
      <PlanPart home={home} />
      <MdfPart home={home} />
      <ContactPart home={home} />
      <About entry={entry} renaming={renaming} />
    </>
  );
}
