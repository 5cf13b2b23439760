package blogfeed.page;

import java.util.stream.Collectors;

/** A text without its lines of code, whose words are English whatever the language around them. */
final class WithoutCode {
    private static final String SIGNS = "{}()[]<>=;_\\|/#$*&^~`+\"@";

    private WithoutCode() {}

    static String of(String text) {
        var prose = text.lines().filter(line -> !isCode(line)).collect(Collectors.joining("\n"));
        return prose.length() * 4 < text.length() ? text : prose;
    }

    private static boolean isCode(String line) {
        var signs = line.chars().filter(c -> SIGNS.indexOf(c) >= 0).count();
        return signs > 2 && signs * 12 > line.length() || line.endsWith(";") || line.endsWith("{");
    }
}
