#!/usr/bin/env bash
# Checks the types of the browser scripts by TypeScript, if Node is there.
set -euo pipefail
cd "$(dirname "$0")"
if ! command -v npm >/dev/null; then
  echo "Node.js tidak ada: tipe skrip peramban tidak diperiksa, selebihnya tetap diperiksa."
  exit 0
fi
if [ ! -x node_modules/.bin/tsc ] || [ package-lock.json -nt node_modules/.package-lock.json ]; then
  npm ci --silent
fi
node_modules/.bin/tsc --project .
