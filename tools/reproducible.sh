#!/usr/bin/env bash
# Builds the committed and uncommitted sources in a second folder, with a cargo home of its own, and compares the result.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
npm run --silent build
other="$(mktemp -d)"
trap 'rm -rf "$other"' EXIT
mkdir "$other/a second folder" "$other/cargo"
git ls-files -z --cached --others --exclude-standard | while IFS= read -r -d '' file; do
  [ ! -e "$file" ] || printf '%s\0' "$file"
done | tar --null --files-from - -c | tar -x -C "$other/a second folder"
cp -R node_modules "$other/a second folder/node_modules"
(
  cd "$other/a second folder"
  unset CARGO_TARGET_DIR
  CARGO_HOME="$other/cargo" npm run --silent build
)
if cmp dist/SHA256SUMS "$other/a second folder/dist/SHA256SUMS"; then
  echo "reproducible: same SHA-256 from two folders and two cargo homes"
else
  echo "reproducible: the two builds differ" >&2
  exit 1
fi
