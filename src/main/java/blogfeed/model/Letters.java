package blogfeed.model;

/** The ASCII letters and digits that names consist of. Names are checked by hand: a pattern costs ten times as much. */
final class Letters {
    private Letters() {}

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    static boolean isLetterOrDigit(char c) {
        return isLetter(c) || (c >= '0' && c <= '9');
    }
}
