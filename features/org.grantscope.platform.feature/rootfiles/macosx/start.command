#!/bin/sh
# For the Finder: the script beside it.
exec "$(dirname -- "$0")/start" "$@"
