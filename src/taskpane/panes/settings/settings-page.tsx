import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { SETUP_LISTS, type SetupListId } from "../../../domain/setup-lists/lists";
import { listRows } from "../../../domain/setup-lists/list-rows";
import { ErrorMessage } from "../../components/message";
import { useApp } from "../../session/app-context";
import { useDraft } from "../../session/use-draft";
import { settingTexts as texts } from "../../strings/settings";
import { todayTexts } from "../../strings/today";
import { ChannelSetup } from "./channel-setup";
import { KeptLook } from "./company-look";
import { GeneralSettings } from "./general-settings";
import { ListSettings } from "./list-settings";
import { LogView } from "./log-view";
import { QuartersView } from "./quarters-view";
import { useSettingsSource } from "./settings-source";

/** What is no list of Setup. */
const OTHERS = ["general", "channel", "quarters", "log"] as const;
type Other = (typeof OTHERS)[number];
type View = SetupListId | Other;
const isOther = (view: View): view is Other => OTHERS.some((other) => other === view);
const LISTS = Object.keys(SETUP_LISTS) as SetupListId[];

const useStyles = makeStyles({
  page: { display: "flex", flexDirection: "column", flexGrow: 1, rowGap: tokens.spacingVerticalM },
  views: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** What counts for the whole workbook: single settings, and the tables of Setup. */
export default function SettingsPage() {
  const styles = useStyles();
  const { format } = useApp();
  const { source, error } = useSettingsSource();
  const [view, show] = useDraft<View>("settings view", "general");
  if (error != null && !source) return <ErrorMessage error={error} />;
  if (!source) return <Spinner size="small" label={todayTexts.reading} />;
  return (
    <div className={styles.page}>
      <nav aria-label={texts.views} className={styles.views}>
        {(["general", ...LISTS, "channel", "quarters", "log"] as const).map((id) => (
          <Button
            key={id}
            size="small"
            appearance={id === view ? "primary" : "secondary"}
            aria-current={id === view ? "page" : undefined}
            onClick={() => show(() => id)}
          >
            {isOther(id)
              ? texts[id]
              : texts.view(
                  texts.lists[id].title,
                  format.number(listRows(SETUP_LISTS[id], source.snapshot).length),
                )}
          </Button>
        ))}
      </nav>
      {view === "channel" && <ChannelSetup source={source} />}
      {view === "general" && (
        <>
          <GeneralSettings source={source} />
          <KeptLook />
        </>
      )}
      {view === "quarters" && <QuartersView />}
      {view === "log" && <LogView />}
      {!isOther(view) && <ListSettings key={view} id={view} source={source} />}
    </div>
  );
}
