# A JDK for the build. Needs common.sh and packages.sh.
. "$root/features/org.grantscope.platform.feature/rootfiles/unix/find-java.sh"

# need_jdk: sets JAVA_HOME to a JDK of release 21 or later; user_java_home keeps what it was.
need_jdk() {
  user_java_home=${JAVA_HOME-}
  local found
  if ! found=$(find_java javac); then
    install_packages openjdk-21-jdk-headless || true
    found=$(find_java javac) ||
      die "building needs a JDK of release 21 or later: unpack one (Temurin, for example) into /opt, or set JAVA_HOME"
  fi
  export JAVA_HOME=$found
}
