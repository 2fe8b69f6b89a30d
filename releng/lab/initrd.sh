# Builds the memory disk of dom0, and in it that of a domU. Needs packages.sh, need_lab, and $work, a folder for what comes
# and goes.

drivers() { echo "$unpacked/lib/modules/$kernel/kernel/drivers"; }

# pack FOLDER FILE: as the kernel reads it.
pack() {
  (cd "$1" && find . | cpio -o -H newc -R 0:0 --quiet | gzip -1) >"$2"
}

# add_programs FOLDER: a shell with its tools, the probe, and modules that load in the order of their names.
add_programs() {
  mkdir -p "$1"/{bin,dev,etc,mod,proc,sys}
  cp "$unpacked/bin/busybox" "$store/build/gntprobe" "$1/bin/"
  ln -s busybox "$1/bin/sh"
  cp "$(drivers)/xen/xen-evtchn.ko" "$1/mod/1-xen-evtchn.ko"
  cp "$(drivers)/xen/xen-privcmd.ko" "$1/mod/2-xen-privcmd.ko"
  cp "$(drivers)/xen/xen-gntdev.ko" "$1/mod/4-xen-gntdev.ko"
  cp "$(drivers)/xen/xen-gntalloc.ko" "$1/mod/5-xen-gntalloc.ko"
}

# make_initrd FILE AFTERWARDS SCRIPT...: what dom0 runs; the script AFTERWARDS may be empty. With $toolstack also xl and a domU.
make_initrd() {
  local file=$1 afterwards=$2 disk=$work/dom0
  shift 2
  add_programs "$disk"
  cp "$store/build/xtool" "$disk/bin/"
  cp "$(drivers)/xen/xenfs/xenfs.ko" "$disk/mod/3-xenfs.ko"
  cp "$lab/init" "$disk/init"
  mkdir "$disk/scripts"
  [ $# -eq 0 ] || cp "$@" "$disk/scripts/"
  [ -z "$afterwards" ] || cp "$afterwards" "$disk/post.sh"
  [ -z "$toolstack" ] || add_toolstack "$disk"
  pack "$disk" "$file"
}

# add_toolstack FOLDER: xl, xenstored, the backends, and a domU for them.
add_toolstack() {
  local disk=$1 xen=$unpacked/usr/lib/xen-4.17 libraries name
  libraries=$unpacked/usr/lib/x86_64-linux-gnu:$unpacked/lib/x86_64-linux-gnu:$xen/lib/x86_64-linux-gnu
  mkdir -p "$disk"/{domu,etc/xen/scripts,lib,lib64,mod2,usr/bin,usr/lib/xen-4.17/bin}
  for name in xl xenstored xenconsoled xen-init-dom0 lsevtchn xenctx; do cp "$xen/bin/$name" "$disk/usr/lib/xen-4.17/bin/"; done
  cp "$unpacked/usr/bin/xenstore" "$disk/usr/bin/"
  for name in read write ls list exists; do ln -s xenstore "$disk/usr/bin/xenstore-$name"; done
  LD_LIBRARY_PATH=$libraries ldd "$disk"/usr/lib/xen-4.17/bin/* "$disk/usr/bin/xenstore" |
    awk '/=> \// { print $3 }' | sort -u | xargs cp -L -t "$disk/lib/"
  cp -L /lib/x86_64-linux-gnu/libgcc_s.so.1 "$disk/lib/" # which threads load when they end
  cp -L "$unpacked/lib/x86_64-linux-gnu/ld-linux-x86-64.so.2" "$disk/lib64/"
  cp "$(drivers)"/{block/brd.ko,block/xen-blkback/xen-blkback.ko,net/xen-netback/xen-netback.ko} "$disk/mod2/"
  touch "$disk/etc/xen/xl.conf"
  cp "$lab"/domu/{block,vif-own} "$disk/etc/xen/scripts/"
  add_domu "$disk/domu"
}

# add_domu FOLDER: its configuration, kernel and memory disk. DOMU_TYPE is pv or pvh; DOMU_EXTRA goes to its kernel, DOMU_CFG
# are more lines of the configuration.
add_domu() {
  local disk=$work/domu
  sed "s/@TYPE@/${DOMU_TYPE:-pv}/; s/@EXTRA@/${DOMU_EXTRA-}/" "$lab/domu/u1.cfg" >"$1/u1.cfg"
  [ -z "${DOMU_CFG-}" ] || printf '%s\n' "$DOMU_CFG" >>"$1/u1.cfg"
  cp "$unpacked/boot/vmlinuz-$kernel" "$1/vmlinuz"
  add_programs "$disk"
  cp "$(drivers)/block/xen-blkfront.ko" "$disk/mod/6-blkfront.ko"
  cp "$(drivers)/net/xen-netfront.ko" "$disk/mod/7-netfront.ko"
  cp "$lab/domu/init" "$disk/init"
  cp "$lab/domu/domu.gnt" "$disk/"
  pack "$disk" "$1/initrd"
}
