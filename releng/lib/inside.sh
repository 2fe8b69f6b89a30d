# Looks inside a running workbench with an application of the tests' bundle. Needs common.sh and display.sh.

# add_tests PLATFORM: makes that bundle part of an unpacked platform or product; start it with -clean afterwards.
add_tests() {
  local tests=$root/bundles/org.grantscope.debug.ui.tests/target version jar
  [ -e "$tests/MANIFEST.MF" ] || die "build first: releng/test"
  version=$(sed -n 's/^Bundle-Version: *\([^[:space:]]*\).*/\1/p' "$tests/MANIFEST.MF")
  jar=$(find "$tests" -maxdepth 1 -name 'org.grantscope.debug.ui.tests-*.jar' ! -name '*-sources.jar' -print -quit)
  cp "$jar" "$1/tests.jar"
  echo "org.grantscope.debug.ui.tests,$version,file:tests.jar,4,false" \
    >>"$1/configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"
}
