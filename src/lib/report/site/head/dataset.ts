import type { Snapshot } from "../../../snapshot/open-snapshot.js";
import { querySnapshot } from "../../../snapshot/query-snapshot.js";
import type { Notice } from "../../../sources/notice.js";
import { newestDelivery, versionName } from "../../versions/version.js";

/** What the report is, in a sentence. */
export const DESCRIPTION =
  "Soundtrack releases of Discogs linked to films of IMDb and TMDb, with the certainty of every link, and what a film’s " +
  "music has to do with the film. Every figure can be traced to the file that it came from.";

interface DatasetSource {
  readonly snapshot: Snapshot;
  readonly notices: readonly Notice[];
  /** The names of all files of the site. */
  readonly files: readonly string[];
  /** Where the version is on the web, ending in a slash; empty where that is not known. */
  readonly home: string;
}

/** What search engines are told of the data: schema.org’s Dataset. */
export async function dataset({ snapshot, notices, files, home }: DatasetSource): Promise<object> {
  const { manifest } = snapshot;
  const isSample = manifest.data === "sample";
  const tables = files.filter((file) => file.endsWith(".parquet"));
  return {
    "@context": "https://schema.org",
    "@type": "Dataset",
    name: `Leitmotif: film music and films${isSample ? " (sample data)" : ""}`,
    description: isSample ? `${DESCRIPTION} All names and figures of this sample are invented.` : DESCRIPTION,
    version: versionName(snapshot),
    dateModified: newestDelivery(manifest),
    ...(home !== "" && { url: `${home}index.html` }),
    // The data of the sources keep their own terms, which their descriptions name.
    ...(isSample && { license: "https://spdx.org/licenses/MIT.html" }),
    creator: { "@type": "Organization", name: "The Leitmotif authors" },
    isAccessibleForFree: true,
    keywords: ["film music", "soundtracks", "record linkage"],
    temporalCoverage: await yearsOf(snapshot),
    ...(!isSample && { isBasedOn: notices.map(sourceDataset) }),
    ...(tables.length > 0 && { distribution: tables.map((file) => download(file, home)) }),
  };
}

async function yearsOf(snapshot: Snapshot): Promise<string> {
  const [years] = await querySnapshot(
    snapshot,
    "SELECT min(start_year) AS first, max(start_year) AS last FROM dim_title WHERE is_current",
  );
  return `${years?.first ?? ".."}/${years?.last ?? ".."}`;
}

function sourceDataset({ subject, link, text }: Notice): object {
  return { "@type": "Dataset", name: subject, url: link, description: text };
}

function download(file: string, home: string): object {
  return {
    "@type": "DataDownload",
    name: file.split("/").at(-1),
    encodingFormat: "application/vnd.apache.parquet",
    contentUrl: `${home}${file}`,
  };
}
