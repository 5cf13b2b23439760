package blogfeed.wire;

import blogfeed.model.Page;
import blogfeed.text.Clean;

/** Gathers the plain text of a record: its beginning is kept, and all of it is counted. */
final class PlainText {
    private final StringBuilder text = new StringBuilder();
    private String heading = "";
    private int words;
    private int codeBlocks;
    private int figures;
    private boolean paywalled;

    /** Adds a paragraph, or several. */
    void add(String paragraph) {
        words += words(paragraph);
        var room = Page.LONGEST_TEXT - text.length() - 1;
        if (room <= 0 || paragraph.isBlank()) {
            return;
        }
        if (text.length() > 0) {
            text.append('\n');
        }
        text.append(Clean.beginning(Foreign.clean(paragraph.strip()), room));
    }

    void addHeading(String line) {
        if (heading.isEmpty()) {
            heading = line.strip();
        }
        add(line);
    }

    void addCodeBlock() {
        codeBlocks++;
    }

    void addFigure() {
        figures++;
    }

    /** What comes from here on is for those who pay. */
    void paywall() {
        paywalled = true;
    }

    String text() {
        return text.toString();
    }

    /** The first heading in it. */
    String heading() {
        return heading;
    }

    int words() {
        return words;
    }

    int codeBlocks() {
        return codeBlocks;
    }

    int figures() {
        return figures;
    }

    boolean isPaywalled() {
        return paywalled;
    }

    /** Runs of letters and digits; of scripts without spaces, two characters count as one word. */
    private static int words(String text) {
        int words = 0;
        int spaceless = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            var unit = text.charAt(i);
            if (isSpaceless(unit)) {
                spaceless++;
                inWord = false;
            } else if (Character.isLetterOrDigit(unit)) {
                words += inWord ? 0 : 1;
                inWord = true;
            } else {
                inWord = inWord && unit == '\'';
            }
        }
        return words + (spaceless + 1) / 2;
    }

    private static boolean isSpaceless(char unit) {
        return unit >= '\u0e00'
                && switch (Character.UnicodeScript.of(unit)) {
                    case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
                    default -> false;
                };
    }
}
