/**
 * The title types that an album may be the soundtrack of. Series, their episodes and games have soundtracks too, but
 * are no films: their albums must find none.
 */
export const FILM_TYPES: readonly string[] = ["movie", "short", "tvMovie", "tvShort", "tvSpecial", "video"];
