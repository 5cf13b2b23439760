package blogfeed.http;

/** Which rule a request or its answer broke. */
public enum Refusal {
    URL("no URL"),
    SCHEME("neither http nor https"),
    CREDENTIALS("credentials in the URL"),
    PORT("port not allowed"),
    ADDRESS("not a public address"),
    HEADERS("headers too large"),
    TYPE("type not wanted"),
    ENCODING("packed in a way not asked for"),
    SIZE("too large");

    private final String text;

    Refusal(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
