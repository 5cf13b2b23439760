package blogfeed.text;

import java.util.Locale;
import java.util.regex.Pattern;

/** Language tags as people write them: {@code pt-BR}, {@code zh_Hans}, {@code jp}. */
public final class LanguageTag {
    private static final Pattern TAG = Pattern.compile("(?i)^\\s*([a-z]{2,3})(?:[-_].*)?\\s*$");

    private LanguageTag() {}

    /** The primary subtag, in lower case and as it is written today; "" of what is no language. */
    public static String primary(String tag) {
        var matcher = TAG.matcher(tag);
        if (!matcher.matches()) {
            return "";
        }
        var primary = matcher.group(1).toLowerCase(Locale.ROOT);
        return switch (primary) {
            case "nb", "nn" -> "no";
            case "iw" -> "he";
            case "in" -> "id";
            case "und", "mul", "zxx" -> "";
            case "jp" -> "ja";
            case "cn" -> "zh";
            case "kr" -> "ko";
            default -> primary;
        };
    }
}
