import { type Ask, accessFrom, createApi, createRateLimit, PATIENCE } from "leitmotif/functions";

/** TMDb allows about 50; the rest is left to others who share the address. */
const REQUESTS_PER_SECOND = 30;

/** Asks TMDb with the key that the environment holds, and keeps nothing. */
export function filmService(url: string, environment: Readonly<Record<string, string | undefined>>): Ask {
  return createApi({
    baseUrl: url,
    access: accessFrom(environment),
    cache: { find: () => undefined, keep: async () => {} },
    rateLimit: createRateLimit(REQUESTS_PER_SECOND),
    patience: PATIENCE,
  });
}
