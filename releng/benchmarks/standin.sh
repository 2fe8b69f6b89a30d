# Stand-ins for a kernel, each under a gdbserver. Needs java.sh, and $work.
standins=()
end_standins() { for pid in ${standins[@]+"${standins[@]}"}; do kill "$pid" 2>/dev/null || true; done; }
trap end_standins EXIT

build_standin() {
  need_cc
  need_programs gdbserver=gdbserver
  gcc -O1 -g -o "$work/standin" "$root"/releng/standin/*.c || die "the stand-in cannot be built"
}

# start_standin NAME OPTION...: its symbols are in $work/NAME.kallsyms, the port of its gdbserver is in $port. It stands still.
start_standin() {
  local name=$1 pid i
  shift
  rm -f "$work/$name.orders" && mkfifo "$work/$name.orders"
  setarch -R "$work/standin" "$@" <"$work/$name.orders" >"$work/$name.kallsyms" &
  pid=$!
  standins+=("$pid")
  exec {orders}>"$work/$name.orders" # kept open: it ends with its input
  echo kallsyms >&"$orders"
  for ((i = 0; i < 100; i++)); do
    ! grep -q '^ok' "$work/$name.kallsyms" || break
    sleep 0.05
  done
  sed -i '/^ok/d' "$work/$name.kallsyms"
  : >"$work/$name.gdbserver" # it may be looked at before gdbserver runs
  gdbserver --attach 127.0.0.1:0 "$pid" 2>"$work/$name.gdbserver" >&2 &
  standins+=("$!")
  for ((i = 0; i < 100; i++)); do
    port=$(sed -n 's/^Listening on port //p' "$work/$name.gdbserver")
    [ -z "$port" ] || return 0
    sleep 0.05
  done
  die "gdbserver does not listen: $(tail -n 1 "$work/$name.gdbserver")"
}
