import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { Review } from "../../../domain/qbr/review";
import { slideWords } from "../../../domain/qbr/review-slides";
import type { SlideId } from "../../../domain/qbr/slides/slides";
import { Buttons, Note } from "../../components/page-parts";
import { qbrTexts as texts } from "../../strings/qbr";
import { MissingPart } from "./missing-part";
import { effective, listedSlides, moved, toggled, type ReviewDraft } from "./review-draft";
import { SlideEditor } from "./slide-editor";

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
            {shown && <MissingPart id={id} review={review} />}
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
