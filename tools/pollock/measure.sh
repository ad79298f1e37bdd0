#!/usr/bin/env bash
# Measures how well files of the Pollock benchmark are loaded, beside other readers of fixed versions, and writes
# docs/pollock.md. Installs the others below target/pollock, once. Not part of "make test": it needs the network once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

data=../shared/data/pollock-csv-pollution
[ -d "$data" ] || { echo "measure: $data is not there: nothing to measure" >&2; exit 1; }

papaparse=5.7.1
room=target/pollock
python="$room/venv/bin/python"
mkdir -p "$room"
if ! cmp -s tools/pollock/requirements.txt "$room/installed.txt"; then
  python3 -m venv "$room/venv"
  "$python" -m pip install --quiet --disable-pip-version-check -r tools/pollock/requirements.txt
  cp tools/pollock/requirements.txt "$room/installed.txt"
fi
if ! grep -qs "\"version\": \"$papaparse\"" "$room/node_modules/papaparse/package.json"; then
  npm install --silent --no-save --prefix "$room" "papaparse@$papaparse"
fi

# HEADLESS=… measures a program that is already built.
program="${HEADLESS:-}"
if [ -z "$program" ]; then
  cargo build --quiet --locked --example headless
  program="${CARGO_TARGET_DIR:-target}/debug/examples/headless"
fi

export PYTHONDONTWRITEBYTECODE=1
"$python" -m doctest tools/pollock/score.py tools/pollock/readers.py
"$python" tools/pollock/measure.py --data "$data" --program "$program" --node-modules "$room/node_modules" \
  --details "$room/details.json" --out docs/pollock.md
