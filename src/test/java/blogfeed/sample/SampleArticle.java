package blogfeed.sample;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented article with all its mentions.
 *
 * @param url its canonical URL
 * @param lang its language
 * @param title the title on its cards
 * @param expect {@code in}, {@code out} or {@code maybe}
 * @param reason why it is out
 */
record SampleArticle(
        String url,
        String lang,
        String title,
        String description,
        String expect,
        @Nullable String reason,
        String note,
        List<SampleMention> mentions) {}
