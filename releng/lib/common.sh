# Sourced first by every script of releng: strictness, where things are, how to say something.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cache=$root/.grantscope # logs, stamps, a fetched Maven; git ignores it

note() { printf '%s\n' "$*" >&2; }
die() {
  note "${0##*/}: $*"
  exit 1
}
has() { command -v "$1" >/dev/null 2>&1; }

# limit SECONDS COMMAND...: ends a command that takes longer, where the system has timeout(1).
limit() {
  if has timeout; then timeout --kill-after=10 "$@"; else "${@:2}"; fi
}
