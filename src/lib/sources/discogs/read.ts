import type { FileReader, SourceSettings } from "../source.js";
import type { FileCounts } from "../staging/reader.js";
import type { Staging } from "../staging/staging.js";
import type { RecordKindName } from "./dump/record-kinds.js";
import { stageDump } from "./dump/stage-dump.js";
import { stageApiAnswer } from "./stage-api-answer.js";
import { countValuesCsv, stageReleaseArtistCsv, stageReleaseCsv } from "./xml2db-csv.js";

type ReleasesSetting = Pick<SourceSettings["discogs"], "releases">;

/** Readers of the monthly dumps, of the CSVs that xml2db makes of them, and of answers of the API. */
export function read(settings?: { readonly discogs: ReleasesSetting }): readonly FileReader[] {
  return [
    releasesDump(settings?.discogs.releases),
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

/**
 * Stages all releases of an XML dump, or only those for the screen. The latter is several times faster and takes a
 * fraction of the space, and still counts the other releases.
 */
function releasesDump(which: ReleasesSetting["releases"] = "all"): FileReader {
  return which === "all" ? dump("releases", "releases") : dump("screen-releases", "releases", true);
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
    kind,
    matches: (fileName) => name.test(fileName),
    stage: (file, staging) => stage(file, kind, staging),
  };
}
