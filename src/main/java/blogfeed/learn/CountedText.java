package blogfeed.learn;

/**
 * A text that can be looked at only so often. A pattern that tries again and again, such as {@code (\w*a){12}!}, looks
 * at a short text more often than anybody waits; counting its looks stops it on every machine at the same place.
 */
final class CountedText implements CharSequence {
    private final String text;
    private int left;

    CountedText(String text, int looks) {
        this.text = text;
        this.left = looks;
    }

    static final class TooManyLooks extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public char charAt(int index) {
        if (--left < 0) {
            throw new TooManyLooks();
        }
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.substring(start, end);
    }

    @Override
    public String toString() {
        return text;
    }
}
