# Sourced by the commands of this folder: builds the program and what measures it.
set -eu
root=$(CDPATH= cd -- "$(dirname -- "$0")/.." && pwd)
bin=${JAVA_HOME:+$JAVA_HOME/bin/}
command -v "${bin}javac" >/dev/null 2>&1 || { echo "bench: a JDK 17 or newer is needed, and 'javac' was not found" >&2; exit 1; }
jar=$root/target/blogfeed.jar
classes=$root/target/bench/classes

# $1 is the folder of classes, $2 that of sources, $3 the class path. Not compiled anew for nothing: another run may be using
# the classes.
compile() {
    if [ ! -d "$1" ] || [ -n "$(find "$2" "$jar" -newer "$1" -print -quit)" ]; then
        mkdir -p "$1"
        "${bin}javac" -Xlint:all,-classfile,-processing --release 17 -cp "$3" -d "$1" "$2"/bench/*.java
        touch "$1"
    fi
}

# $1 is the class path, $2 the main class, the rest are its arguments.
start() {
    path=$1
    main=$2
    shift 2
    exec "${bin}java" -XX:+UseSerialGC -Dbench.root="$root" -cp "$path" "bench.$main" "$@"
}

# $1 is the main class, the rest are its arguments.
measure() {
    "$root/blogfeed" --version >/dev/null
    compile "$classes" "$root/bench/src" "$jar"
    start "$classes:$jar" "$@"
}

# The same with JMH, whose annotation processor javac finds on the class path.
measure_with_jmh() {
    "$root/blogfeed" --version >/dev/null
    jmh=$root/target/bench/jmh
    [ -d "$jmh" ] || mvn -q -B -f "$root/bench/jmh/pom.xml" dependency:copy-dependencies
    compile "$classes" "$root/bench/src" "$jar"
    compile "$classes-jmh" "$root/bench/jmh" "$classes:$jar:$jmh/*"
    start "$classes-jmh:$classes:$jar:$jmh/*" "$@"
}
