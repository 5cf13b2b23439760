package blogfeed.lab;

import java.util.ArrayList;
import java.util.List;

/** What changed between two texts, line by line, with two lines before and after each change. */
final class LineDiff {
    private static final int AROUND = 2;
    private static final char SAME = ' ';

    /** @param sign {@code +} for a line that came, {@code -} for one that went, a space for one that stayed */
    record Line(char sign, String text) {}

    private LineDiff() {}

    /** Nothing where they are equal. For texts of a few hundred lines. */
    static List<Line> of(String before, String after) {
        return shortened(whole(before.lines().toList(), after.lines().toList()));
    }

    /** By the longest common subsequence. */
    private static List<Line> whole(List<String> before, List<String> after) {
        var common = common(before, after);
        var lines = new ArrayList<Line>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                lines.add(new Line(SAME, before.get(i++)));
                j++;
            } else if (j == after.size() || (i < before.size() && common[i + 1][j] >= common[i][j + 1])) {
                lines.add(new Line('-', before.get(i++)));
            } else {
                lines.add(new Line('+', after.get(j++)));
            }
        }
        return lines;
    }

    private static int[][] common(List<String> before, List<String> after) {
        var longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        return longest;
    }

    private static List<Line> shortened(List<Line> lines) {
        var near = new ArrayList<Line>();
        for (int i = 0; i < lines.size(); i++) {
            var around = lines.subList(Math.max(0, i - AROUND), Math.min(lines.size(), i + AROUND + 1));
            if (around.stream().anyMatch(line -> line.sign() != SAME)) {
                near.add(lines.get(i));
            }
        }
        return near;
    }
}
