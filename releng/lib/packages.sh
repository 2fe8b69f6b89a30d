# Programs and libraries from the system, on Debian and Ubuntu installed when they are missing. Needs common.sh.

# install_packages PACKAGE...: root on Debian or Ubuntu installs them; anybody else is told to.
install_packages() {
  if [ "$(id -u)" -ne 0 ] || ! has apt-get; then
    note "${0##*/}: please install $* (Debian's package names)"
    return 1
  fi
  mkdir -p "$cache"
  note "installing $* (log in ${cache##*/}/packages.log)"
  local attempt
  for attempt in 1 2; do
    if { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } \
      </dev/null >"$cache/packages.log" 2>&1; then return 0; fi
  done
  note "${0##*/}: cannot install $*: $(grep '^E:' "$cache/packages.log" | tail -n 1)"
  return 1
}

# need_programs PROGRAM=PACKAGE...: ends the script if one stays missing.
need_programs() {
  local pair missing=()
  for pair; do has "${pair%%=*}" || missing+=("${pair#*=}"); done
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}" || exit 1
}

# need_gtk: what SWT draws with.
need_gtk() {
  [ "$(uname -s)" = Linux ] || return 0
  local missing=() libraries
  libraries=$(PATH=$PATH:/usr/sbin:/sbin ldconfig -p 2>/dev/null || true)
  case $libraries in *libgtk-3.so.0*) ;; *) missing+=(libgtk-3-0) ;; esac
  [ -d /usr/share/fonts/truetype ] || [ -d /usr/share/fonts/TTF ] || [ -n "$(fc-list 2>/dev/null)" ] || missing+=(fonts-dejavu-core)
  [ -d /usr/share/icons/Adwaita ] || missing+=(adwaita-icon-theme)
  [ ${#missing[@]} -eq 0 ] || install_packages "${missing[@]}" || exit 1
}

# need_cc: gcc with the C library's headers, which Debian only recommends with it.
need_cc() {
  if has gcc && echo '#include <stdint.h>' | gcc -fsyntax-only -xc - 2>/dev/null; then return 0; fi
  install_packages gcc libc6-dev || exit 1
}
