package blogfeed.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post that mentions an article.
 *
 * @param id a name for others to quote or answer it by
 * @param by its author's name
 * @param at when the stream sees it, see {@link StreamTime#parse}
 * @param claimed when its author says it was written, if not just then
 * @param text with {@code [shown](url)} for links, where {@code @} is the article's URL
 * @param card the URL of its card, {@code @} for the article's
 * @param quotes the id of the mention it quotes
 * @param replyTo the id of the mention it answers, or {@code thread} for a post the stream never shows
 * @param heat about how many likes it gets
 * @param unlikes how many of these are taken back
 * @param deleted when its author deletes it
 */
record SampleMention(
        @Nullable String id,
        String by,
        String at,
        @Nullable String claimed,
        String text,
        @Nullable String card,
        @Nullable String quotes,
        @Nullable String replyTo,
        @Nullable List<String> langs,
        @Nullable List<String> labels,
        int heat,
        int unlikes,
        @Nullable Edit edited,
        @Nullable String deleted) {

    /** What its author makes of it later. */
    record Edit(String at, String text, @Nullable String card) {}
}
