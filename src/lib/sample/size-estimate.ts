import { deliveryFiles } from "./files/delivery-files.js";
import { countAt, createWorld, type SampleSettings } from "./world/world.js";

const SMALL_WORLD = 150;

/** The approximate size of a sample before compression, scaled up from a small world. */
export function estimateBytes(settings: SampleSettings): number {
  const small = createWorld({ films: SMALL_WORLD, seed: settings.seed, deliveries: 1 });
  const large = createWorld(settings);
  // The number of API answers does not grow with the world.
  const growing = deliveryFiles(small, 0).filter(({ name }) => !name.endsWith(".json"));
  const files = growing.map(({ source, text }) => ({ source, size: byteCount(text()) }));
  return large.dates.reduce((sum, _, delivery) => {
    const filmsRatio = countAt(large.films, delivery) / small.films;
    const releasesRatio = countAt(large.releases, delivery) / small.releases;
    const sizes = files.map(({ source, size }) => size * (source === "discogs" ? releasesRatio : filmsRatio));
    return sizes.reduce((total, size) => total + size, sum);
  }, 0);
}

function byteCount(parts: Iterable<string>): number {
  let bytes = 0;
  for (const part of parts) bytes += Buffer.byteLength(part);
  return bytes;
}
