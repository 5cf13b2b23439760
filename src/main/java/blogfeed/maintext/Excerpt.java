package blogfeed.maintext;

import blogfeed.text.Clean;

/** The beginning of a text. */
public final class Excerpt {
    private Excerpt() {}

    /** At most so many characters, to the end of a paragraph where one ends in the later half. */
    public static String of(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var paragraph = text.lastIndexOf('\n', longest);
        return paragraph > longest / 2 ? text.substring(0, paragraph) : Clean.beginning(text, longest);
    }
}
