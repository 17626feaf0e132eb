/** The first field that holds what cannot be read. */
export function firstInvalid(form: HTMLFormElement): HTMLInputElement | null {
  return form.querySelector<HTMLInputElement>("input:invalid, select:invalid, textarea:invalid");
}
