#!/usr/bin/env bash
# Makes sure that a Chromium is there for the browser tests; installs it through apt as root.
set -euo pipefail
for name in chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Memasang Chromium lewat apt …"
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null
  exit 0
fi
echo "galat: Chromium belum terpasang, padahal uji peramban memerlukannya" >&2
echo "  Perbaiki: sudo apt-get install chromium" >&2
exit 1
