/** Texts about files that a page hands over, and about mails that go with them. */
export const fileTexts = {
  done: (file: string) => `${file} is built`,
  where: "It went to your browser's downloads, in Excel for Windows and Mac to the folder Downloads.",
  save: (file: string) => `Save ${file}`,
  saveHint:
    "If no file arrived, use the link: your Excel may ask before it saves, and right-click offers Save as.",
  mailCopied: "The e-mail is copied. Paste it into a new message.",
  mailShown: "This Excel does not let the add-in copy. Select the text and copy it.",
  mailText: "Text of the e-mail",
} as const;
