import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { HomeRegular } from "@fluentui/react-icons/svg/home";
import { QuestionCircleRegular } from "@fluentui/react-icons/svg/question-circle";
import { SettingsRegular } from "@fluentui/react-icons/svg/settings";
import { shell } from "../strings/shell";
import { useApp } from "../session/app-context";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `2px ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
  },
  brand: {
    flexGrow: 1,
    flexShrink: 1,
    flexBasis: 0,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  version: {
    "@media (max-width: 240px)": { display: "none" },
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
});

/** At the foot of every page: whose pane this is, and the ways out. */
export default function BrandBar({ version }: { version: string }) {
  const styles = useStyles();
  const { open, page } = useApp();
  return (
    <div className={styles.bar}>
      <span className={styles.brand}>
        {shell.product} <span className={styles.version}>{shell.version(version)}</span>
      </span>
      <Button
        appearance="subtle"
        size="small"
        icon={<HomeRegular />}
        aria-label={shell.today}
        title={shell.today}
        aria-current={page === "today" ? "page" : undefined}
        onClick={() => open("today")}
      />
      <Button
        appearance="subtle"
        size="small"
        icon={<SettingsRegular />}
        aria-label={shell.settings}
        title={shell.settings}
        aria-current={page === "settings" ? "page" : undefined}
        onClick={() => open("settings")}
      />
      <Button
        as="a"
        appearance="subtle"
        size="small"
        icon={<QuestionCircleRegular />}
        href="help/index.html"
        target="_blank"
        rel="noreferrer"
        aria-label={shell.help}
        title={shell.help}
      />
    </div>
  );
}
