#!/usr/bin/env bash
# Installs what is missing to build and test, by version, and says so beforehand. Run it as often as you like:
# a step that is already right costs milliseconds. With "--no-browser" the browser for the tests is left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
# shellcheck source=tools/versions.env
source tools/versions.env

cargo_bin="${CARGO_HOME:-$HOME/.cargo}/bin"
export PATH="$cargo_bin:$PATH"
with_browser=yes
[ "${1:-}" = "--no-browser" ] && with_browser=no

fail() { printf 'setup: %s\n' "$*" >&2; exit 1; }
has() { command -v "$1" >/dev/null 2>&1; }
# Does the command exist and print exactly this version?
is_version() { has "$1" && [ "$("$1" --version 2>/dev/null | awk '{print $2; exit}')" = "$2" ]; }
major() { "$1" --version 2>/dev/null | grep -oE '[0-9]+' | head -n 1 || true; }

# --- What we cannot install ourselves ---------------------------------------------------------------------------
has git || fail "git is missing. On Debian: apt-get install git"
has make || fail "make is missing. On Debian: apt-get install make"
has cargo || fail "cargo is missing. Install rustup from https://rustup.rs, open a new shell and try again."
has rustup || fail "rustup is missing (cargo alone cannot add the wasm32 target). See https://rustup.rs"
has node || fail "node is missing: Node $NODE_MIN_MAJOR or later with npm is needed."
has npm || fail "npm is missing: Node $NODE_MIN_MAJOR or later with npm is needed."
[ "$(major node)" -ge "$NODE_MIN_MAJOR" ] || fail "node $(node --version) is too old: $NODE_MIN_MAJOR or later is needed."
grep -qE "^wasm-bindgen = .*\"=${WASM_BINDGEN_VERSION//./\\.}\"" Cargo.toml ||
  fail "tools/versions.env says wasm-bindgen $WASM_BINDGEN_VERSION, Cargo.toml says otherwise."

# --- What is missing? -------------------------------------------------------------------------------------------
channel="$(sed -n 's/^channel *= *"\(.*\)"/\1/p' rust-toolchain.toml)"
toolchain_ok() {
  rustup toolchain list | grep -q "^$channel-" || return 1
  local sysroot
  sysroot="$(rustc --print sysroot)" # decided by rust-toolchain.toml
  [ -d "$sysroot/lib/rustlib/wasm32-unknown-unknown/lib" ] && [ -x "$sysroot/bin/cargo-clippy" ] && [ -x "$sysroot/bin/cargo-fmt" ]
}
lock_hash() { sha256sum package-lock.json .npmrc | sha256sum | cut -d ' ' -f 1; }
npm_stamp=node_modules/.setup-stamp
node_modules_ok() { [ -f "$npm_stamp" ] && [ "$(cat "$npm_stamp")" = "$(lock_hash)" ]; }
browser_ok() {
  has chromium && has chromedriver && [ "$(major chromium)" -ge "$CHROMIUM_MIN_MAJOR" ] &&
    [ "$(major chromium)" = "$(major chromedriver)" ]
}

todo=() apt_packages=()
toolchain_ok || todo+=("Rust $channel with rustfmt, clippy and the wasm32 target (about 1 minute)")
has cc || apt_packages+=(gcc libc6-dev)
if [ $with_browser = yes ] && ! browser_ok; then apt_packages+=(chromium chromium-driver); fi
[ ${#apt_packages[@]} -eq 0 ] || todo+=("Debian packages: ${apt_packages[*]} (about 2 minutes)")
is_version wasm-bindgen "$WASM_BINDGEN_VERSION" || todo+=("wasm-bindgen-cli $WASM_BINDGEN_VERSION, compiled (about 3 to 6 minutes)")
is_version wasm-pack "$WASM_PACK_VERSION" || todo+=("wasm-pack $WASM_PACK_VERSION, compiled (about 3 to 6 minutes)")
node_modules_ok || todo+=("node modules of package-lock.json (about 1 minute)")

[ ${#todo[@]} -gt 0 ] || exit 0
echo "setup: to be installed, once:"
printf 'setup:   - %s\n' "${todo[@]}"

# --- Install ----------------------------------------------------------------------------------------------------
if ! toolchain_ok; then
  echo "setup: Rust $channel ..."
  rustup toolchain install "$channel" --profile minimal --component rustfmt --component clippy \
    --target wasm32-unknown-unknown --no-self-update
fi

if [ ${#apt_packages[@]} -gt 0 ]; then
  has apt-get || fail "please install by hand: ${apt_packages[*]} (there is no apt-get here)."
  as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    has sudo || fail "please install as root: apt-get install ${apt_packages[*]}"
    as_root=(sudo)
  fi
  echo "setup: Debian packages ${apt_packages[*]} ..."
  "${as_root[@]}" apt-get -o DPkg::Lock::Timeout=600 update -q
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -o DPkg::Lock::Timeout=600 install -q -y --no-install-recommends "${apt_packages[@]}"
  if [ $with_browser = yes ]; then
    browser_ok || fail "chromium $(major chromium) and chromedriver $(major chromedriver) do not fit: the same major version is needed, from $CHROMIUM_MIN_MAJOR on."
  fi
fi

install_tool() { # crate, command, version
  is_version "$2" "$3" && return 0
  echo "setup: compiling $1 $3 ..."
  cargo install --locked --force --version "$3" "$1"
  is_version "$2" "$3" || fail "$2 $3 is installed in $cargo_bin, but '$(command -v "$2")' comes first on PATH."
}
install_tool wasm-bindgen-cli wasm-bindgen "$WASM_BINDGEN_VERSION"
install_tool wasm-pack wasm-pack "$WASM_PACK_VERSION"

if ! node_modules_ok; then
  echo "setup: node modules ..."
  npm ci --no-fund --no-audit
  lock_hash > "$npm_stamp"
fi
echo "setup: done."
