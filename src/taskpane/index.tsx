import { createRoot } from "react-dom/client";
import "../commands/index";
import { officeReady, officeTheme } from "../excel/office-ready";
import pkg from "../../package.json";
import { App } from "./app/app";
import { clock } from "./session/clock";
import { lazyWorkbook } from "./session/lazy-workbook";
import { loadTheme, onThemeChange, themeName } from "./theme/choose-theme";

const workbook = lazyWorkbook(async () => (await import("../excel/excel-workbook")).createWorkbook());

async function start() {
  void import(/* webpackChunkName: "shell" */ "./app/native-tab").then(({ keepNativeTab }) =>
    keepNativeTab(),
  );
  await officeReady();
  const today = Math.floor(clock());
  document.body.style.margin = "0";
  const root = createRoot(document.getElementById("root")!);
  const render = async () => {
    const name = themeName(officeTheme());
    const theme = await loadTheme(name);
    // Scroll bars, date pickers and lists of the browser itself.
    document.documentElement.style.colorScheme = name === "light" ? "light" : "dark";
    root.render(<App workbook={workbook} today={today} clock={clock} theme={theme} version={pkg.version} />);
  };
  onThemeChange(() => void render());
  await render();
}

void start();
