package blogfeed.model;

/** The labels of a host name (RFC 1035 §2.3.1, RFC 1123 §2.1), which handles and NSIDs are made of. */
final class HostLabels {
    private static final int LONGEST = 63;

    private HostLabels() {}

    /** Whether these are labels with single dots between. */
    static boolean areIn(String text, int from, int to) {
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text.charAt(i) == '.') {
                if (!isLabel(text, start, i)) {
                    return false;
                }
                start = i + 1;
            }
        }
        return true;
    }

    /** Whether it is {@code [a-zA-Z0-9]([a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?}. */
    private static boolean isLabel(String text, int from, int to) {
        if (from == to || to - from > LONGEST || text.charAt(from) == '-' || text.charAt(to - 1) == '-') {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (!Letters.isLetterOrDigit(text.charAt(i)) && text.charAt(i) != '-') {
                return false;
            }
        }
        return true;
    }
}
