# A private X display with a window manager. Needs common.sh and packages.sh.

# start_display [WIDTHxHEIGHT]: sets DISPLAY; stop_display ends it. On macOS there is nothing to do.
start_display() {
  display_pids=()
  [ "$(uname -s)" = Linux ] || return 0
  need_gtk
  need_programs Xvfb=xvfb openbox=openbox xdotool=xdotool
  display_folder=$(mktemp -d)
  Xvfb -displayfd 3 -screen 0 "${1:-1400x900}x24" -nolisten tcp 3>"$display_folder/number" >"$display_folder/log" 2>&1 &
  display_pids+=($!)
  local i
  for ((i = 0; i < 100; i++)); do
    [ ! -s "$display_folder/number" ] || break
    kill -0 "${display_pids[0]}" 2>/dev/null || die "Xvfb ended: $(tail -n 1 "$display_folder/log")"
    sleep 0.1
  done
  [ -s "$display_folder/number" ] || die "Xvfb does not start"
  export DISPLAY=":$(<"$display_folder/number")" GDK_BACKEND=x11 GSETTINGS_BACKEND=memory NO_AT_BRIDGE=1
  unset WAYLAND_DISPLAY XAUTHORITY
  openbox >>"$display_folder/log" 2>&1 &
  display_pids+=($!)
}

stop_display() {
  local pid
  for pid in ${display_pids[@]+"${display_pids[@]}"}; do
    kill "$pid" 2>/dev/null && wait "$pid" 2>/dev/null || true
  done
  [ -z "${display_folder-}" ] || rm -rf "$display_folder"
}
