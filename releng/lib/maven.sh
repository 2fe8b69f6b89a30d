# A Maven that can run Tycho. Needs common.sh, packages.sh and java.sh.
maven_release=3.9.16 # fetched when the system's own is older than 3.9

# need_maven: sets MAVEN to the command of a Maven of release 3.9. The user's settings apply either way, and a fetched Maven
# takes over the global settings (a mirror, a proxy) of the one that fetched it.
need_maven() {
  need_jdk
  has mvn || install_packages maven || die "building needs Maven (mvn) on the PATH"
  local about
  about=$(cd / && mvn -B -v 2>&1) || die "mvn does not start: $about"
  if [[ $about =~ Apache\ Maven\ 3\.([0-9]+) ]] && [ "${BASH_REMATCH[1]}" -ge 9 ]; then
    MAVEN=(mvn)
    return
  fi
  MAVEN=("$cache/apache-maven-$maven_release/bin/mvn")
  [ -x "${MAVEN[0]}" ] || fetch_maven
  [[ ! $about =~ Maven\ home:\ ([^[:cntrl:]]+) ]] || [ ! -e "${BASH_REMATCH[1]}/conf/settings.xml" ] ||
    MAVEN+=(-gs "${BASH_REMATCH[1]}/conf/settings.xml")
  unset M2_HOME MAVEN_HOME
}

# The system's Maven fetches the newer one, outside of this repository: it cannot load the extensions in .mvn.
fetch_maven() {
  local dir=$cache/fetch.$$
  rm -rf "$dir" && mkdir -p "$dir"
  note "fetching Maven $maven_release"
  fetch() {
    (cd / && mvn -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -DoutputDirectory="$dir" \
      -Dartifact="org.apache.maven:apache-maven:$maven_release:zip:bin") >"$dir/log" 2>&1
  }
  JAVA_HOME=$user_java_home fetch || fetch || die "cannot fetch Maven $maven_release: $(grep ERROR "$dir/log" | head -n 1)"
  (cd "$dir" && "$JAVA_HOME/bin/jar" xf ./*.zip) || die "cannot unpack Maven $maven_release"
  chmod +x "$dir/apache-maven-$maven_release/bin/mvn"
  mv "$dir/apache-maven-$maven_release" "$cache/" && rm -rf "$dir"
}
