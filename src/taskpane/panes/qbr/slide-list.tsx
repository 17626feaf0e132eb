import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PageId } from "../../../commands/page-requests";
import type { DeckEdits } from "../../../domain/qbr/deck-rows";
import type { Review } from "../../../domain/qbr/review";
import { factsOf, slideWords, type SlideWords } from "../../../domain/qbr/review-slides";
import type { SlideId } from "../../../domain/qbr/slides/slides";
import { capabilitiesScorecardDefinition } from "../../../sheets/capabilities-scorecard/definition";
import { marketingPlanDefinition } from "../../../sheets/marketing-plan/definition";
import { performanceScorecardDefinition } from "../../../sheets/performance-scorecard/definition";
import { Buttons, Note } from "../../components/page-parts";
import { TextField } from "../../components/text-field";
import { useApp } from "../../session/app-context";
import { qbrTexts as texts } from "../../strings/qbr";
import {
  effective,
  headlineEdit,
  listedSlides,
  moved,
  toggled,
  withEdit,
  type ReviewDraft,
} from "./review-draft";

const useStyles = makeStyles({
  list: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column" },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
    overflowWrap: "anywhere",
  },
});

export interface SlideListProps {
  review: Review;
  draft: ReviewDraft;
  onChange: (change: (before: ReviewDraft) => ReviewDraft) => void;
}

/** The deck's slides: which are shown in which order, and what they say. */
export function SlideList({ review, draft, onChange }: SlideListProps) {
  const styles = useStyles();
  const [editing, setEditing] = useState<SlideId | null>(null);
  const edits = effective(draft, review);
  const { version } = draft;
  const order = (slides: readonly SlideId[]) => onChange((before) => ({ ...before, slides }));
  return (
    <ol className={styles.list} aria-label={texts.slides}>
      {listedSlides(edits, version).map(({ id, shown }) => {
        const words = slideWords(id, review, { edit: edits.edits[id] ?? {} });
        return (
          <li key={id} className={styles.item}>
            <Checkbox
              checked={shown}
              label={words.title}
              aria-label={texts.include(words.title)}
              onChange={() => order(toggled(id, edits, version))}
            />
            {shown && <Note>{words.headline}</Note>}
            {shown && words.remark && <Note>{words.remark}</Note>}
            {shown && <Missing id={id} review={review} />}
            {shown && (
              <Buttons>
                <Small
                  text={texts.upShort}
                  label={texts.up(words.title)}
                  onClick={() => order(moved(id, -1, edits, version))}
                />
                <Small
                  text={texts.downShort}
                  label={texts.down(words.title)}
                  onClick={() => order(moved(id, 1, edits, version))}
                />
                <Small
                  text={editing === id ? texts.close : texts.editShort}
                  label={texts.edit(words.title)}
                  expanded={editing === id}
                  onClick={() => setEditing(editing === id ? null : id)}
                />
              </Buttons>
            )}
            {shown && editing === id && <SlideEditor words={words} edits={edits} onChange={onChange} />}
          </li>
        );
      })}
    </ol>
  );
}

interface SmallProps {
  text: string;
  label: string;
  expanded?: boolean;
  onClick: () => void;
}

function Small({ text, label, expanded, onClick }: SmallProps) {
  return (
    <Button
      size="small"
      aria-label={label}
      {...(expanded === undefined ? {} : { "aria-expanded": expanded })}
      onClick={onClick}
    >
      {text}
    </Button>
  );
}

const LONGEST = { title: 48, headline: 200 } as const;

function SlideEditor({
  words,
  edits,
  onChange,
}: {
  words: SlideWords;
  edits: DeckEdits;
  onChange: SlideListProps["onChange"];
}) {
  const { id } = words;
  const before = edits.edits[id] ?? {};
  const [typed, setTyped] = useState(words.headline);
  return (
    <>
      <TextField
        label={texts.name}
        value={words.title}
        longest={LONGEST.title}
        onChange={(title) => onChange((draft) => withEdit(draft, id, before, { title }))}
      />
      <TextField
        label={texts.headline}
        value={typed}
        longest={LONGEST.headline}
        hint={texts.headlineHint(words.suggested)}
        onChange={(headline) => {
          setTyped(headline);
          onChange((draft) => withEdit(draft, id, before, { headline: headlineEdit(headline, words) }));
        }}
      />
      {before.headline && (
        <Buttons>
          <Button
            size="small"
            onClick={() => {
              onChange((draft) => withEdit(draft, id, before, { headline: null }));
              setTyped(words.suggested);
            }}
          >
            {texts.suggested}
          </Button>
        </Buttons>
      )}
    </>
  );
}

type MissingId = keyof typeof texts.missing;
const PAGE_FOR: Readonly<Record<MissingId, PageId>> = {
  standing: performanceScorecardDefinition.page,
  capabilities: capabilitiesScorecardDefinition.page,
  marketing: marketingPlanDefinition.page,
  plan: "targets",
  accounts: "import",
};

const IS_MISSING: Readonly<Record<MissingId, (review: Review) => boolean>> = {
  standing: (review) => factsOf("standing", review).provisional,
  capabilities: (review) => factsOf("capabilities", review).card.score === null,
  marketing: (review) => {
    const { was, will } = factsOf("marketing", review);
    return was.campaigns.length + will.campaigns.length === 0;
  },
  plan: (review) => factsOf("plan", review).target === null,
  accounts: (review) => factsOf("accounts", review).rows.length === 0,
};

/** What a slide lacks, with the page that makes it. The deck is built all the same, and says so in its place. */
function Missing({ id, review }: { id: SlideId; review: Review }) {
  const { open } = useApp();
  if (!(id in IS_MISSING)) return null;
  const which = id as MissingId;
  if (!IS_MISSING[which](review)) return null;
  const { text, action } = texts.missing[which];
  return (
    <>
      <Note>{text}</Note>
      <Buttons>
        <Button size="small" onClick={() => open(PAGE_FOR[which])}>
          {action}
        </Button>
      </Buttons>
    </>
  );
}
