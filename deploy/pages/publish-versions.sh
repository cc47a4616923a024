#!/usr/bin/env bash
# publish-versions.sh REPOSITORY FOLDER [BRANCH]
# Publishes a folder of reports on a branch, as one more commit. Refuses to change or remove a version that is there.
set -euo pipefail
repository=$1
folder=$2
branch=${3:-gh-pages}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
published=$work/published

status=0
git ls-remote --exit-code --heads "$repository" "$branch" >/dev/null || status=$?
case $status in
  0) git clone --quiet --depth 1 --single-branch --branch "$branch" "$repository" "$published" ;;
  2) git init --quiet --initial-branch "$branch" "$published" && git -C "$published" remote add origin "$repository" ;;
  *) echo "the repository cannot be read (git ended with $status)" >&2; exit 1 ;;
esac

# Reports are published as they are, whatever a machine does to line ends.
git -C "$published" config core.autocrlf false
git -C "$published" config user.name "${GIT_AUTHOR_NAME:-Leitmotif}"
git -C "$published" config user.email "${GIT_AUTHOR_EMAIL:-leitmotif@users.noreply.github.com}"
find "$published" -mindepth 1 -maxdepth 1 ! -name .git -exec rm -rf {} +
cp -R "$folder"/. "$published"/
git -C "$published" add --all --force

if git -C "$published" rev-parse --quiet --verify HEAD >/dev/null; then
  version='^[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9a-f]{12}(-r[0-9]+)?/'
  changed=$(git -C "$published" diff --cached --no-renames --name-only --diff-filter=DMT HEAD | grep -E "$version" || true)
  if [ -n "$changed" ]; then
    printf 'a published version must not change, but these files would:\n%s\n' "$changed" >&2
    exit 1
  fi
  if git -C "$published" diff --cached --quiet HEAD; then
    echo "nothing new to publish"
    exit 0
  fi
fi
git -C "$published" commit --quiet --message "Publish $(jq --raw-output '.[0].version' "$folder/versions.json")"
git -C "$published" push --quiet origin "HEAD:$branch"
echo "published $(jq length "$folder/versions.json") versions"
