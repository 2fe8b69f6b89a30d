# Debian packages of Xen, a kernel and tools, unpacked into the lab's own folder, and what is built for it.
# Needs common.sh and packages.sh of releng/lib. Sets:
#   $lab      this folder
#   $store    where all is kept: $XENLAB, or grantscope-lab in the user's cache
#   $unpacked the packages' files
#   $kernel   the kernel's version, after fetch_packages
lab=$root/releng/lab
store=${XENLAB:-${XDG_CACHE_HOME:-$HOME/.cache}/grantscope-lab}
unpacked=$store/pkg
xen=xen-hypervisor-4.17-amd64

basic_packages=("$xen" libxen-dev busybox-static)
toolstack_packages=(
  xen-utils-4.17 xen-utils-common xenstore-utils libxenmisc4.17 libxencall1 libxendevicemodel1 libxenevtchn1
  libxenforeignmemory1 libxengnttab1 libxenhypfs1 libxenstore4 libxentoolcore1 libxentoollog1
  libyajl2 libncurses6 libtinfo6 libnl-route-3-200 libnl-3-200 libuuid1 liblzma5 libzstd1 libbz2-1.0 zlib1g libc6
  libfdt1 liblzo2-2 libmd0 libgcrypt20 libgpg-error0
)

# need_lab [toolstack]: programs, packages and what is built of them; one at a time for all who ask at the same time.
need_lab() {
  [ "$(uname -sm)" = "Linux x86_64" ] || die "the lab needs Linux on x86-64"
  need_programs qemu-system-x86_64=qemu-system-x86 cpio=cpio python3=python3 gzip=gzip flock=util-linux
  need_cc
  mkdir -p "$store/debs" "$unpacked" "$store/build"
  exec 9>"$store/lock"
  flock 9
  fetch_packages basic "${basic_packages[@]}"
  [ $# -eq 0 ] || fetch_packages "$1" "${toolstack_packages[@]}"
  kernel=$(ls "$unpacked/lib/modules" | sort -V | tail -n 1)
  build_programs
  exec 9>&-
}

# fetch_packages SET PACKAGE...: into $unpacked, unless it has the set. The basic set has the kernel too.
fetch_packages() {
  local set=$1 package missing=()
  shift
  [ ! -e "$unpacked/.$set" ] || return 0
  has apt-get && has dpkg-deb || die "the lab takes Xen and a kernel from Debian's packages: it needs Debian's apt-get"
  if ! apt-cache show "$xen" >/dev/null 2>&1; then
    [ "$(id -u)" -ne 0 ] || apt-get update >"$store/packages.log" 2>&1 || true
    apt-cache show "$xen" >/dev/null 2>&1 || die "there is no package $xen: the lab needs the package lists of Debian 12"
  fi
  if [ "$set" = basic ]; then
    set -- "$(apt-cache depends linux-image-amd64 | awk '/Depends:/ { print $2; exit }')" "$@"
  fi
  for package; do compgen -G "$store/debs/${package}_*.deb" >/dev/null || missing+=("$package"); done
  if [ ${#missing[@]} -gt 0 ]; then
    note "fetching ${#missing[@]} packages for the lab"
    (cd "$store/debs" && apt-get download "${missing[@]}") >>"$store/packages.log" 2>&1 ||
      die "cannot fetch packages: $(grep '^E:' "$store/packages.log" | tail -n 1)"
  fi
  for package; do dpkg-deb -x "$store/debs/${package}"_*.deb "$unpacked"; done
  touch "$unpacked/.$set"
}

build_programs() {
  local program libraries=$unpacked/usr/lib/x86_64-linux-gnu
  [ -e "$store/build/xen" ] || gunzip -c "$unpacked/boot/xen-4.17-amd64.gz" >"$store/build/xen"
  if is_older gntprobe "$lab/probe"; then
    gcc -O2 -Wall -Wextra -static -s -o "$store/build/gntprobe.new" "$lab"/probe/*.c || die "the probe cannot be built"
  fi
  if is_older xtool "$lab/xtool"; then
    gcc -O2 -Wall -Wextra -static -s -I"$unpacked/usr/include" -o "$store/build/xtool.new" "$lab/xtool/xtool.c" -L"$libraries" \
      -lxenctrl -lxenforeignmemory -lxendevicemodel -lxencall -lxenevtchn -lxengnttab -lxentoollog -lxentoolcore -lpthread ||
      die "xtool cannot be built"
  fi
  for program in gntprobe xtool; do
    [ ! -e "$store/build/$program.new" ] || mv "$store/build/$program.new" "$store/build/$program"
  done
}

# is_older PROGRAM FOLDER: whether a source is newer than what was built of it.
is_older() {
  [ ! -e "$store/build/$1" ] || [ -n "$(find "$2" -newer "$store/build/$1" -print -quit)" ]
}
