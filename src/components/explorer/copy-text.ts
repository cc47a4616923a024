const SHOWN_FOR = 2000;

/** Copies a text, and says so on the button. */
export async function copyText(text: string, button: HTMLButtonElement): Promise<void> {
  const before = button.dataset.label ?? button.textContent ?? "";
  button.dataset.label = before;
  button.textContent = (await copied(text)) ? "Copied" : "Press Ctrl+C";
  setTimeout(() => {
    button.textContent = before;
  }, SHOWN_FOR);
}

/** Browsers refuse the clipboard on pages without encryption; then the text is selected for the reader to copy. */
async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const shown = [...document.querySelectorAll("code")].find((code) => code.textContent === text);
    if (shown !== undefined) getSelection()?.selectAllChildren(shown);
    return false;
  }
}
