import type { FileCounts, FileReader } from "../staging/reader.js";
import type { Staging } from "../staging/staging.js";
import type { RecordKindName } from "./dump/record-kinds.js";
import { stageDump } from "./dump/stage-dump.js";
import { stageApiAnswer } from "./stage-api-answer.js";
import { countValuesCsv, stageReleaseArtistCsv, stageReleaseCsv } from "./xml2db-csv.js";

export interface DiscogsOptions {
  /**
   * Which releases of an XML dump are staged. All of them, unless only those for the screen are asked for: that is
   * several times faster and takes a fraction of the space, and still counts the others.
   */
  readonly releases?: "all" | "screen";
}

export function createDiscogsReaders({ releases = "all" }: DiscogsOptions = {}): readonly FileReader[] {
  return [
    releases === "all" ? dump("releases", "releases") : dump("screen-releases", "releases", true),
    dump("masters", "masters"),
    dump("artists", "artists"),
    reader("release", /^release\.csv(\.gz)?$/i, stageReleaseCsv),
    reader("release_artist", /^release_artist\.csv(\.gz)?$/i, stageReleaseArtistCsv),
    ...["genre", "style"].map((column) =>
      reader(`release_${column}`, new RegExp(`^release_${column}\\.csv(\\.gz)?$`, "i"), (file, kind, staging) =>
        countValuesCsv(file, kind, column, staging),
      ),
    ),
    reader("api", /^(?!fetch\.json$).*(\.json|_response\.txt)(\.gz)?$/i, stageApiAnswer),
  ];
}

/** Reads `discogs_20200806_releases.xml.gz`, `masters_46.xml`, `release-single.xml`. */
function dump(kind: string, records: RecordKindName, screenOnly = false): FileReader {
  const name = new RegExp(`(^|[^a-z])${records.slice(0, -1)}s?([^a-z].*)?\\.xml(\\.gz)?$`, "i");
  return reader(kind, name, (file, _kind, staging) => stageDump(file, kind, staging, { records, screenOnly }));
}

function reader(
  kind: string,
  name: RegExp,
  stage: (file: string, kind: string, staging: Staging) => Promise<FileCounts>,
): FileReader {
  return {
    source: "discogs",
    kind,
    matches: (fileName) => name.test(fileName),
    stage: (file, staging) => stage(file, kind, staging),
  };
}
