import { type Finder, type FinderState, grouped, openFinder } from "leitmotif/browser";
import { createFacets } from "../explorer/facets.js";
import { fetchBytes } from "../fetch-bytes.js";
import { changeAddress, readAddress } from "./address.js";
import { cardsFor } from "./cards.js";
import { createControls } from "./controls.js";
import { createFeedback } from "./feedback.js";
import { layOut } from "./layout.js";
import { createMatches } from "./matches.js";
import { askedIn, type Subject } from "./subject.js";
import { subjectHtml } from "./subject-html.js";

/** Puts the search in its place and keeps it in step with the address of the page. */
export async function startFinder(place: HTMLElement): Promise<void> {
  const parts = layOut(place);
  const change = (changes: Partial<FinderState>, isOngoing = false) => {
    changeAddress(changes, isOngoing);
    return show();
  };
  const controls = createControls(parts, change);
  const matches = createMatches(parts, change);
  const facets = createFacets(parts, ({ chosen }) => change({ chosen, open: "" }));
  const feedback = createFeedback(parts);
  const note = document.querySelector("#finder-note");
  if (note !== null) parts.note.replaceWith(note);
  let opened: Promise<Finder> | undefined;
  let turn = 0;

  parts.list.addEventListener("toggle", noteOpened, true);
  addEventListener("popstate", () => {
    parts.query.value = readAddress().query;
    void show();
  });

  /** Shows what the address says, unless it has changed again by then. */
  async function show(): Promise<void> {
    const mine = ++turn;
    const isLate = () => mine !== turn;
    const state = readAddress();
    controls.show(state);
    parts.list.ariaBusy = "true";
    try {
      opened ??= openFinder((file) => fetchBytes(new URL(`./finder/${file}`, document.baseURI)));
      const finder = await opened;
      const { matches: found, subject } = await askedIn(finder, state);
      if (isLate()) return;
      const cards = subject === undefined ? [] : await cardsFor(finder, subject, state);
      const counts = await finder.count(state.chosen);
      if (isLate()) return;
      matches.show(found, idOf(subject));
      showCards(finder, subject, cards, state);
      parts.facetsBox.hidden = state.way === "film";
      facets.show(finder.index.facets, counts, state.chosen);
    } catch (error) {
      opened = undefined;
      if (!isLate()) fail(error);
    } finally {
      if (!isLate()) parts.list.ariaBusy = "false";
    }
  }

  function showCards(finder: Finder, subject: Subject | undefined, cards: readonly string[], state: FinderState): void {
    parts.subject.innerHTML = subject === undefined ? "" : subjectHtml(subject);
    parts.list.innerHTML = cards.join("");
    place.classList.toggle("is-empty", subject === undefined);
    document.querySelector(".examples")?.toggleAttribute("hidden", subject !== undefined);
    say(statusOf(finder, subject, cards.length, state));
    feedback.show();
  }

  function fail(error: unknown): void {
    parts.list.innerHTML = "";
    const reason = error instanceof Error ? error.message : String(error);
    say(`The songs and films cannot be read (${reason}). The search needs a web server: npx http-server reports`);
  }

  /** Screen readers read out what changes here, so it must not be written again when it has not. */
  function say(text: string): void {
    if (parts.status.textContent !== text) parts.status.textContent = text;
  }

  await show();
}

/** Opened details are part of the address. */
function noteOpened({ target }: Event): void {
  if (!(target instanceof HTMLDetailsElement) || target.dataset.open === undefined) return;
  const { open } = readAddress();
  if (target.open) changeAddress({ open: target.dataset.open }, true);
  else if (open === target.dataset.open) changeAddress({ open: "" }, true);
}

function idOf(subject: Subject | undefined): string | undefined {
  if (subject?.kind === "song") return subject.song.id;
  return subject?.kind === "film" ? subject.film.id : undefined;
}

function statusOf(
  { index }: Finder,
  subject: Subject | undefined,
  shown: number,
  { query, id, way }: FinderState,
): string {
  const [songs, films] = [grouped(index.songs.documents), grouped(index.films.documents)];
  if (subject === undefined && (query !== "" || id !== ""))
    return `Nothing fits among ${way === "film" ? `${films} films` : `${songs} songs`}. Try fewer words or another spelling.`;
  if (subject === undefined) return `${songs} songs and ${films} films`;
  if (shown === 0) return "No film has all that the filters ask for.";
  return subject.kind === "film" ? `The best ${shown} of ${songs} songs` : `The best ${shown} of ${films} films`;
}
