# Finds a Java of release 21 or later. Sourced by the start script and by releng/lib/java.sh; POSIX sh.
#   find_java [PROGRAM]   prints a Java home that has bin/PROGRAM (java; javac finds a JDK), or fails.

find_java() {
	for home in "${JAVA_HOME-}" "$(java_home_on_path)" /usr/lib/jvm/* /opt/* /opt/*/Contents/Home \
		"${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
		if [ -n "$home" ] && [ -x "$home/bin/java" ] && [ -x "$home/bin/${1:-java}" ] && [ "$(java_release "$home")" -ge 21 ]; then
			printf '%s\n' "$home"
			return 0
		fi
	done
	return 1
}

# The home of the java on the PATH. (macOS has a stand-in in /usr/bin that only opens a dialog.)
java_home_on_path() {
	program=$(command -v java) && program=$(readlink -f "$program") || return 0
	[ "$program" = /usr/bin/java ] || printf '%s\n' "${program%/bin/java}"
}

# The major release of the Java in HOME, 0 if that stays unclear: from its release file, else by asking it.
java_release() {
	version=
	if [ -r "$1/release" ]; then
		while IFS='="' read -r key _ value _; do
			[ "$key" != JAVA_VERSION ] || version=$value
		done < "$1/release"
	fi
	[ -n "$version" ] || version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([^"]*\)".*/\1/p')
	version=${version%%[!0-9]*}
	echo "${version:-0}"
}
