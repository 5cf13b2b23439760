package blogfeed.model;

/**
 * A record that says where documents are published.
 *
 * @param rev the revision of its account's repository that brought this version
 * @param url the address that the paths of its documents go behind, without a slash at its end; empty where none is told
 * @param name what it calls itself
 */
public record Publication(AtUri uri, Tid rev, String url, String name) {}
