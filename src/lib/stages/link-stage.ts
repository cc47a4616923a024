import { join } from "node:path";
import { grouped } from "../core/numbers.js";
import { thresholdsFrom } from "../linking/decide/decide.js";
import { LABELLED_FOLDER, readLabelledRecords } from "../linking/run/labelled-records.js";
import { linkWarehouse } from "../linking/run/warehouse/link-warehouse.js";
import { measureLinks } from "./link-measures/measure-links.js";
import { loadedMark } from "./places.js";
import type { Build, Stage, StageResult } from "./stage.js";

export const linkStage: Stage = {
  name: "link",
  made: {
    code: ["stages/link-stage"],
    from: ({ config, project }) => [loadedMark(config), config.linking.verdicts, join(project, LABELLED_FOLDER)],
    into: ({ config }) => [config.paths.warehouse],
    settings: ({ config }) => config.linking,
  },
  run: link,
};

async function link({ config, project }: Build): Promise<StageResult> {
  const { paths, linking, memoryLimit, threads } = config;
  const { releases, linked, links } = await linkWarehouse({
    warehousePath: paths.warehouse,
    thresholds: thresholdsFrom(linking.costs),
    verdicts: linking.verdicts,
    memoryLimit,
    threads,
  });
  await measureLinks(config, await readLabelledRecords(project));
  return {
    summary: `${grouped(releases)} releases, ${grouped(linked)} of them new or changed: ${grouped(links)} links and refusals`,
    rowsIn: releases,
    rowsOut: links,
  };
}
