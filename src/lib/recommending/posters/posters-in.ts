import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { InputError } from "../../core/errors.js";
import { type PictureSize, readPicture } from "../../figures/files/read-picture.js";
import type { Film } from "../records.js";

/** Where the poster of each film is, if a folder has one: each is named after its film. */
export function postersIn(folder: string): (film: Pick<Film, "id">) => string | undefined {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const pictures = names.filter((name) => /\.(?:jpg|png)$/.test(name));
  const fileOf = new Map(pictures.map((name) => [name.slice(0, -extname(name).length), join(folder, name)]));
  return ({ id }) => fileOf.get(id.replace(":", "-"));
}

export async function pixelsOf(
  file: string,
  size: PictureSize,
  rendering: Parameters<typeof readPicture>[2],
): Promise<Uint8Array> {
  const pixels = await readPicture(readFileSync(file), size, rendering);
  if (pixels !== undefined) return pixels;
  throw new InputError("is no picture that can be read", { file, remedy: "remove it, and fetch it anew" });
}
