package blogfeed.model;

/** The external card of a post: what its author's client read of the linked page. Title and description may be empty. */
public record Card(String url, String title, String description) {}
