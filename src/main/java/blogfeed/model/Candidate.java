package blogfeed.model;

import java.util.List;

/** An article with all its visible mentions, oldest first: all that a feed decides on. */
public record Candidate(Article article, List<Mention> mentions) {}
