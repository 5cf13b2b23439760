package blogfeed.sample;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An invented article with all its mentions.
 *
 * @param url its canonical URL
 * @param lang its language
 * @param title the title on its cards
 * @param expect {@code in}, {@code out} or {@code maybe}
 * @param reason why it is out
 * @param needs {@code page} where only its page tells what is expected
 * @param joined other canonical URLs that lead to it, as its page or redirects tell
 */
record SampleArticle(
        String url,
        String lang,
        String title,
        String description,
        String expect,
        @Nullable String reason,
        @Nullable String needs,
        @Nullable List<String> joined,
        String note,
        List<SampleMention> mentions) {

    /** Every URL that mentions of it may have. */
    List<String> urls() {
        return joined == null
                ? List.of(url)
                : Stream.concat(Stream.of(url), joined.stream()).toList();
    }
}
