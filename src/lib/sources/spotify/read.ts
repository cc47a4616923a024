import { SPOTIFY_TABLES } from "../../contract/staged/spotify.js";
import type { FileReader } from "../source.js";
import { stageBatches } from "../staging/staging.js";
import { readTracks } from "./tracks.js";

export function read(): readonly FileReader[] {
  return [
    {
      kind: "tracks",
      // Copies of this file have different names, so its header decides.
      matches: (name) => /\.csv(\.gz)?$/i.test(name),
      stage: (file, staging) =>
        stageBatches(readTracks(file, staging.onFileBytes), staging.table("track", SPOTIFY_TABLES.track), (rejects) =>
          staging.reject("tracks", rejects),
        ),
    },
  ];
}
