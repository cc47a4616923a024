import { SPOTIFY_TABLES } from "../../contract/staged/spotify.js";
import type { FileReader } from "../staging/reader.js";
import { stageBatches } from "../staging/staging.js";
import { readTracks } from "./tracks.js";

export const spotifyReaders: readonly FileReader[] = [
  {
    source: "spotify",
    kind: "tracks",
    // No two copies of this file have the same name; its header decides.
    matches: (name) => /\.csv(\.gz)?$/i.test(name),
    stage: (file, staging) =>
      stageBatches(readTracks(file, staging.onFileBytes), staging.table("track", SPOTIFY_TABLES.track), (rejects) =>
        staging.reject("tracks", rejects),
      ),
  },
];
