# Builds the product and the command when a source is newer than the last build. Needs common.sh.
stamp=$cache/built
command_lib=$root/releng/command/target/command/lib
products=$root/releng/product/target/products

# need_build: returns at once when nothing changed; else builds, quietly, once for all who ask at the same time.
need_build() {
  ! is_built || return 0
  mkdir -p "$cache"
  (
    if has flock; then flock 9; fi
    is_built || build
  ) 9>"$cache/lock"
}

is_built() {
  [ -e "$stamp" ] && [ -d "$command_lib" ] && [ -d "$products" ] && [ -z "$(newer_source)" ]
}

# One source that is newer than the last build. Folders below src count too: a deleted file changes its folder alone.
newer_source() {
  local r=$root/releng
  find "$root/pom.xml" "$root/.mvn" "$root/bundles" "$root/features" "$r/samples" "$r/settings" "$r/emfgen" "$r/command" \
    "$r/product" "$r/target"/*.target \( -name target -o -name src_test -o -name src-gen -o -name '*.tests' -o -name '.*' \
    ! -name .mvn \) -prune -o \( -type f -o -path '*/src/*' \) -newer "$stamp" -print -quit 2>/dev/null
}

build() {
  . "$root/releng/lib/packages.sh"
  . "$root/releng/lib/java.sh"
  . "$root/releng/lib/maven.sh"
  need_maven
  note "building, takes a minute or two (the first time longer); log in ${cache##*/}/build.log"
  touch "$stamp.new"
  (cd "$root" && "${MAVEN[@]}" -B package -DskipTests) >"$cache/build.log" 2>&1 </dev/null || {
    grep '^\[ERROR\]' "$cache/build.log" | head -n 20 >&2
    die "the build failed; log in $cache/build.log"
  }
  rm -f "$cache/command.jsa" # its classes are of the build before
  mv "$stamp.new" "$stamp"
}

# product_folder NAME: where product NAME for this machine was put together. (These three are built.)
product_folder() {
  case $(uname -s) in
    Linux) set -- "$1" linux/gtk/x86_64 ;;
    Darwin) set -- "$1" macosx/cocoa/aarch64 ;;
    *) set -- "$1" win32/win32/x86_64 ;;
  esac
  local start
  start=$(find "$products/$1/$2" -maxdepth 2 \( -name start -o -name start.bat \) -print -quit 2>/dev/null)
  [ -n "$start" ] || die "no product $1 for this system in $products"
  dirname "$start"
}
