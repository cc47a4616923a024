#!/usr/bin/env bash
# restore-versions.sh REPOSITORY FOLDER [BRANCH]
# Puts the reports that are published on a branch into a folder, so that the next build adds a version to them.
set -euo pipefail
repository=$1
folder=$2
branch=${3:-gh-pages}

mkdir -p "$folder"
status=0
git ls-remote --exit-code --heads "$repository" "$branch" >/dev/null || status=$?
if [ "$status" -eq 2 ]; then
  echo "nothing is published on $branch yet"
  exit 0
fi
[ "$status" -eq 0 ] || { echo "the repository cannot be read (git ended with $status)" >&2; exit 1; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git clone --quiet --depth 1 --single-branch --branch "$branch" "$repository" "$work/published"
git -C "$work/published" archive HEAD | tar -x -C "$folder"
echo "restored $(jq length "$folder/versions.json") versions"
