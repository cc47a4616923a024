#!/bin/sh
# What the container does: takes new deliveries, builds the report with a line of JSON for each stage, and publishes it.
set -eu
if [ -n "${DELIVERIES_URL:-}" ]; then
  npx leitmotif fetch "$DELIVERIES_URL" --quiet
fi
npx leitmotif build --log json
if [ -n "${PUBLISH_URL:-}" ]; then
  npx leitmotif publish "$PUBLISH_URL" --quiet
fi
