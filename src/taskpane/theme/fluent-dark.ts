export {
  webDarkTheme as darkTheme,
  teamsHighContrastTheme as highContrastTheme,
} from "@fluentui/react-components";
