package blogfeed.maintext;

/** The beginning of a text. */
public final class Excerpt {
    private Excerpt() {}

    /** At most so many characters, to the end of a paragraph where one ends in the later half. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var paragraph = text.lastIndexOf('\n', longest);
        return text.substring(0, paragraph > longest / 2 ? paragraph : wholeCharacters(text, longest));
    }

    private static int wholeCharacters(String text, int end) {
        return end > 0 && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }
}
