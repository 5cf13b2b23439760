package blogfeed.kind;

import java.util.regex.Pattern;

/** Whether a few words are a date, in the ways of many languages. */
final class DateShape {
    private static final int LONGEST = 60;
    private static final String MONTH =
            "(jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]|ene|abr|ago|dic|f[eé]v|avr|jui|ao[uû]|d[eé]c|gen|mag"
                    + "|giu|lug|set|ott|янв|фев|мар|апр|ма[йя]|июн|июл|авг|сен|окт|ноя|дек)\\p{L}*\\.?";
    private static final Pattern DATE = Pattern.compile(
            "(19|20)\\d\\d\\s?[-/.年년]\\s?\\d{1,2}"
                    + "|\\b\\d{1,2}[-/.]\\s?\\d{1,2}[-/.]\\s?(19|20)?\\d\\d\\b"
                    + "|\\b\\d{1,2}(st|nd|rd|th|\\.)?\\s(de\\s)?" + MONTH
                    + "|\\b" + MONTH + "\\s\\d{1,2}\\b"
                    + "|^\\d\\d[-/.]\\d\\d$"
                    + "|\\d{1,2}月\\s?\\d{1,2}日",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private DateShape() {}

    static boolean is(String text) {
        return text.length() <= LONGEST && hasDigit(text) && DATE.matcher(text).find();
    }

    static boolean hasDigit(String text) {
        for (var at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                return true;
            }
        }
        return false;
    }
}
