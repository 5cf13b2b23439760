package blogfeed.topic;

import blogfeed.text.TermMatcher;
import java.util.StringTokenizer;

/**
 * What posts say in their own words, apart from their hashtags, which are set to be found. Addresses are left out: they
 * say nothing that the article's own does not.
 */
record PostText(String words, String hashtags) {
    static PostText of(String posts) {
        var words = new StringBuilder();
        var hashtags = new StringBuilder();
        var tokens = new StringTokenizer(posts.substring(0, Math.min(posts.length(), TermMatcher.LONGEST)), " \t\r\n　");
        while (tokens.hasMoreTokens()) {
            var token = beforeAddress(tokens.nextToken());
            int tag = token.indexOf('#');
            words.append(tag < 0 ? token : token.substring(0, tag)).append(' ');
            if (tag >= 0) {
                hashtags.append(token, tag + 1, token.length()).append(' ');
            }
        }
        return new PostText(words.toString(), hashtags.toString());
    }

    /** The token up to where an address begins, which may be cut short and have no scheme, as in {@code example.ai/...}. */
    private static String beforeAddress(String token) {
        int scheme = token.indexOf("http");
        if (scheme >= 0 && token.indexOf("://", scheme) >= 0) {
            return token.substring(0, scheme);
        }
        int dot = token.indexOf('.');
        return dot > 0 && token.indexOf('/', dot) > 0 ? "" : token;
    }
}
