import { Button, Spinner } from "@fluentui/react-components";
import { followUpText } from "../../../domain/qbr/review-record";
import { useMemo } from "react";
import { lastEnded, reviewQuarters } from "../../../domain/qbr/review";
import type { ReviewVersion } from "../../../domain/qbr/slides/slides";
import { openReview, REVIEW_REQUEST, reviewSource, type ReviewSource } from "../../../qbr/open-review";
import { ChoiceField } from "../../components/choice-field";
import { ErrorMessage } from "../../components/message";
import { NoPartner } from "../../components/no-partner";
import { Buttons, Lead, Note, Section, Stack } from "../../components/page-parts";
import { PartnerSelect } from "../../components/partner-picker/partner-select";
import { HandedFile } from "../../components/handed-file";
import { CopyMail } from "../../components/copy-mail";
import { SaveBar } from "../../components/save-bar";
import { activeEntries } from "../../session/active-partners";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { useSnapshot } from "../../session/use-snapshot";
import { count } from "../../strings/format";
import { qbrTexts as texts } from "../../strings/qbr";
import { DeckDifferences } from "./deck-differences";
import { LookPart } from "./look-part";
import { PromiseForm } from "./promise-form";
import { effective, NEW_DRAFT, type ReviewDraft } from "./review-draft";
import { SlideList } from "./slide-list";
import { useReviewWork } from "./use-review-work";

/** A partner's quarterly review: what its slides say, and the PowerPoint file of it. */
export default function QbrPage() {
  const { directory, partner } = useApp();
  const { snapshot, error } = useSnapshot(REVIEW_REQUEST);
  const source = useMemo(() => snapshot && reviewSource(snapshot), [snapshot]);
  if (error != null && !source) return <ErrorMessage error={error} />;
  if (!source || !directory) return <Spinner size="small" label={texts.reading} />;
  if (!directory.partners.length) return <NoPartner title={texts.empty.title}>{texts.empty.body}</NoPartner>;
  return (
    <Stack>
      <PartnerSelect />
      {partner === "" ? (
        <Lead>{texts.choose}</Lead>
      ) : (
        <PartnerReviewPart key={partner} partner={partner} source={source} />
      )}
      <LookPart rows={source.data.decks} />
    </Stack>
  );
}

function PartnerReviewPart({ partner, source }: { partner: string; source: ReviewSource }) {
  const { today, format, refresh } = useApp();
  const [draft, setDraft] = useDraft<ReviewDraft>(`qbr ${partner}`, NEW_DRAFT);
  const work = useReviewWork();
  const opened = useMemo(
    () => openReview(source, { partner, asOf: today, quarterOf: draft.quarter }),
    [source, partner, today, draft.quarter],
  );
  const { review } = opened;
  const kept = effective(draft, review);
  const build = (audience: "presenter" | "partner") =>
    void work.buildOne({ ...opened, version: draft.version, kept, audience });
  return (
    <>
      {work.state.kind === "failed" && <ErrorMessage error={work.state.error} />}
      {work.state.kind === "done" && (
        <HandedFile
          built={work.state.result}
          logged={texts.logged}
          notLogged={texts.notLogged}
          onUndone={refresh}
        />
      )}
      <PeriodFields source={source} asOf={review.asOf} draft={draft} onChange={setDraft} />
      <Note>{texts.asOf(format.date(review.asOf))}</Note>
      <DeckDifferences opened={opened} />
      <Section title={texts.slides}>
        <SlideList review={review} draft={draft} onChange={setDraft} />
      </Section>
      <PromiseForm review={review} snapshot={source.snapshot} />
      <CopyMail text={followUpText(review)} label={texts.mail} />
      <AllPartners source={source} draft={draft} work={work} />
      <SaveBar work={work.state}>
        <Button appearance="primary" onClick={() => build("presenter")}>
          {texts.build(partner)}
        </Button>
        <Button onClick={() => build("partner")}>{texts.partnerFile}</Button>
      </SaveBar>
    </>
  );
}

interface DraftProps {
  draft: ReviewDraft;
  onChange: (change: (before: ReviewDraft) => ReviewDraft) => void;
}

const VERSIONS = Object.entries(texts.versions).reverse();

function PeriodFields({
  source,
  asOf,
  draft,
  onChange,
}: DraftProps & { source: ReviewSource; asOf: number }) {
  const { fiscalStartMonth } = source.data.capability.scorecard.settings;
  const quarters = reviewQuarters(asOf, fiscalStartMonth);
  const chosen = draft.quarter ?? lastEnded(asOf, fiscalStartMonth).start;
  const options = quarters.map(
    ({ name, start, end }) => [String(start), end > asOf ? texts.inProgress(name) : name] as const,
  );
  return (
    <>
      <ChoiceField
        label={texts.quarter}
        value={String(chosen)}
        options={options}
        onChoose={(start) => onChange((before) => ({ ...before, quarter: Number(start) }))}
      />
      <ChoiceField
        label={texts.version}
        value={String(draft.version)}
        options={VERSIONS}
        onChoose={(version) =>
          onChange((before) => ({ ...before, version: Number(version) as ReviewVersion }))
        }
      />
    </>
  );
}

interface AllPartnersProps {
  source: ReviewSource;
  draft: ReviewDraft;
  work: ReturnType<typeof useReviewWork>;
}

/** Every active partner's deck in one archive. */
function AllPartners({ source, draft, work }: AllPartnersProps) {
  const { directory, format } = useApp();
  const partners = activeEntries(directory?.partners ?? []).map((entry) => entry.partner);
  if (partners.length < 2) return null;
  const named = count(partners.length, "partner", "partners", format);
  const build = () =>
    void work.buildAll({ source, partners, version: draft.version, quarterOf: draft.quarter });
  return (
    <Section title={texts.many.title}>
      <Note>{texts.many.note(named)}</Note>
      <Buttons>
        <Button disabledFocusable={work.state.kind === "running"} onClick={build}>
          {texts.many.build(count(partners.length, "deck", "decks", format))}
        </Button>
      </Buttons>
    </Section>
  );
}
