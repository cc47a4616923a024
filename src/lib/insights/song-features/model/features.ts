/** Spotify's measures of how a track sounds, with its length, by their columns. */
export const FEATURES: Readonly<Record<string, string>> = {
  popularity: "popularity",
  danceability: "danceability",
  energy: "energy",
  loudness: "loudness",
  speechiness: "speechiness",
  acousticness: "acousticness",
  instrumentalness: "instrumentalness",
  liveness: "liveness",
  valence: "valence",
  tempo: "tempo",
  duration_minutes: "duration",
  mode: "major mode",
  musical_key: "key",
  time_signature: "beats a bar",
};
