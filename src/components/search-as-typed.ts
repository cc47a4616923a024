/** Long enough not to search for every letter of a word, and too short to be noticed. */
const PAUSE_WHILE_TYPING = 120;

export interface SearchBox {
  readonly form: HTMLFormElement;
  readonly query: HTMLInputElement;
  /** Holds what was found, as links. */
  readonly found: HTMLElement;
}

/** Searches while somebody types, and at once on Enter; the arrow down leads to what was found. */
export function searchAsTyped({ form, query, found }: SearchBox, search: () => void): void {
  let pending: number | undefined;
  const searchNow = () => {
    clearTimeout(pending);
    pending = undefined;
    search();
  };
  query.addEventListener("input", () => {
    clearTimeout(pending);
    pending = window.setTimeout(searchNow, PAUSE_WHILE_TYPING);
  });
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (pending !== undefined) searchNow();
  });
  query.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    found.querySelector<HTMLElement>("a")?.focus();
  });
}
