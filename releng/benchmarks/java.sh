# Sourced by the benchmarks: $JAVA is a java of version 21 or later, $JAR the benchmarks with all they need, built when
# it is missing or older than a source, $here this folder, $work a folder for what comes and goes.
. "$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")/../lib/common.sh"
for lib in packages java maven; do . "$root/releng/lib/$lib.sh"; done
here=$root/releng/benchmarks
work=$here/target/work

need_jdk
JAVA=$JAVA_HOME/bin/java
JAR=$here/target/org.grantscope.benchmarks-0.1.0-SNAPSHOT-all.jar
if [ ! -f "$JAR" ] ||
  [ -n "$(find "$here/src" "$here/pom.xml" "$root"/bundles/org.grantscope.{core,allocator}/src -newer "$JAR" -print -quit)" ]; then
  need_maven
  note "building the benchmarks"
  (cd "$root" && "${MAVEN[@]}" -B -q package -DskipTests -pl releng/benchmarks -am) >&2 || die "the build failed"
fi
mkdir -p "$work"
