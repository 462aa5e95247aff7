#!/usr/bin/env bash
# Makes sure that the programs are there in which tests open what we publish: Chromium for
# pages, LibreOffice for spreadsheets. Installs them through apt as root.
set -euo pipefail

ensure() { # nama paket keperluan perintah…
  local name=$1 package=$2 purpose=$3
  for command in "${@:4}"; do
    command -v "$command" >/dev/null && return 0
  done
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "Memasang $name lewat apt …"
    apt-get update -qq
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" >/dev/null
    return 0
  fi
  echo "galat: $name belum terpasang, padahal $purpose memerlukannya" >&2
  echo "  Perbaiki: sudo apt-get install $package" >&2
  return 1
}

ensure Chromium chromium 'uji peramban' chromium chromium-browser google-chrome
ensure LibreOffice libreoffice-calc 'uji lembar kerja' soffice libreoffice
