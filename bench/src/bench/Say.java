package bench;

/** Tells on standard error what is being done, while the figures go to standard output. */
final class Say {
    private Say() {}

    static void line(String line, Object... values) {
        System.err.println("bench: " + String.format(java.util.Locale.ROOT, line, values));
    }
}
