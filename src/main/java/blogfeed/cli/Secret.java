package blogfeed.cli;

/** A text that no log, error or answer may show. */
record Secret(String text) {
    @Override
    public String toString() {
        return "(secret)";
    }
}
