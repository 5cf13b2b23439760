package blogfeed.judge;

import blogfeed.model.Evidence;
import blogfeed.text.Clean;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The words of an article that a second opinion is asked on, each bounded in length. Posts are among them only where there
 * is nothing else: they are many, they come and go, and anybody may write one to praise what somebody else wrote.
 *
 * @param text the beginning of its page's main text
 * @param post the words of a post
 */
public record Material(String url, String title, String description, String tags, String text, String post) {
    private static final int LONGEST_URL = 500;
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_DESCRIPTION = 1_000;

    /** About a thousand tokens of English: small models on small machines read no more in a reasonable time. */
    private static final int LONGEST_TEXT = 4_000;

    private static final int HASH_LENGTH = 32;

    /** @param known at least one text */
    static Material of(ArticleTexts known) {
        var text = known.texts().get(0);
        return new Material(
                Clean.beginning(text.url(), LONGEST_URL),
                Clean.beginning(text.title(), LONGEST_TITLE),
                Clean.beginning(text.description(), LONGEST_DESCRIPTION),
                Clean.beginning(text.tags(), LONGEST_TITLE),
                Clean.beginning(text.page(), LONGEST_TEXT),
                text.evidence() == Evidence.POST ? Clean.beginning(text.posts(), LONGEST_DESCRIPTION) : "");
    }

    /** The same for the same words alone. */
    String hash() {
        return hash(url, title, description, tags, text, post);
    }

    /** Of texts in this order; each goes with its length, so that nothing moves unseen from one into the next. */
    static String hash(String... texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
