# Sourced by the benchmarks: $JAVA, $JAR, $here and $work as need_jar sets them.
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../lib/common.sh"
for lib in packages java maven jar; do . "$root/releng/lib/$lib.sh"; done
need_jar benchmarks

jmh() { # PATTERN OPTION...: the score of one benchmark in the JVM that runs this
  "$JAVA" -jar "$JAR" "$@" -rf csv -rff "$work/score.csv" >"$work/jmh.log" 2>&1 && awk -F, 'NR == 2 { print $5 }' "$work/score.csv"
}
median() { sort -n "$1" | awk '{ x[NR] = $1 } END { print x[int((NR + 1) / 2)] }'; }
ratio() { awk -v a="$1" -v b="$2" 'BEGIN { printf "%.2f", a / b }'; }
same() { [ "$1" = "$2" ] || { echo "$3 differ: '$1' and '$2'" >&2; exit 1; }; }
