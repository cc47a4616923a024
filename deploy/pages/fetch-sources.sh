#!/usr/bin/env bash
# fetch-sources.sh
# Downloads the real data. TMDB_API_KEY or TMDB_TOKEN, YEARS, and if wanted SPOTIFY_TRACKS come from the environment.
set -euo pipefail
: "${YEARS:?say the years of the films, for example 1970-2025}"
if [ -z "${TMDB_API_KEY:-}${TMDB_TOKEN:-}" ]; then
  echo "there is no key for TMDb: add the secret TMDB_API_KEY to the repository, under Settings, Secrets and variables, Actions" >&2
  exit 1
fi
npx leitmotif fetch imdb
npx leitmotif fetch discogs
npx leitmotif fetch tmdb --years "$YEARS"
if [ -n "${SPOTIFY_TRACKS:-}" ]; then npx leitmotif fetch spotify "$SPOTIFY_TRACKS"; fi
