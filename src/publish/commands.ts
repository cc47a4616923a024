import type { Command } from "leitmotif/extension";

/** Draws the charts about a file of films into a folder, and tells their paths and what they say. */
export async function drawFiles(csv: string, folder: string): Promise<{ path: string; title: string }[]> {
  return (await import("./films/draw-files.js")).drawFiles(csv, folder);
}

type Load = () => Promise<Command>;

/** The commands of this workspace by name. The library's command loads the one that it is asked for. */
export const COMMANDS: Readonly<Record<string, Load>> = {
  publish: async () => (await import("./commands/publish-command.js")).publishCommand(),
  "fetch-back": async () => (await import("./commands/fetch-back-command.js")).fetchBackCommand(),
  load: async () => (await import("./commands/load-command.js")).loadCommand(),
  "ask-mongo": async () => (await import("./commands/ask-mongo-command.js")).askMongoCommand(),
  backup: async () => (await import("./commands/backup-commands.js")).backupCommand(),
  restore: async () => (await import("./commands/backup-commands.js")).restoreCommand(),
  "films-of-year": async () => (await import("./commands/films-of-year-command.js")).filmsOfYearCommand(),
};

/** Takes deliveries from a folder or a cloud. */
export async function takeFrom(url: string, command: Command): Promise<void> {
  await (await import("./commands/take-command.js")).takeFrom(url, command);
}
