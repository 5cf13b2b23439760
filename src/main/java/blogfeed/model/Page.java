package blogfeed.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was read of an article on its page, or in its record on the network. Texts hold neither markup nor lone surrogates
 * nor NUL; they are empty where nothing was found.
 *
 * @param title the article's own, without the site's name
 * @param author whoever wrote it, several joined by a comma
 * @param siteName what the site calls itself
 * @param language primary subtag of BCP 47 in lower case, of the text rather than of what the markup claims
 * @param published the day on which it was published, in the page's own terms
 * @param modified the day of its last change; never before {@code published}
 * @param feed absolute URL of the site's Atom, RSS or JSON feed
 * @param image absolute URL of a picture that stands for it
 * @param tags the words it is filed under, as {@link Tags} keeps them
 * @param text the main text, paragraphs apart by a line break, at most {@value #LONGEST_TEXT} characters
 * @param words how many words the whole main text has; of scripts without spaces, two characters count as one
 * @param codeBlocks how many blocks of code are in it
 * @param figures how many pictures, figures and tables are in it
 * @param paywalled whether only its beginning can be read without paying or signing in
 */
public record Page(
        String title,
        String description,
        String author,
        String siteName,
        @Nullable String language,
        @Nullable LocalDate published,
        @Nullable LocalDate modified,
        @Nullable String feed,
        @Nullable String image,
        List<String> tags,
        String text,
        int words,
        int codeBlocks,
        int figures,
        boolean paywalled) {

    /** A topic needs the beginning, and a book of a page must not fill the disk. */
    public static final int LONGEST_TEXT = 30_000;

    public Page {
        tags = List.copyOf(tags);
    }

    /** The same page, of a site with that name. */
    public Page ofSite(String name) {
        return new Page(
                title,
                description,
                author,
                name,
                language,
                published,
                modified,
                feed,
                image,
                tags,
                text,
                words,
                codeBlocks,
                figures,
                paywalled);
    }
}
