# For `run -f -p`: dom0 creates the domU and drives both sides, with a look at both tables between. Read by dom0's shell.
out=/out/domu
trace=$out/trace.dom0.jsonl
console=/var/log/xen/console/guest-u1.log
domid=
mkdir -p "$out" /var/run/xen /run/xen /run/xenstored /var/run/xenstored /var/lib/xen /var/lib/xenstored /var/log/xen/console \
  /var/lock /run/lock /usr/lib/xen-4.17/bin /dev/pts
export PATH=$PATH:/usr/lib/xen-4.17/bin LD_LIBRARY_PATH=/lib

say() { echo "@@DOMU $* uptime $(cut -d' ' -f1 /proc/uptime)"; }

# probe OPERATION...: dom0's probe does it.
probe() { echo "$*" >&8; }

# settle WORD: waits until the probe has done all that it was told.
settle() {
  lines=$(wc -l <"$trace")
  probe note settle "$1"
  while [ "$(wc -l <"$trace")" -le "$lines" ] || ! tail -n 1 "$trace" | grep -q "settle $1"; do sleep 0.1; done
}

# look LABEL: dumps dom0's table, what Xen prints, and the domU's table.
look() {
  probe dump "$1"
  settle "$1"
  [ -z "$domid" ] || xtool frames "$domid" "$out/$1.domU.frames.bin" "$out/$1.domU.status.bin" >>"$out/xtool.log" 2>&1
}

# wait_for TEXT: until the domU has printed it.
wait_for() {
  tries=0
  while ! grep -q "$1" "$console" 2>/dev/null; do
    sleep 0.3
    tries=$((tries + 1))
    if [ "$tries" -gt 100 ]; then
      say "waited too long for $1"
      cat "$console"
      return 1
    fi
  done
}

# answer: ends the sync for which the domU's script waits.
answer() { echo go >"$(xenstore-read "/local/domain/$domid/console/tty")"; }

# grefs NAME: of an alloc in the domU's trace.
grefs() { tr -d '\r' <"$console" | grep "\"var\":\"$1\"" | sed 's/.*"grefs":\[\([0-9,]*\)\].*/\1/' | tr ',' ' '; }

start_xenstore() {
  mount -t devpts devpts /dev/pts
  insmod /mod2/brd.ko rd_nr=1 rd_size=8192
  insmod /mod2/xen-blkback.ko
  insmod /mod2/xen-netback.ko
  say xenstored
  xenstored --pid-file /var/run/xenstored.pid >"$out/xenstored.log" 2>&1
  for i in 1 2 3 4 5 6 7 8 9 10; do
    [ ! -S /var/run/xenstored/socket ] || break
    sleep 0.3
  done
  xen-init-dom0 >"$out/init-dom0.log" 2>&1
  xenconsoled --log=guest --log-dir=/var/log/xen/console --pid-file=/var/run/xenconsoled.pid >"$out/xenconsoled.log" 2>&1
}

look_around() {
  ls -la /dev/xen /sys/bus/xen-backend/devices >"$out/backends.txt" 2>&1
  xenstore-ls -f >"$out/xenstore.txt" 2>&1
  lsevtchn "$domid" >"$out/lsevtchn.domU.txt" 2>&1
  lsevtchn 0 >"$out/lsevtchn.dom0.txt" 2>&1
}

# What the domU granted, mapped by dom0: read-write, read-only grants refused and then read, foreign and absent ones.
map_grants() {
  port=$(tr -d '\r' <"$console" | grep '"op":"evbind"' | sed 's/.*"port":\([0-9]*\).*/\1/')
  set -- $(grefs A)
  probe gdopen D
  probe gdmap D G "$domid" "$1" "$2"
  probe mmap N D '$G' 2 rw
  probe peek N 0 16
  probe poke N 8 9 10 11 12
  probe poke N 0x1000 1 2 3 4 5 6 7 8
  probe gdmap D GR "$domid" "$(grefs R)"
  probe mmap NR D '$GR' 1 rw
  probe gdunmap D '$GR' 1
  probe gdmap D GR "$domid" "$(grefs R)"
  probe mmap NR D '$GR' 1 r
  probe gdmap D GW "$domid" "$(grefs W)"
  probe mmap NW D '$GW' 1 r
  probe gdmap D GS "$domid" "$(grefs S)"
  probe mmap NS D '$GS' 1 r
  probe gdmap D GX "$domid" 500
  probe mmap NX D '$GX' 1 r
  probe gdmap D GY 77 8
  probe mmap NY D '$GY' 1 r
  probe evopen E
  probe evinter E Q "$domid" "$port"
  probe evpending E
}

both_sides() {
  look 1-just-created
  if wait_for '@@SYNC granted'; then
    say granted
    look_around
    look 2-domU-granted
    map_grants
    look 3-dom0-maps
    probe domframes "$domid"
    probe sync domu 20000 "$domid"
    settle 3b
    answer
    wait_for '@@SYNC dealloced'
    probe evpending E
    probe peek N 0 16
    probe peek N 0x1000 8
    look 4-domU-dealloced-while-mapped
    probe munmap N
    probe munmap NR
    look 5-dom0-unmapped
    answer
    wait_for '@@SYNC freed'
    look 6-domU-freed
    probe open F
    probe alloc F "$domid" 1 2 T
    probe alloc F "$domid" 0 1 TR
    look 7-dom0-grants-to-domU
    probe close F
    answer
  fi
  wait_for '@@DOMU-END' && sleep 4
  xl list >>"$out/xl-list.txt"
  domid=
  look 8-domU-gone
}

start_xenstore
mkfifo /tmp/operations
exec 8<>/tmp/operations
gntprobe /tmp/operations "$out" >"$trace" 8>&- &
look 0-before
say create
xl -vvv create /domu/u1.cfg >"$out/xl.log" 2>&1
say "created rc $?"
domid=$(xl domid u1)
xl list >"$out/xl-list.txt" 2>&1
if [ -n "$domid" ] && [ "$(tail -n 1 "$out/xl-list.txt" | cut -c1-2)" = u1 ]; then
  both_sides
else
  say "xl failed"
  tail -n 25 "$out/xl.log"
fi
exec 8>&-
sleep 0.5
[ ! -f "$console" ] || tr -d '\r' <"$console" >"$out/domU.console.log"
grep '^{' "$out/domU.console.log" >"$out/trace.domU.jsonl"
dmesg >"$out/dom0.dmesg.txt"
cp /domu/u1.cfg "$out/"
