package blogfeed.cli;

import blogfeed.text.Clean;
import blogfeed.text.Controls;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Strangers' words as lines that fit a terminal and can't steer it. */
final class Wrapping {
    private static final int WIDTH = 88;

    private Wrapping() {}

    /** @param most characters; what is longer ends in an ellipsis */
    static List<String> lines(String text, int most) {
        var clean = Controls.spaced(text).strip().replaceAll("\\s+", " ");
        var shown = clean.length() <= most ? clean : Clean.beginning(clean, most) + " …";
        return wrapped(shown);
    }

    private static List<String> wrapped(String text) {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (int from = breaks.first(), to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var piece = text.substring(from, to);
            if (line.length() > 0 && columns(line) + columns(piece.stripTrailing()) > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line.setLength(0);
            }
            line.append(piece);
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** Han, kana, hangul and pictures take two columns each. */
    private static int columns(CharSequence text) {
        return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return (point >= 0x1100 && point <= 0x115f)
                || (point >= 0x2e80 && point <= 0xa4cf)
                || (point >= 0xac00 && point <= 0xd7a3)
                || (point >= 0xf900 && point <= 0xfaff)
                || (point >= 0xff00 && point <= 0xff60)
                || (point >= 0x1f300 && point <= 0x3fffd);
    }
}
