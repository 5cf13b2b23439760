package blogfeed.topic;

import blogfeed.model.Evidence;

/**
 * What is known of an article. Whatever is unknown is empty.
 *
 * @param title the page's or the card's title
 * @param description likewise
 * @param posts the texts of the posts that mention it, joined
 * @param page the main text of its page
 * @param tags the words its page files it under, apart by spaces or commas
 */
public record TopicText(String url, String title, String description, String posts, String page, String tags) {
    /** Of a page that is filed under nothing. */
    public TopicText(String url, String title, String description, String posts, String page) {
        this(url, title, description, posts, page, "");
    }

    /** Of an article whose page was not read. */
    public TopicText(String url, String title, String description, String posts) {
        this(url, title, description, posts, "");
    }

    public Evidence evidence() {
        if (!page.isBlank()) {
            return Evidence.PAGE;
        }
        return title.isBlank() && description.isBlank() ? Evidence.POST : Evidence.CARD;
    }
}
