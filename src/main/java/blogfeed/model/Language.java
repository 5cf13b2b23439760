package blogfeed.model;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A language tag such as {@code en}, {@code pt-BR} or {@code zh-Hant}, as it was written.
 *
 * <p>Syntax: RFC 5646 (BCP 47), as the network's own software reads it: the first part is two or three lower-case letters.
 */
public record Language(String tag) {
    private static final int LONGEST = 128;

    private static final Pattern TAG = Pattern.compile("[a-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?"
            + "(?:-(?:[A-Za-z]{2}|[0-9]{3}))?(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3}))*"
            + "(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8})+)*(?:-[Xx](?:-[A-Za-z0-9]{1,8})+)?");

    private static final Pattern PRIVATE = Pattern.compile("[Xx](?:-[A-Za-z0-9]{1,8})+");

    /** Those that were registered before there were rules, and follow none. */
    private static final Set<String> OLDER_THAN_THE_RULES = Set.of(
            "en-GB-oed",
            "i-ami",
            "i-bnn",
            "i-default",
            "i-enochian",
            "i-hak",
            "i-klingon",
            "i-lux",
            "i-mingo",
            "i-navajo",
            "i-pwn",
            "i-tao",
            "i-tay",
            "i-tsu",
            "sgn-BE-FR",
            "sgn-BE-NL",
            "sgn-CH-DE");

    public static Optional<Language> parse(String tag) {
        return isUsual(tag) || isLanguage(tag) ? Optional.of(new Language(tag)) : Optional.empty();
    }

    private static boolean isUsual(String tag) {
        return tag.length() == 2 && isSmall(tag.charAt(0)) && isSmall(tag.charAt(1));
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isLanguage(String tag) {
        return tag.length() <= LONGEST
                && ((TAG.matcher(tag).matches() && !repeats(tag))
                        || PRIVATE.matcher(tag).matches()
                        || OLDER_THAN_THE_RULES.contains(tag));
    }

    /** Whether a variant, or what introduces an extension, stands in it twice. */
    private static boolean repeats(String tag) {
        var seen = new HashSet<String>();
        var parts = tag.toLowerCase(Locale.ROOT).split("-", -1);
        boolean extended = false;
        for (int i = 1; i < parts.length && !parts[i].equals("x"); i++) {
            extended |= parts[i].length() == 1;
            if ((extended ? parts[i].length() == 1 : isVariant(parts[i])) && !seen.add(parts[i])) {
                return true;
            }
        }
        return false;
    }

    private static boolean isVariant(String part) {
        return part.length() > 4 || (part.length() == 4 && Character.isDigit(part.charAt(0)));
    }

    @Override
    public String toString() {
        return tag;
    }
}
