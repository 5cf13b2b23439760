package blogfeed.text;

import java.util.stream.Collectors;

/** A text without its lines of code, whose words are English whatever the language around them. */
final class WithoutCode {
    private static final String SIGNS = "{}()[]<>=;_\\|/#$*&^~`+\"@";

    /** With less there is nothing to tell a language from, and the rest may be no code after all. */
    private static final int SHORTEST = 40;

    private WithoutCode() {}

    static String of(String text) {
        var prose = text.lines().filter(line -> !isCode(line)).collect(Collectors.joining("\n"));
        return prose.length() < SHORTEST ? text : prose;
    }

    private static boolean isCode(String line) {
        var signs = line.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
        return (signs > 2 && signs * 12 > line.length()) || line.endsWith(";") || line.endsWith("{");
    }
}
