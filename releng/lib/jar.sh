# The jar of a plain module, with all that it needs in it. Needs common.sh, packages.sh, java.sh and maven.sh.

# need_jar MODULE: $JAVA is a java of version 21 or later, $JAR the jar of releng/MODULE, built when it is missing or older
# than a source, $here that folder, $work a folder in it for what comes and goes.
need_jar() {
  here=$root/releng/$1
  work=$here/target/work
  JAR=$here/target/org.grantscope.$1-0.1.0-SNAPSHOT-all.jar
  need_jdk
  JAVA=$JAVA_HOME/bin/java
  if [ ! -f "$JAR" ] || [ -n "$(find "$here/src" "$here/pom.xml" -newer "$JAR" -print -quit)" ] ||
    [ -n "$(find "$root"/bundles/org.grantscope.{core,allocator,model,analysis,live}/src -newer "$JAR" -print -quit)" ]; then
    need_maven
    note "building releng/$1"
    rm -rf "$root"/bundles/*/target/test-classes # Tycho compiles changed tests alone, and then misses the others
    (cd "$root" && "${MAVEN[@]}" -B -q package -DskipTests -pl "releng/$1" -am) >&2 || die "the build failed"
  fi
  mkdir -p "$work"
}
