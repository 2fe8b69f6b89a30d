# A JDK for the build. Needs common.sh and packages.sh.
. "$root/features/org.grantscope.platform.feature/rootfiles/unix/find-java.sh"

# need_jdk: sets JAVA_HOME to a JDK of release 21 or later; user_java_home keeps what it was.
need_jdk() {
  user_java_home=${JAVA_HOME-}
  local found
  if ! found=$(find_java javac); then
    # Root gets it from the system where that has it: Debian 13 and Ubuntu do, Debian 12 does not. One message then, ours.
    if [ "$(id -u)" -eq 0 ] && has apt-get; then
      note "looking for a JDK of release 21 or later among the system's packages"
      install_packages openjdk-21-jdk-headless 2>/dev/null || true
    fi
    found=$(find_java javac) ||
      die "building needs a JDK of release 21 or later: unpack one (Temurin, for example) into /opt, or set JAVA_HOME to it"
  fi
  export JAVA_HOME=$found
}
