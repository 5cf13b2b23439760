package blogfeed.topic;

import blogfeed.model.Evidence;

/**
 * What is known of an article before its page is read. Whatever is unknown is empty.
 *
 * @param title the card's title
 * @param description the card's description
 * @param posts the texts of the posts that mention it, joined
 */
public record TopicText(String url, String title, String description, String posts) {
    Evidence evidence() {
        return title.isBlank() && description.isBlank() ? Evidence.POST : Evidence.CARD;
    }
}
