# Sourced by the commands of this folder: builds the program and what measures it.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
command -v "${bin}javac" >/dev/null 2>&1 || { echo "bench: a JDK 17 or newer is needed, and 'javac' was not found" >&2; exit 1; }

# $1 is the main class, the rest are its arguments.
measure() {
    main=$1
    shift
    "$root/blogfeed" --version >/dev/null
    jar=$root/target/blogfeed.jar
    classes=$root/target/bench/classes
    # Not compiled anew for nothing: another run may be using the classes.
    if [ ! -d "$classes" ] || [ -n "$(find "$root/bench/src" "$jar" -newer "$classes" -print -quit)" ]; then
        mkdir -p "$classes"
        "${bin}javac" -Xlint:all,-classfile,-processing --release 17 -cp "$jar" -d "$classes" "$root"/bench/src/bench/*.java
        touch "$classes"
    fi
    exec "${bin}java" -XX:+UseSerialGC -Dbench.root="$root" -cp "$classes:$jar" "bench.$main" "$@"
}
