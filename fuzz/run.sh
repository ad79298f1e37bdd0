#!/usr/bin/env bash
# Runs one fuzz target: fuzz/run.sh csv|workbook|corrections|project [seconds]
# Inputs that reach new code are kept in the build folder, not among the seeds in corpus/.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
target=${1:?csv, workbook, corrections or project}
seconds=${2:-600}
words=$target
[ "$target" != corrections ] || words=csv
found=${CARGO_TARGET_DIR:-$PWD/target}/found/$target
mkdir -p "$found"
exec cargo fuzz run -s none "$target" "$found" "$PWD/corpus/$target" -- \
  -dict="$PWD/words/$words.dict" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048
