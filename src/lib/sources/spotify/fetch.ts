import { InputError } from "../../core/errors.js";
import type { FilesFetch } from "../fetching/files-fetch.js";
import type { PublishedFile } from "../fetching/published-file.js";

/** The tracks file has no official home, so the user says where to find a copy. */
export const fetch: FilesFetch = {
  of: "files",
  description: "download a CSV of Spotify tracks with audio features",
  argument: { name: "[address]", meaning: "address of the CSV, instead of sources.spotify.url in the configuration" },
  find: ({ named: [address], settings }) => ({ files: [fileAt(address ?? settings.spotify.url)] }),
};

function fileAt(address: string): PublishedFile {
  if (address === "") {
    throw new InputError("the Spotify tracks have no official address to download them from", {
      remedy:
        "give one (leitmotif fetch spotify https://…/tracks.csv), set sources.spotify.url in leitmotif.config.json, " +
        "or put the CSV into data/raw/spotify/<date>/ yourself",
    });
  }
  if (!URL.canParse(address))
    throw new InputError("is not an address", { value: address, remedy: "give an https address" });
  const name = new URL(address).pathname.split("/").at(-1) ?? "";
  return { name: /\.csv(\.gz)?$/.test(name) ? name : "tracks.csv", url: address };
}
