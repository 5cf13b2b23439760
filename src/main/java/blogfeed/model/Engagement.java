package blogfeed.model;

/** How many of each kind of engagement a post, or all posts of an article together, have. */
public record Engagement(int likes, int reposts, int quotes, int replies) {
    public static final Engagement NONE = new Engagement(0, 0, 0, 0);

    public Engagement plus(Engagement other) {
        return new Engagement(
                likes + other.likes, reposts + other.reposts, quotes + other.quotes, replies + other.replies);
    }

    public int total() {
        return likes + reposts + quotes + replies;
    }
}
