# To be sourced: $JAVA is a java of version 21 or later, $JAR the benchmarks with all they need, built when it is missing.
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$here/target/work

JAVA=${JAVA_HOME:+$JAVA_HOME/bin/}java
feature=$("$JAVA" -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.specification\.version = //p')
case $feature in
2[1-9] | [3-9][0-9]) ;;
*)
  echo "$0: needs Java 21 or later, found ${feature:-none}; set JAVA_HOME" >&2
  exit 2
  ;;
esac

JAR=$here/target/org.grantscope.benchmarks-0.1.0-SNAPSHOT-all.jar
if [ ! -f "$JAR" ]; then
  (cd "$root" && ${MVN:-mvn} -B -q -o package -DskipTests -pl releng/benchmarks -am) || exit 2
fi
mkdir -p "$work"
