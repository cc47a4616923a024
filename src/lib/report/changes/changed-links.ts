import type { LinkLine } from "./version-record.js";

/** A release and a film that two versions judge differently. */
export interface ChangedLink {
  readonly release: string;
  readonly releaseTitle: string;
  /** Empty where neither version has a film for the release. */
  readonly film: string;
  readonly filmTitle: string;
  /** Undefined where the version does not have the release, or files it under other music and has no film for it. */
  readonly before?: Judgement;
  readonly after?: Judgement;
}

export interface Judgement {
  readonly decision: string;
  readonly probability: number;
  readonly reason: string;
}

/** A smaller change of a probability, without another decision or reason, is not shown. */
export const LEAST_CHANGE = 0.05;

/** The links that differ: first other decisions about releases that both versions have, then releases of only one. */
export function changedLinks(before: readonly LinkLine[], after: readonly LinkLine[]): ChangedLink[] {
  const [old, now] = [byRelease(before), byRelease(after)];
  const releases = [...new Set([...old.keys(), ...now.keys()])];
  return releases
    .flatMap((release) => changesOf(old.get(release) ?? [], now.get(release) ?? []))
    .sort((a, b) => rank(a) - rank(b) || step(b) - step(a) || (keyOf(a) < keyOf(b) ? -1 : 1));
}

function byRelease(lines: readonly LinkLine[]): ReadonlyMap<string, LinkLine[]> {
  const groups = new Map<string, LinkLine[]>();
  for (const line of lines) {
    const group = groups.get(line[0]);
    if (group === undefined) groups.set(line[0], [line]);
    else group.push(line);
  }
  return groups;
}

/** A release without a film has one line, which is the judgement about every film. */
function changesOf(before: readonly LinkLine[], after: readonly LinkLine[]): ChangedLink[] {
  const films = new Set([...before, ...after].map(([, , film]) => film).filter((film) => film !== ""));
  if (films.size === 0) films.add("");
  return [...films].flatMap((film) => {
    const [old, now] = [lineAbout(film, before), lineAbout(film, after)];
    const judged = [old, now].map((line) => line && judgementOf(line));
    if (!differ(judged[0], judged[1])) return [];
    const known = [now, old].filter((line) => line !== undefined);
    return [
      {
        release: (known[0] ?? [""])[0],
        releaseTitle: first(known.map((line) => line[1])),
        film,
        filmTitle: first(known.map((line) => (line[2] === film ? line[3] : ""))),
        ...(judged[0] && { before: judged[0] }),
        ...(judged[1] && { after: judged[1] }),
      },
    ];
  });
}

function lineAbout(film: string, lines: readonly LinkLine[]): LinkLine | undefined {
  const own = lines.find(([, , other]) => other === film);
  if (own !== undefined || lines.length === 0) return own;
  const [line] = lines;
  // The release has films, but this is not among them.
  if (line !== undefined && line[2] !== "") return [line[0], line[1], "", "", 0, "none", "another film"];
  return line;
}

function judgementOf([, , , , probability, decision, reason]: LinkLine): Judgement {
  return { decision, probability, reason };
}

function differ(before: Judgement | undefined, after: Judgement | undefined): boolean {
  if (before === undefined || after === undefined) return true;
  return (
    before.decision !== after.decision ||
    before.reason !== after.reason ||
    Math.abs(before.probability - after.probability) >= LEAST_CHANGE
  );
}

function first(texts: readonly string[]): string {
  return texts.find((text) => text !== "") ?? "";
}

/** Another decision weighs most, then another reason or probability, then a release that is new or gone. */
function rank({ before, after }: ChangedLink): number {
  if (before === undefined || after === undefined) return isLinked(before ?? after) ? 2 : 4;
  if (before.decision !== after.decision) return 0;
  return isLinked(after) ? 1 : 3;
}

function isLinked(judgement: Judgement | undefined): boolean {
  return judgement !== undefined && judgement.decision !== "none";
}

function step({ before, after }: ChangedLink): number {
  return Math.abs((after?.probability ?? 0) - (before?.probability ?? 0));
}

function keyOf({ release, film }: ChangedLink): string {
  return `${release} ${film}`;
}
